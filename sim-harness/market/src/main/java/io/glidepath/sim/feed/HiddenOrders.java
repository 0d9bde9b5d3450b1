package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/**
 * Recorded orders that a replay leaves out, so that somebody can enter them instead. Their adds and
 * cancels are told in place of happening; an execution of one takes whoever is first at its price.
 */
public interface HiddenOrders {
    /** Nothing is hidden. */
    HiddenOrders NONE = new HiddenOrders() {
        @Override
        public boolean hides(final long orderId) {
            return false;
        }

        @Override
        public void onAdd(
                final long orderId, final Side side, final long price, final long quantity) {}

        @Override
        public void onCancel(final long orderId, final long quantity) {}
    };

    boolean hides(long orderId);

    /** @param price 10^-4 of the currency. */
    void onAdd(long orderId, Side side, long price, long quantity);

    /** @param quantity {@link Long#MAX_VALUE}: all that is left. */
    void onCancel(long orderId, long quantity);
}
