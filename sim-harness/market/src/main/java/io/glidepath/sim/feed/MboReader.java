package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads market-by-order messages as CSV, row by row, without allocation but for times in words.
 * Columns are found by their names in the first row, in any order; others are passed over. Times
 * are ns since the epoch, or dates and times of day in UTC; prices are decimal, or, in the vendor's
 * own layout, which names the record type, whole numbers of 10^-9.
 */
final class MboReader extends FieldReader {
    /** A first row of such a file. */
    static final String HEADER =
            "ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,instrument_id";

    private static final List<String> NAMES = List.of(
            "ts_event",
            "ts_recv",
            "action",
            "side",
            "price",
            "size",
            "order_id",
            "flags",
            "instrument_id");
    private static final int TS_EVENT = 0;
    private static final int TS_RECV = 1;
    private static final int ACTION = 2;
    private static final int SIDE = 3;
    private static final int PRICE = 4;
    private static final int SIZE = 5;
    private static final int ORDER_ID = 6;
    private static final int FLAGS = 7;
    private static final int INSTRUMENT = 8;

    /** Of the vendor's own layout alone. */
    private static final String RECORD_TYPE = "rtype";

    private static final int PRICE_PLACES = 8;
    private static final long NANOS_A_STEP = 10;
    /** Stands for no price: 2^63 - 1 in units of 10^-9, cut to the places that the file has. */
    private static final long NO_PRICE = 922_337_203_600_000_000L;

    private static final String TIME = "a time, ns since the epoch or date and time in UTC";

    private final long instrumentId;
    /** By field: its column, from 0. */
    private final int[] columns;
    /** By column: where it begins in the row. */
    private final int[] starts;

    private final boolean named;
    /** The first row. */
    private final String form;

    private final boolean rawPrices;

    /** @param instrumentId of the rows that are given; negative: all. */
    MboReader(final Path path, final long instrumentId, final FeedReport report) {
        super(PackedFile.open(path), report);
        this.instrumentId = instrumentId;
        final List<String> header = nextRow() ? List.of(rowText().split(",", -1)) : List.of();
        form = String.join(",", header);
        columns = NAMES.stream().mapToInt(header::indexOf).toArray();
        named = header.containsAll(NAMES);
        starts = new int[Math.max(1, header.size())];
        if (!named && !header.isEmpty()) {
            report.bad(line, "the first row does not name the columns " + NAMES);
        }
        rawPrices = header.contains(RECORD_TYPE);
    }

    /** Whether a file's first row names the columns of market by order. */
    static boolean isHeader(final String row) {
        return List.of(row.split(",", -1)).containsAll(NAMES);
    }

    /** Reads the next row of the instrument that can be believed; false at the end of the file. */
    boolean next(final MboRow row) {
        while (named && nextRow()) {
            if (isBlank()) {
                report.bad(line, "empty");
            } else if (!parse(row)) {
                unreadable(form);
            } else if ((instrumentId < 0 || row.instrumentId == instrumentId) && believe(row)) {
                report.rows++;
                return true;
            }
        }
        return false;
    }

    @Override
    long timeHere() {
        if (!split()) {
            fieldOk = false;
            return NO_TIME;
        }
        at = starts[columns[TS_RECV]];
        final long ns = instantNs();
        at = starts[columns[INSTRUMENT]];
        return instrumentId < 0 || whole() == instrumentId ? ns : NO_TIME;
    }

    /** Finds where the columns begin; false where there are not as many as the header names. */
    private boolean split() {
        int column = 0;
        starts[column++] = at;
        for (int scan = at; scan < stop; scan++) {
            if (bytes[scan] == ',') {
                if (column == starts.length) {
                    return false;
                }
                starts[column++] = scan + 1;
            }
        }
        return column == starts.length;
    }

    private void go(final int field, final String kind) {
        at = starts[columns[field]];
        field(NAMES.get(field), kind);
    }

    private boolean parse(final MboRow row) {
        row.line = line;
        if (!split()) {
            return false;
        }
        go(TS_EVENT, TIME);
        row.eventNs = instantNs();
        fieldMustEnd();
        go(TS_RECV, TIME);
        row.receivedNs = instantNs();
        fieldMustEnd();
        go(ACTION, "one letter");
        row.action = letter();
        fieldMustEnd();
        go(SIDE, "B, A or N");
        final byte side = letter();
        row.side = side == 'B' ? Side.BUY : side == 'A' ? Side.SELL : null;
        fieldOk &= row.side != null || side == 'N';
        fieldMustEnd();
        go(PRICE, "a price, of at most eight decimals");
        row.price = price();
        fieldMustEnd();
        go(SIZE, WHOLE);
        row.size = whole();
        fieldMustEnd();
        go(ORDER_ID, "a whole number from 0 to 2^63 - 1");
        row.orderId = id();
        fieldMustEnd();
        go(FLAGS, WHOLE);
        row.flags = whole();
        fieldMustEnd();
        go(INSTRUMENT, WHOLE);
        row.instrumentId = whole();
        fieldMustEnd();
        return fieldOk;
    }

    /** In 10^-8 of the currency; where there is none, {@link #NO_PRICE}. */
    private long price() {
        if (at == stop || bytes[at] == ',') {
            return NO_PRICE;
        }
        final long price = rawPrices && !isDecimal() ? rawPrice() : decimal(PRICE_PLACES);
        fieldOk &= !finer || price >= NO_PRICE;
        return Math.min(price, NO_PRICE);
    }

    private long rawPrice() {
        final boolean negative = bytes[at] == '-';
        at += negative ? 1 : 0;
        final long nanos = id();
        finer = nanos % NANOS_A_STEP != 0;
        return negative ? -nanos / NANOS_A_STEP : nanos / NANOS_A_STEP;
    }

    private boolean believe(final MboRow row) {
        switch (row.action) {
            case 'A', 'C', 'M', 'F' -> {
                if (!isSize(row.size) || row.orderId <= 0) {
                    return refuse("size, price and order id are positive, and no larger than can"
                            + " be: size " + row.size + ", order_id " + row.orderId);
                }
                if (row.price == NO_PRICE && row.action != 'C') {
                    return refuse("size, price and order id are positive, and no larger than can"
                            + " be: no price");
                }
                if (row.side == null && row.action != 'F') {
                    return refuse("an order has a side: N");
                }
            }
            case 'T' -> {
                if (row.size < 0 || row.size > MOST_SIZE) {
                    return refuse("nothing trades in such a size: " + row.size);
                }
            }
            case 'R', 'N' -> {}
            default -> {
                return refuse("the action is none of A, C, M, T, F, R, N: " + (char) row.action);
            }
        }
        row.receivedNs = inPlace(row.receivedNs);
        return true;
    }

    private boolean refuse(final String why) {
        report.bad(line, why);
        return false;
    }
}
