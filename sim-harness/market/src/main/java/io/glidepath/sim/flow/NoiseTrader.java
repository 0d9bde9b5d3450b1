package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;

/**
 * The noise traders of Cheridito and Weiss: Poisson limit orders, market orders and cancels, given
 * the state of the book. The waiting time to the next event is drawn from the book as it was before
 * this event. Cancels take the trader's own orders alone, newest first, while their rate counts
 * everybody's volume; the initial orders have an owner of their own and are never cancelled.
 */
public sealed class NoiseTrader implements OrderFlow permits TacticalTrader {
    /** Owner of the noise traders' orders. */
    public static final int OWNER = 2;

    private static final double NS_PER_SECOND = 1e9;
    /** A trader whose rates are all 0 in a regime looks again after this. */
    private static final long IDLE_WAIT_NS = 1_000_000_000L;

    private static final long EMPTY_SIDE_WAIT_NS = 1_000;

    private final long seed;
    private final long stream;
    private final Pace pace;
    private final LevelOrders orders;
    private final double marketRate;
    private final SeededRandom random = new SeededRandom();
    private double sellMarkets;
    private double buyMarkets;
    private double bidLimits;
    private double askLimits;
    private double bidWeight;
    private double askWeight;
    private double bidCancels;
    private double askCancels;
    private long nextEventNs = Long.MAX_VALUE;

    /**
     * The published noise traders.
     *
     * @param timeFactor multiplies every intensity; 1 is the published market.
     */
    public NoiseTrader(final Listing listing, final double timeFactor, final long seed) {
        this(FlowSetting.of(listing, timeFactor, seed), LevelIntensities.PUBLISHED);
    }

    NoiseTrader(final FlowSetting setting, final LevelIntensities intensities) {
        seed = setting.seed();
        stream = RandomStream.NOISE.of(setting.listing().instrumentId());
        pace = setting.pace();
        orders = new LevelOrders(setting, intensities, OWNER);
        marketRate = intensities.market();
    }

    @Override
    public final void open(final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        orders.open();
        nextEventNs = startNs;
    }

    @Override
    public final long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public final void onEvent(final long nowNs) {
        if (orders.isOneSided()) {
            orders.refillEmptySide();
            nextEventNs = nowNs + EMPTY_SIDE_WAIT_NS;
            return;
        }
        final double total = observe();
        if (total == 0) {
            nextEventNs = nowNs + IDLE_WAIT_NS;
            return;
        }
        final double waitSeconds = random.nextExponential() / (total * pace.clock);
        nextEventNs = nowNs + Math.round(waitSeconds * NS_PER_SECOND);
        act(total);
    }

    /**
     * How the book leans before an event: 0 not at all, above 0 to the bids, by which buyers hurry,
     * below 0 to the asks. What it helps happens 1 + |lean| times as often.
     */
    double lean() {
        return 0;
    }

    /** Looks at the book and returns the sum of all intensities, events a second at pace 1. */
    private double observe() {
        final double lean = lean();
        final double buying = 1.0 + Math.max(0.0, lean);
        final double selling = 1.0 + Math.max(0.0, -lean);
        sellMarkets = marketRate * pace.markets * selling;
        buyMarkets = marketRate * pace.markets * buying;
        bidLimits = orders.limitTotal() * pace.limits * buying;
        askLimits = orders.limitTotal() * pace.limits * selling;
        bidWeight = orders.cancelTotal(Side.BUY);
        askWeight = orders.cancelTotal(Side.SELL);
        bidCancels = bidWeight * pace.cancels * selling;
        askCancels = askWeight * pace.cancels * buying;
        return sellMarkets + buyMarkets + bidLimits + askLimits + bidCancels + askCancels;
    }

    private void act(final double total) {
        double left = random.nextDouble() * total;
        final double level = random.nextDouble();
        final int lots = LotSizes.of(random.nextDouble());
        if ((left -= sellMarkets) < 0) {
            orders.market(Side.SELL, lots);
        } else if ((left -= buyMarkets) < 0) {
            orders.market(Side.BUY, lots);
        } else if ((left -= bidLimits) < 0) {
            orders.limit(Side.BUY, level * orders.limitTotal(), lots);
        } else if ((left -= askLimits) < 0) {
            orders.limit(Side.SELL, level * orders.limitTotal(), lots);
        } else if ((left -= bidCancels) < 0) {
            orders.cancel(Side.BUY, level * bidWeight, lots);
        } else {
            orders.cancel(Side.SELL, level * askWeight, lots);
        }
    }
}
