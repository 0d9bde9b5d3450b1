package io.glidepath.exec;

import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.plan.IntentList;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.risk.ApprovedOrder;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

/**
 * Puts intents to the guard and sends what it approves: reserve, append, offer. What the outlet
 * does not take is given back at once, and a later try gets a new id.
 */
final class ChildDesk {
    private final RiskGuard guard;
    private final Children children;
    private final ChildIds ids;
    private final ChildrenPublisher publisher;
    private final Cycle cycle;
    private final Notes notes;
    private final AgentCounts counts;
    private final AgentMetrics metrics;
    private final Intent scratch = new Intent();

    private final KnownChildren known = new KnownChildren();
    private long highestAcknowledged;
    private int sent;
    private int cancelled;
    private int refused;
    private RejectReason firstRefusal = RejectReason.NONE;

    ChildDesk(
            final RiskGuard guard,
            final Children children,
            final ChildIds ids,
            final ChildrenPublisher publisher,
            final Cycle cycle,
            final Notes notes,
            final AgentCounts counts,
            final AgentMetrics metrics) {
        this.guard = guard;
        this.children = children;
        this.ids = ids;
        this.publisher = publisher;
        this.cycle = cycle;
        this.notes = notes;
        this.counts = counts;
        this.metrics = metrics;
    }

    int sent() {
        return sent;
    }

    int cancelled() {
        return cancelled;
    }

    int refused() {
        return refused;
    }

    RejectReason firstRefusal() {
        return firstRefusal;
    }

    /**
     * Places a decision's intents; a new child that lacks free quantity, and those after it, wait
     * in the session's deferred list.
     */
    void place(final ParentSession session, final IntentList intents) {
        sent = 0;
        cancelled = 0;
        refused = 0;
        firstRefusal = RejectReason.NONE;
        counts.droppedDeferred += session.deferred.size();
        session.deferred.clear();
        for (int i = 0; i < intents.size(); i++) {
            final Intent intent = intents.get(i);
            if (intent.kind == Intent.Kind.CANCEL) {
                cancel(session.parent(), intent);
            } else {
                open(session, intent, true);
            }
        }
    }

    /** Tries what waits for free quantity again, now that an answer came. */
    void settle(final ParentSession session, final IntentList scratchList) {
        session.answered(false);
        scratchList.clear();
        for (int i = 0; i < session.deferred.size(); i++) {
            scratchList.add().copyFrom(session.deferred.get(i));
        }
        session.deferred.clear();
        for (int i = 0; i < scratchList.size(); i++) {
            open(session, scratchList.get(i), awaitsAnswers(session.parent()));
        }
    }

    /**
     * Takes every open child of a parent back; such cancels reduce risk and skip throttle and
     * resting time.
     */
    void cancelAll(final ParentSession session) {
        if (cycle.muted()) {
            return;
        }
        final ParentOrder parent = session.parent();
        session.deferred.clear();
        for (int i = children.openCount(parent.slot()) - 1; i >= 0; i--) {
            final ChildOrder child = children.open(parent.slot(), i);
            if (child.leaves() > child.cancelPendingQuantity()) {
                withdraw(session, child, Intent.NONE);
            }
        }
    }

    /** Takes back what late fills brought beyond the parent's whole, newest children first. */
    void takeBackExcess(final ParentSession session) {
        final ParentOrder parent = session.parent();
        long excess = parent.excess();
        if (cycle.muted() || excess == 0) {
            return;
        }
        session.deferred.clear();
        for (int i = 0; i < children.openCount(parent.slot()); i++) {
            excess -= children.open(parent.slot(), i).cancelPendingQuantity();
        }
        for (int i = children.openCount(parent.slot()) - 1; i >= 0 && excess > 0; i--) {
            final ChildOrder child = children.open(parent.slot(), i);
            final long working = child.leaves() - child.cancelPendingQuantity();
            if (working > 0 && child.type() == OrderType.LIMIT) {
                withdraw(session, child, excess < working ? excess : Intent.NONE);
                excess -= working;
            }
        }
    }

    /**
     * Asks the venue to withdraw every order, of an instrument or of all, with no approval.
     *
     * @param instrumentId or {@link ChildrenPublisher#EVERY_INSTRUMENT}.
     */
    void withdrawAll(final int instrumentId, final int reason) {
        if (publisher.cancelAll(instrumentId, reason, cycle.nowNs()) > 0) {
            children.venueFigures().withdrawn(instrumentId);
        }
    }

    /** The highest id that was ever sent, by this run or one before, or listed; 0: none. */
    long highestId() {
        return known.highest();
    }

    /** The venue has acknowledged or filled a child. */
    void acknowledged(final long childId) {
        highestAcknowledged = Math.max(highestAcknowledged, childId);
    }

    /** The highest id that the venue has acknowledged or filled; 0: none. */
    long highestAcknowledged() {
        return highestAcknowledged;
    }

    /** Whether a child of that id is in our books, or was and is done with. */
    boolean knew(final long childId) {
        return known.contains(childId);
    }

    /** A child is in the record. */
    void recorded(final long childId) {
        known.add(childId);
    }

    /** Children may be missing in our books between the last one and the next. */
    void recordBreaks() {
        known.breaks();
    }

    /** The venue has listed all of its orders, up to the highest id that it ever took. */
    void allListed(final long highestChildId) {
        known.all(highestChildId);
        highestAcknowledged = Math.min(highestAcknowledged, highestChildId);
    }

    /** A child of the record, or one that the venue holds: counted in full, of unknown fate. */
    RejectReason reserve(
            final ChildOrder child,
            final int policyId,
            final int algoId,
            final ParentSession session) {
        final ParentOrder parent = session.parent();
        scratch.reset();
        scratch.kind = Intent.Kind.NEW;
        scratch.childId = child.childId();
        scratch.parentId = parent.parentId();
        scratch.parentSlot = parent.slot();
        scratch.instrumentId = parent.instrumentId();
        scratch.clientId = parent.clientId();
        scratch.policyId = policyId;
        scratch.algoId = algoId;
        scratch.venue = session.market().instrument().venue;
        scratch.side = child.side();
        scratch.type = child.type();
        scratch.passive = child.type() == OrderType.LIMIT;
        scratch.price = child.price();
        scratch.quantity = child.quantity();
        scratch.expireNs = session.deadlineNs();
        return guard.recovered(scratch, cycle.nowNs());
    }

    /** A cancel that reduces risk. */
    private void withdraw(
            final ParentSession session, final ChildOrder child, final long quantity) {
        final ParentOrder parent = session.parent();
        scratch.reset();
        scratch.kind = Intent.Kind.CANCEL;
        scratch.childId = child.childId();
        scratch.parentId = parent.parentId();
        scratch.parentSlot = parent.slot();
        scratch.instrumentId = parent.instrumentId();
        scratch.venue = session.market().instrument().venue;
        scratch.clientId = parent.clientId();
        scratch.side = child.side();
        scratch.type = child.type();
        scratch.price = child.price();
        scratch.quantity = quantity;
        scratch.riskReducing = true;
        cancel(parent, scratch);
    }

    /** Asks the venue after every open child of a parent. */
    void askAfterAll(final ParentOrder parent) {
        for (int i = 0; i < children.openCount(parent.slot()); i++) {
            final ChildOrder child = children.open(parent.slot(), i);
            children.asked(child);
            publisher.orderStatusRequest(child.childId(), parent.instrumentId(), cycle.nowNs());
        }
    }

    private boolean awaitsAnswers(final ParentOrder parent) {
        for (int i = 0; i < children.openCount(parent.slot()); i++) {
            if (children.open(parent.slot(), i).cancelPendingQuantity() > 0) {
                return true;
            }
        }
        return false;
    }

    private void cancel(final ParentOrder parent, final Intent intent) {
        switch (guard.check(intent, cycle.nowNs())) {
            case ApprovedOrder order -> {
                if (publisher.cancelChild(order, cycle.nowNs()) > 0) {
                    guard.sent(intent.childId);
                    children.cancelRequested(children.find(intent.childId), intent.quantity);
                    cancelled++;
                    counts.cancelsSent++;
                    metrics.cancelSent();
                } else {
                    guard.notSent(intent.childId);
                }
            }
            case RejectReason reason -> refuse(parent, intent, reason);
        }
    }

    private void open(final ParentSession session, final Intent intent, final boolean mayWait) {
        final ParentOrder parent = session.parent();
        final boolean behind = session.deferred.size() > 0;
        if (parent.free() < intent.quantity || mayWait && behind) {
            if (mayWait) {
                session.deferred.add().copyFrom(intent);
                counts.deferred++;
                return;
            }
            final long lot = session.market().instrument().lot;
            intent.quantity = parent.free() / lot * lot;
            if (intent.quantity <= 0) {
                return;
            }
        }
        intent.childId = ids.next();
        if (intent.type == OrderType.LIMIT) {
            intent.expireNs = session.deadlineNs();
        }
        switch (guard.check(intent, cycle.nowNs())) {
            case ApprovedOrder order -> send(parent, order);
            case RejectReason reason -> refuse(parent, intent, reason);
        }
    }

    private void send(final ParentOrder parent, final ApprovedOrder order) {
        final long childId = order.childId();
        known.add(childId);
        final ChildOrder child = children.create(
                childId, parent, order.type(), order.price(), order.quantity(), cycle.nowNs());
        if (child == null) {
            throw new IllegalStateException(
                    "the guard let through more children than there is room for");
        }
        if (publisher.newChild(order, cycle.nowNs()) > 0) {
            guard.sent(childId);
            sent++;
            counts.childrenSent++;
            metrics.childSent();
        } else {
            guard.notSent(childId);
            children.notSent(child, cycle.nowNs());
        }
    }

    private void refuse(final ParentOrder parent, final Intent intent, final RejectReason reason) {
        if (firstRefusal == RejectReason.NONE) {
            firstRefusal = reason;
        }
        refused++;
        parent.countRefusal();
        notes.intentRefused(intent, reason);
    }
}
