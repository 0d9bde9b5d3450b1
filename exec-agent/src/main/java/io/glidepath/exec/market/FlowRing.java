package io.glidepath.exec.market;

/**
 * Sums over a rolling window, kept in equal buckets of time; the total is exact over whole buckets.
 */
final class FlowRing {
    /** Buckets of a window: it covers between 31 and 32 of them, the last one growing. */
    static final int BUCKETS = 32;

    private static final long UNSET = Long.MIN_VALUE;

    private final long bucketNs;
    private final FlowSums[] buckets = new FlowSums[BUCKETS];
    private final FlowSums total = new FlowSums();
    private FlowSums present;
    private long current = UNSET;
    /** Up to here, exclusive, time stays in the present bucket. */
    private long untilNs = UNSET;

    FlowRing(final long windowNs) {
        if (windowNs < BUCKETS) {
            throw new IllegalArgumentException("window below " + BUCKETS + " ns: " + windowNs);
        }
        bucketNs = windowNs / BUCKETS;
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] = new FlowSums();
        }
        present = buckets[0];
    }

    long windowNs() {
        return bucketNs * BUCKETS;
    }

    FlowSums total() {
        return total;
    }

    /** The bucket of the time last advanced to. */
    FlowSums bucket() {
        return present;
    }

    /** The bucket of an earlier time, or null if it has left the window. */
    FlowSums bucketAt(final long timeNs) {
        final long bucket = Math.floorDiv(timeNs, bucketNs);
        return current == UNSET || bucket > current || bucket <= current - BUCKETS
                ? null
                : buckets[(int) Math.floorMod(bucket, (long) BUCKETS)];
    }

    /** Lets what is older than the window go; at most {@link #BUCKETS} steps. */
    void advance(final long nowNs) {
        if (nowNs >= untilNs) {
            turn(nowNs);
        }
    }

    private void turn(final long nowNs) {
        final long bucket = Math.floorDiv(nowNs, bucketNs);
        if (current == UNSET) {
            current = bucket;
        }
        final long steps = Math.min(BUCKETS, bucket - current);
        for (long step = 1; step <= steps; step++) {
            final FlowSums old =
                    buckets[(int) Math.floorMod(bucket - steps + step, (long) BUCKETS)];
            total.subtract(old);
            old.clear();
        }
        current = Math.max(current, bucket);
        present = buckets[(int) Math.floorMod(current, (long) BUCKETS)];
        untilNs = (current + 1) * bucketNs;
    }

    void clear() {
        current = UNSET;
        untilNs = UNSET;
        present = buckets[0];
        total.clear();
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i].clear();
        }
    }

    long stateHash(final long seed) {
        long hash = total.stateHash(seed);
        for (int i = 0; i < BUCKETS; i++) {
            hash = buckets[i].stateHash(hash);
        }
        return hash;
    }
}
