package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

import java.util.Arrays;

/** The orders of a book, copied in queue order so that they can be cut in parts. */
final class SnapshotCopy implements OrderVisitor {
    private long[] ids = new long[256];
    private long[] steps = new long[256];
    private long[] quantities = new long[256];
    private int bids;
    private int size;

    void copy(final MatchingBook book) {
        size = 0;
        bids = 0;
        book.visit(this);
    }

    @Override
    public void onOrder(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size << 1);
            steps = Arrays.copyOf(steps, size << 1);
            quantities = Arrays.copyOf(quantities, size << 1);
        }
        ids[size] = orderId;
        steps[size] = price;
        quantities[size] = quantity;
        size++;
        if (side == Side.BUY) {
            bids = size;
        }
    }

    int size() {
        return size;
    }

    long orderId(final int n) {
        return ids[n];
    }

    long step(final int n) {
        return steps[n];
    }

    long quantity(final int n) {
        return quantities[n];
    }

    Side side(final int n) {
        return n < bids ? Side.BUY : Side.SELL;
    }
}
