package io.glidepath.risk;

/**
 * What the guard knows of one instrument: its definition, its market and our open children in it.
 */
final class InstrumentExposure {
    /**
     * Beyond this the guard does not calculate with a price: bid + ask and twice a price still fit.
     */
    static final long MAX_PRICE = 1L << 61;

    static final long NONE = Long.MIN_VALUE;
    static final int NO_BAND = Integer.MIN_VALUE;

    final LiveLimits limits;
    final TokenBucket messages = new TokenBucket();
    final TokenBucket cancels = new TokenBucket();
    final VolumeProfile profile = new VolumeProfile();
    /** The participation cap of others' volume. */
    final Ratio mostOwn = new Ratio();

    private final VolumeWindow own = new VolumeWindow(Limits.WINDOW_BUCKETS + 1);
    private final VolumeWindow others = new VolumeWindow(Limits.WINDOW_BUCKETS);

    private int id = -1;
    private boolean defined;
    private long tick;
    private long lot;
    private long multiplier;
    private int dailyBandBps;
    private long referencePrice;
    private boolean shortable;

    private TradingState state = TradingState.CLOSED;
    private boolean inSync;
    private long bid = NONE;
    private long ask = NONE;
    private boolean quoted;
    private long quotedNs;
    private long tradingSinceNs = NONE;

    private ChildExposure first;
    private long version;
    private long summedVersion = -1;
    private long highestBuy;
    private long lowestSell;
    private long pending;

    InstrumentExposure(final LiveLimits limits) {
        this.limits = limits;
        own.reset(windowNs());
        others.reset(windowNs());
    }

    void name(final int instrumentId) {
        id = instrumentId;
    }

    void define(
            final long itsTick,
            final long itsLot,
            final long itsMultiplier,
            final int bandBps,
            final long reference,
            final boolean mayBeShorted) {
        tick = itsTick;
        lot = itsLot;
        multiplier = itsMultiplier;
        dailyBandBps = bandBps;
        referencePrice = reference;
        shortable = mayBeShorted;
        defined = true;
    }

    /**
     * A new session: market and volume are forgotten; definition, limits and open children stay.
     */
    void clearSession() {
        own.clear();
        others.clear();
        quoted = false;
        bid = NONE;
        ask = NONE;
        inSync = false;
        tradingSinceNs = NONE;
        version++;
    }

    void quote(final long bestBid, final long bestAsk, final long nowNs) {
        bid = usable(bestBid) ? bestBid : NONE;
        ask = usable(bestAsk) ? bestAsk : NONE;
        quoted = true;
        quotedNs = nowNs;
        version++;
    }

    private static boolean usable(final long price) {
        return price > 0 && price <= MAX_PRICE;
    }

    /** The participation window starts over whenever continuous trading begins. */
    void status(final TradingState next, final long nowNs) {
        if (next == TradingState.OPEN && (state != TradingState.OPEN || tradingSinceNs == NONE)) {
            tradingSinceNs = nowNs;
        }
        state = next;
    }

    void synced(final boolean now) {
        inSync = now;
    }

    void othersTraded(final long quantity, final long nowNs) {
        others.add(quantity, nowNs);
    }

    void ownTraded(final long quantity, final long nowNs) {
        own.add(quantity, nowNs);
    }

    void add(final ChildExposure child) {
        child.previous = null;
        child.next = first;
        if (first != null) {
            first.previous = child;
        }
        first = child;
        version++;
    }

    void remove(final ChildExposure child) {
        if (child.previous == null) {
            first = child.next;
        } else {
            child.previous.next = child.next;
        }
        if (child.next != null) {
            child.next.previous = child.previous;
        }
        child.previous = null;
        child.next = null;
        version++;
    }

    void childChanged() {
        version++;
    }

    /** Rises with every quote and every change of an open child. */
    long version() {
        return version;
    }

    /**
     * Whether an order of that side and price would trade at once; without a far side it is taken
     * to.
     */
    boolean marketable(final Side side, final long price) {
        return side == Side.BUY ? ask == NONE || price >= ask : bid == NONE || price <= bid;
    }

    long highestBuy() {
        sumUp();
        return highestBuy;
    }

    long lowestSell() {
        sumUp();
        return lowestSell;
    }

    /** Open own quantity that may trade at once. */
    long pending() {
        sumUp();
        return pending;
    }

    private void sumUp() {
        if (summedVersion == version) {
            return;
        }
        highestBuy = Long.MIN_VALUE;
        lowestSell = Long.MAX_VALUE;
        pending = 0;
        for (ChildExposure child = first; child != null; child = child.next) {
            if (child.order.side == Side.BUY) {
                highestBuy = Math.max(highestBuy, child.order.price);
            } else {
                lowestSell = Math.min(lowestSell, child.order.price);
            }
            pending = Wide.plus(pending, child.countsNow() ? child.leaves : 0);
        }
        summedVersion = version;
    }

    long pendingOf(final ParentExposure parent) {
        long total = 0;
        for (ChildExposure child = first; child != null; child = child.next) {
            if (child.liveParent() == parent && child.countsNow()) {
                total = Wide.plus(total, child.leaves);
            }
        }
        return total;
    }

    long ownVolume(final long nowNs) {
        return own.sum(nowNs);
    }

    /**
     * Volume of others over the window. Until a whole window of trading has been heard it is the
     * larger of what was heard and 80 % of what the profile expects (architecture, section 9).
     */
    long othersVolume(final long nowNs) {
        final long observed = others.sum(nowNs);
        final boolean full =
                tradingSinceNs != NONE && Wide.minus(nowNs, tradingSinceNs) >= windowNs();
        return full
                ? observed
                : Math.max(observed, Wide.mulDiv(profile.expected(windowNs(), nowNs), 4, 5));
    }

    long windowNs() {
        return limits.configured().participationWindowNs();
    }

    int id() {
        return id;
    }

    boolean defined() {
        return defined;
    }

    long tick() {
        return tick;
    }

    long lot() {
        return lot;
    }

    long multiplier() {
        return multiplier;
    }

    int dailyBandBps() {
        return dailyBandBps;
    }

    long referencePrice() {
        return referencePrice;
    }

    boolean shortable() {
        return shortable;
    }

    TradingState state() {
        return state;
    }

    boolean inSync() {
        return inSync;
    }

    boolean quoted() {
        return quoted;
    }

    long quotedNs() {
        return quotedNs;
    }

    /** {@link #NONE}: none. */
    long bid() {
        return bid;
    }

    /** {@link #NONE}: none. */
    long ask() {
        return ask;
    }

    /** Bid + ask, twice the mid; meaningful after {@link QuoteCheck}. */
    long mid2() {
        return bid + ask;
    }

    boolean twoSided() {
        return bid != NONE && ask != NONE && bid < ask;
    }

    long hash(final long seed) {
        long hash = Wide.mix(Wide.mix(seed, id), defined);
        hash = Wide.mix(Wide.mix(Wide.mix(hash, tick), lot), multiplier);
        hash = Wide.mix(Wide.mix(Wide.mix(hash, dailyBandBps), referencePrice), shortable);
        hash = Wide.mix(Wide.mix(Wide.mix(hash, state.ordinal()), inSync), quoted);
        hash = Wide.mix(Wide.mix(Wide.mix(hash, quotedNs), bid), ask);
        hash = limits.hash(Wide.mix(hash, tradingSinceNs));
        hash = cancels.hash(messages.hash(profile.hash(hash)));
        return others.hash(own.hash(hash));
    }
}
