package io.glidepath.evaluate;

import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.LonePlay;
import io.glidepath.sim.feed.RecordedFile;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;

/** What is said first of recordings of which much cannot be believed. */
public final class Doubts {
    /** One row in so many may be wrong without a word before the run. */
    private static final long ROWS_A_DOUBT = 100;

    private static final double PERCENT = 100;

    private Doubts() {}

    /**
     * Plays each recording once with nobody of ours trading, and says in one line of each, where
     * more than one row in a hundred cannot be believed, how many that are.
     *
     * @param command that says it.
     */
    public static void tell(
            final String command,
            final Collection<? extends RecordedFile> files,
            final PrintWriter to) {
        for (final RecordedFile file : files) {
            final FeedReport report = LonePlay.run(file, false, book -> {});
            if (report.unbelievedRows() * ROWS_A_DOUBT > report.rowsRead()) {
                to.println(command + ": " + sentence(file, report));
                to.flush();
            }
        }
    }

    private static String sentence(final RecordedFile file, final FeedReport report) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d rows (%.1f %%) cannot be believed, the first at %s;"
                        + " ./glidepath data check tells more",
                file.path(),
                report.unbelievedRows(),
                report.rowsRead(),
                PERCENT * report.unbelievedRows() / report.rowsRead(),
                report.problems().getFirst());
    }
}
