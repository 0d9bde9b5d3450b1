package io.glidepath.bench;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.feed.LobsterFeed;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.Listing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/**
 * A recorded day in a process of its own: a {@link Lap} reads the whole file again, row by row into
 * a venue's book; its operations are rows, and its other figures bytes of heap in use and orders
 * left in the book.
 */
public final class ReplayLaps {
    private static final long SESSION_NS = 86_400_000_000_000L;

    private Listing listing;

    private ReplayLaps() {}

    /** @param args a LOBSTER message file, plain or gzip. */
    public static void main(final String[] args) throws IOException {
        new ReplayLaps().run(LobsterFile.of(Path.of(args[0])));
    }

    private void run(final LobsterFile file) throws IOException {
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(
                        0,
                        List.of(NoiseMarket.instrument(1, file.symbol(), 1, 1, 0, SESSION_NS, 1.0)),
                        SESSION_NS,
                        1.0),
                only -> {
                    listing = only;
                    return List.of();
                },
                FrameTap.NONE);
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (LobsterFeed feed = new LobsterFeed(listing, file)) {
            Lap.answer(number -> {
                simulation.venue().prepareSession(0, SESSION_NS);
                final long startNs = threads.getCurrentThreadCpuTime();
                feed.open(0, Long.MAX_VALUE);
                final long tookNs = threads.getCurrentThreadCpuTime() - startNs;
                final Runtime runtime = Runtime.getRuntime();
                return new Lap(
                        tookNs,
                        feed.report().rows(),
                        runtime.totalMemory() - runtime.freeMemory(),
                        listing.book().orderCount());
            });
        }
    }
}
