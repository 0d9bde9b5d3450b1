package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.file.Path;

/** Reads market-by-order messages as CSV, row by row, without allocation. */
final class MboReader extends RowReader {
    /** The first row of such a file. */
    static final String HEADER =
            "ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,instrument_id";

    private static final int PRICE_PLACES = 8;
    /** Stands for no price: 2^63 - 1 in units of 10^-9, cut to the places that the file has. */
    private static final long NO_PRICE = 922_337_203_600_000_000L;

    private final long instrumentId;

    /** @param instrumentId of the rows that are given; negative: all. */
    MboReader(final Path path, final long instrumentId, final FeedReport report) {
        super(PackedFile.open(path), report);
        this.instrumentId = instrumentId;
        if (nextRow() && !rowText().equals(HEADER)) {
            report.bad(line, "not " + HEADER);
        }
    }

    /** Reads the next row of the instrument that can be believed; false at the end of the file. */
    boolean next(final MboRow row) {
        while (nextRow()) {
            if (isBlank()) {
                report.bad(line, "empty");
            } else if (!parse(row)) {
                unreadable("not " + HEADER);
            } else if ((instrumentId < 0 || row.instrumentId == instrumentId) && believe(row)) {
                report.rows++;
                return true;
            }
        }
        return false;
    }

    @Override
    long timeHere() {
        epochNs();
        skipComma();
        final long ns = epochNs();
        skipComma();
        return instrumentId < 0 || fieldOk && instrumentHere() == instrumentId ? ns : NO_TIME;
    }

    /** The last field of the row. */
    private long instrumentHere() {
        int from = stop;
        while (from > at && bytes[from - 1] != ',') {
            from--;
        }
        at = from;
        return whole();
    }

    private boolean parse(final MboRow row) {
        row.line = line;
        row.eventNs = epochNs();
        skipComma();
        row.receivedNs = epochNs();
        skipComma();
        row.action = letter();
        skipComma();
        final byte side = letter();
        skipComma();
        row.price = decimal(PRICE_PLACES);
        skipComma();
        row.size = whole();
        skipComma();
        row.orderId = whole();
        skipComma();
        row.flags = whole();
        skipComma();
        whole();
        skipComma();
        row.instrumentId = whole();
        rowMustEnd();
        row.side = side == 'B' ? Side.BUY : side == 'A' ? Side.SELL : null;
        return fieldOk && (row.side != null || side == 'N');
    }

    private boolean believe(final MboRow row) {
        switch (row.action) {
            case 'A', 'C', 'M', 'F' -> {
                if (!isSize(row.size) || row.orderId <= 0 || row.price >= NO_PRICE) {
                    report.bad(
                            line,
                            "size, price and order id are positive, and no larger than can be");
                    return false;
                }
                if (row.side == null && row.action != 'F') {
                    report.bad(line, "an order has a side");
                    return false;
                }
            }
            case 'T' -> {
                if (row.size < 0 || row.size > MOST_SIZE) {
                    report.bad(line, "nothing trades in such a size");
                    return false;
                }
            }
            case 'R' -> {}
            default -> {
                report.bad(line, "the action is none of A, C, M, T, F, R");
                return false;
            }
        }
        row.receivedNs = inPlace(row.receivedNs);
        return true;
    }
}
