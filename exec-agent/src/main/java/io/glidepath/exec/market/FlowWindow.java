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

    private final FlowSums session = new FlowSums();
    private final FlowSums nothing = new FlowSums();
    private final FlowMarks shortMarks;
    private final FlowMarks midMarks;
    private final FlowMarks longMarks;
    private final TradeWindow trades = new TradeWindow();
    private final RoomState room;
    /** Up to here, exclusive, the present buckets of all windows are marked. */
    private long markedUntilNs = Long.MIN_VALUE;

    private long reference2;
    private long unmatchedOwnTrades;

    FlowWindow(final long shortNs, final long midNs, final long longNs, final RoomState room) {
        this.room = room;
        shortMarks = new FlowMarks(shortNs, session);
        midMarks = new FlowMarks(midNs, session);
        longMarks = new FlowMarks(longNs, session);
    }

    /** Length of a rolling window, ns; {@link Long#MAX_VALUE} for the session. */
    public long windowNs(final int window) {
        return window == SESSION ? Long.MAX_VALUE : marks(window).windowNs();
    }

    /** Others' volume that bought at the ask. */
    public long buyVolume(final int window) {
        return session.buyVolume - base(window).buyVolume;
    }

    /** Others' volume that sold at the bid. */
    public long sellVolume(final int window) {
        return session.sellVolume - base(window).sellVolume;
    }

    /** Bought less sold, others alone. */
    public long signedVolume(final int window) {
        return buyVolume(window) - sellVolume(window);
    }

    /** Others' volume. */
    public long othersVolume(final int window) {
        return buyVolume(window) + sellVolume(window);
    }

    /** Our own volume, as reported by the venue. */
    public long ownVolume(final int window) {
        return session.ownVolume - base(window).ownVolume;
    }

    /** Upper half of the value of others' trades. */
    public long valueHigh(final int window) {
        final FlowSums base = base(window);
        final int borrow = Long.compareUnsigned(session.valueLow, base.valueLow) < 0 ? 1 : 0;
        return session.valueHigh - base.valueHigh - borrow;
    }

    /** Lower, unsigned half of the value of others' trades. */
    public long valueLow(final int window) {
        return session.valueLow - base(window).valueLow;
    }

    /** Volume-weighted price of others' trades, rounded down; {@link Book#NO_PRICE} if none. */
    public long vwap(final int window) {
        final long volume = othersVolume(window);
        return volume <= 0
                ? Book.NO_PRICE
                : Wide.divide(valueHigh(window), valueLow(window), volume);
    }

    /** Others' trades whose crossing side was {@code aggressor}. */
    public long marketOrders(final Side aggressor, final int window) {
        final FlowSums base = base(window);
        return aggressor == Side.BUY
                ? session.marketBuys - base.marketBuys
                : session.marketSells - base.marketSells;
    }

    /** Orders added to a side; on level feeds, rises of a level. */
    public long limitOrders(final Side side, final int window) {
        final FlowSums base = base(window);
        return side == Side.BUY ? session.bidAdds - base.bidAdds : session.askAdds - base.askAdds;
    }

    /**
     * Orders of a side taken back whole or in part; on level feeds, falls of a level, traded ones
     * too.
     */
    public long cancels(final Side side, final int window) {
        final FlowSums base = base(window);
        return side == Side.BUY
                ? session.bidCancels - base.bidCancels
                : session.askCancels - base.askCancels;
    }

    /** Sum of squared changes of bid + ask, in ticks (one tick of the mid counts 4). */
    public long squaredMoves(final int window) {
        return session.squaredTicks - base(window).squaredTicks;
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

    /** The venue reported a trade of ours; its print may have come or may still come. */
    public void ownTrade(final long tradeId, final long quantity) {
        mark();
        session.ownVolume += quantity;
        final int print = trades.owned(tradeId, quantity);
        if (print < 0) {
            unmatchedOwnTrades++;
        } else {
            takeBack(print, trades.takeOthers(print, quantity));
        }
    }

    /**
     * The print just heard names an order of ours: none of it is others'. Its volume is counted
     * when it is reported, before or after.
     */
    void ownPrint(final long tradeId, final long quantity) {
        if (!trades.own(tradeId)) {
            mark();
            final int print = trades.owned(tradeId, 0);
            takeBack(print, trades.takeOthers(print, quantity));
        }
    }

    void traded(final long tradeId, final Side aggressor, final long price, final long quantity) {
        trades.printed(tradeId, aggressor, price, quantity, room.nowNs);
        final long others = trades.othersQuantity(0);
        if (others < quantity) {
            unmatchedOwnTrades--;
        }
        if (others > 0) {
            mark();
            session.trade(aggressor, price, others, 1);
        }
    }

    void added(final Side side) {
        mark();
        session.added(side);
    }

    void cancelled(final Side side) {
        mark();
        session.cancelled(side);
    }

    /** The sum of bid and ask is now {@code mid2}; parts of a tick wait until they make one. */
    void moved(final long mid2, final long tick) {
        if (reference2 == 0) {
            reference2 = mid2;
            return;
        }
        if (Math.abs(mid2 - reference2) < tick) {
            return;
        }
        final long ticks = (mid2 - reference2) / tick;
        reference2 += ticks * tick;
        final long bounded = Math.min(Math.abs(ticks), MAX_MOVE_TICKS);
        mark();
        session.squaredTicks += bounded * bounded;
    }

    void clear() {
        shortMarks.clear();
        midMarks.clear();
        longMarks.clear();
        markedUntilNs = Long.MIN_VALUE;
        session.clear();
        trades.clear();
        reference2 = 0;
        unmatchedOwnTrades = 0;
    }

    long stateHash(final long seed) {
        long hash = StateHash.mix(StateHash.mix(seed, reference2), unmatchedOwnTrades);
        hash = shortMarks.stateHash(room.nowNs, hash);
        hash = midMarks.stateHash(room.nowNs, hash);
        hash = longMarks.stateHash(room.nowNs, hash);
        return trades.stateHash(session.stateHash(hash));
    }

    private void takeBack(final int print, final long quantity) {
        if (quantity == 0) {
            return;
        }
        final int count = trades.othersAt(print) == 0 ? 1 : 0;
        final Side side = trades.aggressorAt(print);
        final long price = trades.priceAt(print);
        shortMarks.takeBack(trades.timeAt(print), side, price, quantity, count);
        midMarks.takeBack(trades.timeAt(print), side, price, quantity, count);
        longMarks.takeBack(trades.timeAt(print), side, price, quantity, count);
        session.trade(side, price, -quantity, -count);
    }

    /** Before a change of the running sum. */
    private void mark() {
        final long nowNs = room.nowNs;
        if (nowNs >= markedUntilNs) {
            shortMarks.mark(nowNs);
            midMarks.mark(nowNs);
            longMarks.mark(nowNs);
            markedUntilNs = shortMarks.untilNs();
            markedUntilNs = Math.min(markedUntilNs, midMarks.untilNs());
            markedUntilNs = Math.min(markedUntilNs, longMarks.untilNs());
        }
    }

    private FlowSums base(final int window) {
        return window == SESSION ? nothing : marks(window).base(room.nowNs);
    }

    private FlowMarks marks(final int window) {
        return switch (window) {
            case SHORT -> shortMarks;
            case MID -> midMarks;
            case LONG -> longMarks;
            default -> throw new IndexOutOfBoundsException(window);
        };
    }
}
