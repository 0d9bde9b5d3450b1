package io.glidepath.exec;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.ChildState;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ExecutionListener;
import io.glidepath.exec.order.ExecutionResult;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

/**
 * Where a venue is heard: what became of a child moves child and parent, then the guard, then goes
 * to the OMS.
 */
final class ExecutionDoor implements ExecutionListener {
    private static final int NEVER_SEEN = 1;
    private static final int DONE = 3;

    private final Markets markets;
    private final Children children;
    private final Sessions sessions;
    private final ParentDesk desk;
    private final RiskGuard guard;
    private final ParentFills fills;
    private final Cycle cycle;
    private final Notes notes;
    private final AgentCounts counts;
    private final AgentHalts halts;
    private final ChildDesk childDesk;
    private final VenueTrouble trouble;

    ExecutionDoor(
            final Markets markets,
            final Children children,
            final Sessions sessions,
            final ParentDesk desk,
            final RiskGuard guard,
            final ParentFills fills,
            final Cycle cycle,
            final Notes notes,
            final AgentCounts counts,
            final AgentHalts halts,
            final ChildDesk childDesk,
            final VenueTrouble trouble) {
        this.halts = halts;
        this.childDesk = childDesk;
        this.trouble = trouble;
        this.markets = markets;
        this.children = children;
        this.sessions = sessions;
        this.desk = desk;
        this.guard = guard;
        this.fills = fills;
        this.cycle = cycle;
        this.notes = notes;
        this.counts = counts;
    }

    @Override
    public void onAck(
            final long childId,
            final long venueOrderId,
            final long leaves,
            final long venueTimeNs) {
        final ExecutionResult result = children.acked(childId, venueOrderId, leaves, cycle.nowNs());
        if (result.applied()) {
            trouble.accepted();
            childDesk.acknowledged(childId);
            guard.acked(childId, cycle.nowNs());
        } else if (result == ExecutionResult.DUPLICATE && children.find(childId).ackedNs() == 0) {
            requireDone(childId, leaves);
        }
        answered(childId);
    }

    /** A child that we hold as done rests at the venue: it is taken back, its parent halted. */
    private void requireDone(final long childId, final long leaves) {
        final ChildOrder child = children.find(childId);
        if (!halts.named()
                || leaves <= 0
                || child == null
                || child.state() != ChildState.DONE
                || child.parent() == null) {
            return;
        }
        final ParentOrder parent = child.parent();
        final AgentReason reason = AgentReason.STILL_ALIVE;
        notes.frameRefused(Stream.EXECUTIONS, reason.code());
        childDesk.withdrawAll(parent.instrumentId(), reason.code());
        if (!parent.state().terminal()) {
            halts.halt(sessions.ofSlot(parent.slot()), reason);
        }
    }

    @Override
    public void onFill(
            final long childId,
            final long venueOrderId,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee,
            final long leavesQuantity,
            final long venueTimeNs) {
        final ExecutionResult result = children.filled(
                childId, venueOrderId, execId, quantity, price, maker, fee, cycle.nowNs());
        if (result == ExecutionResult.UNKNOWN_CHILD) {
            answered(childId);
            trouble.unknownExecution(childId);
            return;
        }
        if (result == ExecutionResult.DUPLICATE || doubted(result, childId)) {
            return;
        }
        final ChildOrder child = children.find(childId);
        traded(child, execId, quantity);
        if (result.applied()) {
            childDesk.acknowledged(childId);
            tellGuard(child, children.lastQuantity(), children.lastValue(), price);
            fills.publish(
                    child,
                    execId,
                    children.lastQuantity(),
                    price,
                    maker,
                    children.lastFee(),
                    venueTimeNs);
        }
        requireDone(childId, leavesQuantity);
        answered(childId);
    }

    /** The print of this trade is ours, whether it came before or comes yet. */
    private void traded(final ChildOrder child, final long execId, final long quantity) {
        final ParentOrder parent = child.parent();
        final MarketState market = parent == null ? null : markets.state(parent.instrumentId());
        if (market != null) {
            market.ownTrade(execId, quantity);
        }
    }

    private void tellGuard(
            final ChildOrder child, final long quantity, final long value, final long price) {
        if (quantity > 0) {
            guard.filled(child.childId(), quantity, price, cycle.nowNs());
        } else {
            guard.corrected(child.childId(), quantity, value, cycle.nowNs());
        }
    }

    @Override
    public void onReduced(
            final long childId, final long quantity, final long leaves, final long venueTimeNs) {
        final ExecutionResult result = children.reduced(childId, quantity, leaves, cycle.nowNs());
        if (result.applied()) {
            guard.reduced(childId, quantity, cycle.nowNs());
        }
        doubted(result, childId);
        answered(childId);
    }

    @Override
    public void onCancelled(final long childId, final long quantity, final long venueTimeNs) {
        doubted(children.cancelled(childId, quantity, cycle.nowNs()), childId);
        answered(childId);
    }

    @Override
    public void onRejected(final long childId, final int reason, final long venueTimeNs) {
        doubted(children.rejected(childId, cycle.nowNs()), childId);
        answered(childId);
        trouble.rejected(childId, reason);
    }

    @Override
    public void onExpired(final long childId, final long quantity, final long venueTimeNs) {
        doubted(children.cancelled(childId, quantity, cycle.nowNs()), childId);
        answered(childId);
    }

    @Override
    public void onTradeCorrected(
            final long childId,
            final long refExecId,
            final long quantity,
            final long price,
            final long fee,
            final long venueTimeNs) {
        corrected(
                children.tradeCorrected(childId, refExecId, quantity, price, fee, cycle.nowNs()),
                childId,
                refExecId,
                price,
                venueTimeNs);
    }

    @Override
    public void onTradeCancelled(final long childId, final long refExecId, final long venueTimeNs) {
        corrected(
                children.tradeCancelled(childId, refExecId, cycle.nowNs()),
                childId,
                refExecId,
                0,
                venueTimeNs);
    }

    private void corrected(
            final ExecutionResult result,
            final long childId,
            final long refExecId,
            final long price,
            final long venueTimeNs) {
        if (result.applied()) {
            final ChildOrder child = children.find(childId);
            guard.corrected(childId, children.lastQuantity(), children.lastValue(), cycle.nowNs());
            fills.publish(
                    child,
                    refExecId,
                    children.lastQuantity(),
                    price,
                    false,
                    children.lastFee(),
                    venueTimeNs);
        }
        doubted(result, childId);
        answered(childId);
    }

    @Override
    public void onCancelReject(final long childId, final int reason, final long venueTimeNs) {
        if (children.cancelRejected(childId).applied()) {
            guard.cancelRejected(childId);
        }
        answered(childId);
    }

    @Override
    public void onOrderStatus(
            final long childId,
            final long venueOrderId,
            final int state,
            final long filledQuantity,
            final long filledValue,
            final long fees,
            final long leavesQuantity,
            final long venueTimeNs) {
        if (state == NEVER_SEEN && desk.endsHeld()) {
            // A venue that has yet to tell what it holds may yet be handed the order.
            return;
        }
        status(
                childId,
                venueOrderId,
                state,
                filledQuantity,
                filledValue,
                fees,
                leavesQuantity,
                venueTimeNs);
        requireDone(childId, leavesQuantity);
    }

    private void status(
            final long childId,
            final long venueOrderId,
            final int state,
            final long filledQuantity,
            final long filledValue,
            final long fees,
            final long leavesQuantity,
            final long venueTimeNs) {
        final ExecutionResult result = children.orderStatus(
                childId,
                venueOrderId,
                state,
                filledQuantity,
                filledValue,
                fees,
                leavesQuantity,
                cycle.nowNs());
        if (!result.applied()) {
            doubted(result, childId);
            answered(childId);
            return;
        }
        final ChildOrder child = children.find(childId);
        final long missed = children.lastQuantity();
        guard.acked(childId, cycle.nowNs());
        if (missed > 0) {
            final long price = children.lastValue() / missed;
            tellGuard(child, missed, children.lastValue(), price);
            fills.publish(child, childId, missed, price, false, children.lastFee(), venueTimeNs);
        }
        if (children.lastGivenBack() > 0) {
            guard.reduced(childId, children.lastGivenBack(), cycle.nowNs());
        }
        if (child.cancelPendingQuantity() == 0) {
            guard.cancelRejected(childId);
        }
        answered(childId);
    }

    /** A whole answer of the venue does not name an open child: it is done, or never came. */
    void unlisted(final ChildOrder child, final boolean acknowledged) {
        final boolean never = !acknowledged;
        status(
                child.childId(),
                child.venueOrderId(),
                never ? NEVER_SEEN : DONE,
                never ? 0 : child.filled(),
                never ? 0 : child.filledValue(),
                never ? 0 : child.fees(),
                0,
                cycle.nowNs());
    }

    /** The venue's figures of a child are less than ours, and are ours now: its client is told. */
    void lessened(final ChildOrder child, final VenueOrder order) {
        guard.corrected(
                child.childId(), children.lastQuantity(), children.lastValue(), cycle.nowNs());
        fills.publish(
                child,
                order.lastExecId,
                children.lastQuantity(),
                0,
                false,
                children.lastFee(),
                cycle.nowNs());
    }

    /**
     * Writes down a report that cannot be. A venue that fills more than was asked leaves its
     * parent's books in doubt: the parent is halted.
     */
    private boolean doubted(final ExecutionResult result, final long childId) {
        final AgentReason reason = switch (result) {
            case OVERFILL -> AgentReason.OVERFILL;
            case UNKNOWN_TRADE -> AgentReason.UNKNOWN_TRADE;
            case REFUSED -> AgentReason.CONTRADICTION;
            case APPLIED, LATE, ORPHANED, ABSORBED, DUPLICATE, UNKNOWN_CHILD -> null;
        };
        if (reason == null) {
            return false;
        }
        notes.frameRefused(Stream.EXECUTIONS, reason.code());
        final ParentOrder parent = children.find(childId).parent();
        if (reason == AgentReason.OVERFILL && parent != null && !parent.state().terminal()) {
            halts.halt(sessions.ofSlot(parent.slot()), reason);
        }
        return true;
    }

    /** A child that is done is closed with the guard too; its parent hears of every answer. */
    private void answered(final long childId) {
        final ChildOrder child = children.find(childId);
        if (child == null) {
            counts.unknownChildren++;
            notes.frameRefused(Stream.EXECUTIONS, RejectReason.UNKNOWN_CHILD.code());
            return;
        }
        if (child.state() == ChildState.DONE) {
            guard.closed(childId, cycle.nowNs());
        }
        final ParentOrder parent = child.parent();
        if (parent != null && !parent.state().terminal()) {
            final ParentSession session = sessions.ofSlot(parent.slot());
            if (children.lastQuantity() > 0) {
                desk.onTraded(session);
            }
            desk.onAnswer(session);
        }
    }
}
