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
    private long current = UNSET;
    private long untilNs = UNSET;
    private long marked = UNSET;

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
    FlowSums base() {
        return first == next ? running : sums[place(first)];
    }

    /** Up to here, exclusive, time stays in the present bucket. */
    long untilNs() {
        return untilNs;
    }

    /** The running sum is about to change, at the time last advanced to. */
    void mark() {
        if (marked != current) {
            final int place = place(next++);
            buckets[place] = current;
            sums[place].copyFrom(running);
            marked = current;
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

    /** Lets what is older than the window go; time never goes back. */
    void advance(final long nowNs) {
        if (nowNs >= untilNs) {
            turn(nowNs);
        }
    }

    private void turn(final long nowNs) {
        current = Math.floorDiv(nowNs, bucketNs);
        untilNs = (current + 1) * bucketNs;
        while (first != next && buckets[place(first)] <= current - BUCKETS) {
            first++;
        }
    }

    void clear() {
        first = 0;
        next = 0;
        current = UNSET;
        untilNs = UNSET;
        marked = UNSET;
    }

    long stateHash(final long seed) {
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
