package io.glidepath.sim.study;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Runs episodes of a market that nobody else trades in, on several threads. Episode k depends on
 * (seed, k) alone, and each thread has a simulation of its own.
 */
final class MarketStudy {
    private static final int BLOCK = 16;

    private final ReferenceMarket market;
    private final Function<Listing, List<OrderFlow>> traders;
    private final long seed;
    private final long episodes;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    /** @throws IllegalArgumentException when the market cannot be under that stress. */
    MarketStudy(
            final ReferenceMarket market,
            final Stress stress,
            final long seed,
            final long episodes) {
        this.market = market;
        this.traders = market.traders(seed, 1, stress);
        this.seed = seed;
        this.episodes = episodes;
    }

    /** Episodes done so far; any thread may ask. */
    long done() {
        return done.get();
    }

    /** @throws IllegalStateException when a simulation fails. */
    MarketTally run(final int threads) throws InterruptedException {
        final MarketTally sum = new MarketTally();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            final List<Future<MarketTally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(workers.submit(this::work));
            }
            for (final Future<MarketTally> part : parts) {
                sum.add(part.get());
            }
        } catch (final ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
        return sum;
    }

    private MarketTally work() {
        final MarketTally tally = new MarketTally();
        final Simulation simulation =
                Simulation.ofMarket(scenario(), watched(tally), FrameTap.NONE);
        long first = taken.getAndAdd(BLOCK);
        while (first < episodes && !Thread.currentThread().isInterrupted()) {
            final long end = Math.min(episodes, first + BLOCK);
            for (long episode = first; episode < end; episode++) {
                simulation.run(episode);
                done.incrementAndGet();
            }
            first = taken.getAndAdd(BLOCK);
        }
        return tally;
    }

    /** A nanosecond longer than the episode: its end must come. */
    private Scenario scenario() {
        final long sessionNs = ReferenceMarket.SESSION_NS + 1;
        final VenueInstrument instrument =
                market.instrument(1, "STUDY", 1, 1, 0, ReferenceMarket.SESSION_NS, 1);
        return Scenario.of(seed, List.of(instrument), sessionNs, 1);
    }

    private Function<Listing, List<OrderFlow>> watched(final MarketTally tally) {
        return listing -> {
            final EpisodeWatcher watcher = new EpisodeWatcher(listing, tally);
            final List<OrderFlow> flows = new ArrayList<>();
            flows.add(watcher);
            traders.apply(listing).forEach(trader -> flows.add(watcher.counting(trader)));
            return flows;
        };
    }
}
