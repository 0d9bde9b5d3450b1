package io.glidepath.sim.check;

import io.glidepath.sim.feed.FeedReport;

import java.util.List;

/**
 * What a check found in one file.
 *
 * @param file its name; its path as given where another file has the same name.
 * @param format in words; null if it is none that is known.
 * @param symbol what it records, in its own word; null if that is not known.
 * @param report its counts.
 * @param quotes how many of the publisher's states of the best quotes our book went through; null
 *     without a publisher's book.
 * @param notes what a reader of the counts must know.
 * @param there whether there is a file to read.
 */
record CheckedFile(
        String file,
        String format,
        String symbol,
        FeedReport report,
        QuoteMatch quotes,
        List<String> notes,
        boolean there) {
    CheckedFile {
        notes = List.copyOf(notes);
    }

    /** A file that cannot be taken for a recording. */
    static CheckedFile ofNothing(final String name, final String why) {
        final FeedReport nothing = FeedReport.ofNothing(name, why);
        return new CheckedFile(name, null, null, nothing, null, List.of(), true);
    }

    /** What is not there, or is no file that can be read. */
    static CheckedFile absent(final String name, final String why) {
        final FeedReport nothing = FeedReport.ofNothing(name, why);
        return new CheckedFile(name, null, null, nothing, null, List.of(), false);
    }

    /** Whether any row of it could be read as what it is. */
    boolean isRead() {
        return report.rows() > 0;
    }

    /** Why none could. */
    String whyUnread() {
        return format == null ? report.problems().getFirst() : "has no rows";
    }
}
