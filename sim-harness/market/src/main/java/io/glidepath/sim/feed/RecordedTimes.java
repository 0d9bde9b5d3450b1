package io.glidepath.sim.feed;

import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * When a recording can be traded in.
 *
 * @param startNs from when its book matches, ns since the epoch; earlier rows build its first book.
 * @param lastNs time of the last row that can be believed, ns since the epoch: the book stands
 *     still from there on.
 */
public record RecordedTimes(long startNs, long lastNs) {
    private static final int PRICE_PLACES = 8;

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

    /**
     * Holds a recording to prices that the agent can believe: it takes none of 0 or less.
     *
     * @param line of the first that is not above 0; 0: there is none.
     * @param price of that line, 10^-8 of the currency.
     * @throws IllegalArgumentException in one sentence, when there is one.
     */
    static void requirePrices(final Path path, final long line, final long price) {
        if (line > 0) {
            throw new IllegalArgumentException(path + " line " + line + ": the price "
                    + BigDecimal.valueOf(price, PRICE_PLACES)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " is not above 0, and the agent believes no such price: give a recording"
                    + " without them");
        }
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
