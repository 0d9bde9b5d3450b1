package io.glidepath.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Times racers by turns, lap by lap; a lap is the same work for each, in another process than this
 * one. What is timed is the processor
 * time of the one thread that runs the lap, so that a busy machine slows nobody on paper: other
 * processes take turns on the core, and only what they do to its caches counts.
 */
final class Race {
    private static final double NS_PER_SECOND = 1e9;

    private final List<Racer> racers;
    private final Lap[][] laps;

    private Race(final List<Racer> racers, final int laps) {
        this.racers = racers;
        this.laps = new Lap[racers.size()][laps];
    }

    /**
     * Warms up, then times.
     *
     * @param warmUps laps that are run and not timed.
     * @param laps laps that count, at least one.
     */
    static Race run(final List<Racer> racers, final int warmUps, final int laps) {
        final Race race = new Race(racers, laps);
        for (int lap = -warmUps; lap < laps; lap++) {
            for (int i = 0; i < racers.size(); i++) {
                final Lap done = racers.get(i).lap().get();
                if (lap >= 0) {
                    race.laps[i][lap] = done;
                }
            }
        }
        return race;
    }

    /** How one racer did: medians over its laps. */
    record Standing(String name, double lapSeconds, double nsPerOperation, long operations) {}

    List<Standing> standings() {
        final List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < racers.size(); i++) {
            standings.add(new Standing(
                    racers.get(i).name(),
                    median(i, lap -> lap.ns() / NS_PER_SECOND),
                    median(i, Lap::nsPerOperation),
                    Arrays.stream(laps[i]).mapToLong(Lap::operations).sum()));
        }
        return standings;
    }

    /** How many times faster than racer {@code slow} racer {@code fast} is: median over laps. */
    double timesFaster(final int fast, final int slow) {
        final double[] ratios = new double[laps[fast].length];
        for (int lap = 0; lap < ratios.length; lap++) {
            ratios[lap] = (double) laps[slow][lap].ns() / laps[fast][lap].ns();
        }
        return median(ratios);
    }

    /**
     * Demands that a racer did what another did, lap by lap.
     *
     * @throws IllegalStateException when it did not: the comparison is void.
     */
    void requireSame(final int racer, final int other) {
        for (int lap = 0; lap < laps[racer].length; lap++) {
            if (!laps[racer][lap].didAs(laps[other][lap])) {
                throw new IllegalStateException(
                        racers.get(racer).name() + " and " + racers.get(other).name()
                                + " did not do the same: " + laps[racer][lap] + " and "
                                + laps[other][lap] + "; the comparison is void");
            }
        }
    }

    private double median(final int racer, final ToDoubleFunction<Lap> figure) {
        return median(Arrays.stream(laps[racer]).mapToDouble(figure).toArray());
    }

    static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
