package io.glidepath.exec.market;

import io.glidepath.risk.Side;

import org.agrona.collections.Long2LongHashMap;

/**
 * The last {@link #RECENT} prints, newest first, and the last {@link #RECENT} trades of our own, so
 * that either may come before the other.
 */
public final class TradeWindow {
    /** Prints, and own trades, remembered per instrument. */
    public static final int RECENT = 256;

    private static final int NONE = -1;

    private final long[] tradeId = new long[RECENT];
    private final long[] price = new long[RECENT];
    private final long[] quantity = new long[RECENT];
    private final long[] othersQuantity = new long[RECENT];
    private final long[] timeNs = new long[RECENT];
    private final Side[] aggressor = new Side[RECENT];
    private final Long2LongHashMap printById = new Long2LongHashMap(2 * RECENT, 0.6f, NONE);
    private long prints;

    private final long[] ownId = new long[RECENT];
    private final long[] ownQuantity = new long[RECENT];
    private final Long2LongHashMap ownById = new Long2LongHashMap(2 * RECENT, 0.6f, NONE);
    private long owns;

    TradeWindow() {}

    /** Prints remembered, 0 to {@link #RECENT}. */
    public int size() {
        return (int) Math.min(prints, RECENT);
    }

    /** Price of the {@code i}-th newest print, 0 to {@link #size()} - 1. */
    public long price(final int i) {
        return price[newest(i)];
    }

    public long quantity(final int i) {
        return quantity[newest(i)];
    }

    /** What of it was not ours. */
    public long othersQuantity(final int i) {
        return othersQuantity[newest(i)];
    }

    public Side aggressor(final int i) {
        return aggressor[newest(i)];
    }

    /** When we heard of it. */
    public long timeNs(final int i) {
        return timeNs[newest(i)];
    }

    public long tradeId(final int i) {
        return tradeId[newest(i)];
    }

    /** True if the trade is remembered as ours. */
    public boolean own(final long id) {
        return ownById.containsKey(id);
    }

    /** Remembers a print; what of it is others' is at {@link #othersQuantity} 0. */
    void printed(
            final long id,
            final Side side,
            final long atPrice,
            final long traded,
            final long nowNs) {
        final int at = (int) (prints % RECENT);
        if (prints >= RECENT && printById.get(tradeId[at]) == at) {
            printById.remove(tradeId[at]);
        }
        prints++;
        tradeId[at] = id;
        price[at] = atPrice;
        quantity[at] = traded;
        timeNs[at] = nowNs;
        aggressor[at] = side;
        final int own = (int) ownById.get(id);
        othersQuantity[at] = own == NONE ? traded : Math.max(0, traded - ownQuantity[own]);
        printById.put(id, at);
    }

    /**
     * Remembers an own trade; returns the place of its print, for {@link #takeOthers}, or -1 if
     * none came yet.
     */
    int owned(final long id, final long traded) {
        final int known = (int) ownById.get(id);
        if (known != NONE) {
            ownQuantity[known] += traded;
            return (int) printById.get(id);
        }
        final int at = (int) (owns % RECENT);
        if (owns >= RECENT) {
            ownById.remove(ownId[at]);
        }
        owns++;
        ownId[at] = id;
        ownQuantity[at] = traded;
        ownById.put(id, at);
        return (int) printById.get(id);
    }

    /** Takes up to {@code traded} of a print off others; returns how much. */
    long takeOthers(final int at, final long traded) {
        final long taken = Math.min(traded, othersQuantity[at]);
        othersQuantity[at] -= taken;
        return taken;
    }

    long othersAt(final int at) {
        return othersQuantity[at];
    }

    long priceAt(final int at) {
        return price[at];
    }

    long timeAt(final int at) {
        return timeNs[at];
    }

    Side aggressorAt(final int at) {
        return aggressor[at];
    }

    void clear() {
        prints = 0;
        owns = 0;
        printById.clear();
        ownById.clear();
    }

    long stateHash(final long seed) {
        long hash = StateHash.mix(StateHash.mix(seed, prints), owns);
        for (int i = 0; i < size(); i++) {
            final int at = newest(i);
            hash = StateHash.mix(StateHash.mix(hash, tradeId[at]), price[at]);
            hash = StateHash.mix(StateHash.mix(hash, quantity[at]), othersQuantity[at]);
            hash = StateHash.mix(StateHash.mix(hash, timeNs[at]), aggressor[at].sign());
        }
        for (long i = Math.max(0, owns - RECENT); i < owns; i++) {
            final int at = (int) (i % RECENT);
            hash = StateHash.mix(StateHash.mix(hash, ownId[at]), ownQuantity[at]);
        }
        return hash;
    }

    private int newest(final int i) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException(i);
        }
        return (int) ((prints - 1 - i) % RECENT);
    }
}
