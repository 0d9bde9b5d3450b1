package io.glidepath.bench;

import io.glidepath.evaluate.NoiseDay;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.CwMarket;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;
import io.glidepath.sim.plain.PlainMarket;
import io.glidepath.sim.plain.PlainTrades;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.List;
import java.util.function.Function;

/**
 * One reference market four times: the plain one; ours bare, with nobody who listens; ours with the
 * real agent on its wires, which listens and has nothing to do; and which sells twenty lots.
 */
final class MarketRace {
    /** Racers, in this order. */
    static final int PLAIN = 0;

    static final int BARE = 1;
    static final int LISTENING = 2;
    static final int WORKING = 3;

    private static final int ID = 1;
    private static final long SESSION = ReferenceMarket.SESSION_NS;
    private static final long INTERVAL = ReferenceMarket.INTERVAL_NS;
    private static final long ORIGIN = 90 * 100_000_000L;
    private static final int LOTS = 20;

    private final CwMarket reference;
    private final long seed;
    private final int episodes;
    private final Scenario scenario;
    private long plainLots;

    /** @param episodes of one lap. */
    MarketRace(final CwMarket reference, final long seed, final int episodes) {
        this.reference = reference;
        this.seed = seed;
        this.episodes = episodes;
        final VenueInstrument instrument = reference.instrument(
                ID, reference.id(), NoiseMarket.CENT, NoiseDay.LOT, ORIGIN, SESSION, 1.0);
        scenario = Scenario.of(seed, List.of(instrument), SESSION, 1.0);
    }

    /** @throws IllegalStateException when two racers did not see the same events. */
    Race run(final int warmUps, final int laps) {
        final Race race = Race.run(List.of(plain(), bare(), listening(), working()), warmUps, laps);
        final List<Race.Standing> standings = race.standings();
        final long events = standings.get(PLAIN).operations();
        for (final int same : new int[] {BARE, LISTENING}) {
            if (standings.get(same).operations() != events) {
                throw new IllegalStateException("not the same market: " + standings.get(same)
                        + " saw not the events of " + standings.get(PLAIN));
            }
        }
        return race;
    }

    private Racer plain() {
        final PlainTrades trades =
                (timeNs, makerSide, price, quantity, makerId, takerId) -> plainLots += quantity;
        final PlainMarket market = switch (reference) {
            case NOISE -> PlainMarket.noise(seed, ID, trades);
            case TACTICAL -> PlainMarket.tactical(seed, ID, trades);
            case STRATEGIC -> PlainMarket.strategic(seed, ID, trades);
        };
        return new Racer("plain", lap -> {
            long events = 0;
            for (int i = 0; i < episodes; i++) {
                final long episode = lap * episodes + i;
                events += market.run(episode, scenario.openNs(episode), scenario.closeNs(episode));
            }
            return events;
        });
    }

    private Racer bare() {
        return racer("ours, bare", Simulation.ofMarket(scenario, traders(), FrameTap.NONE));
    }

    private Racer listening() {
        return racer("ours, agent listens", withAgent(scenario));
    }

    private Racer working() {
        final ParentPlan parent = ParentPlan.of(
                1, 1, Side.SELL, LOTS * NoiseDay.LOT, 0, SESSION - INTERVAL, Algo.TWAP);
        return racer("ours, agent sells", withAgent(scenario.withParents(List.of(parent))));
    }

    private Simulation withAgent(final Scenario told) {
        return new Simulation(
                told,
                traders(),
                SimulatedAgent.of(
                        ReferenceAgent.config(INTERVAL),
                        null,
                        new CountingJournal(),
                        AgentMetrics.simulated()),
                FrameTap.NONE);
    }

    private Function<Listing, List<OrderFlow>> traders() {
        return reference.traders(seed, 1.0, Stress.NONE);
    }

    private Racer racer(final String name, final Simulation simulation) {
        return new Racer(name, lap -> {
            long events = 0;
            for (int i = 0; i < episodes; i++) {
                events += simulation.run(lap * episodes + i).marketEvents();
            }
            return events;
        });
    }
}
