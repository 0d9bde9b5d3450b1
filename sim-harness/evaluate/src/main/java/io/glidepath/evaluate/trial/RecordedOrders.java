package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.LobsterHistory;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.feed.LobsterFile;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The orders that every strategy works in recorded days: the same sides, sizes and times for each.
 * They are spread evenly over the days, buys and sells in turn.
 */
final class RecordedOrders {
    private static final long HALF_HOUR_NS = 1_800_000_000_000L;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long MARGIN_NS = 60 * SECOND_NS;
    private static final double SHARE = 0.05;

    private final List<Run> runs = new ArrayList<>();
    private final List<String> unmade = new ArrayList<>();
    private final long gapNs;
    private final boolean sized;
    private final List<LobsterFile> files;
    private final LobsterHistory history;
    private int orders;

    /**
     * One run of a day.
     *
     * @param day its place among the files.
     * @param first number of its first order among all.
     * @param plans times count from 9:30; ids are 1 and on.
     */
    record Run(int day, int first, List<ParentPlan> plans) {
        /** The same orders, worked another way. */
        List<ParentPlan> workedBy(final Algo algo) {
            return plans.stream().map(plan -> plan.withAlgo(algo)).toList();
        }
    }

    /**
     * Plans the orders. One that would end after the last row of its recording is not made: the
     * book stands still from there on.
     *
     * @param files of one instrument, by date.
     * @param parents in all, with those that are not made.
     * @param shares of every order; null: 5 % of the mean volume that the days before traded in the
     *     same half hours, of the first day its own.
     * @param graceNs how long an order may be finished after its end: none of its run begins then.
     * @throws IllegalArgumentException when none is left.
     */
    RecordedOrders(
            final List<LobsterFile> files,
            final int parents,
            final long horizonNs,
            final Long shares,
            final long graceNs) {
        this.sized = shares != null;
        this.gapNs = graceNs + MARGIN_NS;
        this.files = List.copyOf(files);
        this.history = new LobsterHistory(files);
        final double[] volumes = new double[history.meanHalfHours(0).length];
        for (int day = 0; day < files.size(); day++) {
            final long[] own = history.figures(day).halfHours();
            if (day == 0) {
                mean(volumes, own, 0);
            }
            final int count = parents / files.size() + (day < parents % files.size() ? 1 : 0);
            plan(day, count, horizonNs, shares, volumes);
            mean(volumes, own, day);
        }
        if (orders == 0) {
            throw new IllegalArgumentException(
                    "no order ends before its recording does: " + String.join("; ", unmade));
        }
    }

    /** The mean over one day more. */
    private static void mean(final double[] volumes, final long[] own, final int days) {
        for (int i = 0; i < own.length; i++) {
            volumes[i] = (volumes[i] * days + own[i]) / (days + 1);
        }
    }

    private void plan(
            final int day,
            final int count,
            final long horizonNs,
            final Long shares,
            final double[] volumes) {
        if (count == 0) {
            return;
        }
        final LobsterFile file = files.get(day);
        final long lastNs = Math.min(file.lastRowNs() - LobsterFile.OPEN_NS, file.sessionNs());
        int late = 0;
        for (final List<Long> starts : ParentSlots.of(count, horizonNs, gapNs)) {
            final int first = orders;
            final List<ParentPlan> plans = new ArrayList<>();
            for (final long start : starts) {
                if (start + horizonNs > lastNs) {
                    late++;
                    continue;
                }
                final long quantity =
                        shares != null ? shares : sized(volumes, start, start + horizonNs);
                plans.add(ParentPlan.of(
                        plans.size() + 1L,
                        1,
                        orders % 2 == 0 ? Side.BUY : Side.SELL,
                        quantity,
                        start,
                        horizonNs,
                        Algo.TWAP));
                orders++;
            }
            if (!plans.isEmpty()) {
                runs.add(new Run(day, first, List.copyOf(plans)));
            }
        }
        if (late > 0) {
            unmade.add(file.symbol() + " " + file.date()
                    + ": the recording ends at "
                    + LocalTime.ofSecondOfDay((lastNs + LobsterFile.OPEN_NS) / SECOND_NS)
                            .format(DateTimeFormatter.ISO_LOCAL_TIME)
                    + "; " + late + " of " + count
                    + " orders would have ended after it and were not made");
        }
    }

    /** A share of what is traded from one time to another, at least 1. */
    static long sized(final double[] volumes, final long fromNs, final long toNs) {
        double volume = 0;
        for (int i = 0; i < volumes.length; i++) {
            final long start = Math.max(fromNs, i * HALF_HOUR_NS);
            final long end = Math.min(toNs, (i + 1) * HALF_HOUR_NS);
            volume += volumes[i] * Math.max(0, end - start) / HALF_HOUR_NS;
        }
        return Math.max(1, Math.round(SHARE * volume));
    }

    List<LobsterFile> files() {
        return files;
    }

    /** What is known of each day when it begins. */
    LobsterHistory history() {
        return history;
    }

    List<Run> runs() {
        return runs;
    }

    /** What was not made, and why, a sentence a day. */
    List<String> unmade() {
        return List.copyOf(unmade);
    }

    /** Whether every order has a size that was given. */
    boolean sized() {
        return sized;
    }

    /** How many there are in all. */
    int count() {
        return orders;
    }

    /** The day of each order. */
    int[] days() {
        final int[] days = new int[orders];
        for (final Run run : runs) {
            for (int i = 0; i < run.plans().size(); i++) {
                days[run.first() + i] = run.day();
            }
        }
        return days;
    }
}
