package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Where a rolling window begins in a running sum. The window is kept in equal buckets of time; a
 * bucket in which something happens is marked with the sum as it was before. What the window holds
 * is the running sum less that of the oldest mark still in it, exact over whole buckets.
 */
final class FlowMarks {
    /** Buckets of a window: it covers between 31 and 32 of them, the last one growing. */
    static final int BUCKETS = 32;

    private static final long UNSET = Long.MIN_VALUE;

    private final long bucketNs;
    private final FlowSums running;
    private final FlowSums[] sums = new FlowSums[BUCKETS];
    private final long[] buckets = new long[BUCKETS];
    /** Marks that have left the window, and all that were ever made. */
    private int first;

    private int next;
    /** Up to here, exclusive, time is in the bucket of the last mark. */
    private long untilNs = UNSET;

    /** @param running what is summed, everything since the beginning. */
    FlowMarks(final long windowNs, final FlowSums running) {
        if (windowNs < BUCKETS) {
            throw new IllegalArgumentException("window below " + BUCKETS + " ns: " + windowNs);
        }
        bucketNs = windowNs / BUCKETS;
        this.running = running;
        for (int i = 0; i < BUCKETS; i++) {
            sums[i] = new FlowSums();
        }
    }

    long windowNs() {
        return bucketNs * BUCKETS;
    }

    /** The running sum where the window begins; what is above it is in the window. */
    FlowSums base(final long nowNs) {
        letGo(nowNs);
        return first == next ? running : sums[place(first)];
    }

    /** Up to here, exclusive, no other mark is needed. */
    long untilNs() {
        return untilNs;
    }

    /** The running sum is about to change; time never goes back. */
    void mark(final long nowNs) {
        if (nowNs >= untilNs) {
            final long bucket = Math.floorDiv(nowNs, bucketNs);
            untilNs = (bucket + 1) * bucketNs;
            // As many marks as buckets: the oldest is not in the window that ends with this one.
            first += next - first == BUCKETS ? 1 : 0;
            final int place = place(next++);
            buckets[place] = bucket;
            sums[place].copyFrom(running);
        }
    }

    /**
     * Takes others' trade of an earlier time out of the marks made since, as out of the running
     * sum.
     *
     * @param count trades less: 1 when nothing of it is left, else 0.
     */
    void takeBack(
            final long timeNs,
            final Side side,
            final long price,
            final long quantity,
            final int count) {
        final long bucket = Math.floorDiv(timeNs, bucketNs);
        for (int i = first; i != next; i++) {
            if (buckets[place(i)] > bucket) {
                sums[place(i)].trade(side, price, -quantity, -count);
            }
        }
    }

    /** Lets what is older than the window go. */
    private void letGo(final long nowNs) {
        while (first != next && nowNs >= (buckets[place(first)] + BUCKETS) * bucketNs) {
            first++;
        }
    }

    void clear() {
        first = 0;
        next = 0;
        untilNs = UNSET;
    }

    long stateHash(final long nowNs, final long seed) {
        letGo(nowNs);
        long hash = StateHash.mix(seed, next - first);
        for (int i = first; i != next; i++) {
            hash = sums[place(i)].stateHash(StateHash.mix(hash, buckets[place(i)]));
        }
        return hash;
    }

    private static int place(final int mark) {
        return mark & BUCKETS - 1;
    }
}
