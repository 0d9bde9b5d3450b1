package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/**
 * Reads a message file row by row, without allocation. A row that cannot be believed is counted by
 * line and skipped.
 */
final class LobsterReader extends FieldReader {
    /** Ten million of the currency. */
    private static final long MOST_PRICE = 100_000_000_000L;

    private static final int NANO_DIGITS = 9;
    private static final long DAY_NS = 86_400_000_000_000L;

    private long direction;

    LobsterReader(final LobsterFile file, final FeedReport report) {
        super(file.open(), report);
    }

    /** Reads the next row that can be believed; false at the end of the file. */
    boolean next(final LobsterRow row) {
        while (nextRow()) {
            if (isBlank()) {
                report.bad(line, "empty");
            } else if (!parse(row)) {
                unreadable("time, type, id, size, price, direction");
            } else if (believe(row)) {
                report.rows++;
                return true;
            }
        }
        return false;
    }

    @Override
    long timeHere() {
        final long ns = decimal(NANO_DIGITS);
        skipComma();
        return ns < DAY_NS ? ns : NO_TIME;
    }

    private boolean parse(final LobsterRow row) {
        row.line = line;
        row.timeNs = takeTime();
        if (row.timeNs == NO_TIME) {
            field("time", "seconds after midnight, from 0 to 86400");
            row.timeNs = decimal(NANO_DIGITS);
            fieldOk &= row.timeNs >= 0 && row.timeNs < DAY_NS;
            fieldMustEnd();
            skipComma();
        }
        field("type", WHOLE);
        row.type = Math.clamp(whole(), -1, LobsterRow.HALT + 1);
        fieldMustEnd();
        skipComma();
        field("id", WHOLE);
        row.orderId = whole();
        fieldMustEnd();
        skipComma();
        field("size", WHOLE);
        row.size = whole();
        fieldMustEnd();
        skipComma();
        field("price", "a whole number, 10^-4 of the currency");
        row.price = whole();
        fieldMustEnd();
        skipComma();
        field("direction", WHOLE);
        direction = whole();
        fieldMustEnd();
        rowMustEnd();
        row.side = direction == 1 ? Side.BUY : direction == -1 ? Side.SELL : null;
        return fieldOk;
    }

    private boolean believe(final LobsterRow row) {
        if (row.type < LobsterRow.ADD || row.type > LobsterRow.HALT) {
            return refuse("the type is not 1 to 7");
        }
        if (row.type == LobsterRow.HALT && (row.price < -1 || row.price > 1)) {
            return refuse("the price of a halt is -1, 0 or 1: " + row.price);
        }
        if (row.type != LobsterRow.HALT && row.type != LobsterRow.CROSS) {
            if (row.size <= 0 || row.price <= 0 || row.side == null) {
                return refuse("size and price are positive, direction is 1 or -1: size " + row.size
                        + ", price " + row.price + ", direction " + direction);
            }
            if (row.size > MOST_SIZE || row.price > MOST_PRICE) {
                return refuse("nothing trades in such a size or at such a price: size " + row.size
                        + ", price " + row.price);
            }
            if (row.type != LobsterRow.EXECUTE_HIDDEN && row.orderId <= 0) {
                return refuse("an order id is positive: " + row.orderId);
            }
        }
        row.timeNs = inPlace(row.timeNs);
        return true;
    }

    private boolean refuse(final String why) {
        report.bad(line, why);
        return false;
    }
}
