package io.glidepath.sim.check;

import io.glidepath.sim.feed.FeedReport;

import java.util.List;

/**
 * What a check found in one file.
 *
 * @param file its name.
 * @param format in words; null if it is none that is known.
 * @param report its counts.
 * @param quotes how many of the publisher's states of the best quotes our book went through; null
 *     without a publisher's book.
 * @param notes what a reader of the counts must know.
 * @param seconds it took.
 */
record CheckedFile(
        String file,
        String format,
        FeedReport report,
        QuoteMatch quotes,
        List<String> notes,
        double seconds) {
    CheckedFile {
        notes = List.copyOf(notes);
    }
}
