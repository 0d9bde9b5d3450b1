package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

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
    private static final long EMPTY_SIDE_WAIT_NS = 1_000;
    private static final long EMPTY_BOOK_LOTS = 5;
    private static final double VOLUME_SD = 2.0;
    private static final double MAX_VOLUME = 20.0;

    private final Listing listing;
    private final MatchingBook book;
    private final long lot;
    private final long seed;
    private final Pace pace;
    private final PriceGrid grid;
    private final double share;
    private final double marketRate;
    private final double[] limitRates;
    private final double limitTotal;
    private final double[] cancelRates;
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
        listing = setting.listing();
        book = listing.book();
        lot = listing.instrument().lot();
        seed = setting.seed();
        pace = setting.pace();
        grid = setting.grid();
        share = setting.share();
        marketRate = intensities.market();
        limitRates = intensities.limits();
        limitTotal = sum(limitRates);
        cancelRates = grid.spread(intensities.cancelsPerUnit(lot));
    }

    @Override
    public final void open(final long episode, final long startNs) {
        random.seed(seed, episode, RandomStream.NOISE.of(listing.instrumentId()));
        OpeningBook.place(listing, grid, share);
        nextEventNs = startNs;
    }

    @Override
    public final long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public final void onEvent(final long nowNs) {
        if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
            refillEmptySide();
            nextEventNs = nowNs + EMPTY_SIDE_WAIT_NS;
            return;
        }
        final double total = observe();
        final double waitSeconds = random.nextExponential() / (total * pace.clock);
        nextEventNs = nowNs + Math.round(waitSeconds * NS_PER_SECOND);
        act(total);
    }

    /**
     * How the book leans before an event: 0 not at all, above 0 to the bids, by which buyers
     * hurry, below 0 to the asks. What it helps happens 1 + |lean| times as often.
     */
    double lean(final MatchingBook observed) {
        return 0;
    }

    /** Looks at the book and returns the sum of all intensities, events a second at pace 1. */
    private double observe() {
        final double lean = lean(book);
        final double buying = 1.0 + Math.max(0.0, lean);
        final double selling = 1.0 + Math.max(0.0, -lean);
        sellMarkets = marketRate * pace.markets * selling;
        buyMarkets = marketRate * pace.markets * buying;
        bidLimits = limitTotal * pace.limits * buying;
        askLimits = limitTotal * pace.limits * selling;
        bidWeight = book.weightedVolume(Side.BUY, firstPrice(Side.BUY), cancelRates);
        askWeight = book.weightedVolume(Side.SELL, firstPrice(Side.SELL), cancelRates);
        bidCancels = bidWeight * pace.cancels * selling;
        askCancels = askWeight * pace.cancels * buying;
        return sellMarkets + buyMarkets + bidLimits + askLimits + bidCancels + askCancels;
    }

    private void act(final double total) {
        double left = random.nextDouble() * total;
        final double level = random.nextDouble();
        final long quantity = volume() * lot;
        if ((left -= sellMarkets) < 0) {
            book.market(listing.nextOrderId(), OWNER, Side.SELL, quantity);
        } else if ((left -= buyMarkets) < 0) {
            book.market(listing.nextOrderId(), OWNER, Side.BUY, quantity);
        } else if ((left -= bidLimits) < 0) {
            placeLimit(Side.BUY, level * limitTotal, quantity);
        } else if ((left -= askLimits) < 0) {
            placeLimit(Side.SELL, level * limitTotal, quantity);
        } else if ((left -= bidCancels) < 0) {
            cancel(Side.BUY, level * bidWeight, quantity);
        } else {
            cancel(Side.SELL, level * askWeight, quantity);
        }
    }

    private void placeLimit(final Side side, final double chosen, final long quantity) {
        double left = chosen;
        int n = 0;
        while (n < limitRates.length - 1 && left >= limitRates[n]) {
            left -= limitRates[n];
            n++;
        }
        final long price = grid.price(side, book.best(side.opposite()), n);
        book.limit(listing.nextOrderId(), OWNER, side, price, quantity);
    }

    private void cancel(final Side side, final double chosen, final long quantity) {
        final long price = book.weightedPrice(side, firstPrice(side), cancelRates, chosen);
        book.cancelNewest(OWNER, side, price, quantity);
    }

    /** The price from which levels count. */
    private long firstPrice(final Side side) {
        return grid.first(side, book.best(side.opposite()));
    }

    /** Lots of any event: 1 + |Z| with Z normal, at most 20, half to even. */
    private long volume() {
        final double size = 1.0 + Math.abs(VOLUME_SD * random.nextGaussian());
        return (long) Math.rint(Math.min(size, MAX_VOLUME));
    }

    private void refillEmptySide() {
        if (book.isEmpty(Side.BUY) && book.isEmpty(Side.SELL)) {
            final long id = listing.nextOrderId();
            book.limit(id, OWNER, Side.BUY, OpeningBook.BEST_BID, EMPTY_BOOK_LOTS * lot);
            return;
        }
        final Side empty = book.isEmpty(Side.BUY) ? Side.BUY : Side.SELL;
        final Side other = empty.opposite();
        final long price = grid.price(empty, book.best(other), 0);
        book.limit(listing.nextOrderId(), OWNER, empty, price, book.levelVolume(other, 0));
    }

    private static double sum(final double[] rates) {
        double sum = 0;
        for (final double rate : rates) {
            sum += rate;
        }
        return sum;
    }
}
