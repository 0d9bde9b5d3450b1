package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/**
 * What a {@link MatchingBook} says, in the order it happens; a listener must not call back into the
 * book.
 */
public interface BookListener {
    /** A new order rests, last in its queue. */
    void onAdded(long orderId, int owner, Side side, long price, long quantity);

    /** Part of a resting order was taken back; it keeps its queue place. */
    void onReduced(long orderId, int owner, Side side, long price, long quantity, long leaves);

    /** A resting order is gone, its last {@code quantity} untraded. */
    void onDeleted(long orderId, int owner, Side side, long price, long quantity);

    /**
     * A trade at the maker's price; at {@code makerLeaves} 0 the maker is gone, and no delete
     * follows.
     */
    void onTraded(
            long makerId,
            int makerOwner,
            Side makerSide,
            long price,
            long quantity,
            long makerLeaves,
            long takerId,
            int takerOwner);
}
