package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads order events as CSV, row by row, without allocation. */
final class BitstampReader extends FieldReader {
    /** The first row of such a file. */
    static final String HEADER = "id,timestamp,exchange.timestamp,price,volume,action,direction";

    private static final int PRICE_PLACES = 8;
    private static final int VOLUME_PLACES = 8;
    private static final long NS_PER_MS = 1_000_000;
    private static final byte[] CREATED = bytes("created");
    private static final byte[] CHANGED = bytes("changed");
    private static final byte[] DELETED = bytes("deleted");
    private static final byte[] BID = bytes("bid");
    private static final byte[] ASK = bytes("ask");

    private final long unit;

    /** @param unit of quantities, 10^-8 of a coin; a part of one counts as one. */
    BitstampReader(final Path path, final long unit, final FeedReport report) {
        super(PackedFile.open(path), report);
        this.unit = unit;
        if (nextRow() && !rowText().equals(HEADER)) {
            report.bad(line, "not " + HEADER);
        }
    }

    private static byte[] bytes(final String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the next row that can be believed; false at the end of the file. */
    boolean next(final BitstampRow row) {
        while (nextRow()) {
            if (isBlank()) {
                report.bad(line, "empty");
            } else if (!parse(row)) {
                unreadable(HEADER);
            } else if (row.orderId <= 0
                    || row.price <= 0
                    || row.volume < 0
                    || row.volume > MOST_SIZE
                    || row.volume == 0 && row.action != BitstampRow.Action.DELETED) {
                report.bad(
                        line,
                        "id, price and volume are positive, and no larger than can be: id "
                                + row.orderId + ", price " + row.price + ", volume " + row.volume);
            } else {
                row.timeNs = inPlace(row.timeNs);
                report.rows++;
                return true;
            }
        }
        return false;
    }

    @Override
    long timeHere() {
        whole();
        skipComma();
        final long ns = epochMs();
        skipComma();
        return ns;
    }

    private long epochMs() {
        final long ms = whole();
        fieldOk &= ms >= 0 && ms < LATEST_NS / NS_PER_MS;
        return ms * NS_PER_MS;
    }

    private boolean parse(final BitstampRow row) {
        row.line = line;
        field("id", WHOLE);
        row.orderId = whole();
        fieldMustEnd();
        skipComma();
        field("timestamp", "a time, ms since the epoch");
        row.timeNs = epochMs();
        fieldMustEnd();
        skipComma();
        field("exchange.timestamp", WHOLE);
        whole();
        fieldMustEnd();
        skipComma();
        field("price", "a price of at most eight decimals");
        row.price = decimal(PRICE_PLACES);
        fieldOk &= !finer;
        fieldMustEnd();
        skipComma();
        field("volume", "a volume, whole in 10^-8 of a coin or decimal in coins");
        row.volume = Math.ceilDiv(volume(), unit);
        fieldMustEnd();
        skipComma();
        field("action", "created, changed or deleted");
        row.action = takes(CREATED)
                ? BitstampRow.Action.CREATED
                : takes(CHANGED)
                        ? BitstampRow.Action.CHANGED
                        : takes(DELETED) ? BitstampRow.Action.DELETED : null;
        fieldOk &= row.action != null;
        fieldMustEnd();
        skipComma();
        field("direction", "bid or ask");
        row.side = takes(BID) ? Side.BUY : takes(ASK) ? Side.SELL : null;
        fieldOk &= row.side != null;
        fieldMustEnd();
        rowMustEnd();
        return fieldOk;
    }

    /** In 10^-8 of a coin: a whole number is so in the file, one with a point counts coins. */
    private long volume() {
        if (!isDecimal()) {
            return whole();
        }
        final long coins = decimal(VOLUME_PLACES);
        fieldOk &= !finer;
        return coins;
    }
}
