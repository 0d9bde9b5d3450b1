package io.glidepath.evaluate.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * When the parents of a recorded day start, so that no two of one run overlap: from 10:00, every
 * horizon and a minute, until the last ends a minute before the close. A day that is to hold more
 * is run several times, each time with starts in between.
 */
final class ParentSlots {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_NS = 1_800 * SECOND;
    private static final long LAST_END_NS = 23_340 * SECOND;
    private static final int MOST_RUNS = 1_000;

    private ParentSlots() {}

    /**
     * Starts by run, ns after 9:30, rising in each; each run holds at least one.
     *
     * @param parents of the day, in all runs together.
     * @param gapNs between the end of one and the start of the next of its run.
     * @throws IllegalArgumentException when the horizon is too long for a day, or the parents are
     *     too many.
     */
    static List<List<Long>> of(final int parents, final long horizonNs, final long gapNs) {
        if (FIRST_NS + horizonNs > LAST_END_NS) {
            throw new IllegalArgumentException("a parent of " + horizonNs / SECOND
                    + " s does not fit between 10:00 and 15:59");
        }
        List<List<Long>> runs = List.of();
        for (int count = 1; capacity(runs) < parents; count++) {
            if (count > MOST_RUNS) {
                throw new IllegalArgumentException(
                        parents + " parents of a day are too many for " + MOST_RUNS + " runs");
            }
            runs = runs(count, horizonNs, gapNs);
        }
        return chosen(runs, parents);
    }

    private static int capacity(final List<List<Long>> runs) {
        return runs.stream().mapToInt(List::size).sum();
    }

    private static List<List<Long>> runs(final int count, final long horizonNs, final long gapNs) {
        final long stepNs = horizonNs + gapNs;
        final List<List<Long>> runs = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            final List<Long> starts = new ArrayList<>();
            long start = FIRST_NS + stepNs / count * run / SECOND * SECOND;
            while (start + horizonNs <= LAST_END_NS) {
                starts.add(start);
                start += stepNs;
            }
            if (!starts.isEmpty()) {
                runs.add(starts);
            }
        }
        return runs;
    }

    /** As many as are asked for, spread evenly over what there is. */
    private static List<List<Long>> chosen(final List<List<Long>> runs, final int parents) {
        final int all = capacity(runs);
        final List<List<Long>> chosen = new ArrayList<>();
        int place = 0;
        int taken = 0;
        for (final List<Long> run : runs) {
            final List<Long> kept = new ArrayList<>();
            for (final long start : run) {
                if ((long) place * parents / all >= taken && taken < parents) {
                    kept.add(start);
                    taken++;
                }
                place++;
            }
            if (!kept.isEmpty()) {
                chosen.add(kept);
            }
        }
        return chosen;
    }
}
