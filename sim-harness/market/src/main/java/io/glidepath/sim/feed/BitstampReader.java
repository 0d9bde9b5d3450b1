package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads order events as CSV, row by row, without allocation. */
final class BitstampReader extends RowReader {
    /** The first row of such a file. */
    static final String HEADER = "id,timestamp,exchange.timestamp,price,volume,action,direction";

    private static final int PRICE_PLACES = 8;
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
                unreadable("not " + HEADER);
            } else if (row.orderId <= 0
                    || row.price <= 0
                    || row.volume < 0
                    || row.volume > MOST_SIZE
                    || row.volume == 0 && row.action != BitstampRow.Action.DELETED) {
                report.bad(line, "id, price and volume are positive, and no larger than can be");
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
        row.orderId = whole();
        skipComma();
        row.timeNs = epochMs();
        skipComma();
        whole();
        skipComma();
        row.price = decimal(PRICE_PLACES);
        skipComma();
        row.volume = Math.ceilDiv(whole(), unit);
        skipComma();
        row.action = takes(CREATED)
                ? BitstampRow.Action.CREATED
                : takes(CHANGED)
                        ? BitstampRow.Action.CHANGED
                        : takes(DELETED) ? BitstampRow.Action.DELETED : null;
        skipComma();
        row.side = takes(BID) ? Side.BUY : takes(ASK) ? Side.SELL : null;
        rowMustEnd();
        return fieldOk && row.action != null && row.side != null;
    }
}
