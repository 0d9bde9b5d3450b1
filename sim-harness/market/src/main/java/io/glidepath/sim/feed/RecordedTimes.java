package io.glidepath.sim.feed;

import java.nio.file.Path;

/**
 * When a recording can be traded in.
 *
 * @param startNs from when its book matches, ns since the epoch; earlier rows build its first book.
 * @param lastNs time of the last row that can be believed, ns since the epoch: the book stands
 *     still from there on.
 */
public record RecordedTimes(long startNs, long lastNs) {
    /**
     * Holds a file that has been read to its end to be a recording.
     *
     * @param report of that reading.
     * @param give what to give instead.
     * @throws IllegalArgumentException in one sentence, when it breaks off, or no row of it can be
     *     believed.
     */
    static void requireWhole(final Path path, final FeedReport report, final String give) {
        if (report.brokenBy() != null) {
            throw new IllegalArgumentException(path + " breaks at " + report.brokenBy()
                    + (report.brokenBy().endsWith("truncated") ? packing(path) : "")
                    + ": fetch it again, it is no whole day");
        }
        requireRows(path, report, give);
    }

    /** Half of {@link #requireWhole}: one row at least. */
    static void requireRows(final Path path, final FeedReport report, final String give) {
        if (report.rows() == 0) {
            throw new IllegalArgumentException(path + " has no rows"
                    + (report.problems().isEmpty()
                            ? ""
                            : " (" + report.problems().getFirst() + ")")
                    + ": give " + give);
        }
    }

    private static String packing(final Path path) {
        final String name = path.toString();
        return name.endsWith(".gz") ? " gzip" : name.endsWith(".xz") ? " xz" : "";
    }
}
