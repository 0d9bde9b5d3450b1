package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/** Sees every resting order of a book: bids, then asks, best price first, in queue order. */
@FunctionalInterface
public interface OrderVisitor {
    void onOrder(long orderId, int owner, Side side, long price, long quantity);
}
