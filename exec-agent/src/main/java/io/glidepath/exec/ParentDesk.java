package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.Shortfall;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.risk.RiskGuard;

/** The life of parents: started, worked, ended, reported. Every move goes through {@link #state}. */
final class ParentDesk {
    private final AgentConfig config;
    private final Parents parents;
    private final Children children;
    private final Sessions sessions;
    private final PolicyDesk policies;
    private final ChildDesk desk;
    private final RiskGuard guard;
    private final ParentsPublisher publisher;
    private final Cycle cycle;
    private final Notes notes;
    private final AgentMetrics metrics;

    ParentDesk(
            final AgentConfig config,
            final Parents parents,
            final Children children,
            final Sessions sessions,
            final PolicyDesk policies,
            final ChildDesk desk,
            final RiskGuard guard,
            final ParentsPublisher publisher,
            final Cycle cycle,
            final Notes notes,
            final AgentMetrics metrics) {
        this.config = config;
        this.parents = parents;
        this.children = children;
        this.sessions = sessions;
        this.policies = policies;
        this.desk = desk;
        this.guard = guard;
        this.publisher = publisher;
        this.cycle = cycle;
        this.notes = notes;
        this.metrics = metrics;
    }

    /** Opens a session for an admitted parent and computes its schedules. */
    ParentSession open(final ParentOrder parent, final MarketState market) {
        final ParentSession session = sessions.ofSlot(parent.slot());
        session.open(
                parent,
                market,
                policies.seat(algo(parent)),
                config.timing().decisionIntervalNs(),
                finishFromNs(parent),
                deadlineNs(parent));
        computeSchedules(session);
        sessions.opened(session);
        return session;
    }

    /** The algo a parent goes by: its own, or what AUTO stands for. */
    Algo algo(final ParentOrder parent) {
        return parent.algo() == Algo.AUTO ? config.trading().defaultAlgo() : parent.algo();
    }

    void computeSchedules(final ParentSession session) {
        final ParentOrder parent = session.parent();
        final Instrument instrument = session.market().instrument();
        final long interval = config.timing().decisionIntervalNs();
        final long lot = instrument.lot;
        final long quantity = parent.quantity();
        final long start = parent.startNs();
        final long end = parent.endNs();
        session.twap.computeTwap(quantity, lot, start, end);
        session.almgrenChriss.computeAlmgrenChriss(quantity, lot, start, end, interval, instrument, lambda(parent));
        switch (session.seat().algo) {
            case VWAP -> session.own.computeVwap(quantity, lot, start, end, instrument);
            case POV -> session.own.computePov(quantity, lot, start, end, povBps(parent));
            case TWAP -> session.own.computeTwap(quantity, lot, start, end);
            default ->
                session.own.computeAlmgrenChriss(quantity, lot, start, end, interval, instrument, lambda(parent));
        }
    }

    private double lambda(final ParentOrder parent) {
        final long given = parent.riskAversion();
        return (given == Long.MIN_VALUE ? config.trading().riskAversionE12() : given) * 1e-12;
    }

    private int povBps(final ParentOrder parent) {
        final int cap = parent.maxParticipationBps();
        return cap == Integer.MIN_VALUE ? config.trading().povBps() : Math.min(cap, config.trading().povBps());
    }

    long finishFromNs(final ParentOrder parent) {
        if (!parent.mustFinish()) {
            return ParentSession.NEVER;
        }
        final long lead = Math.min(config.timing().finishLeadNs(), (parent.endNs() - parent.startNs()) / 2);
        return parent.endNs() - lead;
    }

    /** Its end, and for a must-finish parent the grace after it. */
    long deadlineNs(final ParentOrder parent) {
        return parent.mustFinish() ? parent.endNs() + config.timing().finishGraceNs() : parent.endNs();
    }

    /** What time alone brings about: starts, ends, and asking again after children that do not answer. */
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
            case PENDING, WORKING, PAUSED -> {
                if (nowNs >= session.deadlineNs()) {
                    end(session, ParentState.EXPIRED, 0);
                } else if (parent.state() == ParentState.PENDING) {
                    start(session, nowNs);
                }
            }
            case CANCELLING -> {
                session.retryAt(nowNs + config.timing().snapshotRetryNs());
                desk.cancelAll(session);
                desk.askAfterAll(parent);
            }
            default -> {}
        }
    }

    private void start(final ParentSession session, final long nowNs) {
        session.parent().arrive(session.market().mid2(), nowNs);
        session.decideAt(nowNs);
        state(session, ParentState.WORKING, 0);
    }

    /** Takes a parent's children back and ends it when the last has answered. */
    void end(final ParentSession session, final ParentState ending, final int reason) {
        session.ending(ending, reason);
        desk.cancelAll(session);
        session.retryAt(cycle.nowNs() + config.timing().snapshotRetryNs());
        if (children.count(session.slot()) == 0) {
            finish(session, ending, reason);
        } else {
            state(session, ParentState.CANCELLING, reason);
        }
    }

    /** Moves a parent on after an answer: filled, or ended with nothing open. */
    void onAnswer(final ParentSession session) {
        final ParentOrder parent = session.parent();
        session.answered(true);
        session.wake(cycle.nowNs());
        if (parent.state().terminal() || children.count(session.slot()) > 0) {
            return;
        }
        if (parent.remaining() == 0) {
            finish(session, ParentState.FILLED, 0);
        } else if (parent.state() == ParentState.CANCELLING) {
            finish(session, session.ending(), session.endingReason());
        }
    }

    private void finish(final ParentSession session, final ParentState next, final int reason) {
        final ParentOrder parent = session.parent();
        final long shortfall = shortfallMilliBps(session);
        state(session, parent.remaining() == 0 ? ParentState.FILLED : next, reason);
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
        parent.state(next);
        notes.parentStateChanged(parent.clientId(), parent.parentId(), previous.code(), next.code(), reason);
        report(session, kindOf(next), reason);
    }

    void report(final ParentSession session, final ParentReport.Kind kind, final int reason) {
        final ParentReport form = publisher.reportForm();
        final ParentOrder parent = session.parent();
        form.clear();
        fill(form, parent);
        form.shortfallMilliBps = shortfallMilliBps(session);
        form.policyId = session.seat().policy.id();
        form.kind = kind;
        form.reason = reason;
        publisher.report(cycle.nowNs());
    }

    static void fill(final ParentReport form, final ParentOrder parent) {
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

    private long shortfallMilliBps(final ParentSession session) {
        return Shortfall.milliBps(session.parent(), session.market().book());
    }

    private static ParentReport.Kind kindOf(final ParentState state) {
        return switch (state) {
            case PENDING -> ParentReport.Kind.ACCEPTED;
            case WORKING, CANCELLING -> ParentReport.Kind.WORKING;
            case PAUSED -> ParentReport.Kind.PAUSED;
            case FILLED -> ParentReport.Kind.FILLED;
            case EXPIRED -> ParentReport.Kind.EXPIRED;
            case CANCELLED -> ParentReport.Kind.CANCELLED;
            case HALTED -> ParentReport.Kind.HALTED;
        };
    }
}
