package io.glidepath.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Recorded days read again and again in a heap of 512 MB, packed and plain. */
final class ReplayRace {
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseParallelGC");
    private static final double GOAL_ROWS = 3.0;
    private static final double MILLION = 1e3;
    private static final double MEGABYTE = 1 << 20;
    private static final double NS_PER_SECOND = 1e9;
    private static final int GZIP_HEADER = 10;
    private static final int NAME_FLAG = 8;
    private static final int WARM_UPS = 3;

    private final Path folder;
    private final int seconds;

    ReplayRace(final Path folder, final int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** @param days LOBSTER message files, gzip; one after the other. */
    void run(final List<Path> days, final List<Figure> figures) throws IOException {
        final Path day = days.get(0);
        final Path plain = folder.resolve(day.getFileName().toString().replace(".gz", ""));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(day));
                OutputStream out = Files.newOutputStream(plain)) {
            in.transferTo(out);
        }
        final double packedNs = replay("gzip", day, figures);
        replay("plain", plain, figures);
        final double inflateNs = inflate(Files.readAllBytes(day));
        figures.add(Figure.of("replay of a day, gzip", packedNs / 1e6, "ms"));
        figures.add(Figure.of("the same bytes, Inflater alone", inflateNs / 1e6, "ms"));
    }

    /** The median time of a day, ns. */
    private double replay(final String form, final Path file, final List<Figure> figures)
            throws IOException {
        try (LapProcess process =
                LapProcess.ours("the replay", ReplayLaps.class, JVM, file.toString())) {
            final double[] ns = new double[1 << 16];
            int laps = 0;
            long rows = 0;
            long heap = 0;
            double spent = 0;
            for (int i = 0; i < WARM_UPS; i++) {
                process.lap();
            }
            while (spent < seconds * NS_PER_SECOND && laps < ns.length) {
                final LapProcess.Lap lap = process.lap();
                rows = lap.operations();
                heap = Math.max(heap, lap.traded());
                spent += lap.ns();
                ns[laps++] = lap.ns();
            }
            final double median = Race.median(java.util.Arrays.copyOf(ns, laps));
            figures.add(new Figure(
                    "replay, " + form + ": parsed and matched",
                    rows / median * MILLION,
                    "M rows/s",
                    GOAL_ROWS,
                    true));
            figures.add(Figure.of(
                    "replay, " + form + ": heap of 512 MB, in use", heap / MEGABYTE, "MB"));
            return median;
        }
    }

    private static double inflate(final byte[] packed) {
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        final byte[] into = new byte[1 << 16];
        final double[] ns = new double[31];
        for (int lap = 0; lap < ns.length; lap++) {
            final long startNs = threads.getCurrentThreadCpuTime();
            inflate(packed, into);
            ns[lap] = threads.getCurrentThreadCpuTime() - startNs;
        }
        return Race.median(ns);
    }

    private static void inflate(final byte[] packed, final byte[] into) {
        int from = GZIP_HEADER;
        if ((packed[3] & NAME_FLAG) != 0) {
            while (packed[from++] != 0) {}
        }
        final Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from, packed.length - from);
            while (!inflater.finished() && inflater.inflate(into) > 0) {}
        } catch (final DataFormatException e) {
            throw new IllegalStateException("not gzip: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
