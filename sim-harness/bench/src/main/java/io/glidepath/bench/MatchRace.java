package io.glidepath.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Our order book and exchange-core's, by turns over the same operations. */
final class MatchRace {
    private static final int WARM_UPS = 8;
    private static final int[] WALKS = {1_500, 100_000};
    private static final int[] DEPTHS = {100, 1_000, 10_000, 100_000};
    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseParallelGC");
    private static final double GOAL = 2.0;
    private static final double FLAT_GOAL = 1.2;
    private static final double MILLION = 1e3;

    private final Path folder;
    private final long seed;
    private final int count;
    private final int laps;

    MatchRace(final Path folder, final long seed, final int count, final int laps) {
        this.folder = folder;
        this.seed = seed;
        this.count = count;
        this.laps = laps;
    }

    void walks(final List<Figure> figures) throws IOException {
        for (final int resting : WALKS) {
            against(
                    "walk, " + resting + " resting",
                    new WalkingOrders(seed, resting, false).make(count),
                    figures);
        }
    }

    /** Ours and theirs over the same operations; fails when they do not trade the same. */
    void against(final String name, final Operations operations, final List<Figure> figures)
            throws IOException {
        final Path file = folder.resolve("operations");
        operations.write(file);
        try (LapProcess ours = ours(file);
                LapProcess theirs = theirs(file)) {
            final Race race = Race.run(List.of(ours.racer(), theirs.racer()), WARM_UPS, laps);
            race.requireSame(1, 0);
            for (final Race.Standing standing : race.standings()) {
                figures.add(Figure.of(
                        name + ": " + standing.name(),
                        MILLION / standing.nsPerOperation(),
                        "M operations/s"));
            }
            figures.add(new Figure(
                    name + ": ours / exchange-core", race.timesFaster(0, 1), "times", GOAL, true));
        }
    }

    /** Our book alone, with few and with many orders at rest. */
    void flatness(final List<Figure> figures) throws IOException {
        final double times = flatness(
                "near the touch", resting -> new WalkingOrders(seed, resting, true), figures);
        figures.add(
                new Figure("near the touch, slowest / fastest", times, "times", FLAT_GOAL, false));
        final String beside = "near the touch, 1,000 at work";
        figures.add(Figure.of(
                beside + ", slowest / fastest",
                flatness(beside, far -> WalkingOrders.beside(seed, far), figures),
                "times"));
    }

    /**
     * The slowest over the fastest: books of all sizes in one process, as in a venue, so that what
     * differs is their size and not how their code was compiled.
     */
    private double flatness(
            final String name, final IntFunction<WalkingOrders> market, final List<Figure> figures)
            throws IOException {
        final List<String> files = new ArrayList<>();
        for (final int resting : DEPTHS) {
            final Path file = folder.resolve("operations-" + resting);
            market.apply(resting).make(count).write(file);
            files.add(file.toString());
        }
        try (LapProcess books =
                LapProcess.ours("ours", BookLaps.class, JVM, files.toArray(String[]::new))) {
            final List<Racer> racers = new ArrayList<>();
            for (int i = 0; i < DEPTHS.length; i++) {
                final int number = i;
                racers.add(
                        new Racer(name + ", " + DEPTHS[i] + " resting", () -> books.lap(number)));
            }
            double least = Double.MAX_VALUE;
            double most = 0;
            for (final Race.Standing standing : Race.run(racers, WARM_UPS, laps).standings()) {
                final double ns = standing.nsPerOperation();
                figures.add(Figure.of(standing.name(), ns, "ns an operation"));
                least = Math.min(least, ns);
                most = Math.max(most, ns);
            }
            return most / least;
        }
    }

    private static LapProcess ours(final Path file) throws IOException {
        return LapProcess.ours("ours", BookLaps.class, JVM, file.toString());
    }

    private static LapProcess theirs(final Path file) throws IOException {
        final Path target = Path.of(System.getProperty("glidepath.home", "."))
                .resolve("sim-harness/bench-peers/target");
        final Path libraries = target.resolve("classpath.txt");
        if (!Files.exists(libraries)) {
            throw new IllegalStateException(
                    "exchange-core's process is not built: run ./glidepath build");
        }
        final String classPath = target.resolve("classes")
                + java.io.File.pathSeparator
                + Files.readString(libraries).strip();
        return new LapProcess(
                "exchange-core",
                classPath,
                "io.glidepath.peers.ExchangeCoreLaps",
                JVM,
                file.toString());
    }
}
