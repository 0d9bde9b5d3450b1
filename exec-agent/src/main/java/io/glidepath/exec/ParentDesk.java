package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.Shortfall;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/**
 * The life of parents: started, worked, ended, reported. Every move goes through {@link #state}.
 */
final class ParentDesk {
    private final AgentConfig config;
    private final ScheduleDesk schedules;
    private final Parents parents;
    private final Sessions sessions;
    private final PolicyDesk policies;
    private final ChildDesk desk;
    private final RiskGuard guard;
    private final ParentsPublisher publisher;
    private final Cycle cycle;
    private final Notes notes;
    private final AgentMetrics metrics;
    private boolean endsHeld;

    ParentDesk(
            final AgentConfig config,
            final Parents parents,
            final Sessions sessions,
            final PolicyDesk policies,
            final ChildDesk desk,
            final RiskGuard guard,
            final ParentsPublisher publisher,
            final Cycle cycle,
            final Notes notes,
            final AgentMetrics metrics) {
        this.config = config;
        this.schedules = new ScheduleDesk(config);
        this.parents = parents;
        this.sessions = sessions;
        this.policies = policies;
        this.desk = desk;
        this.guard = guard;
        this.publisher = publisher;
        this.cycle = cycle;
        this.notes = notes;
        this.metrics = metrics;
    }

    /** Where an amended parent goes from here: new schedules, a decision now. */
    void amended(final ParentSession session) {
        final ParentOrder parent = session.parent();
        schedules.compute(session, cycle.nowNs());
        session.reschedule(
                finishFromNs(parent), deadlineNs(parent, session.market()), cycle.nowNs());
        report(session, ReportKind.of(parent.state()), 0);
        onAnswer(session);
    }

    /** The policy an algo stands for. */
    int policyId(final Algo algo) {
        return seat(algo).policy.id();
    }

    private PolicyDesk.Seat seat(final Algo algo) {
        return policies.seat(algo == Algo.AUTO ? config.trading().defaultAlgo() : algo);
    }

    /** How long after its end a must-finish parent may finish, not beyond the session's close. */
    long graceNs(final long endNs, final MarketState market) {
        final long closeNs = market.instrument().sessionCloseNs;
        return Math.max(0, Math.min(config.timing().finishGraceNs(), closeNs - endNs));
    }

    /** Opens a session for an admitted parent and computes its schedules. */
    ParentSession open(final ParentOrder parent, final MarketState market) {
        final ParentSession session = sessions.ofSlot(parent.slot());
        session.open(
                parent,
                market,
                seat(parent.algo()),
                config.timing().decisionIntervalNs(),
                finishFromNs(parent),
                deadlineNs(parent, market));
        parent.policyId(session.seat().policy.id());
        schedules.compute(session, cycle.nowNs());
        sessions.opened(session);
        return session;
    }

    long finishFromNs(final ParentOrder parent) {
        if (!parent.mustFinish()) {
            return ParentSession.NEVER;
        }
        final long lead =
                Math.min(config.timing().finishLeadNs(), (parent.endNs() - parent.startNs()) / 2);
        return parent.endNs() - lead;
    }

    /** Its end, and for a must-finish parent the grace after it. */
    private long deadlineNs(final ParentOrder parent, final MarketState market) {
        return parent.endNs() + (parent.mustFinish() ? graceNs(parent.endNs(), market) : 0);
    }

    /**
     * What time alone brings about: starts, ends, and asking again after children that do not
     * answer.
     */
    boolean onTime() {
        final long nowNs = cycle.nowNs();
        boolean worked = false;
        for (int i = sessions.count() - 1; i >= 0; i--) {
            final ParentSession session = sessions.at(i);
            if (session.nextTimerNs() <= nowNs) {
                worked = true;
                cycle.open();
                onTime(session, nowNs);
            }
        }
        return worked;
    }

    private void onTime(final ParentSession session, final long nowNs) {
        final ParentOrder parent = session.parent();
        switch (parent.state()) {
            case PENDING, WORKING, PAUSED, HALTED -> {
                if (nowNs >= session.deadlineNs() && !session.inDoubt()) {
                    end(session, ParentState.EXPIRING, 0);
                } else if (parent.state() == ParentState.PENDING) {
                    start(session, nowNs);
                } else if (session.retryDue(nowNs)) {
                    askAgain(session, nowNs);
                }
            }
            case CANCELLING, EXPIRING -> {
                if (parent.openChildren() == 0 && !held(session)) {
                    finish(session);
                } else if (parent.openChildren() == 0) {
                    session.retryAt(ParentSession.NEVER);
                } else {
                    withdraw(session);
                    desk.askAfterAll(parent);
                }
            }
            default -> {}
        }
    }

    /**
     * Children that should be gone are taken back again, and children of unknown fate asked after,
     * until none is left.
     */
    private void askAgain(final ParentSession session, final long nowNs) {
        final ParentOrder parent = session.parent();
        final boolean open = parent.openChildren() > 0;
        final boolean stopped = parent.state() != ParentState.WORKING;
        if (open && stopped) {
            desk.cancelAll(session);
        } else if (open) {
            desk.takeBackExcess(session);
        }
        if (open && (stopped || parent.excess() > 0 || parent.unknownQuantity() > 0)) {
            desk.askAfterAll(parent);
            session.retryAt(nowNs + config.timing().snapshotRetryNs());
        } else {
            session.retryAt(ParentSession.NEVER);
        }
    }

    /** Takes a parent's children back, and again until every one has answered. */
    void withdraw(final ParentSession session) {
        desk.cancelAll(session);
        session.retryAt(cycle.nowNs() + config.timing().snapshotRetryNs());
    }

    /** More traded than was meant to: what still rests beyond the whole is taken back. */
    void onTraded(final ParentSession session) {
        final ParentOrder parent = session.parent();
        if (parent.openChildren() > 0 && parent.excess() > 0) {
            desk.takeBackExcess(session);
            session.retryAt(cycle.nowNs() + config.timing().snapshotRetryNs());
        }
    }

    private void start(final ParentSession session, final long nowNs) {
        arrive(session, nowNs);
        session.decideAt(nowNs);
        state(session, ParentState.WORKING, 0);
    }

    /** Takes a parent's children back and ends it when the last has answered. */
    void end(final ParentSession session, final ParentState ending, final int reason) {
        session.endingReason(reason);
        withdraw(session);
        state(session, ending, reason);
        if (session.parent().openChildren() == 0 && !held(session)) {
            finish(session);
        }
    }

    /** The venue has told what is filled of a parent, and its client or two people go by that. */
    void believed(final ParentSession session) {
        guard.halts().release(Scope.PARENT, session.slot(), AgentReason.IN_DOUBT.code());
        session.inDoubt(false);
    }

    private boolean held(final ParentSession session) {
        return endsHeld || session.inDoubt();
    }

    /** Whether no parent may end now, for the venue has yet to tell what is filled. */
    boolean endsHeld() {
        return endsHeld;
    }

    void holdEnds(final boolean held) {
        endsHeld = held;
    }

    /** Moves a parent on after an answer: filled, or ended with nothing open. */
    void onAnswer(final ParentSession session) {
        final ParentOrder parent = session.parent();
        session.answered(true);
        session.wake(cycle.nowNs());
        final boolean ends = parent.remaining() == 0
                || parent.state() == ParentState.CANCELLING
                || parent.state() == ParentState.EXPIRING;
        if (ends && !held(session) && !parent.state().terminal() && parent.openChildren() == 0) {
            finish(session);
        }
    }

    private void finish(final ParentSession session) {
        final ParentOrder parent = session.parent();
        final long shortfall = shortfallMilliBps(session);
        if (parent.remaining() == 0) {
            state(session, ParentState.FILLED, 0);
        } else if (parent.state() == ParentState.EXPIRING) {
            state(session, ParentState.EXPIRED, session.endingReason());
        } else {
            state(session, ParentState.CANCELLED, session.endingReason());
        }
        if (shortfall != Long.MIN_VALUE) {
            metrics.shortfall(session.seat().policy.id(), shortfall);
        }
        guard.parentClosed(parent.slot());
        sessions.closed(session);
        parents.release(parent.slot());
    }

    /** The one setter of a parent's state: checks the move, writes it down, reports it. */
    void state(final ParentSession session, final ParentState next, final int reason) {
        final ParentOrder parent = session.parent();
        final ParentState previous = parent.state();
        if (!parent.become(next, reason, cycle.nowNs())) {
            throw new IllegalStateException("parent may not become " + next + " from " + previous);
        }
        if (next == ParentState.HALTED) {
            session.beforeHalt(previous);
        }
        notes.parentStateChanged(
                parent.clientId(), parent.parentId(), previous.code(), next.code(), reason);
        report(session, ReportKind.of(next), reason);
    }

    private static void arrive(final ParentSession session, final long nowNs) {
        final MarketState market = session.market();
        session.parent()
                .arrive(
                        market.mid2(),
                        market.book().bestBid(),
                        market.observedOthersVolume(),
                        nowNs);
    }

    /** A move taken from the record. */
    void recovered(final ParentSession session, final ParentState next, final int reason) {
        if (next == ParentState.WORKING) {
            arrive(session, cycle.nowNs());
            session.decideAt(cycle.nowNs());
        }
        if (next == ParentState.CANCELLING || next == ParentState.EXPIRING) {
            session.endingReason(reason);
            session.retryAt(cycle.nowNs());
        }
        if (next == ParentState.HALTED && reason == AgentReason.IN_DOUBT.code()) {
            session.inDoubt(true);
            guard.halts().set(Scope.PARENT, session.slot(), reason);
        }
        if (next.terminal()) {
            finish(session);
        } else {
            state(session, next, reason);
        }
    }

    /** Reports a parent at work, if it has filled more since its last report. */
    void progress(final ParentSession session) {
        if (session.reportedFilled != session.parent().filled()) {
            report(session, ReportKind.of(session.parent().state()), 0);
        }
    }

    void report(final ParentSession session, final ParentReport.Kind kind, final int reason) {
        session.reportedFilled = session.parent().filled();
        final ParentReport form = publisher.reportForm();
        final ParentOrder parent = session.parent();
        form.clear();
        fill(form, parent);
        form.shortfallMilliBps = shortfallMilliBps(session);
        form.policyId = session.seat().policy.id();
        form.kind = kind;
        // What is told while the venue has yet to tell may be too little: it is said to be doubted.
        form.reason = endsHeld || session.inDoubt() ? AgentReason.IN_DOUBT.code() : reason;
        publisher.report(cycle.nowNs());
    }

    /** The final state of a parent that is remembered. */
    void reportEnded(final ParentOrder parent) {
        final ParentReport form = publisher.reportForm();
        form.clear();
        fill(form, parent);
        form.policyId = parent.policyId();
        form.kind = ReportKind.of(parent.state());
        form.reason = parent.reason();
        publisher.report(cycle.nowNs());
    }

    private static void fill(final ParentReport form, final ParentOrder parent) {
        form.parentId = parent.parentId();
        form.clientId = parent.clientId();
        form.instrumentId = parent.instrumentId();
        form.quantity = parent.quantity();
        form.filledQuantity = parent.filled();
        form.filledValue = parent.filledValue();
        form.fees = parent.fees();
        form.arrivalMid2 = parent.arrivalMid2();
        form.startNs = parent.startNs();
        form.endNs = parent.endNs();
        form.children = parent.children();
        form.cancels = parent.cancels();
        form.refusals = parent.refusals();
        form.side = parent.side();
        form.shortSale = parent.shortSale();
        form.clientRefLength = parent.clientRefLength();
        System.arraycopy(parent.clientRef(), 0, form.clientRef, 0, form.clientRefLength);
    }

    /** What the whole parent costs if its rest were worked through the book now. */
    private static long shortfallMilliBps(final ParentSession session) {
        final ParentOrder parent = session.parent();
        final MarketState market = session.market();
        return parent.shortfallMilliBps(
                Shortfall.walk(market.book(), parent.side(), parent.remaining()),
                market.instrument().multiplier);
    }
}
