package io.glidepath.risk;

import java.util.Arrays;

/**
 * Volume over a rolling window, in a ring of time buckets. A bucket's place is its number modulo
 * the ring; what is older than the ring is ignored. Reading changes nothing but a remembered sum.
 */
final class VolumeWindow {
    private final long[] bucket;
    private final long[] volume;
    private long bucketNs = 1;
    private long sum;
    private long sumAt;
    private boolean sumKnown;

    /**
     * @param buckets how many are counted: own volume one more than the window has, so that none is
     *     missed.
     */
    VolumeWindow(final int buckets) {
        bucket = new long[buckets];
        volume = new long[buckets];
        clear();
    }

    /** Starts over. */
    void reset(final long windowNs) {
        bucketNs = windowNs / Limits.WINDOW_BUCKETS;
        clear();
    }

    void clear() {
        Arrays.fill(bucket, Long.MIN_VALUE);
        Arrays.fill(volume, 0);
        sumKnown = false;
    }

    void add(final long quantity, final long nowNs) {
        final long number = Math.floorDiv(nowNs, bucketNs);
        final int place = Math.floorMod(number, bucket.length);
        if (bucket[place] > number) {
            return;
        }
        if (bucket[place] < number) {
            bucket[place] = number;
            volume[place] = 0;
        }
        volume[place] = Wide.plus(volume[place], quantity);
        sumKnown = false;
    }

    /** Volume of the buckets up to and with that of {@code nowNs}. */
    long sum(final long nowNs) {
        final long number = Math.floorDiv(nowNs, bucketNs);
        if (!sumKnown || sumAt != number) {
            sum = total(number);
            sumAt = number;
            sumKnown = true;
        }
        return sum;
    }

    private long total(final long last) {
        final long beforeFirst = Wide.minus(last, bucket.length);
        long total = 0;
        for (int i = 0; i < bucket.length; i++) {
            if (bucket[i] > beforeFirst && bucket[i] <= last) {
                total = Wide.plus(total, volume[i]);
            }
        }
        return total;
    }

    long hash(final long seed) {
        long hash = seed;
        for (int i = 0; i < bucket.length; i++) {
            hash = Wide.mix(Wide.mix(hash, bucket[i]), volume[i]);
        }
        return hash;
    }
}
