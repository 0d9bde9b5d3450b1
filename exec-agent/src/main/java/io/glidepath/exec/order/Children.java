package io.glidepath.exec.order;

import io.glidepath.exec.market.Wide;
import io.glidepath.risk.OrderType;

/**
 * Our child orders and what the venue says of them. Their parents' open, unknown and filled
 * quantities change here and nowhere else: quantity is given back only by a report. As many closed
 * children as may be open are remembered, oldest forgotten first, and {@link #TRADES_PER_CHILD}
 * trades for each that may be open, so that late fills, repeats, corrections and busts find what
 * they are about.
 */
public final class Children {
    /** Trades remembered, over all children, for each child that may be open. */
    public static final int TRADES_PER_CHILD = 8;

    private static final int NEVER_SEEN = 1;
    private static final int WORKING = 2;
    private final ChildPool pool;
    private final TradeMemory trades;
    private final ChildLedger ledger;
    private final VenueFigures venueFigures;
    private long duplicates;
    private long overfills;
    private long unknownChildren;
    private long mismatches;

    /**
     * @param parents the parents they belong to.
     * @param max open children in all, positive.
     * @param perParent open children of one parent, positive.
     */
    public Children(final Parents parents, final int max, final int perParent) {
        pool = new ChildPool(parents.capacity(), max, perParent);
        trades = new TradeMemory(TRADES_PER_CHILD * max);
        ledger = new ChildLedger(pool, max);
        venueFigures = new VenueFigures(pool, ledger);
    }

    /** What a venue's whole word of an order does to them. */
    public VenueFigures venueFigures() {
        return venueFigures;
    }

    /** Open children. */
    public int count() {
        return pool.open();
    }

    /** Open children of a parent. */
    public int openCount(final int parentSlot) {
        return pool.openCount(parentSlot);
    }

    /** The {@code i}-th open child of a parent as sent; closing moves later ones down. */
    public ChildOrder open(final int parentSlot, final int i) {
        return pool.open(parentSlot, i);
    }

    /** An open or remembered child, or null. */
    public ChildOrder find(final long childId) {
        return pool.find(childId);
    }

    /** An open or remembered child by the venue's id, or null: is this order in the book ours? */
    public ChildOrder findByVenueOrder(final long venueOrderId) {
        return ledger.findByVenueOrder(venueOrderId);
    }

    /** A venue numbers anew: its ids of children that are done in this instrument are forgotten. */
    public void sessionCleared(final int instrumentId) {
        ledger.sessionCleared(instrumentId);
    }

    /** Quantity changed by the last report: traded, or busted if negative. */
    public long lastQuantity() {
        return ledger.lastQuantity;
    }

    /** Value changed by the last report. */
    public long lastValue() {
        return ledger.lastValue;
    }

    /** Fees changed by the last report. */
    public long lastFee() {
        return ledger.lastFee;
    }

    /** Quantity that the last order status gave back: taken back without our hearing of it. */
    public long lastGivenBack() {
        return ledger.lastGivenBack;
    }

    /** Reports heard before. */
    public long duplicates() {
        return duplicates;
    }

    /** Trades refused for being more than was asked. */
    public long overfills() {
        return overfills;
    }

    /** Reports of children unknown or forgotten. */
    public long unknownChildren() {
        return unknownChildren;
    }

    /** Reports whose quantities or state differ from ours. */
    public long mismatches() {
        return mismatches;
    }

    /**
     * A child about to be sent; its quantity is open from now on.
     *
     * @return null if there is no room, of the parent or in all.
     * @throws IllegalStateException if the id is known, or the parent has less free.
     */
    public ChildOrder create(
            final long childId,
            final ParentOrder parent,
            final OrderType type,
            final long price,
            final long quantity,
            final long nowNs) {
        if (!pool.room(parent.slot())) {
            return null;
        }
        if (pool.find(childId) != null) {
            throw new IllegalStateException("child id used twice");
        }
        parent.childSent(quantity);
        final ChildOrder forgotten = pool.recycled();
        if (forgotten != null) {
            ledger.forgetVenueOrder(forgotten);
        }
        final ChildOrder child = pool.take(childId, parent.slot());
        child.begin(childId, parent, nowNs);
        child.type = type;
        child.price = price;
        child.quantity = quantity;
        return child;
    }

    /** The outlet did not take it: as if it had never been, but its id stays known. */
    public void notSent(final ChildOrder child, final long nowNs) {
        if (child.state == ChildState.PENDING_NEW) {
            child.parent.childNotSent();
            ledger.giveBack(child, child.leaves(), nowNs);
        }
    }

    /** The venue has it; {@code leaves} is compared alone. */
    public ExecutionResult acked(
            final long childId, final long venueOrderId, final long leaves, final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (child.state == ChildState.DONE
                || child.ackedNs != 0 && child.state != ChildState.UNKNOWN) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        mismatches += leaves == child.leaves() ? 0 : 1;
        ledger.known(child, venueOrderId, nowNs);
        ledger.found(child);
        return ExecutionResult.APPLIED;
    }

    /** A trade. Late ones count as long as the child asked for them. */
    public ExecutionResult filled(
            final long childId,
            final long venueOrderId,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee,
            final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (quantity <= 0 || price <= 0) {
            mismatches++;
            return ExecutionResult.REFUSED;
        }
        if (trades.find(childId, execId) != TradeMemory.NONE) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        final long absorbed = Math.min(child.assumed, quantity);
        if (quantity - absorbed > child.quantity - child.filled) {
            overfills++;
            return ExecutionResult.OVERFILL;
        }
        ledger.known(child, venueOrderId, nowNs);
        child.assumed -= absorbed;
        trades.remember(childId, execId, quantity, Wide.multiply(price, quantity), fee, maker);
        if (absorbed == quantity) {
            return ExecutionResult.ABSORBED;
        }
        final long counted = quantity - absorbed;
        return ledger.trade(child, counted, Wide.multiply(price, counted), fee, maker, nowNs);
    }

    /** Part of it was taken back; it keeps its place. */
    public ExecutionResult reduced(
            final long childId, final long quantity, final long leaves, final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (child.state == ChildState.DONE || quantity <= 0 || quantity > child.leaves()) {
            mismatches++;
            return ExecutionResult.REFUSED;
        }
        child.cancelPending = Math.max(0, child.cancelPending - quantity);
        ledger.giveBack(child, quantity, nowNs);
        mismatches += leaves == child.leaves() ? 0 : 1;
        ledger.reopen(child);
        return ExecutionResult.APPLIED;
    }

    /** Its rest was taken back or expired. If less than its leaves, it is UNKNOWN then. */
    public ExecutionResult cancelled(final long childId, final long quantity, final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (child.state == ChildState.DONE) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        if (quantity < 0 || quantity > child.leaves()) {
            mismatches++;
            ledger.lose(child);
            return ExecutionResult.REFUSED;
        }
        child.cancelPending = 0;
        mismatches += quantity == child.leaves() ? 0 : 1;
        if (quantity < child.leaves()) {
            ledger.lose(child);
        }
        ledger.giveBack(child, quantity, nowNs);
        return ExecutionResult.APPLIED;
    }

    /** It was never accepted. After an ack or a trade that cannot be: it is UNKNOWN then. */
    public ExecutionResult rejected(final long childId, final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (child.state == ChildState.DONE) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        if (child.ackedNs != 0 || child.filled > 0) {
            mismatches++;
            ledger.lose(child);
            return ExecutionResult.REFUSED;
        }
        ledger.giveBack(child, child.leaves(), nowNs);
        return ExecutionResult.APPLIED;
    }

    /** We ask for {@code quantity} back, NONE: all. False if nothing is left to ask for. */
    public boolean cancelRequested(final ChildOrder child, final long quantity) {
        return ledger.askBack(child, quantity);
    }

    /** A cancel was not sent after all: {@code pending} is asked back, as before it. */
    public void cancelNotSent(final ChildOrder child, final long pending) {
        child.cancelPending = Math.min(pending, child.leaves());
        ledger.reopen(child);
    }

    /** The venue is asked after a child, on the stream that its cancels went. */
    public void asked(final ChildOrder child) {
        child.questioned = true;
    }

    /** The cancel came too late or was wrong: what rests, rests. */
    public ExecutionResult cancelRejected(final long childId) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        if (child.cancelPending == 0) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        child.cancelPending = 0;
        ledger.reopen(child);
        return ExecutionResult.APPLIED;
    }

    /** Its fate is not known: its leaves count as unknown until the venue tells. */
    public void unknown(final ChildOrder child) {
        ledger.lose(child);
    }

    /** A remembered trade is now this; what it no longer fills is free again. */
    public ExecutionResult tradeCorrected(
            final long childId,
            final long refExecId,
            final long quantity,
            final long price,
            final long fee,
            final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        final int trade = trades.find(childId, refExecId);
        if (trade == TradeMemory.NONE) {
            return ExecutionResult.UNKNOWN_TRADE;
        }
        final long value = Wide.multiply(price, quantity);
        if (trades.quantity[trade] == quantity
                && trades.value[trade] == value
                && trades.fee[trade] == fee) {
            duplicates++;
            return ExecutionResult.DUPLICATE;
        }
        final long more = quantity - trades.quantity[trade];
        if (quantity < 0 || price < 0 || more > child.quantity - child.filled) {
            overfills++;
            return ExecutionResult.OVERFILL;
        }
        final long worth = value - trades.value[trade];
        final long paid = fee - trades.fee[trade];
        trades.quantity[trade] = quantity;
        trades.value[trade] = value;
        trades.fee[trade] = fee;
        return ledger.trade(child, more, worth, paid, trades.maker[trade], nowNs);
    }

    /** A remembered trade was busted; its quantity is free again, its fee is given back. */
    public ExecutionResult tradeCancelled(
            final long childId, final long refExecId, final long nowNs) {
        return tradeCorrected(childId, refExecId, 0, 0, 0, nowNs);
    }

    /**
     * The venue's answer to a question: {@code venueState} 1 never seen, 2 working, 3 done. Trades
     * it counts and we did not hear of are counted now, and absorbed when their reports come.
     */
    public ExecutionResult orderStatus(
            final long childId,
            final long venueOrderId,
            final int venueState,
            final long filledQuantity,
            final long filledValue,
            final long fees,
            final long leavesQuantity,
            final long nowNs) {
        final ChildOrder child = heard(childId);
        if (child == null) {
            return ExecutionResult.UNKNOWN_CHILD;
        }
        final long missed = filledQuantity - child.filled;
        final boolean never = venueState == NEVER_SEEN;
        if (missed < 0
                || missed > child.quantity - child.filled
                || never && (filledQuantity > 0 || child.ackedNs != 0)) {
            mismatches++;
            return ExecutionResult.REFUSED;
        }
        if (!never) {
            ledger.known(child, venueOrderId, nowNs);
        }
        final ExecutionResult result = missed > 0
                ? ledger.assume(child, missed, filledValue, fees, nowNs)
                : ExecutionResult.APPLIED;
        if (child.state != ChildState.DONE) {
            settle(child, venueState, leavesQuantity, nowNs);
        }
        return result;
    }

    /** What the venue has no more of is given back; what works is open again. */
    private void settle(
            final ChildOrder child, final int venueState, final long leaves, final long nowNs) {
        final long rests = venueState == WORKING ? Math.clamp(leaves, 0, child.leaves()) : 0;
        mismatches += venueState == WORKING && leaves != child.leaves() ? 1 : 0;
        ledger.answered(child, child.leaves() - rests, nowNs);
    }

    private ChildOrder heard(final long childId) {
        ledger.forgetLast();
        final ChildOrder child = pool.find(childId);
        unknownChildren += child == null ? 1 : 0;
        return child;
    }
}
