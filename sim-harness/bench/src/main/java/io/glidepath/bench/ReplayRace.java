package io.glidepath.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int WARM_UPS = 10;
    private static final int INTO = 1 << 16;

    private final Path folder;
    private final int seconds;

    ReplayRace(final Path folder, final int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /**
     * Replays the first day, packed and plain, and unpacks it, lap by lap by turns, until each
     * replay has taken its seconds.
     *
     * @param days LOBSTER message files, gzip.
     */
    void run(final List<Path> days, final List<Figure> figures) throws IOException {
        final Path day = days.get(0);
        final Path file = folder.resolve(day.getFileName().toString().replace(".gz", ""));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(day));
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        final byte[] bytes = Files.readAllBytes(day);
        final Times inflated = new Times();
        final Times packed = new Times();
        final Times plain = new Times();
        try (LapProcess first = replay(day);
                LapProcess second = replay(file)) {
            for (int lap = 0;
                    packed.ns < seconds * NS_PER_SECOND || plain.ns < seconds * NS_PER_SECOND;
                    lap++) {
                final Lap ofPacked = first.lap();
                final Lap ofPlain = second.lap();
                final long inflateNs = inflate(bytes);
                if (lap >= WARM_UPS) {
                    packed.add(ofPacked);
                    plain.add(ofPlain);
                    inflated.add(inflateNs);
                }
            }
        }
        packed.tell("gzip", figures);
        plain.tell("plain", figures);
        figures.add(Figure.of("replay of a day, gzip", packed.medianNs() / 1e6, "ms"));
        figures.add(Figure.of("the same bytes, Inflater alone", inflated.medianNs() / 1e6, "ms"));
    }

    private static LapProcess replay(final Path file) throws IOException {
        return LapProcess.ours("the replay", ReplayLaps.class, JVM, file.toString());
    }

    /** What laps took. */
    private static final class Times {
        private final List<Double> laps = new ArrayList<>();
        private double ns;
        private long rows;
        private long heap;

        void add(final Lap lap) {
            add(lap.ns());
            rows = lap.operations();
            heap = Math.max(heap, lap.traded());
        }

        void add(final long lapNs) {
            laps.add((double) lapNs);
            ns += lapNs;
        }

        double medianNs() {
            return Race.median(laps.stream().mapToDouble(Double::doubleValue).toArray());
        }

        void tell(final String form, final List<Figure> figures) {
            figures.add(new Figure(
                    "replay, " + form + ": parsed and matched",
                    rows / medianNs() * MILLION,
                    "M rows/s",
                    GOAL_ROWS,
                    true));
            figures.add(Figure.of(
                    "replay, " + form + ": heap of 512 MB, in use", heap / MEGABYTE, "MB"));
        }
    }

    private static long inflate(final byte[] packed) {
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        final long startNs = threads.getCurrentThreadCpuTime();
        inflate(packed, new byte[INTO]);
        return threads.getCurrentThreadCpuTime() - startNs;
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
