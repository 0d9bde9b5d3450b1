package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/**
 * Reads a message file row by row, without allocation. A row that cannot be believed is counted by
 * line and skipped.
 */
final class LobsterReader extends RowReader {
    /** Ten million of the currency. */
    private static final long MOST_PRICE = 100_000_000_000L;

    private static final int NANO_DIGITS = 9;
    private static final long DAY_NS = 86_400_000_000_000L;

    LobsterReader(final LobsterFile file, final FeedReport report) {
        super(file.open(), report);
    }

    /** Reads the next row that can be believed; false at the end of the file. */
    boolean next(final LobsterRow row) {
        while (nextRow()) {
            if (isBlank()) {
                report.bad(line, "empty");
            } else if (!parse(row)) {
                unreadable("not time, type, id, size, price, direction");
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
            row.timeNs = decimal(NANO_DIGITS);
            skipComma();
        }
        row.type = Math.clamp(whole(), -1, LobsterRow.HALT + 1);
        skipComma();
        row.orderId = whole();
        skipComma();
        row.size = whole();
        skipComma();
        row.price = whole();
        skipComma();
        final long direction = whole();
        rowMustEnd();
        row.side = direction == 1 ? Side.BUY : direction == -1 ? Side.SELL : null;
        return fieldOk && row.timeNs >= 0 && row.timeNs < DAY_NS;
    }

    private boolean believe(final LobsterRow row) {
        final boolean moves = row.type != LobsterRow.HALT && row.type != LobsterRow.CROSS;
        if (row.type < LobsterRow.ADD || row.type > LobsterRow.HALT) {
            report.bad(line, "the type is not 1 to 7");
            return false;
        }
        if (moves && (row.size <= 0 || row.price <= 0 || row.side == null)) {
            report.bad(line, "size and price are positive, direction is 1 or -1");
            return false;
        }
        if (moves && (row.size > MOST_SIZE || row.price > MOST_PRICE)) {
            report.bad(line, "nothing trades in such a size or at such a price");
            return false;
        }
        if (moves && row.type != LobsterRow.EXECUTE_HIDDEN && row.orderId <= 0) {
            report.bad(line, "an order id is positive");
            return false;
        }
        row.timeNs = inPlace(row.timeNs);
        return true;
    }
}
