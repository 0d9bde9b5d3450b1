package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

import java.util.Iterator;

/**
 * The rows of a LOBSTER file, one after the other, the orders inferred to rest before the first row
 * as adds of time 0. Valid until the next is read; rows that cannot be believed are skipped. Orders
 * that came unseen, beyond the levels of the file, have no add here either.
 */
public final class LobsterRows implements AutoCloseable {
    /** What a row says. */
    public enum Kind {
        ADD,
        /** Of part of an order. */
        CANCEL,
        /** Of all that is left. */
        DELETE,
        EXECUTE,
        /** Against hidden quantity, a cross or a halt: no order changes. */
        OTHER
    }

    private final LobsterRow row = new LobsterRow();
    private final LobsterReader reader;
    private final Iterator<PreOpenOrders.Order> resting;

    /** Reads the file once for the orders at the opening, then again row by row. */
    public LobsterRows(final LobsterFile file) {
        resting = PreOpenOrders.read(file).orders().iterator();
        reader = new LobsterReader(file, new FeedReport());
    }

    /** The next row; false at the end. */
    public boolean next() {
        if (!resting.hasNext()) {
            return reader.next(row);
        }
        final PreOpenOrders.Order order = resting.next();
        row.timeNs = 0;
        row.type = LobsterRow.ADD;
        row.orderId = order.id;
        row.side = order.side;
        row.price = order.price;
        row.size = order.size;
        return true;
    }

    public Kind kind() {
        return switch (row.type) {
            case LobsterRow.ADD -> Kind.ADD;
            case LobsterRow.CANCEL -> Kind.CANCEL;
            case LobsterRow.DELETE -> Kind.DELETE;
            case LobsterRow.EXECUTE -> Kind.EXECUTE;
            default -> Kind.OTHER;
        };
    }

    /** Ns after midnight in New York; 0 for orders that rested before the first row. */
    public long timeNs() {
        return row.timeNs;
    }

    public long orderId() {
        return row.orderId;
    }

    public Side side() {
        return row.side;
    }

    /** 10^-4 of the currency. */
    public long price() {
        return row.price;
    }

    public long size() {
        return row.size;
    }

    @Override
    public void close() {
        reader.close();
    }
}
