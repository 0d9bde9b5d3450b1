package io.glidepath.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times racers by turns, lap by lap; a lap is the same work for each. What is timed is the
 * processor time of this thread, so that a busy machine slows nobody on paper: other processes take
 * turns on the core, and only what they do to its caches counts.
 */
final class Race {
    private static final double NS_PER_SECOND = 1e9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Racer> racers;
    private final long[][] lapNs;
    private final long[][] operations;

    private Race(final List<Racer> racers, final int laps) {
        this.racers = racers;
        this.lapNs = new long[racers.size()][laps];
        this.operations = new long[racers.size()][laps];
    }

    /**
     * Warms up, then times.
     *
     * @param warmUps laps that are run and not timed.
     * @param laps laps that count, at least one.
     */
    static Race run(final List<Racer> racers, final int warmUps, final int laps) {
        final Race race = new Race(racers, laps);
        for (int lap = 0; lap < warmUps; lap++) {
            for (final Racer racer : racers) {
                racer.lap().applyAsLong(lap);
            }
        }
        for (int lap = 0; lap < laps; lap++) {
            for (int i = 0; i < racers.size(); i++) {
                final long startNs = THREADS.getCurrentThreadCpuTime();
                final long done = racers.get(i).lap().applyAsLong(warmUps + lap);
                race.lapNs[i][lap] = THREADS.getCurrentThreadCpuTime() - startNs;
                race.operations[i][lap] = done;
            }
        }
        return race;
    }

    /** How one racer did: medians over its laps. */
    record Standing(String name, double lapSeconds, double nsPerOperation, long operations) {}

    List<Standing> standings() {
        final List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < racers.size(); i++) {
            final double[] seconds = new double[lapNs[i].length];
            final double[] ns = new double[lapNs[i].length];
            for (int lap = 0; lap < seconds.length; lap++) {
                seconds[lap] = lapNs[i][lap] / NS_PER_SECOND;
                ns[lap] = (double) lapNs[i][lap] / operations[i][lap];
            }
            standings.add(new Standing(
                    racers.get(i).name(),
                    median(seconds),
                    median(ns),
                    Arrays.stream(operations[i]).sum()));
        }
        return standings;
    }

    /** How many times faster than racer {@code slow} racer {@code fast} is: median over laps. */
    double timesFaster(final int fast, final int slow) {
        final double[] ratios = new double[lapNs[fast].length];
        for (int lap = 0; lap < ratios.length; lap++) {
            ratios[lap] = (double) lapNs[slow][lap] / lapNs[fast][lap];
        }
        return median(ratios);
    }

    static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
