package io.glidepath.bench;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.feed.LobsterFeed;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.Listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A recorded day in a process of its own: for each line it hears, reads the whole file again, row
 * by row into a venue's book, and says a line: ns of the processor, rows, bytes of heap in use,
 * orders left in the book.
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
        final BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (LobsterFeed feed = new LobsterFeed(listing, file)) {
            while (asked.readLine() != null) {
                simulation.venue().prepareSession(0, SESSION_NS);
                final long startNs = threads.getCurrentThreadCpuTime();
                feed.open(0, Long.MAX_VALUE);
                final long tookNs = threads.getCurrentThreadCpuTime() - startNs;
                final Runtime runtime = Runtime.getRuntime();
                System.out.println(tookNs + " " + feed.report().rows() + " "
                        + (runtime.totalMemory() - runtime.freeMemory()) + " "
                        + listing.book().orderCount());
            }
        }
    }
}
