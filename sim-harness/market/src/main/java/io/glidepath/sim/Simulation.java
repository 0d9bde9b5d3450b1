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
    private final OrderFlow[] flows;
    private final List<ParentPlan> parents;
    private int nextParent;
    private int nextRegime;
    private long agentTimerNs;
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
        final List<OrderFlow> all = new ArrayList<>();
        for (final Listing listing : venue.listings()) {
            all.addAll(traders.apply(listing));
        }
        flows = all.toArray(OrderFlow[]::new);
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
        long plannedNs = plannedNs(episode);
        while (true) {
            final long nextNs = Math.min(nextInstantNs(), plannedNs);
            if (nextNs >= closeNs) {
                break;
            }
            moveTo(nextNs);
            settle();
            if (plannedNs <= nextNs) {
                followPlans(nextNs, episode);
                plannedNs = plannedNs(episode);
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
        nextParent = 0;
        nextRegime = 0;
        agentTimerNs = agent.nextTimerNs();
        moveTo(openNs);
        wiring.seed(scenario.seed(), episode);
        oms.restart();
        venue.prepareSession(openNs, scenario.closeNs(episode));
        for (final OrderFlow flow : flows) {
            flow.open(episode, openNs);
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
        for (final OrderFlow flow : flows) {
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

    /** Sends the parents and says the regimes that are planned for now or earlier. */
    private void followPlans(final long nowNs, final long episode) {
        while (parentNs(episode) <= nowNs) {
            send(parents.get(nextParent++), episode);
        }
        while (regimeNs(episode) <= nowNs) {
            say(scenario.regimes().get(nextRegime++));
        }
    }

    private long plannedNs(final long episode) {
        return Math.min(parentNs(episode), regimeNs(episode));
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
            agentTimerNs = agent.nextTimerNs();
            agentCycles += worked > 0 ? 1 : 0;
            work = worked + venue.poll();
            if (++turns > MAX_TURNS) {
                throw new IllegalStateException(
                        stuck("agent and venue answer each other without end"));
            }
        }
        if (agentTimerNs <= clock.nanoTime()) {
            throw new IllegalStateException(
                    stuck("the agent's deadline is here and it does nothing"));
        }
    }

    /** An idle turn changes nothing, so it need not be taken. */
    private boolean isAnythingDue() {
        final long nowNs = clock.nanoTime();
        return wiring.isAnythingDue(nowNs) || agentTimerNs <= nowNs || venue.nextTimerNs() <= nowNs;
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
        long next = Math.min(agentTimerNs, venue.nextTimerNs());
        next = Math.min(next, wiring.nextArrivalNs(nowNs));
        for (final OrderFlow flow : flows) {
            next = Math.min(next, flow.nextEventNs());
        }
        return next;
    }

    private long parentNs(final long episode) {
        return nextParent == parents.size()
                ? Long.MAX_VALUE
                : scenario.startNs(episode) + parents.get(nextParent).sendNs();
    }

    private long regimeNs(final long episode) {
        final List<RegimePlan> regimes = scenario.regimes();
        return nextRegime == regimes.size()
                ? Long.MAX_VALUE
                : scenario.startNs(episode) + regimes.get(nextRegime).afterNs();
    }
}
