package io.glidepath.exec.feature;

import io.glidepath.exec.market.Book;
import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketChanges;
import io.glidepath.exec.market.MarketListener;
import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.order.Schedule;
import io.glidepath.risk.Headroom;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

/**
 * One parent in one market. Everything is told from the parent's side, in ticks from a middle
 * price: the same words on the other side make the mirror image.
 */
final class FeatureWorld {
    static final int INSTRUMENT = 3;
    static final long SECOND = 1_000_000_000L;
    static final long START_NS = 1_000 * SECOND;
    static final long MIDDLE = 100_0000_0000L;

    final Side side;
    final long tick;
    final Instrument definition = new Instrument();
    final Markets markets = new Markets(1, 4_096, SECOND, 10 * SECOND, 300 * SECOND, new Silent());
    final Parents parents = new Parents(4, 4);
    final Children children = new Children(parents, 256, 64);
    final ParentOrder parent;
    final Schedule ac = new Schedule(200);
    final Schedule twap = new Schedule(200);
    final Headroom headroom = new Headroom();
    final FeatureEncoder encoder = new FeatureEncoder();
    final float[] row = new float[Features.LAYOUT.size()];
    private long sequence;
    private long nowNs = START_NS;

    FeatureWorld(final Side side) {
        this(side, 100_0000L, 100_000, 60 * SECOND, 20_000);
    }

    FeatureWorld(
            final Side side,
            final long tick,
            final long quantity,
            final long lengthNs,
            final long dailyVolume) {
        this.side = side;
        this.tick = tick;
        definition.instrumentId = INSTRUMENT;
        definition.tick = tick;
        definition.lot = 1;
        definition.multiplier = 1;
        definition.sessionOpenNs = 0;
        definition.sessionCloseNs = 23_400 * SECOND;
        definition.averageDailyVolume = dailyVolume;
        definition.sigma = 0.01;
        definition.eta = 1e-6;
        definition.gamma = 1e-8;
        markets.cycle(nowNs);
        markets.onInstrument(definition);
        markets.onSnapshotPart(INSTRUMENT, 0, 0, 1, nowNs);
        markets.onSnapshotPartEnd(INSTRUMENT);
        parent = parents.admit(request(quantity, lengthNs), nowNs);
        final long endNs = START_NS + lengthNs;
        ac.almgrenChriss(0, quantity, 1, START_NS, endNs, SECOND, 1_000_000, definition);
        twap.twap(0, quantity, 1, START_NS, endNs);
    }

    private ParentRequest request(final long quantity, final long lengthNs) {
        final ParentRequest request = new ParentRequest();
        request.parentId = 1;
        request.side = side;
        request.instrumentId = INSTRUMENT;
        request.quantity = quantity;
        request.startNs = START_NS;
        request.endNs = START_NS + lengthNs;
        request.limitPrice = price(50);
        request.algo = Algo.AUTO;
        return request;
    }

    MarketState market() {
        return markets.state(INSTRUMENT);
    }

    long nowNs() {
        return nowNs;
    }

    void pass(final long ns) {
        nowNs += ns;
        markets.cycle(nowNs);
    }

    /** Positive ticks are against us: up for a buy, down for a sell. */
    long price(final int ticks) {
        return MIDDLE + side.sign() * ticks * tick;
    }

    void rest(final boolean near, final int ticks, final long quantity, final long orderId) {
        markets.onAdd(INSTRUMENT, ++sequence, sideOf(near), price(ticks), quantity, orderId, nowNs);
    }

    /** Takes a resting order out of the book; one that is not there is let be. */
    void takeBack(final long orderId) {
        final long price = market().book().priceOf(orderId);
        if (price != Book.NO_PRICE) {
            final Side resting = price < MIDDLE ? Side.BUY : Side.SELL;
            markets.onDelete(INSTRUMENT, ++sequence, resting, price, orderId, nowNs);
        }
    }

    void trade(
            final boolean aggressorOfOurSide,
            final int ticks,
            final long quantity,
            final long tradeId) {
        final Side aggressor = sideOf(aggressorOfOurSide);
        markets.onTrade(
                INSTRUMENT,
                ++sequence,
                aggressor,
                price(ticks),
                quantity,
                tradeId,
                MarketListener.NO_ID,
                MarketListener.NO_ID,
                false,
                nowNs);
    }

    /**
     * Sends and has acknowledged a resting child, which is in the book as order {@code
     * venueOrderId}.
     */
    void child(final long childId, final int ticks, final long quantity, final long venueOrderId) {
        children.create(childId, parent, OrderType.LIMIT, price(ticks), quantity, nowNs);
        children.acked(childId, venueOrderId, quantity, nowNs);
        rest(true, ticks, quantity, venueOrderId);
    }

    void fill(
            final long childId,
            final long venueOrderId,
            final long execId,
            final long quantity,
            final int ticks) {
        children.filled(childId, venueOrderId, execId, quantity, price(ticks), true, 0, nowNs);
        market().ownTrade(execId, quantity);
    }

    float[] encode() {
        return encode(nowNs, SECOND);
    }

    float[] encode(final long atNs, final long intervalNs) {
        encoder.encode(
                Features.LAYOUT,
                market(),
                parent,
                ac,
                twap,
                ac,
                children,
                headroom,
                atNs,
                intervalNs,
                row);
        return row;
    }

    /** A row of another layout. */
    float[] encode(final FeatureLayout layout, final long intervalNs) {
        final float[] other = new float[layout.size()];
        encoder.encode(
                layout,
                market(),
                parent,
                ac,
                twap,
                ac,
                children,
                headroom,
                nowNs,
                intervalNs,
                other);
        return other;
    }

    float of(final int feature) {
        return row[feature];
    }

    private Side sideOf(final boolean near) {
        return near ? side : side.opposite();
    }

    /** Nobody listens. */
    private static final class Silent implements MarketChanges {
        @Override
        public void onDefined(final MarketState state) {}

        @Override
        public void onQuote(final MarketState state) {}

        @Override
        public void onTraded(
                final MarketState state,
                final Side aggressor,
                final long price,
                final long quantity,
                final long tradeId,
                final long restingOrderId,
                final long aggressorOrderId,
                final boolean hidden) {}

        @Override
        public void onStatus(final MarketState state) {}

        @Override
        public void onSessionCleared(final MarketState state) {}

        @Override
        public void onGap(final MarketState state) {}

        @Override
        public void onResynced(final MarketState state) {}

        @Override
        public void onRegime(final MarketState state) {}

        @Override
        public void onUnchanged(final MarketState state) {}

        @Override
        public void onRefused(final int instrumentId, final MarketRefusal reason) {}
    }
}
