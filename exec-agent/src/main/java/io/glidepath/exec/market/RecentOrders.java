package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * The last {@link #RECENT} events of a market, our own among them: what crossed, what came to rest,
 * and the mid after each. What is asked of a longer stretch is answered from these alone.
 */
public final class RecentOrders {
    /** Events remembered per instrument, a power of two. */
    public static final int RECENT = 1 << 10;

    private static final int OTHER = 0;
    private static final int CROSSED = 1 << 1;
    private static final int RESTED = 2 << 1;
    private static final int BUY = 1;

    /** Words of an event: its time, bid + ask after it, and quantity above kind and side. */
    private static final int WORDS = 3;

    private static final int TIME = 0;
    private static final int MID2 = 1;
    private static final int WHAT = 2;
    private static final int WHAT_BITS = 3;
    private static final int WHAT_MASK = (1 << WHAT_BITS) - 1;

    private final long[] words = new long[RECENT * WORDS];
    private long events;

    RecentOrders() {}

    /** Quantity that aggressors of a side traded at or after an instant. */
    public long crossed(final Side side, final long sinceNs) {
        return sum(CROSSED, side, sinceNs);
    }

    /** Quantity that came to rest on a side at or after an instant. */
    public long rested(final Side side, final long sinceNs) {
        return sum(RESTED, side, sinceNs);
    }

    /**
     * Bid + ask after the first instant, at or after the given one, at which something happened; 0
     * if nothing did, or without a two-sided book.
     */
    public long mid2After(final long sinceNs) {
        long first = 0;
        long firstNs = Long.MAX_VALUE;
        for (long i = events - 1; i >= oldest() && words[at(i) + TIME] >= sinceNs; i--) {
            if (words[at(i) + TIME] < firstNs) {
                firstNs = words[at(i) + TIME];
                first = words[at(i) + MID2];
            }
        }
        return first;
    }

    void crossed(final Side side, final long volume, final long nowNs, final long nowMid2) {
        add(CROSSED, side, volume, nowNs, nowMid2);
    }

    void rested(final Side side, final long volume, final long nowNs, final long nowMid2) {
        add(RESTED, side, volume, nowNs, nowMid2);
    }

    /** Something else happened. */
    void changed(final Side side, final long nowNs, final long nowMid2) {
        add(OTHER, side, 0, nowNs, nowMid2);
    }

    void clear() {
        events = 0;
    }

    long stateHash(final long seed) {
        long hash = StateHash.mix(seed, events);
        for (long i = oldest(); i < events; i++) {
            for (int word = 0; word < WORDS; word++) {
                hash = StateHash.mix(hash, words[at(i) + word]);
            }
        }
        return hash;
    }

    private void add(
            final int kind,
            final Side side,
            final long volume,
            final long nowNs,
            final long nowMid2) {
        final int at = at(events++);
        words[at + TIME] = nowNs;
        words[at + MID2] = nowMid2;
        words[at + WHAT] = volume << WHAT_BITS | what(kind, side);
    }

    private static int what(final int kind, final Side side) {
        return side == Side.BUY ? kind | BUY : kind;
    }

    private long sum(final int kind, final Side side, final long sinceNs) {
        final int wanted = what(kind, side);
        long sum = 0;
        for (long i = events - 1; i >= oldest() && words[at(i) + TIME] >= sinceNs; i--) {
            final long what = words[at(i) + WHAT];
            sum += (what & WHAT_MASK) == wanted ? what >> WHAT_BITS : 0;
        }
        return sum;
    }

    private long oldest() {
        return Math.max(0, events - RECENT);
    }

    private static int at(final long event) {
        return ((int) event & RECENT - 1) * WORDS;
    }
}
