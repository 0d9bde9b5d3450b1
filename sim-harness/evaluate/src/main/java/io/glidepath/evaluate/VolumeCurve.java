package io.glidepath.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * When sessions traded: the mean, over sessions, of each one's share of volume by equal buckets. A
 * session of another length is stretched over the buckets.
 */
final class VolumeCurve {
    private static final int WHOLE = 1_000_000;

    private final double[] shares;
    private int sessions;

    VolumeCurve(final int buckets) {
        shares = new double[buckets];
    }

    /**
     * One session more; one without volume says nothing of when it traded.
     *
     * @param volumes by equal buckets of it, quantity units.
     */
    void add(final long[] volumes) {
        double sum = 0;
        for (final long volume : volumes) {
            sum += volume;
        }
        if (sum == 0) {
            return;
        }
        sessions++;
        for (int i = 0; i < shares.length; i++) {
            final double from = (double) i * volumes.length / shares.length;
            final double to = (double) (i + 1) * volumes.length / shares.length;
            shares[i] += between(volumes, from, to) / sum;
        }
    }

    /** Volume from one place among the buckets to another, a bucket's spread evenly over it. */
    private static double between(final long[] volumes, final double from, final double to) {
        double volume = 0;
        for (int i = (int) from; i < volumes.length && i < to; i++) {
            volume += volumes[i] * (Math.min(to, i + 1) - Math.max(from, i));
        }
        return volume;
    }

    /** Whether no session told when it traded. */
    boolean isEmpty() {
        return sessions == 0;
    }

    /** Shares of the whole, 10^-6, which they sum to. */
    List<Integer> profile() {
        final List<Integer> weights = new ArrayList<>();
        double sum = 0;
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] / Math.max(1, sessions);
            final int until = i == shares.length - 1 && sessions > 0
                    ? WHOLE
                    : Math.toIntExact(Math.round(WHOLE * Math.min(1, sum)));
            weights.add(until - given);
            given = until;
        }
        return List.copyOf(weights);
    }
}
