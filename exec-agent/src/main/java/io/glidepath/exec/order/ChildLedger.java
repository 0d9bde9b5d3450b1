package io.glidepath.exec.order;

import io.glidepath.exec.market.Wide;

import org.agrona.collections.Long2LongHashMap;

/** Books what happened to a child, on the child and on its parent, so that the two never part. */
final class ChildLedger {
    private static final int NONE = -1;

    private final ChildPool pool;
    private final Long2LongHashMap slotByVenueOrder;
    long lastQuantity;
    long lastValue;
    long lastFee;
    long lastGivenBack;

    ChildLedger(final ChildPool pool, final int max) {
        this.pool = pool;
        slotByVenueOrder = new Long2LongHashMap(4 * max, 0.6f, NONE);
    }

    ChildOrder findByVenueOrder(final long venueOrderId) {
        final int slot = (int) slotByVenueOrder.get(venueOrderId);
        return slot == NONE ? null : pool.at(slot);
    }

    void forgetLast() {
        lastQuantity = 0;
        lastValue = 0;
        lastFee = 0;
        lastGivenBack = 0;
    }

    boolean askBack(final ChildOrder child, final long quantity) {
        final long most = child.leaves() - child.cancelPending;
        final long asked = quantity == ParentRequest.NONE ? most : Math.min(quantity, most);
        if (child.state == ChildState.DONE || asked <= 0) {
            return false;
        }
        child.cancelPending += asked;
        child.questioned = false;
        child.parent.cancelSent();
        if (child.state != ChildState.UNKNOWN) {
            child.state = ChildState.PENDING_CANCEL;
        }
        return true;
    }

    /**
     * The venue answered a question: {@code gone} is no longer there, and a cancel that it should
     * have worked before it was asked, and has not, never reached it.
     */
    void answered(final ChildOrder child, final long gone, final long nowNs) {
        if (child.questioned) {
            child.cancelPending = 0;
            reopen(child);
        }
        lastGivenBack = gone;
        giveBack(child, gone, nowNs);
        found(child);
    }

    /** With nothing asked back any more a child is what it was before it was asked back. */
    void reopen(final ChildOrder child) {
        if (child.state == ChildState.PENDING_CANCEL && child.cancelPending == 0) {
            child.state = child.ackedNs == 0 ? ChildState.PENDING_NEW : ChildState.OPEN;
        }
    }

    /** An unknown child is open again. */
    void found(final ChildOrder child) {
        if (child.state == ChildState.UNKNOWN) {
            child.parent.lost(-child.leaves());
            child.state = child.cancelPending > 0 ? ChildState.PENDING_CANCEL : ChildState.OPEN;
        }
    }

    void known(final ChildOrder child, final long venueOrderId, final long nowNs) {
        if (child.venueOrderId == ChildOrder.NO_ID && venueOrderId != ChildOrder.NO_ID) {
            child.venueOrderId = venueOrderId;
            slotByVenueOrder.put(venueOrderId, child.slot);
        }
        if (child.ackedNs == 0) {
            child.ackedNs = nowNs;
        }
        if (child.state == ChildState.PENDING_NEW) {
            child.state = ChildState.OPEN;
        }
    }

    /** Venues number orders anew each session: ids of done children there are no longer ours. */
    void sessionCleared(final int instrumentId) {
        for (int slot = 0; slot < pool.used(); slot++) {
            final ChildOrder child = pool.at(slot);
            final ParentOrder parent = child.parent();
            final boolean there = parent == null || parent.instrumentId() == instrumentId;
            if (there && child.state == ChildState.DONE) {
                forgetVenueOrder(child);
            }
        }
    }

    void forgetVenueOrder(final ChildOrder child) {
        if (child.venueOrderId != ChildOrder.NO_ID
                && slotByVenueOrder.get(child.venueOrderId) == child.slot) {
            slotByVenueOrder.remove(child.venueOrderId);
        }
    }

    /**
     * {@code delta} more traded, or less if negative: taken from its leaves, else from what was
     * given back.
     */
    ExecutionResult trade(
            final ChildOrder child,
            final long delta,
            final long value,
            final long fee,
            final boolean maker,
            final long nowNs) {
        final long fromLeaves = Math.max(0, Math.min(delta, child.leaves()));
        final ParentOrder parent = child.parent();
        child.filled += delta;
        child.givenBack -= delta - fromLeaves;
        child.filledValue = Wide.add(child.filledValue, value);
        child.fees = Wide.add(child.fees, fee);
        lastQuantity = delta;
        lastValue = value;
        lastFee = fee;
        if (parent == null) {
            return ExecutionResult.ORPHANED;
        }
        parent.traded(delta, value, fee, maker);
        left(child, fromLeaves, nowNs);
        return delta > fromLeaves ? ExecutionResult.LATE : ExecutionResult.APPLIED;
    }

    /** A status counts {@code missed} more than we heard of: their reports are still to come. */
    ExecutionResult assume(
            final ChildOrder child,
            final long missed,
            final long filledValue,
            final long fees,
            final long nowNs) {
        child.assumed += missed;
        final long value = filledValue - child.filledValue;
        return trade(child, missed, value, fees - child.fees, false, nowNs);
    }

    void giveBack(final ChildOrder child, final long quantity, final long nowNs) {
        child.givenBack += quantity;
        left(child, quantity, nowNs);
    }

    /** {@code quantity} stopped being open or unknown; nothing left closes the child. */
    private void left(final ChildOrder child, final long quantity, final long nowNs) {
        if (child.state == ChildState.DONE) {
            return;
        }
        child.parent.given(quantity, child.state == ChildState.UNKNOWN);
        child.cancelPending = Math.min(child.cancelPending, child.leaves());
        if (child.leaves() == 0) {
            child.state = ChildState.DONE;
            child.closedNs = nowNs;
            child.parent.childClosed();
            pool.close(child);
        }
    }

    void lose(final ChildOrder child) {
        if (child.state != ChildState.DONE && child.state != ChildState.UNKNOWN) {
            child.state = ChildState.UNKNOWN;
            child.parent.lost(child.leaves());
        }
    }
}
