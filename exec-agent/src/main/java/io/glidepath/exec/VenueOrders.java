package io.glidepath.exec;

import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

import org.agrona.collections.LongHashSet;

/**
 * What the venue says of each order in its answer to a reconciliation, against what we know of it.
 * Its figures win; each difference that known events do not explain is written down.
 */
final class VenueOrders {
    private static final int WORKING = 2;
    private static final int DONE = 3;

    private final Markets markets;
    private final Parents parents;
    private final Children children;
    private final Sessions sessions;
    private final ParentDesk desk;
    private final ChildDesk childDesk;
    private final ExecutionDoor executions;
    private final RiskGuard guard;
    private final OrderDoor orders;
    private final Cycle cycle;
    private final Notes notes;
    private final VenueOrder unlisted = new VenueOrder();

    VenueOrders(
            final Markets markets,
            final Parents parents,
            final Children children,
            final Sessions sessions,
            final ParentDesk desk,
            final ChildDesk childDesk,
            final ExecutionDoor executions,
            final RiskGuard guard,
            final OrderDoor orders,
            final Cycle cycle,
            final Notes notes) {
        this.markets = markets;
        this.parents = parents;
        this.children = children;
        this.sessions = sessions;
        this.desk = desk;
        this.childDesk = childDesk;
        this.executions = executions;
        this.guard = guard;
        this.orders = orders;
        this.cycle = cycle;
        this.notes = notes;
    }

    /** While the venue has yet to tell no parent ends, and what clients are told is in doubt. */
    void holdEnds(final boolean held) {
        desk.holdEnds(held);
    }

    /** The venue is asked: until it answers the fate of every open child is unknown. */
    void begin() {
        desk.holdEnds(true);
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            for (int k = 0; k < children.openCount(session.slot()); k++) {
                final ChildOrder child = children.open(session.slot(), k);
                children.unknown(child);
                children.venueFigures().questioned(child);
                guard.unknown(child.childId());
            }
        }
    }

    /** The venue has told everything, or was given up. */
    void settled() {
        desk.holdEnds(false);
        for (int i = sessions.count() - 1; i >= 0; i--) {
            final ParentSession session = sessions.at(i);
            if (session.parent().unknownQuantity() > 0) {
                session.retryAt(cycle.nowNs());
            }
            desk.onAnswer(session);
        }
    }

    boolean knowsInstrument(final VenueOrder order) {
        return markets.state(order.instrumentId) != null;
    }

    /** Applies the venue's figures; null: known events explain them, else how they differ. */
    AgentReason apply(final VenueOrder order) {
        ChildOrder child = children.find(order.childId);
        AgentReason reason = null;
        if (child == null) {
            if (order.leavesQuantity == 0 && childDesk.knew(order.childId)) {
                // Done, and known once: a journal that is whole has counted it and forgotten it.
                return null;
            }
            reason = AgentReason.VENUE_ONLY;
            child = adopt(order);
        } else if (!children.venueFigures().explains(child, order)) {
            reason = AgentReason.VENUE_DIFFERS;
        }
        if (reason != null) {
            note(order, reason == AgentReason.VENUE_ONLY ? null : child, reason);
        }
        if (child != null) {
            figures(child, order);
        }
        return reason;
    }

    private void note(final VenueOrder order, final ChildOrder child, final AgentReason reason) {
        notes.venueDiffers(
                order,
                child == null ? 0 : child.filled(),
                child == null ? 0 : child.leaves(),
                reason.code());
    }

    /** Null: there is no room for it, or its parent has ended. */
    private ChildOrder adopt(final VenueOrder order) {
        ParentOrder parent = parents.find(order.clientId, order.parentId);
        if (parent == null) {
            parent = orders.venueOnly(order);
        } else if (parents.live(parent) && sessions.ofSlot(parent.slot()).venueOnly()) {
            parent.widen(order.quantity);
        }
        if (parent == null || !parents.live(parent)) {
            return null;
        }
        final ParentSession session = sessions.ofSlot(parent.slot());
        final ChildOrder child = children.venueFigures().adopt(order, parent, cycle.nowNs());
        if (child == null) {
            return null;
        }
        final RejectReason refusal = childDesk.reserve(
                child, session.seat().policy.id(), parent.algo().code(), session);
        if (refusal != RejectReason.NONE) {
            // It is halted and in doubt in any case; the guard's own count of it is missing.
            notes.frameRefused(Stream.EXECUTIONS, refusal.code());
        }
        return child;
    }

    private void figures(final ChildOrder child, final VenueOrder order) {
        final boolean less = order.filledQuantity < child.filled()
                || order.filledQuantity == child.filled()
                        && (order.filledValue != child.filledValue() || order.fees != child.fees());
        if (less) {
            children.venueFigures().correct(child, order, cycle.nowNs());
            executions.lessened(child, order);
        }
        executions.onOrderStatus(
                order.childId,
                order.venueOrderId,
                order.leavesQuantity > 0 ? WORKING : DONE,
                order.filledQuantity,
                order.filledValue,
                order.fees,
                order.leavesQuantity,
                cycle.nowNs());
    }

    /**
     * Open children that a whole answer does not name: the venue never had them, and will not take
     * them any more, or it has lost them.
     *
     * @param forgot whether the venue does not know children any more that it had acknowledged: any
     *     of them may have been filled then.
     * @return whether it had acknowledged one of them, and its time had not come; or it forgot one.
     */
    boolean settleUnlisted(final LongHashSet listed, final boolean forgot) {
        boolean lost = false;
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            for (int k = children.openCount(session.slot()) - 1; k >= 0; k--) {
                final ChildOrder child = children.open(session.slot(), k);
                if (!listed.contains(child.childId())) {
                    lost |= settleUnlisted(session, child, forgot);
                }
            }
        }
        return lost;
    }

    private boolean settleUnlisted(
            final ParentSession session, final ChildOrder child, final boolean forgot) {
        final boolean acked = child.ackedNs() != 0 || child.filled() > 0;
        final boolean lost = forgot || acked && session.deadlineNs() > cycle.nowNs();
        if (lost) {
            unlisted.childId = child.childId();
            unlisted.parentId = session.parent().parentId();
            unlisted.clientId = session.parent().clientId();
            unlisted.filledQuantity = 0;
            unlisted.leavesQuantity = 0;
            note(unlisted, child, AgentReason.JOURNAL_ONLY);
        }
        executions.unlisted(child, acked);
        return lost;
    }
}
