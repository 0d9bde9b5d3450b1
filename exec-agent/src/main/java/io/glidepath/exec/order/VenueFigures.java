package io.glidepath.exec.order;

import io.glidepath.exec.market.Wide;
import io.glidepath.risk.OrderType;

/**
 * What a venue's whole word of an order does to our children: whether what we know explains how it
 * differs, and where it does not, that the venue's figures win.
 */
public final class VenueFigures {
    private final ChildPool pool;
    private final ChildLedger ledger;

    VenueFigures(final ChildPool pool, final ChildLedger ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /**
     * Whether executions, a refusal, an expiry or what we asked for explain that the venue's
     * figures are not ours, or whether they are equal.
     */
    public boolean explains(final ChildOrder child, final VenueOrder order) {
        final long missed = order.filledQuantity - child.filled;
        if (order.quantity != child.quantity || order.side != child.side || missed < 0) {
            return false;
        }
        if (missed == 0 && (order.filledValue != child.filledValue || order.fees != child.fees)) {
            return false;
        }
        if (child.state == ChildState.DONE) {
            return missed == 0 && order.leavesQuantity == 0;
        }
        final long takenBack = order.quantity - order.filledQuantity - order.leavesQuantity;
        final long more = takenBack - child.givenBack;
        return switch (order.fate) {
            case REJECTED -> child.ackedNs == 0 && child.filled == 0;
            case EXPIRED -> more >= 0;
            case CANCELLED -> more >= 0 && (child.askedBack() || child.type == OrderType.IOC);
            case WORKING, FILLED -> more == 0 || more > 0 && child.askedBack();
        };
    }

    /**
     * An order that the venue holds and we do not know: it is open from now on, in full and of
     * unknown fate, whatever its parent has free; the venue's figures are still to be applied.
     *
     * @return null if there is no room, of the parent or in all.
     */
    public ChildOrder adopt(final VenueOrder order, final ParentOrder parent, final long nowNs) {
        if (!pool.room(parent.slot())) {
            return null;
        }
        parent.childAdopted(order.quantity);
        final ChildOrder forgotten = pool.recycled();
        if (forgotten != null) {
            ledger.forgetVenueOrder(forgotten);
        }
        final ChildOrder child = pool.take(order.childId, parent.slot());
        child.begin(order.childId, parent, nowNs);
        child.type = order.type;
        child.price = order.price;
        child.quantity = order.quantity;
        ledger.lose(child);
        return child;
    }

    /**
     * Less was filled than we counted, or for another value: what is not filled works
     * again as far as it does at the venue, and is free beyond. {@link Children#lastQuantity()} and
     * its like tell what changed.
     *
     * @param order of this very child, no more filled than we counted.
     */
    public void correct(final ChildOrder child, final VenueOrder order, final long nowNs) {
        ledger.forgetLast();
        child.assumed = 0;
        ledger.trade(
                child,
                order.filledQuantity - child.filled,
                Wide.add(order.filledValue, -child.filledValue),
                Wide.add(order.fees, -child.fees),
                false,
                nowNs);
        final long more = order.leavesQuantity - child.leaves();
        if (more > 0 && child.state != ChildState.DONE) {
            child.givenBack -= more;
            child.parent.given(-more, child.state == ChildState.UNKNOWN);
        }
    }

    /**
     * A withdrawal of every order was sent: the venue may take these back for it.
     *
     * @param instrumentId negative: of every instrument.
     */
    public void withdrawn(final int instrumentId) {
        for (int slot = 0; slot < pool.used(); slot++) {
            final ChildOrder child = pool.at(slot);
            if (child.state != ChildState.DONE
                    && (instrumentId < 0 || child.parent.instrumentId() == instrumentId)) {
                child.withdrawn = true;
            }
        }
    }

    /** The venue is to tell all of it: a cancel that it has not worked by then never reached it. */
    public void questioned(final ChildOrder child) {
        child.questioned = true;
    }
}
