package io.glidepath.sim.flow;

import io.glidepath.risk.Side;

/**
 * Traders who bring on each other: market orders, limit orders and cancels are a Hawkes process
 * that does not look at the book. Sizes and levels are those of the noise traders. A cancel takes
 * as many times more lots than a noise trader's as the noise traders would cancel more often in
 * this book than in their own mean one: that, and limit orders that go on when a side is thin, keep
 * the depth bounded and the book two-sided. The opening orders are never cancelled, and a side that
 * is empty all the same gets an order as in the noise market.
 */
public final class HawkesTrader implements OrderFlow {
    /** Owner of these traders' orders. */
    public static final int OWNER = NoiseTrader.OWNER;

    /** Cancels a second, a side, in the noise market, on the mean; measured. */
    static final double MEAN_CANCELS = 2.36;

    private static final double NS_PER_SECOND = 1e9;

    private final long seed;
    private final long stream;
    private final Pace pace;
    private final LevelOrders orders;
    private final HawkesProcess process;
    private final SeededRandom random = new SeededRandom();
    private long nextEventNs = Long.MAX_VALUE;

    HawkesTrader(final FlowSetting setting, final HawkesParameters parameters) {
        seed = setting.seed();
        stream = RandomStream.NOISE.of(setting.listing().instrumentId());
        pace = setting.pace();
        orders = new LevelOrders(setting, LevelIntensities.PUBLISHED, OWNER);
        process = new HawkesProcess(parameters);
    }

    @Override
    public void open(final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        orders.open();
        process.open();
        plan(startNs);
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        while (orders.isOneSided()) {
            orders.refillEmptySide();
        }
        final int lots = LotSizes.of(random.nextDouble());
        final double level = random.nextDouble();
        switch (process.kind()) {
            case HawkesEvent.MARKET_SELL -> orders.market(Side.SELL, lots);
            case HawkesEvent.MARKET_BUY -> orders.market(Side.BUY, lots);
            case HawkesEvent.LIMIT_BID -> orders.limit(Side.BUY, level * orders.limitTotal(), lots);
            case HawkesEvent.LIMIT_ASK ->
                orders.limit(Side.SELL, level * orders.limitTotal(), lots);
            case HawkesEvent.CANCEL_BID -> cancel(Side.BUY, level, lots);
            default -> cancel(Side.SELL, level, lots);
        }
        plan(nowNs);
    }

    private void cancel(final Side side, final double level, final int lots) {
        final double total = orders.cancelTotal(side);
        final double wanted = lots * total / MEAN_CANCELS + random.nextDouble();
        if (wanted >= 1) {
            orders.cancel(side, level * total, (int) wanted);
        }
    }

    private void plan(final long nowNs) {
        process.factor(HawkesEvent.MARKET_SELL, pace.markets);
        process.factor(HawkesEvent.MARKET_BUY, pace.markets);
        process.factor(HawkesEvent.LIMIT_BID, pace.limits);
        process.factor(HawkesEvent.LIMIT_ASK, pace.limits);
        process.factor(HawkesEvent.CANCEL_BID, pace.cancels);
        process.factor(HawkesEvent.CANCEL_ASK, pace.cancels);
        final double seconds = process.next(random) / pace.clock;
        nextEventNs = seconds < Long.MAX_VALUE / (4 * NS_PER_SECOND)
                ? nowNs + Math.round(seconds * NS_PER_SECOND)
                : Long.MAX_VALUE;
    }
}
