package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.EnvironmentAdapter;
import io.glidepath.exec.wire.ExecutionsAdapter;
import io.glidepath.exec.wire.InputAdapter;
import io.glidepath.exec.wire.MarketAdapter;
import io.glidepath.exec.wire.OrdersAdapter;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.exec.wire.ResearchPublisher;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/** The object graph of an agent, built once, top down: who hears whom. */
final class AgentRooms {
    final AgentConfig config;
    final AgentCounts counts = new AgentCounts();
    final Cycle cycle;
    final Markets markets;
    final Parents parents;
    final Children children;
    final Sessions sessions;
    final RiskGuard guard;
    final Decisions decisions;
    final ChildDesk childDesk;
    final ParentDesk parentDesk;
    final FeedWatch feedWatch;
    final Resume resume;
    final AgentHalts halts;
    final Doubts doubts;
    final CommandAnswers answers;
    final Reconciliation reconciliation;
    final ControlDoor control;
    final OrderDoor orders;
    final ExecutionDoor executions;
    final InputDoor environmentDoor;
    final InputDoor controlDoor;
    final InputDoor executionDoor;
    final InputDoor marketDoor;
    final InputDoor orderDoor;

    final ChildrenPublisher childrenOut;
    private final Notes notes;
    final AgentMetrics metrics;
    private RuntimeException lastFault;

    AgentRooms(final AgentSetup setup) {
        config = setup.config();
        metrics = setup.metrics();
        final AgentConfig.Bounds bounds = config.bounds();
        final AgentConfig.Timing timing = config.timing();
        cycle = new Cycle(setup.journal(), setup.rules().settings(), metrics.timed());
        notes = new Notes(cycle, metrics, counts);
        guard = new RiskGuard(config.guard(), notes);
        parents = new Parents(bounds.parents(), bounds.rememberedParents());
        children = new Children(parents, bounds.children(), bounds.childrenPerParent());
        sessions = new Sessions(bounds.parents());

        final Connections wire = setup.connections();
        childrenOut = new ChildrenPublisher(must(Stream.CHILDREN, wire.children()));
        final ParentsPublisher parentsOut =
                new ParentsPublisher(must(Stream.PARENTS, wire.parents()));
        final RepliesPublisher repliesOut =
                new RepliesPublisher(may(Stream.REPLIES, wire.replies()));
        final ResearchPublisher researchOut =
                new ResearchPublisher(may(Stream.RESEARCH, wire.research()));

        final PolicyDesk policies = new PolicyDesk(setup.policy(), bounds.parents());
        final ChildIds ids = new ChildIds(config.instanceId(), setup.epoch());
        childDesk = new ChildDesk(guard, children, ids, childrenOut, cycle, notes, counts, metrics);
        parentDesk = new ParentDesk(
                config,
                parents,
                sessions,
                policies,
                childDesk,
                guard,
                parentsOut,
                cycle,
                notes,
                metrics);
        decisions = new Decisions(
                config,
                sessions,
                policies,
                new InferenceDoor(setup.failures(), notes),
                guard,
                children,
                childDesk,
                parentDesk,
                cycle,
                researchOut,
                counts,
                metrics);
        markets = new Markets(
                bounds.instruments(),
                bounds.ordersPerBook(),
                timing.shortWindowNs(),
                timing.midWindowNs(),
                timing.longWindowNs(),
                new MarketDoor(guard, cycle, children, sessions, notes, counts));
        cycle.tells(markets);
        feedWatch = new FeedWatch(
                markets, bounds.instruments(), childrenOut, cycle, timing.snapshotRetryNs());
        halts = new AgentHalts(guard, sessions, parentDesk, cycle, setup.rules().behaviour());
        resume = new Resume(
                sessions,
                children,
                markets,
                guard,
                childDesk,
                feedWatch,
                cycle,
                halts,
                config.assurance().reconcileWaitNs() > 0);
        orders = new OrderDoor(
                markets, parents, sessions, parentDesk, guard, parentsOut, cycle, counts);
        final VenueTrouble trouble = new VenueTrouble(halts, config.instanceId());
        executions = new ExecutionDoor(
                markets,
                children,
                sessions,
                parentDesk,
                guard,
                new ParentFills(parentsOut, cycle, counts, metrics),
                cycle,
                notes,
                counts,
                halts,
                childDesk,
                trouble);
        final AgentIdentity identity =
                new AgentIdentity(config.instanceId(), setup.epoch(), policies.modelHash());
        doubts = new Doubts(sessions, parentDesk, guard, childDesk, cycle);
        reconciliation = new Reconciliation(
                identity,
                new VenueOrders(
                        markets,
                        parents,
                        children,
                        sessions,
                        parentDesk,
                        childDesk,
                        executions,
                        guard,
                        orders,
                        cycle,
                        notes),
                doubts,
                halts,
                childDesk,
                childrenOut,
                cycle,
                config.assurance().reconcileWaitNs(),
                timing.snapshotRetryNs());
        trouble.asks(reconciliation);
        answers = new CommandAnswers(
                repliesOut, cycle, counts, config.assurance().syncBeforeAnswer());
        control = new ControlDoor(
                parents,
                children,
                sessions,
                parentDesk,
                childDesk,
                orders,
                guard,
                halts,
                new HaltLifts(guard, halts, doubts, reconciliation, resume, sessions, cycle),
                new KnownTargets(markets, parents, policies, halts),
                repliesOut,
                answers,
                cycle,
                counts,
                identity);

        environmentDoor = door(null, new EnvironmentAdapter(control));
        controlDoor = door(Stream.CONTROL, new ControlAdapter(control));
        executionDoor = door(Stream.EXECUTIONS, new ExecutionsAdapter(executions, reconciliation));
        marketDoor = door(Stream.MARKET, new MarketAdapter(markets));
        orderDoor = door(Stream.ORDERS, new OrdersAdapter(orders));
    }

    private InputDoor door(final Stream stream, final InputAdapter adapter) {
        return new InputDoor(stream, adapter, cycle, notes, metrics, counts, this::onFault);
    }

    private Outlet must(final Stream stream, final Outlet outlet) {
        return new JournaledOutlet(stream, outlet, config.trading().offerTries(), cycle, notes);
    }

    private Outlet may(final Stream stream, final Outlet outlet) {
        return new JournaledOutlet(stream, outlet, 1, cycle, notes);
    }

    /** A failure between frames halts everything; control and executions are still consumed. */
    void onFault(final RuntimeException cause) {
        onFault(cause, InputAdapter.NO_INSTRUMENT);
    }

    /** A failure on a frame halts the instrument that the frame was about, if we know it. */
    private void onFault(final RuntimeException cause, final int instrumentId) {
        lastFault = cause;
        counts.faults++;
        try {
            if (markets.state(instrumentId) == null) {
                control.onFault();
            } else {
                control.onInstrumentFault(instrumentId);
            }
        } catch (final RuntimeException again) {
            // The guard was halted before anything else was tried; what was not told is in the
            // journal.
            counts.faults++;
            halts.latch(Scope.GLOBAL, 0, AgentReason.AGENT_FAULT);
        }
    }

    /** What failed last inside the agent, or null. */
    RuntimeException lastFault() {
        return lastFault;
    }

    long stateHash() {
        long hash = guard.stateHash();
        for (int i = 0; i < markets.count(); i++) {
            hash = mix(hash, markets.at(i).stateHash());
        }
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            hash = mix(hash, session.stateHash());
            for (int k = 0; k < children.openCount(session.slot()); k++) {
                final ChildOrder child = children.open(session.slot(), k);
                hash = mix(hash, child.childId());
                hash = mix(hash, child.leaves());
                hash = mix(hash, child.cancelPendingQuantity());
                hash = mix(hash, child.state().ordinal());
            }
        }
        return mix(hash, control.stopping() ? 1 : 0);
    }

    private static long mix(final long hash, final long value) {
        return (hash ^ value) * 0x9E3779B97F4A7C15L + Long.rotateLeft(hash, 29);
    }
}
