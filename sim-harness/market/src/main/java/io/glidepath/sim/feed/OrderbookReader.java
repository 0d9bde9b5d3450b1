package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Reads states of a book, a row each, as LOBSTER's orderbook files write them: ask price, ask
 * quantity, bid price, bid quantity of the best level, then the same of the next, without time.
 * Prices are in 10^-4 of the currency. A level that is not there has quantity 0; LOBSTER gives it a
 * price of ±9999999999.
 */
public final class OrderbookReader extends FieldReader {
    /** Most levels of a row. */
    public static final int MAX_LEVELS = 200;

    private static final int FIELDS = 4;
    private static final int BID = 2;
    private static final int PRICE_PLACES = 8;
    /** Of a quantity. */
    static final int MOST_PLACES = 8;

    private static final String UNORDERED = "prices are not in order, bids below asks: ";
    private static final String QUANTITY = "a quantity of at most eight decimals";
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private final long[] fields = new long[FIELDS * MAX_LEVELS];
    private final Path path;
    private final boolean timed;
    /** Of a file that has times; null: the row that names them does not. */
    private final LevelColumns columns;
    /** Quantities are counted in 10^-{@code places}; {@link #MOST_PLACES}: as fine as can be. */
    private final int places;

    private int levels;
    /** Of the last row. */
    private int lastLevels;

    private long timeNs;
    private String disorder;

    private OrderbookReader(
            final Path path, final FeedReport report, final boolean timed, final int places) {
        super(PackedFile.open(path), report);
        this.path = path;
        this.timed = timed;
        this.places = places;
        columns = timed && nextRow() ? LevelColumns.of(rowText()) : null;
        if (timed && columns == null) {
            report.bad(line, "the first row does not name " + LevelColumns.wanted());
        }
    }

    /**
     * @param report where rows that cannot be believed are counted.
     * @throws java.io.UncheckedIOException when the file cannot be opened.
     */
    public static OrderbookReader open(final Path path, final FeedReport report) {
        return new OrderbookReader(path, report, false, 0);
    }

    /**
     * A file that has times, see {@link LevelsFile}; its prices are in 10^-8 of the currency.
     *
     * @param places quantities are counted in 10^-places, a part of one as one.
     */
    static OrderbookReader openTimed(final Path path, final FeedReport report, final int places) {
        return new OrderbookReader(path, report, true, places);
    }

    /**
     * Reads the next row; one that cannot be believed is counted and skipped; false at the end.
     *
     * @throws IllegalArgumentException when times are in another unit.
     */
    public boolean next() {
        while ((!timed || columns != null) && nextRow()) {
            if (!parse()) {
                unreadable("ask price, ask quantity, bid price, bid quantity by level");
            } else if (isUnordered()) {
                report.bad(line, disorder);
            } else {
                if (timed) {
                    requireUnit();
                    timeNs = inPlace(timeNs);
                }
                lastLevels = levels;
                report.rows++;
                return true;
            }
        }
        return false;
    }

    /** The first row that can be believed tells the unit of all. */
    private void requireUnit() {
        final String wrong =
                report.rows == 0 ? EpochUnit.whyNot(timeNs, TimeUnit.NANOSECONDS) : null;
        if (wrong != null) {
            throw new IllegalArgumentException(path + " line " + line + ": " + wrong);
        }
    }

    private boolean parse() {
        levels = 0;
        Arrays.fill(fields, 0);
        int field = 0;
        if (timed) {
            field("time", "a time, ns since the epoch");
            timeNs = epochNs();
            fieldMustEnd();
        }
        while (fieldOk && at < stop && field < fields.length) {
            if (timed || field > 0) {
                skipComma();
            }
            final int target = timed ? columns.field(field) : field;
            if (target % 2 == 0) {
                fields[target] = price(target);
            } else {
                fields[target] = quantity(target);
            }
            fieldMustEnd();
            field++;
        }
        rowMustEnd();
        levels = field / FIELDS;
        return fieldOk && levels > 0 && field % FIELDS == 0 && !(mayBeCut() && levels < lastLevels);
    }

    private long price(final int target) {
        field(
                target % FIELDS == BID ? "bid_price" : "ask_price",
                timed ? "a price of at most eight decimals" : "a whole number");
        final long price = timed ? decimal(PRICE_PLACES) : whole();
        fieldOk &= !timed || !finer;
        return price;
    }

    private long quantity(final int target) {
        field(target % FIELDS == BID + 1 ? "bid_quantity" : "ask_quantity", QUANTITY);
        long quantity;
        if (timed && isDecimal()) {
            quantity = decimal(MOST_PLACES);
            fieldOk &= !finer;
            quantity = Math.ceilDiv(quantity, POWERS[MOST_PLACES - places]);
        } else {
            quantity = whole();
            fieldOk &= quantity <= Long.MAX_VALUE / POWERS[places];
            quantity *= POWERS[places];
        }
        fieldOk &= quantity >= 0 && (quantity <= MOST_SIZE || places == MOST_PLACES);
        return quantity;
    }

    @Override
    long timeHere() {
        final long ns = epochNs();
        skipComma();
        return ns;
    }

    private boolean isUnordered() {
        disorder = null;
        if (quantity(Side.SELL, 0) > 0 && quantity(Side.BUY, 0) > 0) {
            final int side = Long.compare(price(Side.BUY, 0), price(Side.SELL, 0));
            if (side == 0) {
                disorder = "locked: bid and ask are both " + shown(price(Side.BUY, 0));
            } else if (side > 0) {
                disorder = UNORDERED + "bid_price " + shown(price(Side.BUY, 0))
                        + " is above ask_price " + shown(price(Side.SELL, 0));
            }
        }
        for (int n = 1; n < levels && disorder == null; n++) {
            if (quantity(Side.SELL, n) > 0 && price(Side.SELL, n) <= price(Side.SELL, n - 1)) {
                disorder = unordered("ask_price", Side.SELL, n, "above");
            } else if (quantity(Side.BUY, n) > 0 && price(Side.BUY, n) >= price(Side.BUY, n - 1)) {
                disorder = unordered("bid_price", Side.BUY, n, "below");
            }
        }
        return disorder != null;
    }

    private String unordered(
            final String name, final Side side, final int level, final String relation) {
        return UNORDERED + name + " " + shown(price(side, level)) + " of level " + (level + 1)
                + " is not " + relation + " " + shown(price(side, level - 1)) + " of level "
                + level;
    }

    private String shown(final long price) {
        return timed
                ? BigDecimal.valueOf(price, PRICE_PLACES).stripTrailingZeros().toPlainString()
                : Long.toString(price);
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
