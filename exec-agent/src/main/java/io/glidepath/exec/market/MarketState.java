package io.glidepath.exec.market;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * What is known of one instrument. Read it in the duty cycle it changed or later; it is changed by
 * the room alone.
 */
public final class MarketState {
    /** Numbers of a regime's embedding. */
    public static final int EMBEDDING = 4;
    /** Book sequence before the first snapshot. */
    public static final long NO_SEQUENCE = Long.MIN_VALUE;

    private final int index;
    private final RoomState room;
    private final Instrument instrument = new Instrument();
    private final Book book;
    private final FlowWindow flow;
    private final RecentOrders orders = new RecentOrders();
    final SnapshotParts snapshot = new SnapshotParts();

    TradingState status = TradingState.CLOSED;
    /** A close was heard: the next definition opens a session. */
    boolean closing;

    private boolean inSync;
    long sequence = NO_SEQUENCE;
    long highestSequence = NO_SEQUENCE;
    long lastEventNs;
    long venueTimeNs;
    long staleEvents;
    long ignoredEvents;
    long unknownOrders;
    long clippedEvents;
    long gaps;

    private int regimeId;
    private float volatilityRatio = 1.0f;
    private final float[] embedding = new float[EMBEDDING];
    private boolean news;

    MarketState(
            final int index,
            final int maxOrders,
            final long shortNs,
            final long midNs,
            final long longNs,
            final RoomState room) {
        this.index = index;
        this.room = room;
        book = new Book(maxOrders);
        flow = new FlowWindow(shortNs, midNs, longNs, room);
    }

    /** The last orders, our own among them. */
    public RecentOrders orders() {
        return orders;
    }

    /** Its definition; read only. */
    public Instrument instrument() {
        return instrument;
    }

    public int instrumentId() {
        return instrument.instrumentId;
    }

    /** Place in {@link Markets#at}. */
    public int index() {
        return index;
    }

    /** The book; believe it only while {@link #inSync()}. */
    public Book book() {
        return book;
    }

    /** {@link TradingState#CLOSED} until a status is heard. */
    public TradingState status() {
        return status;
    }

    /** True from a whole snapshot until an event is missed. */
    public boolean inSync() {
        return inSync;
    }

    /** Cycle time of the last event or snapshot taken; 0 if none. */
    public long lastEventNs() {
        return lastEventNs;
    }

    /** The venue's time of it; 0 if none. */
    public long venueTimeNs() {
        return venueTimeNs;
    }

    /** Last book sequence taken, or {@link #NO_SEQUENCE}. */
    public long sequence() {
        return sequence;
    }

    /** True if both sides rest and the book can be believed. */
    public boolean twoSided() {
        return inSync && book.twoSided();
    }

    /** Best bid plus best ask: twice the mid; 0 if not {@link #twoSided()}. */
    public long mid2() {
        return twoSided() ? book.bestBid() + book.bestAsk() : 0;
    }

    public FlowWindow flow() {
        return flow;
    }

    public TradeWindow tradeWindow() {
        return flow.trades();
    }

    /** The venue reported a trade of ours; before or after its print. */
    public void ownTrade(final long tradeId, final long quantity) {
        flow.ownTrade(tradeId, quantity);
    }

    /** The print just heard names an order of ours, whether its trade is reported yet or not. */
    public void ownPrint(final long tradeId, final long quantity) {
        flow.ownPrint(tradeId, quantity);
    }

    /** Others' volume since the session began, hidden too. */
    public long observedOthersVolume() {
        return flow.othersVolume(FlowWindow.SESSION);
    }

    /** Upper half of its value. */
    public long othersValueHigh() {
        return flow.valueHigh(FlowWindow.SESSION);
    }

    /** Lower, unsigned half of its value. */
    public long othersValueLow() {
        return flow.valueLow(FlowWindow.SESSION);
    }

    /** 0 to 7; 0 until told. */
    public int regimeId() {
        return regimeId;
    }

    /** Volatility over its normal level, 0 to 16; 1 until told. */
    public float volatilityRatio() {
        return volatilityRatio;
    }

    /** {@code i} of {@link #EMBEDDING} numbers in [-1, 1]; 0 until told. */
    public float embedding(final int i) {
        return embedding[i];
    }

    /** News is pending. */
    public boolean news() {
        return news;
    }

    /** Events at or below the sequence already taken, and snapshots older than the book. */
    public long staleEvents() {
        return staleEvents;
    }

    /** Events passed over while out of sync. */
    public long ignoredEvents() {
        return ignoredEvents;
    }

    /** Reductions, executions and deletions of what we never saw. */
    public long unknownOrders() {
        return unknownOrders;
    }

    /** Events that took more than rested. */
    public long clippedEvents() {
        return clippedEvents;
    }

    /** Times the book was lost. */
    public long gaps() {
        return gaps;
    }

    /** Digest of everything a session leaves here, and of the definition. */
    public long stateHash() {
        long hash = book.stateHash(definitionHash());
        hash = StateHash.mix(StateHash.mix(hash, status.ordinal()), closing ? 1 : 0);
        hash = StateHash.mix(StateHash.mix(hash, inSync ? 1 : 0), sequence);
        hash = StateHash.mix(StateHash.mix(hash, lastEventNs), venueTimeNs);
        hash = StateHash.mix(StateHash.mix(hash, staleEvents), ignoredEvents);
        hash = StateHash.mix(StateHash.mix(hash, unknownOrders), clippedEvents);
        hash = StateHash.mix(StateHash.mix(hash, gaps), highestSequence);
        hash = StateHash.mix(
                StateHash.mix(hash, regimeId), Float.floatToRawIntBits(volatilityRatio));
        for (int i = 0; i < EMBEDDING; i++) {
            hash = StateHash.mix(hash, Float.floatToRawIntBits(embedding[i]));
        }
        return orders.stateHash(
                flow.stateHash(snapshot.stateHash(StateHash.mix(hash, news ? 1 : 0))));
    }

    void regime(final int id, final float ratio, final float[] numbers, final boolean pending) {
        regimeId = id;
        volatilityRatio = ratio;
        System.arraycopy(numbers, 0, embedding, 0, EMBEDDING);
        news = pending;
    }

    /** An event was taken at {@code nowNs}. */
    void taken(final long bookSequence, final long nowNs, final long atVenueNs) {
        sequence = bookSequence;
        highestSequence = bookSequence;
        lastEventNs = nowNs;
        venueTimeNs = atVenueNs;
    }

    /** A new order rests, or a level grew. */
    void added(
            final Side side, final long quantity, final long nowNs, final MarketChanges changes) {
        final long mid2 = mid2();
        flow.added(side);
        orders.rested(side, quantity, nowNs, mid2);
        quoted(mid2, changes);
    }

    /** An order was taken back, or a level shrank. */
    void cancelled(final Side side, final long nowNs, final MarketChanges changes) {
        final long mid2 = mid2();
        flow.cancelled(side);
        orders.changed(side, nowNs, mid2);
        quoted(mid2, changes);
    }

    /** An order traded, whole or in part. */
    void executed(final Side side, final long nowNs, final MarketChanges changes) {
        final long mid2 = mid2();
        orders.changed(side, nowNs, mid2);
        quoted(mid2, changes);
    }

    /** The book changed. */
    void quoted(final MarketChanges changes) {
        quoted(mid2(), changes);
    }

    private void quoted(final long mid2, final MarketChanges changes) {
        if (mid2 > 0) {
            flow.moved(mid2, instrument.tick);
        }
        changes.onQuote(this);
    }

    /** Whether the book can be believed from now on. */
    void synced(final boolean whole) {
        if (inSync != whole) {
            inSync = whole;
            room.unsynced += whole ? -1 : 1;
        }
    }

    /** Whether this is the event that it waits for; a later one shows a gap. */
    boolean expects(final long bookSequence, final MarketChanges changes) {
        if (!inSync) {
            ignoredEvents++;
            highestSequence = Math.max(highestSequence, bookSequence);
        } else if (bookSequence <= sequence) {
            staleEvents++;
        } else if (bookSequence != sequence + 1) {
            highestSequence = bookSequence;
            lose(changes);
        } else {
            return true;
        }
        return false;
    }

    /** The feed says that nothing followed an event: as we know it, or one that we missed. */
    void stands(final long bookSequence, final MarketChanges changes) {
        if (!inSync) {
            highestSequence = Math.max(highestSequence, bookSequence);
        } else if (bookSequence > sequence) {
            highestSequence = bookSequence;
            lose(changes);
        } else if (bookSequence < sequence) {
            staleEvents++;
        } else {
            changes.onUnchanged(this);
        }
    }

    /** The book can be believed no longer. */
    void lose(final MarketChanges changes) {
        if (inSync) {
            synced(false);
            gaps++;
            changes.onGap(this);
        }
    }

    void clearSession() {
        book.clear();
        flow.clear();
        orders.clear();
        snapshot.abandon();
        status = TradingState.CLOSED;
        closing = false;
        synced(false);
        sequence = NO_SEQUENCE;
        highestSequence = NO_SEQUENCE;
        lastEventNs = 0;
        venueTimeNs = 0;
        staleEvents = 0;
        ignoredEvents = 0;
        unknownOrders = 0;
        clippedEvents = 0;
        gaps = 0;
        regimeId = 0;
        volatilityRatio = 1.0f;
        for (int i = 0; i < EMBEDDING; i++) {
            embedding[i] = 0;
        }
        news = false;
    }

    private long definitionHash() {
        long hash = StateHash.mix(StateHash.SEED, instrument.instrumentId);
        hash = StateHash.mix(StateHash.mix(hash, instrument.venue), instrument.tick);
        hash = StateHash.mix(StateHash.mix(hash, instrument.lot), instrument.multiplier);
        hash = StateHash.mix(
                StateHash.mix(hash, instrument.sessionOpenNs), instrument.sessionCloseNs);
        hash = StateHash.mix(hash, instrument.averageDailyVolume);
        hash = StateHash.mix(hash, Double.doubleToRawLongBits(instrument.sigma));
        hash = StateHash.mix(hash, Double.doubleToRawLongBits(instrument.eta));
        hash = StateHash.mix(hash, Double.doubleToRawLongBits(instrument.gamma));
        hash = StateHash.mix(
                StateHash.mix(hash, instrument.dailyBandBps), instrument.referencePrice);
        hash = StateHash.mix(hash, (instrument.shortable ? 2 : 0) + (instrument.levelFeed ? 1 : 0));
        for (int i = 0; i < instrument.profileBuckets; i++) {
            hash = StateHash.mix(hash, instrument.profile[i]);
        }
        return StateHash.mix(hash, instrument.profileBuckets);
    }
}
