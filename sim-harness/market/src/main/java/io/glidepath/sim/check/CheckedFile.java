package io.glidepath.sim.check;

import io.glidepath.sim.feed.FeedReport;

import java.nio.file.Path;
import java.util.List;

/**
 * What a check found in one file.
 *
 * @param file its name.
 * @param format in words; null if it is none that is known.
 * @param symbol what it records, in its own word; null if that is not known.
 * @param report its counts.
 * @param quotes how many of the publisher's states of the best quotes our book went through; null
 *     without a publisher's book.
 * @param notes what a reader of the counts must know.
 * @param readable whether there is a file to read.
 */
record CheckedFile(
        String file,
        String format,
        String symbol,
        FeedReport report,
        QuoteMatch quotes,
        List<String> notes,
        boolean readable) {
    CheckedFile {
        notes = List.copyOf(notes);
    }

    /** A file that cannot be taken for a recording. */
    static CheckedFile ofNothing(final Path file, final String why) {
        final String name = file.getFileName().toString();
        return new CheckedFile(
                name, null, null, FeedReport.ofNothing(name, why), null, List.of(), true);
    }

    /** A file that is not there, or is none. */
    static CheckedFile unreadable(final Path file) {
        final String name = file.getFileName().toString();
        final FeedReport nothing = FeedReport.ofNothing(name, "cannot be read");
        return new CheckedFile(name, null, null, nothing, null, List.of(), false);
    }
}
