package io.glidepath.report;

import java.util.ArrayList;
import java.util.List;

/** Long series to what an eye and a file can hold. */
final class Thinning {

    /** Buckets of time a plot is cut into; each keeps its first, lowest, highest and last point. */
    static final int BUCKETS = 240;

    /** Markers drawn one by one; beyond, those of a bucket become one at their average price. */
    static final int MARKERS = 600;

    /** Rows of a table of fills; beyond, the table says how many are left out. */
    static final int ROWS = 200;

    private Thinning() {}

    /** The series itself when short, else at most {@code 4 * BUCKETS} of its points. */
    static Series of(final Series series) {
        if (series.size() <= 4 * BUCKETS) {
            return series;
        }
        final List<Integer> kept = new ArrayList<>();
        int first = 0;
        while (first < series.size()) {
            final long bucket = bucket(series.timesNs()[first], series.firstNs(), series.lastNs());
            int end = first + 1;
            while (end < series.size()
                    && bucket(series.timesNs()[end], series.firstNs(), series.lastNs()) == bucket) {
                end++;
            }
            addBucket(series.values(), first, end - 1, kept);
            first = end;
        }
        return new Series(
                series.name(),
                kept.stream().mapToLong(i -> series.timesNs()[i]).toArray(),
                kept.stream().mapToDouble(i -> series.values()[i]).toArray());
    }

    private static void addBucket(
            final double[] values, final int first, final int last, final List<Integer> kept) {
        int low = first;
        int high = first;
        for (int i = first; i <= last; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }
        final int[] points = {first, Math.min(low, high), Math.max(low, high), last};
        for (int i = 0; i < points.length; i++) {
            if (i == 0 || points[i] > points[i - 1]) {
                kept.add(points[i]);
            }
        }
    }

    /** The fills themselves when few, else one marker per bucket and kind. */
    static List<ParentSection.Fill> of(final List<ParentSection.Fill> fills) {
        if (fills.size() <= MARKERS) {
            return fills;
        }
        final long firstNs = fills.getFirst().timeNs();
        final long lastNs = fills.getLast().timeNs();
        final Merged[] makers = new Merged[BUCKETS];
        final Merged[] takers = new Merged[BUCKETS];
        for (final ParentSection.Fill fill : fills) {
            final Merged[] kind = fill.maker() ? makers : takers;
            final int bucket = (int) bucket(fill.timeNs(), firstNs, lastNs);
            kind[bucket] = kind[bucket] == null ? new Merged(fill) : kind[bucket].add(fill);
        }
        final List<ParentSection.Fill> merged = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            addMarker(makers[i], true, merged);
            addMarker(takers[i], false, merged);
        }
        return merged;
    }

    private static void addMarker(
            final Merged merged, final boolean maker, final List<ParentSection.Fill> markers) {
        if (merged != null) {
            markers.add(new ParentSection.Fill(
                    merged.timeNs, merged.value / merged.quantity, merged.quantity, maker));
        }
    }

    private static long bucket(final long timeNs, final long firstNs, final long lastNs) {
        final double share = (double) (timeNs - firstNs) / Math.max(1, lastNs - firstNs);
        return Math.min(BUCKETS - 1, (long) (share * BUCKETS));
    }

    private record Merged(long timeNs, double value, long quantity) {

        Merged(final ParentSection.Fill fill) {
            this(fill.timeNs(), fill.price() * fill.quantity(), fill.quantity());
        }

        Merged add(final ParentSection.Fill fill) {
            return new Merged(
                    timeNs, value + fill.price() * fill.quantity(), quantity + fill.quantity());
        }
    }
}
