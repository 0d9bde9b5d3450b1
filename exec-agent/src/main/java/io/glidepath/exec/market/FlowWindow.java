package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Order flow of one instrument over a short, a mid and a long rolling window and over the session.
 * Volumes and values are those of others, visible and hidden; our own trades are taken out,
 * whichever of print and report comes first. Time is that of the duty cycle. Sums hold 2^63 units;
 * values 2^127 price units times quantity units.
 */
public final class FlowWindow {
    public static final int SHORT = 0;
    public static final int MID = 1;
    public static final int LONG = 2;
    /** Since the session began. */
    public static final int SESSION = 3;

    /** Largest move counted, in ticks, so that squares fit. */
    private static final long MAX_MOVE_TICKS = 1L << 20;

    private static final int ROLLING = 3;

    private final FlowRing[] rings = new FlowRing[ROLLING];
    private final FlowSums[] sums = new FlowSums[ROLLING + 1];
    private final TradeWindow trades = new TradeWindow();
    private long nowNs;
    private long reference2;
    private long unmatchedOwnTrades;

    FlowWindow(final long shortNs, final long midNs, final long longNs) {
        rings[SHORT] = new FlowRing(shortNs);
        rings[MID] = new FlowRing(midNs);
        rings[LONG] = new FlowRing(longNs);
        for (int w = 0; w < ROLLING; w++) {
            sums[w] = rings[w].total();
        }
        sums[SESSION] = new FlowSums();
    }

    /** Length of a rolling window, ns; {@link Long#MAX_VALUE} for the session. */
    public long windowNs(final int window) {
        return window == SESSION ? Long.MAX_VALUE : rings[window].windowNs();
    }

    /** Others' volume that bought at the ask. */
    public long buyVolume(final int window) {
        return sums[window].buyVolume;
    }

    /** Others' volume that sold at the bid. */
    public long sellVolume(final int window) {
        return sums[window].sellVolume;
    }

    /** Bought less sold, others alone. */
    public long signedVolume(final int window) {
        return sums[window].buyVolume - sums[window].sellVolume;
    }

    /** Others' volume. */
    public long othersVolume(final int window) {
        return sums[window].buyVolume + sums[window].sellVolume;
    }

    /** Our own volume, as reported by the venue. */
    public long ownVolume(final int window) {
        return sums[window].ownVolume;
    }

    /** Upper half of the value of others' trades. */
    public long valueHigh(final int window) {
        return sums[window].valueHigh;
    }

    /** Lower, unsigned half of the value of others' trades. */
    public long valueLow(final int window) {
        return sums[window].valueLow;
    }

    /** Volume-weighted price of others' trades, rounded down; {@link Book#NO_PRICE} if none. */
    public long vwap(final int window) {
        final long volume = othersVolume(window);
        return volume <= 0
                ? Book.NO_PRICE
                : Wide.divide(sums[window].valueHigh, sums[window].valueLow, volume);
    }

    /** Others' trades whose crossing side was {@code aggressor}. */
    public long marketOrders(final Side aggressor, final int window) {
        return aggressor == Side.BUY ? sums[window].marketBuys : sums[window].marketSells;
    }

    /** Orders added to a side; on level feeds, rises of a level. */
    public long limitOrders(final Side side, final int window) {
        return side == Side.BUY ? sums[window].bidAdds : sums[window].askAdds;
    }

    /**
     * Orders of a side taken back whole or in part; on level feeds, falls of a level, traded ones
     * too.
     */
    public long cancels(final Side side, final int window) {
        return side == Side.BUY ? sums[window].bidCancels : sums[window].askCancels;
    }

    /** Sum of squared changes of bid + ask, in ticks (one tick of the mid counts 4). */
    public long squaredMoves(final int window) {
        return sums[window].squaredTicks;
    }

    /** True if the trade is remembered as ours. */
    public boolean own(final long tradeId) {
        return trades.own(tradeId);
    }

    /** Own trades whose print was known no more, or has not come. */
    public long unmatchedOwnTrades() {
        return unmatchedOwnTrades;
    }

    /** The last prints. */
    public TradeWindow trades() {
        return trades;
    }

    /** Tells of a trade of ours; its print may have come or may still come. */
    public void ownTrade(final long tradeId, final long quantity, final long price) {
        for (int w = 0; w < ROLLING; w++) {
            rings[w].bucket().ownVolume += quantity;
        }
        for (int w = 0; w <= ROLLING; w++) {
            sums[w].ownVolume += quantity;
        }
        final int print = trades.owned(tradeId, quantity);
        if (print < 0) {
            unmatchedOwnTrades++;
        } else {
            takeBack(print, trades.takeOthers(print, quantity));
        }
    }

    void advance(final long toNs) {
        nowNs = toNs;
        for (int w = 0; w < ROLLING; w++) {
            rings[w].advance(toNs);
        }
    }

    void traded(final long tradeId, final Side aggressor, final long price, final long quantity) {
        trades.printed(tradeId, aggressor, price, quantity, nowNs);
        final long others = trades.othersQuantity(0);
        if (others < quantity) {
            unmatchedOwnTrades--;
        }
        if (others > 0) {
            for (int w = 0; w < ROLLING; w++) {
                rings[w].bucket().trade(aggressor, price, others, 1);
            }
            for (int w = 0; w <= ROLLING; w++) {
                sums[w].trade(aggressor, price, others, 1);
            }
        }
    }

    void added(final Side side) {
        for (int w = 0; w < ROLLING; w++) {
            rings[w].bucket().added(side);
        }
        for (int w = 0; w <= ROLLING; w++) {
            sums[w].added(side);
        }
    }

    void cancelled(final Side side) {
        for (int w = 0; w < ROLLING; w++) {
            rings[w].bucket().cancelled(side);
        }
        for (int w = 0; w <= ROLLING; w++) {
            sums[w].cancelled(side);
        }
    }

    /** The sum of bid and ask is now {@code mid2}; parts of a tick wait until they make one. */
    void moved(final long mid2, final long tick) {
        if (reference2 == 0) {
            reference2 = mid2;
            return;
        }
        final long ticks = (mid2 - reference2) / tick;
        if (ticks == 0) {
            return;
        }
        reference2 += ticks * tick;
        final long bounded = Math.min(Math.abs(ticks), MAX_MOVE_TICKS);
        for (int w = 0; w < ROLLING; w++) {
            rings[w].bucket().squaredTicks += bounded * bounded;
        }
        for (int w = 0; w <= ROLLING; w++) {
            sums[w].squaredTicks += bounded * bounded;
        }
    }

    void clear() {
        for (int w = 0; w < ROLLING; w++) {
            rings[w].clear();
            rings[w].advance(nowNs);
        }
        sums[SESSION].clear();
        trades.clear();
        reference2 = 0;
        unmatchedOwnTrades = 0;
    }

    long stateHash(final long seed) {
        long hash = StateHash.mix(StateHash.mix(seed, reference2), unmatchedOwnTrades);
        for (int w = 0; w < ROLLING; w++) {
            hash = rings[w].stateHash(hash);
        }
        return trades.stateHash(sums[SESSION].stateHash(hash));
    }

    private void takeBack(final int print, final long quantity) {
        if (quantity == 0) {
            return;
        }
        final int count = trades.othersAt(print) == 0 ? -1 : 0;
        final Side side = trades.aggressorAt(print);
        final long price = trades.priceAt(print);
        for (int w = 0; w < ROLLING; w++) {
            final FlowSums bucket = rings[w].bucketAt(trades.timeAt(print));
            if (bucket != null) {
                bucket.trade(side, price, -quantity, count);
                sums[w].trade(side, price, -quantity, count);
            }
        }
        sums[SESSION].trade(side, price, -quantity, count);
    }
}
