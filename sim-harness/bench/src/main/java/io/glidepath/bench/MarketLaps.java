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

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/**
 * One racer of a reference market by itself in a process of its own: a {@link Lap} is of
 * episodes, its operations are events, and nothing else is told.
 */
public final class MarketLaps {
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

    private MarketLaps(final CwMarket reference, final long seed, final int episodes) {
        this.reference = reference;
        this.seed = seed;
        this.episodes = episodes;
        final VenueInstrument instrument = reference.instrument(
                ID, reference.id(), NoiseMarket.CENT, NoiseDay.LOT, ORIGIN, SESSION, 1.0);
        scenario = Scenario.of(seed, List.of(instrument), SESSION, 1.0);
    }

    /** @param args racer, market, seed, episodes of one lap. */
    public static void main(final String[] args) throws IOException {
        final LongUnaryOperator racer = new MarketLaps(
                        CwMarket.valueOf(args[1]),
                        Long.parseLong(args[2]),
                        Integer.parseInt(args[3]))
                .racer(MarketRacer.valueOf(args[0]));
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        final long[] laps = new long[1];
        Lap.answer(number -> {
            final long startNs = threads.getCurrentThreadCpuTime();
            final long events = racer.applyAsLong(laps[0]++);
            return new Lap(threads.getCurrentThreadCpuTime() - startNs, events, 0, 0);
        });
    }

    private LongUnaryOperator racer(final MarketRacer racer) {
        return switch (racer) {
            case PLAIN -> plain();
            case BARE -> ours(Simulation.ofMarket(scenario, traders(), FrameTap.NONE));
            case LISTENING -> ours(withAgent(scenario));
            case WORKING ->
                ours(withAgent(scenario.withParents(List.of(ParentPlan.of(
                        1, 1, Side.SELL, LOTS * NoiseDay.LOT, 0, SESSION - INTERVAL, Algo.TWAP)))));
        };
    }

    private LongUnaryOperator plain() {
        final PlainTrades trades =
                (timeNs, makerSide, price, quantity, makerId, takerId) -> plainLots += quantity;
        final PlainMarket market = switch (reference) {
            case NOISE -> PlainMarket.noise(seed, ID, trades);
            case TACTICAL -> PlainMarket.tactical(seed, ID, trades);
            case STRATEGIC -> PlainMarket.strategic(seed, ID, trades);
        };
        return lap -> {
            long events = 0;
            for (int i = 0; i < episodes; i++) {
                final long episode = lap * episodes + i;
                events += market.run(episode, scenario.openNs(episode), scenario.closeNs(episode));
            }
            return events;
        };
    }

    private LongUnaryOperator ours(final Simulation simulation) {
        return lap -> {
            long events = 0;
            for (int i = 0; i < episodes; i++) {
                events += simulation.run(lap * episodes + i).marketEvents();
            }
            return events;
        };
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
}
