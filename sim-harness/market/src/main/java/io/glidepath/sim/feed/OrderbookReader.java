package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads states of a book, a row each, as LOBSTER's orderbook files write them: ask price, ask
 * quantity, bid price, bid quantity of the best level, then the same of the next, without time.
 * Prices are in 10^-4 of the currency. A level that is not there has quantity 0; LOBSTER gives it a
 * price of ±9999999999.
 */
public final class OrderbookReader extends RowReader {
    /** Most levels of a row. */
    public static final int MAX_LEVELS = 200;

    private static final int FIELDS = 4;
    private static final int BID = 2;
    private static final int PRICE_PLACES = 8;

    private final long[] fields = new long[FIELDS * MAX_LEVELS];
    private final boolean timed;
    private int levels;
    /** Of the last row. */
    private int lastLevels;

    private long timeNs;

    private OrderbookReader(final Path path, final FeedReport report, final boolean timed) {
        super(PackedFile.open(path), report);
        this.timed = timed;
        if (timed && nextRow() && !rowText().startsWith(LevelsFile.HEADER)) {
            report.bad(line, "not " + LevelsFile.HEADER);
        }
    }

    /**
     * @param report where rows that cannot be believed are counted.
     * @throws java.io.UncheckedIOException when the file cannot be opened.
     */
    public static OrderbookReader open(final Path path, final FeedReport report) {
        return new OrderbookReader(path, report, false);
    }

    /** A file that has times, see {@link LevelsFile}; its prices are in 10^-8 of the currency. */
    static OrderbookReader openTimed(final Path path, final FeedReport report) {
        return new OrderbookReader(path, report, true);
    }

    /** Reads the next row; one that cannot be believed is counted and skipped; false at the end. */
    public boolean next() {
        while (nextRow()) {
            if (!parse()) {
                unreadable("not ask price, ask quantity, bid price, bid quantity by level");
            } else if (isUnordered()) {
                report.bad(line, "prices are not in order, bids below asks");
            } else {
                if (timed) {
                    timeNs = inPlace(timeNs);
                }
                lastLevels = levels;
                report.rows++;
                return true;
            }
        }
        return false;
    }

    private boolean parse() {
        levels = 0;
        Arrays.fill(fields, 0);
        int field = 0;
        if (timed) {
            timeNs = epochNs();
        }
        while (fieldOk && at < stop && field < fields.length) {
            if (timed || field > 0) {
                skipComma();
            }
            fields[field] = timed && field % 2 == 0 ? decimal(PRICE_PLACES) : whole();
            fieldOk &= field % 2 == 0 || fields[field] >= 0 && fields[field] <= MOST_SIZE;
            field++;
        }
        rowMustEnd();
        levels = field / FIELDS;
        return fieldOk && levels > 0 && field % FIELDS == 0 && !(mayBeCut() && levels < lastLevels);
    }

    @Override
    long timeHere() {
        final long ns = epochNs();
        skipComma();
        return ns;
    }

    private boolean isUnordered() {
        boolean unordered = quantity(Side.SELL, 0) > 0
                && quantity(Side.BUY, 0) > 0
                && price(Side.BUY, 0) >= price(Side.SELL, 0);
        for (int n = 1; n < levels; n++) {
            unordered |= quantity(Side.SELL, n) > 0
                            && price(Side.SELL, n) <= price(Side.SELL, n - 1)
                    || quantity(Side.BUY, n) > 0 && price(Side.BUY, n) >= price(Side.BUY, n - 1);
        }
        return unordered;
    }

    /** Ns since the epoch, of a file that has times. */
    long timeNs() {
        return timeNs;
    }

    /** Levels of the row. */
    public int levels() {
        return levels;
    }

    /** The row's number in the file, from 1. */
    public long line() {
        return line;
    }

    /** Price of the n-th best level, 0 the best. */
    public long price(final Side side, final int n) {
        return fields[n * FIELDS + (side == Side.BUY ? BID : 0)];
    }

    /** Quantity of the n-th best level, 0 the best; 0 if it is not there. */
    public long quantity(final Side side, final int n) {
        return fields[n * FIELDS + 1 + (side == Side.BUY ? BID : 0)];
    }
}
