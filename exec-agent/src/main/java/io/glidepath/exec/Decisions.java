package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.feature.FeatureEncoder;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.plan.ChildPlanner;
import io.glidepath.exec.plan.IntentList;
import io.glidepath.exec.plan.PlanView;
import io.glidepath.exec.policy.Action;
import io.glidepath.exec.policy.Action.FollowStyle;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Failure;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.DecisionRecord.Source;
import io.glidepath.exec.wire.ResearchPublisher;
import io.glidepath.risk.ActionMask;
import io.glidepath.risk.Headroom;
import io.glidepath.risk.Intent;
import io.glidepath.risk.Mode;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * Gather, evaluate, act, over the parents that are due. What is gathered is what every parent sees
 * before the first of them acts; the guard judges each intent again when it is its turn.
 */
final class Decisions {
    private final AgentConfig config;
    private final Sessions sessions;
    private final PolicyDesk policies;
    private final InferenceDoor inference;
    private final RiskGuard guard;
    private final Children children;
    private final ChildDesk desk;
    private final ParentDesk parents;
    private final Cycle cycle;
    private final ResearchPublisher research;
    private final AgentCounts counts;
    private final AgentMetrics metrics;

    private final FeatureEncoder features = new FeatureEncoder();
    private final ChildPlanner planner = new ChildPlanner();
    private final PlanView view = new PlanView();
    private final IntentList intents = new IntentList();
    private final Action chosen = new Action();
    private final Headroom headroom = new Headroom();
    private final MaskDesk masks;
    private final ParentSession[] due;
    private int dueCount;

    Decisions(
            final AgentConfig config,
            final Sessions sessions,
            final PolicyDesk policies,
            final InferenceDoor inference,
            final RiskGuard guard,
            final Children children,
            final ChildDesk desk,
            final ParentDesk parents,
            final Cycle cycle,
            final ResearchPublisher research,
            final AgentCounts counts,
            final AgentMetrics metrics) {
        this.config = config;
        this.sessions = sessions;
        this.policies = policies;
        this.inference = inference;
        this.guard = guard;
        this.children = children;
        this.desk = desk;
        this.parents = parents;
        this.cycle = cycle;
        this.research = research;
        this.counts = counts;
        this.metrics = metrics;
        masks = new MaskDesk(guard, planner);
        this.due = new ParentSession[config.bounds().parents()];
    }

    /** The agent is stopping: nobody decides any more, and what waited is not sent. */
    void postpone() {
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            session.answered(false);
            session.deferred.clear();
            if (session.nextDecisionNs() != ParentSession.NEVER) {
                session.decideAt(ParentSession.NEVER);
            }
        }
    }

    /** Sends what waited for quantity that the answers of this cycle have freed. */
    void settle() {
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            if (session.answered() && session.parent().state() == ParentState.WORKING) {
                desk.settle(session, intents);
            }
        }
    }

    /**
     * Writes a row, a mask and the head-room for every parent that is due; says how many there are.
     */
    int gather() {
        final long nowNs = cycle.nowNs();
        if (dueCount > 0) {
            policies.clear();
            dueCount = 0;
        }
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            if (session.decisionDue(nowNs)) {
                gather(session, nowNs);
            }
        }
        return dueCount;
    }

    private void gather(final ParentSession session, final long nowNs) {
        cycle.open();
        final ParentOrder parent = session.parent();
        if (!tradable(session) || parent.remaining() == 0) {
            session.waitForMarket(nowNs);
            return;
        }
        due[dueCount++] = session;
        look(session);
        final DecisionBatch batch = session.seat().batch;
        session.row = batch.addRow();
        features.encode(
                session.seat().layout,
                session.market(),
                parent,
                session.almgrenChriss,
                session.twap,
                session.own,
                children,
                headroom,
                nowNs,
                config.timing().decisionIntervalNs(),
                batch.features(session.row));
        masks.fill(
                session.seat().policy.actionSpace(),
                view,
                session.finishing(nowNs),
                scheduledQuantity(session),
                batch.mask(session.row));
    }

    /**
     * Where nothing could be sent anyway there is nothing to decide: the parent waits for its
     * market.
     */
    private boolean tradable(final ParentSession session) {
        final MarketState market = session.market();
        return mode(session) != Mode.HALT
                && market.inSync()
                && market.status() == TradingState.OPEN;
    }

    private Mode mode(final ParentSession session) {
        final ParentOrder parent = session.parent();
        return guard.effectiveMode(
                parent.instrumentId(),
                parent.clientId(),
                session.seat().policy.id(),
                parent.slot());
    }

    private void look(final ParentSession session) {
        final ParentOrder parent = session.parent();
        guard.headroom(parent.instrumentId(), parent.slot(), cycle.nowNs(), headroom);
        view.nowNs = cycle.nowNs();
        view.intervalNs = config.timing().decisionIntervalNs();
        view.market = session.market();
        view.parent = parent;
        view.children = children;
        view.schedule = session.own;
        view.fallback = session.almgrenChriss;
        view.collarTicks =
                parent.side() == Side.BUY ? headroom.bandTicksUp : headroom.bandTicksDown;
        view.maxChild = Math.min(headroom.childQuantity, headroom.orderValue);
        view.participation = headroom.participationQuantity;
        view.passiveOnly = mode(session) == Mode.PASSIVE_ONLY;
        view.policyId = session.seat().policy.id();
        view.algoId = parent.algo().code();
    }

    /** What the schedule asks until the next decision, for the guard's drift check. */
    private long scheduledQuantity(final ParentSession session) {
        final long horizonNs = Math.min(
                session.parent().endNs(), cycle.nowNs() + config.timing().decisionIntervalNs());
        return session.finishing(cycle.nowNs())
                ? Long.MAX_VALUE
                : drifts(session).targetBy(horizonNs);
    }

    private static Schedule drifts(final ParentSession session) {
        return switch (session.seat().algo) {
            case TWAP, VWAP, POV -> session.own;
            default -> session.almgrenChriss;
        };
    }

    /** The policies answer. */
    void evaluate() {
        if (dueCount > 0) {
            policies.evaluate();
        }
    }

    /**
     * Each parent in turn: choice, plan, guard, journal, publish. Where several are due, each looks
     * again, for those before it have acted; one alone still sees what was gathered.
     */
    void act() {
        for (int i = 0; i < dueCount; i++) {
            act(due[i]);
            due[i] = null;
        }
    }

    private void act(final ParentSession session) {
        final long nowNs = cycle.nowNs();
        final long dueNs = Math.min(nowNs, session.nextDecisionNs());
        final long hashBefore = session.stateHash();
        inference.hear(session);
        final Source source = choose(session);
        if (dueCount > 1) {
            look(session);
        }
        planner.plan(chosen, view, intents);
        aim(session);
        desk.place(session, intents);
        parents.progress(session);
        schedule(session, nowNs);
        trace(session, source, hashBefore, nowNs);
        counts.decisions++;
        metrics.decision(nowNs - dueNs + cycle.wallSinceNs());
    }

    /** Tells the guard how far the parent should be, for its drift check. */
    private void aim(final ParentSession session) {
        final boolean finishing = session.finishing(cycle.nowNs());
        final long scheduled = intents.size() == 0 ? 0 : scheduledQuantity(session);
        for (int i = 0; i < intents.size(); i++) {
            final Intent intent = intents.get(i);
            intent.finishing = finishing;
            intent.scheduledQuantity = scheduled;
        }
    }

    private Source choose(final ParentSession session) {
        final DecisionBatch batch = session.seat().batch;
        final Mode mode = mode(session);
        if (session.finishing(cycle.nowNs()) && mode != Mode.PASSIVE_ONLY) {
            chosen.follow(FollowStyle.FINISH);
            return Source.FINISH;
        }
        if (mode != Mode.POLICY && batch.action(session.row).kind != Action.Kind.FOLLOW
                || batch.failure(session.row) != Failure.NONE) {
            chosen.follow(FollowStyle.AC);
            return Source.FALLBACK_AC;
        }
        chosen.copyFrom(batch.action(session.row));
        return Source.POLICY;
    }

    private void schedule(final ParentSession session, final long nowNs) {
        switch (chosen.kind) {
            case HOLD, GRID, ALLOCATE -> session.waitFor(chosen.waitPermille, nowNs);
            case FOLLOW -> {
                switch (chosen.style) {
                    case FINISH -> session.waitFor(200, nowNs);
                    case TWAP, VWAP, POV, AC -> session.waitForHalfSlice(nowNs);
                    case SUBMIT_AND_LEAVE, SLICE_AND_LEAVE, IMMEDIATE ->
                        session.waitForSlice(nowNs);
                }
            }
        }
    }

    private void trace(
            final ParentSession session,
            final Source source,
            final long hashBefore,
            final long nowNs) {
        final int cause = cause(session, source);
        if (cause != Failure.NONE.code()) {
            metrics.fellBack(cause);
        }
        final DecisionRecord form = research.form();
        final ParentOrder parent = session.parent();
        final DecisionBatch batch = session.seat().batch;
        final int row = session.row;
        form.clear();
        form.decision = counts.decisions + 1;
        form.parentId = parent.parentId();
        form.clientId = parent.clientId();
        form.instrumentId = parent.instrumentId();
        form.policyId = session.seat().policy.id();
        form.action = source == Source.POLICY ? chosen.index : Action.NO_INDEX;
        form.maskLow = batch.mask(row).low();
        form.maskHigh = batch.mask(row).high();
        form.nextDecisionNs = session.nextDecisionNs();
        form.layoutHash = session.seat().layout.hash();
        form.modelHash = session.seat().policy.modelHash();
        form.stateHash = hashBefore;
        form.sent = desk.sent();
        form.cancelled = desk.cancelled();
        form.refused = desk.refused();
        form.verdict = desk.firstRefusal().code();
        form.cause = cause;
        form.source = source;
        form.kind = KINDS[chosen.kind.ordinal()];
        form.featureCount = batch.featureCount();
        System.arraycopy(batch.features(row), 0, form.features, 0, form.featureCount);
        form.scoreCount = batch.scoreCount(row);
        System.arraycopy(batch.scores(row), 0, form.scores, 0, form.scoreCount);
        traceMask(batch.mask(row), form);
        research.decision(nowNs);
    }

    private static void traceMask(final ActionMask mask, final DecisionRecord form) {
        for (int action = 0; action < mask.size(); action++) {
            if (!mask.allowed(action)) {
                form.masked(mask.reason(action));
            }
        }
    }

    private static final DecisionRecord.Kind[] KINDS = DecisionRecord.Kind.values();

    private int cause(final ParentSession session, final Source source) {
        return source == Source.FALLBACK_AC
                ? session.seat().batch.failure(session.row).code()
                : 0;
    }
}
