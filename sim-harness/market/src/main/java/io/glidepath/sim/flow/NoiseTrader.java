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
public final class NoiseTrader implements OrderFlow {
    /** Owner of the initial orders. */
    public static final int INITIAL_OWNER = 1;
    /** Owner of the noise traders' orders. */
    public static final int OWNER = 2;

    private static final int LEVELS = NoiseIntensities.LEVELS;
    private static final double NS_PER_SECOND = 1e9;
    private static final long EMPTY_SIDE_WAIT_NS = 1_000;
    private static final long EMPTY_BOOK_LOTS = 5;
    private static final double VOLUME_SD = 2.0;
    private static final double MAX_VOLUME = 20.0;
    private static final double LIMITS = limitTotal();

    private final Listing listing;
    private final MatchingBook book;
    private final long lot;
    private final double timeFactor;
    private final long seed;
    private final int stream;
    private final SeededRandom random = new SeededRandom();
    private final long[] bidVolumes = new long[LEVELS];
    private final long[] askVolumes = new long[LEVELS];
    private double bidCancels;
    private double askCancels;
    private long nextEventNs = Long.MAX_VALUE;

    /**
     * @param timeFactor multiplies every intensity; 1 is the published market.
     * @param stream this trader's own stream of randomness.
     */
    public NoiseTrader(
            final Listing listing, final double timeFactor, final long seed, final int stream) {
        this.listing = listing;
        this.book = listing.book();
        this.lot = listing.instrument().lot();
        this.timeFactor = timeFactor;
        this.seed = seed;
        this.stream = stream;
    }

    @Override
    public void open(final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        for (int n = 0; n < NoiseIntensities.initialLevels(); n++) {
            final long quantity = NoiseIntensities.initialVolume(n) * lot;
            final long bid = NoiseIntensities.INITIAL_BEST_BID - n;
            final long ask = NoiseIntensities.INITIAL_BEST_ASK + n;
            book.limit(listing.nextOrderId(), INITIAL_OWNER, Side.BUY, bid, quantity);
            book.limit(listing.nextOrderId(), INITIAL_OWNER, Side.SELL, ask, quantity);
        }
        nextEventNs = startNs;
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
            refillEmptySide();
            nextEventNs = nowNs + EMPTY_SIDE_WAIT_NS;
            return;
        }
        final double total = observe();
        final double waitSeconds = random.nextExponential() / (total * timeFactor);
        nextEventNs = nowNs + Math.round(waitSeconds * NS_PER_SECOND);
        act(total);
    }

    private static double limitTotal() {
        double total = 0;
        for (int n = 0; n < LEVELS; n++) {
            total += NoiseIntensities.limit(n);
        }
        return total;
    }

    /** Looks at the book and returns the sum of all intensities, events a second. */
    private double observe() {
        book.volumesFromOpposite(Side.BUY, bidVolumes);
        book.volumesFromOpposite(Side.SELL, askVolumes);
        bidCancels = 0;
        askCancels = 0;
        for (int n = 0; n < LEVELS; n++) {
            bidCancels += cancelRate(bidVolumes, n);
            askCancels += cancelRate(askVolumes, n);
        }
        return 2 * NoiseIntensities.MARKET + 2 * LIMITS + bidCancels + askCancels;
    }

    private double cancelRate(final long[] volumes, final int n) {
        return NoiseIntensities.cancelPerLot(n) * (volumes[n] / lot);
    }

    private void act(final double total) {
        double left = random.nextDouble() * total;
        final long quantity = volume() * lot;
        if (left < 2 * NoiseIntensities.MARKET) {
            final Side side = left < NoiseIntensities.MARKET ? Side.SELL : Side.BUY;
            book.market(listing.nextOrderId(), OWNER, side, quantity);
            return;
        }
        left -= 2 * NoiseIntensities.MARKET;
        if (left < 2 * LIMITS) {
            final Side side = left < LIMITS ? Side.BUY : Side.SELL;
            placeLimit(side, side == Side.BUY ? left : left - LIMITS, quantity);
            return;
        }
        left -= 2 * LIMITS;
        if (left < bidCancels) {
            cancel(Side.BUY, bidVolumes, left, quantity);
        } else {
            cancel(Side.SELL, askVolumes, left - bidCancels, quantity);
        }
    }

    private void placeLimit(final Side side, final double chosen, final long quantity) {
        double left = chosen;
        int n = 0;
        while (n < LEVELS - 1 && left >= NoiseIntensities.limit(n)) {
            left -= NoiseIntensities.limit(n);
            n++;
        }
        book.limit(listing.nextOrderId(), OWNER, side, priceAt(side, n), quantity);
    }

    private void cancel(
            final Side side, final long[] volumes, final double chosen, final long quantity) {
        double left = chosen;
        int n = 0;
        while (n < LEVELS - 1 && left >= cancelRate(volumes, n)) {
            left -= cancelRate(volumes, n);
            n++;
        }
        book.cancelNewest(OWNER, side, priceAt(side, n), quantity);
    }

    /** Price n + 1 steps from the opposite best. */
    private long priceAt(final Side side, final int n) {
        return book.best(side.opposite()) - side.sign() * (n + 1);
    }

    private long volume() {
        final double size = 1.0 + Math.abs(VOLUME_SD * random.nextGaussian());
        return (long) Math.rint(Math.min(size, MAX_VOLUME));
    }

    private void refillEmptySide() {
        if (book.isEmpty(Side.BUY) && book.isEmpty(Side.SELL)) {
            final long id = listing.nextOrderId();
            book.limit(
                    id, OWNER, Side.BUY, NoiseIntensities.INITIAL_BEST_BID, EMPTY_BOOK_LOTS * lot);
            return;
        }
        final Side empty = book.isEmpty(Side.BUY) ? Side.BUY : Side.SELL;
        final Side other = empty.opposite();
        final long price = book.best(other) - empty.sign();
        book.limit(listing.nextOrderId(), OWNER, empty, price, book.levelVolume(other, 0));
    }
}
