package io.glidepath.exec.metrics;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of values of either sign in fixed buckets of bps. One writer, any readers. */
final class SignedHistogram {
    /** Upper bounds in bps, inclusive; beyond the last is the bucket of all the rest. */
    private static final double[] BOUNDS_BPS = {
        -250, -100, -50, -25, -10, -5, -2, -1, 0, 1, 2, 5, 10, 25, 50, 100, 250
    };

    private static final int SUM = BOUNDS_BPS.length + 1;

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS_BPS.length + 2);

    void record(final long milliBps) {
        int bucket = 0;
        while (bucket < BOUNDS_BPS.length && milliBps > BOUNDS_BPS[bucket] * 1_000) {
            bucket++;
        }
        counts.setRelease(bucket, counts.getPlain(bucket) + 1);
        counts.setRelease(SUM, counts.getPlain(SUM) + milliBps);
    }

    /** The bounds, and plus infinity. */
    static double[] bounds() {
        final double[] bounds = java.util.Arrays.copyOf(BOUNDS_BPS, BOUNDS_BPS.length + 1);
        bounds[BOUNDS_BPS.length] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    /** Counts per bucket, not cumulative. */
    long[] counts() {
        final long[] copy = new long[BOUNDS_BPS.length + 1];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts.getAcquire(i);
        }
        return copy;
    }

    double sumBps() {
        return counts.getAcquire(SUM) / 1_000.0;
    }
}
