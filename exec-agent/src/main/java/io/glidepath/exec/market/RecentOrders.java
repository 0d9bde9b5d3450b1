package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * The last {@link #RECENT} events of a market, our own among them: what crossed, what came to rest,
 * and the mid after each. What is asked of a longer stretch is answered from these alone.
 */
public final class RecentOrders {
    /** Events remembered per instrument, a power of two. */
    public static final int RECENT = 1 << 10;

    private static final byte OTHER = 0;
    private static final byte CROSSED = 1;
    private static final byte RESTED = 2;

    private final long[] timeNs = new long[RECENT];
    private final long[] quantity = new long[RECENT];
    private final long[] mid2 = new long[RECENT];
    private final byte[] kind = new byte[RECENT];
    private final boolean[] buys = new boolean[RECENT];
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
        for (long i = events - 1; i >= oldest() && timeNs[at(i)] >= sinceNs; i--) {
            if (timeNs[at(i)] < firstNs) {
                firstNs = timeNs[at(i)];
                first = mid2[at(i)];
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
            hash = StateHash.mix(StateHash.mix(hash, timeNs[at(i)]), quantity[at(i)]);
            hash = StateHash.mix(StateHash.mix(hash, mid2[at(i)]), kind[at(i)]);
            hash = StateHash.mix(hash, buys[at(i)] ? 1 : 0);
        }
        return hash;
    }

    private void add(
            final byte what,
            final Side side,
            final long volume,
            final long nowNs,
            final long nowMid2) {
        final int at = at(events++);
        timeNs[at] = nowNs;
        quantity[at] = volume;
        mid2[at] = nowMid2;
        kind[at] = what;
        buys[at] = side == Side.BUY;
    }

    private long sum(final byte what, final Side side, final long sinceNs) {
        long sum = 0;
        for (long i = events - 1; i >= oldest() && timeNs[at(i)] >= sinceNs; i--) {
            sum += kind[at(i)] == what && buys[at(i)] == (side == Side.BUY) ? quantity[at(i)] : 0;
        }
        return sum;
    }

    private long oldest() {
        return Math.max(0, events - RECENT);
    }

    private static int at(final long event) {
        return (int) event & RECENT - 1;
    }
}
