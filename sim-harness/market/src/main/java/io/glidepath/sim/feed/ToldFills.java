package io.glidepath.sim.feed;

import org.agrona.collections.Long2LongHashMap;

/**
 * What was filled of orders and not yet taken from them by the venue's own rows. After a fill a
 * venue says what it means for the order: as a modification, with what is left, or as a cancel of
 * what was filled. Such a cancel takes nothing more from an order whose fill traded already; any
 * other takes its own size, which may be a part.
 */
final class ToldFills {
    private final Long2LongHashMap pending = new Long2LongHashMap(0);

    void clear() {
        pending.clear();
    }

    void filled(final long orderId, final long quantity) {
        pending.put(orderId, pending.get(orderId) + quantity);
    }

    /** A row tells what is left of the order: fills before it are in that. */
    void modified(final long orderId) {
        pending.remove(orderId);
    }

    /**
     * A row takes a quantity from an order.
     *
     * @param left what the order has, its fills taken off.
     * @return what it has then; 0: it is gone.
     */
    long cancelled(final long orderId, final long quantity, final long left) {
        final long filled = pending.remove(orderId);
        if (quantity < filled && left > 0) {
            pending.put(orderId, filled - quantity);
            return left;
        }
        if (quantity == filled || left == 0) {
            return left;
        }
        return quantity == left ? 0 : Math.max(0, left - (quantity - filled));
    }
}
