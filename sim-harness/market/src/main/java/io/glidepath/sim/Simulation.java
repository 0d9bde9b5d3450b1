package io.glidepath.sim;

import io.glidepath.exec.wire.Outlet;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.Venue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Drives an agent and a venue through virtual time, event by event. All messages of one instant are
 * delivered, agent and venue in turn, until both are silent; then the next event is taken. At a tie
 * the agent acts before every other trader. One simulation runs many episodes, in rising order,
 * with one agent.
 */
public final class Simulation {
    /** Most turns of agent and venue in one instant. */
    public static final int MAX_TURNS = 100_000;

    private final Scenario scenario;
    private final VirtualClock clock;
    private final Wiring wiring;
    private final Venue venue;
    private final SteppedAgent agent;
    private final PlannedOrders oms;
    private final List<OrderFlow> flows = new ArrayList<>();
    private final List<ParentPlan> parents;
    private long marketEvents;
    private long instants;
    private long agentCycles;
    private int turns;

    /**
     * @param traders makes the traders of a listing; they act in this order when they tie.
     * @param agentOf connects the agent; {@link SteppedAgent#NOBODY} for the market alone.
     * @param tap sees every frame.
     */
    public Simulation(
            final Scenario scenario,
            final Function<Listing, List<OrderFlow>> traders,
            final Function<AgentWires, SteppedAgent> agentOf,
            final FrameTap tap) {
        this(scenario, traders, agentOf, tap, false);
    }

    private Simulation(
            final Scenario scenario,
            final Function<Listing, List<OrderFlow>> traders,
            final Function<AgentWires, SteppedAgent> agentOf,
            final FrameTap tap,
            final boolean deaf) {
        this.scenario = scenario;
        clock = new VirtualClock(Math.min(0, scenario.openNs()));
        wiring = new Wiring(scenario, clock, tap, deaf);
        venue = new Venue(
                scenario.instruments(),
                wiring.venueChildren,
                wiring.venueExecutions,
                wiring.venueMarket,
                scenario.rules());
        for (final Listing listing : venue.listings()) {
            flows.addAll(traders.apply(listing));
        }
        parents = new ArrayList<>(scenario.parents());
        parents.sort(Comparator.comparingLong(ParentPlan::sendNs));
        oms = new PlannedOrders(wiring.oms);
        agent = agentOf.apply(wiring.agent);
    }

    /** The market alone, with nobody who listens. */
    public static Simulation ofMarket(
            final Scenario scenario,
            final Function<Listing, List<OrderFlow>> traders,
            final FrameTap tap) {
        return new Simulation(scenario, traders, wires -> SteppedAgent.NOBODY, tap, true);
    }

    /** The control stream, for who wants to command the agent. */
    public Outlet control() {
        return wiring.operators;
    }

    public VirtualClock clock() {
        return clock;
    }

    public Venue venue() {
        return venue;
    }

    /**
     * Runs one episode.
     *
     * @param episode not before one already run: virtual time never goes back.
     * @throws IllegalStateException when an instant does not fall silent within {@link
     *     #MAX_TURNS} turns, or the agent does not work at its own deadline.
     */
    public EpisodeResult run(final long episode) {
        marketEvents = 0;
        instants = 0;
        agentCycles = 0;
        final long faultsBefore = wiring.faults();
        final long refusedBefore = venue.refusedFrames();
        final long closeNs = scenario.closeNs(episode);
        open(episode);
        int nextParent = 0;
        int nextRegime = 0;
        while (true) {
            final long nextNs = Math.min(
                    nextInstantNs(),
                    Math.min(parentNs(nextParent, episode), regimeNs(nextRegime, episode)));
            if (nextNs >= closeNs) {
                break;
            }
            moveTo(nextNs);
            settle();
            while (parentNs(nextParent, episode) <= nextNs) {
                send(parents.get(nextParent++), episode);
            }
            while (regimeNs(nextRegime, episode) <= nextNs) {
                say(scenario.regimes().get(nextRegime++));
            }
            trade(nextNs);
        }
        close(closeNs);
        return new EpisodeResult(
                episode,
                marketEvents,
                instants,
                agentCycles,
                venue.refusedFrames() - refusedBefore,
                wiring.faults() - faultsBefore,
                venue.impactCost());
    }

    private void open(final long episode) {
        final long openNs = scenario.openNs(episode);
        moveTo(openNs);
        wiring.seed(scenario.seed(), episode);
        oms.restart();
        venue.prepareSession(openNs, scenario.closeNs(episode));
        for (int i = 0; i < flows.size(); i++) {
            flows.get(i).open(episode, openNs);
        }
        venue.open();
        settle();
    }

    /** The agent acts first at the close; then what rests expires, and what travels arrives. */
    private void close(final long closeNs) {
        moveTo(closeNs);
        settle();
        venue.close();
        settle();
        long arrivalNs = wiring.nextArrivalNs(clock.nanoTime());
        while (arrivalNs != Long.MAX_VALUE) {
            moveTo(arrivalNs);
            settle();
            arrivalNs = wiring.nextArrivalNs(arrivalNs);
        }
    }

    private void trade(final long nowNs) {
        for (int i = 0; i < flows.size(); i++) {
            final OrderFlow flow = flows.get(i);
            int events = 0;
            while (flow.nextEventNs() <= nowNs) {
                flow.onEvent(nowNs);
                marketEvents++;
                settle();
                if (++events > MAX_TURNS) {
                    throw new IllegalStateException(stuck("a trader acts without end"));
                }
            }
        }
    }

    private void send(final ParentPlan plan, final long episode) {
        final long parentId = plan.parentId() + episode * ParentPlan.ID_STRIDE;
        if (oms.send(plan, parentId, scenario.startNs(episode), clock.nanoTime()) < 0) {
            throw new IllegalStateException(
                    "the agent does not read its orders: parent " + parentId);
        }
        settle();
    }

    private void say(final RegimePlan plan) {
        venue.publishRegime(
                plan.instrumentId(),
                plan.regimeId(),
                plan.volatilityRatio(),
                plan.embeddingArray(),
                plan.news());
        settle();
    }

    /** Agent and venue in turn, until both are silent. */
    private void settle() {
        turns = 0;
        int work = 1;
        while (work > 0 && (agent.mayHoldFrames() || isAnythingDue())) {
            final int worked = agent.doWork();
            agentCycles += worked > 0 ? 1 : 0;
            work = worked + venue.poll();
            if (++turns > MAX_TURNS) {
                throw new IllegalStateException(
                        stuck("agent and venue answer each other without end"));
            }
        }
        if (agent.nextTimerNs() <= clock.nanoTime()) {
            throw new IllegalStateException(
                    stuck("the agent's deadline is here and it does nothing"));
        }
    }

    /** An idle turn changes nothing, so it need not be taken. */
    private boolean isAnythingDue() {
        final long nowNs = clock.nanoTime();
        return wiring.isAnythingDue(nowNs)
                || agent.nextTimerNs() <= nowNs
                || venue.nextTimerNs() <= nowNs;
    }

    private String stuck(final String what) {
        return what + " at " + clock.nanoTime() + " ns, seed " + scenario.seed() + ", after "
                + instants + " instants";
    }

    private void moveTo(final long timeNs) {
        clock.advanceTo(timeNs);
        venue.advanceTo(timeNs);
        instants++;
    }

    private long nextInstantNs() {
        final long nowNs = clock.nanoTime();
        long next = Math.min(agent.nextTimerNs(), venue.nextTimerNs());
        next = Math.min(next, wiring.nextArrivalNs(nowNs));
        for (int i = 0; i < flows.size(); i++) {
            next = Math.min(next, flows.get(i).nextEventNs());
        }
        return next;
    }

    private long parentNs(final int next, final long episode) {
        return next == parents.size()
                ? Long.MAX_VALUE
                : scenario.startNs(episode) + parents.get(next).sendNs();
    }

    private long regimeNs(final int next, final long episode) {
        final List<RegimePlan> regimes = scenario.regimes();
        return next == regimes.size()
                ? Long.MAX_VALUE
                : scenario.startNs(episode) + regimes.get(next).afterNs();
    }
}
