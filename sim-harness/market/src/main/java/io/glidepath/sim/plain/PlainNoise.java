package io.glidepath.sim.plain;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.SeededRandom;

/**
 * Noise traders, and tactical ones among them: Poisson limit orders, market orders and cancels
 * given the state of the book (Cheridito and Weiss, arXiv 2507.06345). Rates are events a second, a
 * side.
 */
final class PlainNoise implements PlainTrader {
    private static final int INITIAL_OWNER = 1;
    private static final int OWNER = 2;
    private static final int LEVELS = 13;
    private static final double MARKET = 0.1237;
    private static final double[] LIMIT = {
        0.2842, 0.5255, 0.2971, 0.2307, 0.0826, 0.0682, 0.0631, 0.0481, 0.0462, 0.0321, 0.0178,
        0.0015, 0.0001
    };
    private static final double CANCEL_FACTOR = 0.1;
    private static final double[] CANCEL = {
        0.8636, 0.4635, 0.1487, 0.1096, 0.0402, 0.0341, 0.0311, 0.0237, 0.0233, 0.0178, 0.0127,
        0.0012, 0.0001
    };
    private static final double TACTICAL_RATES = 0.85;
    private static final double[] IMBALANCE_WEIGHTS = weights();
    private static final int[] INITIAL = {
        4, 11, 16, 19, 20, 20, 20, 19, 18, 18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 9, 9, 8,
        8, 7, 7, 6, 6, 6
    };
    private static final int MOST_LOTS = 20;
    private static final double[] AT_MOST = atMost();
    private static final long FIRST_BID = 1000;
    private static final long FIRST_ASK = 1001;
    private static final double NS_PER_SECOND = 1e9;
    private static final long EMPTY_SIDE_WAIT_NS = 1_000;
    private static final long EMPTY_BOOK_LOTS = 5;

    private final SeededRandom random = new SeededRandom();
    private final long seed;
    private final long stream;
    private final boolean tactical;
    private final double market;
    private final double[] limits;
    private final double[] cancels;

    /** @param tactical whether they lean with the imbalance of the book. */
    PlainNoise(final long seed, final long stream, final boolean tactical) {
        this.seed = seed;
        this.stream = stream;
        this.tactical = tactical;
        final double share = tactical ? TACTICAL_RATES : 1.0;
        market = MARKET * share;
        limits = scaled(LIMIT, share);
        cancels = scaled(scaled(CANCEL, CANCEL_FACTOR), share);
    }

    @Override
    public long open(final PlainMarket market, final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        for (int n = 0; n < INITIAL.length; n++) {
            market.limit(INITIAL_OWNER, Side.BUY, FIRST_BID - n, INITIAL[n]);
            market.limit(INITIAL_OWNER, Side.SELL, FIRST_ASK + n, INITIAL[n]);
        }
        return startNs;
    }

    @Override
    public long act(final PlainMarket market, final long nowNs) {
        final PlainBook book = market.book();
        if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
            refill(market);
            return nowNs + EMPTY_SIDE_WAIT_NS;
        }
        final double lean = tactical ? lean(book) : 0;
        final double buying = 1.0 + Math.max(0.0, lean);
        final double selling = 1.0 + Math.max(0.0, -lean);
        final double[] bids = times(cancels, book.volumesFromOpposite(Side.BUY, LEVELS));
        final double[] asks = times(cancels, book.volumesFromOpposite(Side.SELL, LEVELS));
        final double[] rates = {
            this.market * selling,
            this.market * buying,
            sum(limits) * buying,
            sum(limits) * selling,
            sum(bids) * selling,
            sum(asks) * buying
        };
        final double waitSeconds = random.nextExponential() / sum(rates);
        final int what = pick(rates, random.nextDouble() * sum(rates));
        final double level = random.nextDouble();
        final long lots = lots();
        switch (what) {
            case 0 -> market.market(Side.SELL, lots);
            case 1 -> market.market(Side.BUY, lots);
            case 2 -> market.limit(OWNER, Side.BUY, price(book, Side.BUY, limits, level), lots);
            case 3 -> market.limit(OWNER, Side.SELL, price(book, Side.SELL, limits, level), lots);
            case 4 -> book.cancelNewest(OWNER, Side.BUY, price(book, Side.BUY, bids, level), lots);
            default ->
                book.cancelNewest(OWNER, Side.SELL, price(book, Side.SELL, asks, level), lots);
        }
        return nowNs + Math.round(waitSeconds * NS_PER_SECOND);
    }

    /** Above 0 when the bids near the touch are larger than the asks there, at most 2. */
    private static double lean(final PlainBook book) {
        final double bids = book.weigh(Side.BUY, IMBALANCE_WEIGHTS);
        final double asks = book.weigh(Side.SELL, IMBALANCE_WEIGHTS);
        return 2.0 * (bids - asks) / (bids + asks);
    }

    private static double[] weights() {
        final double[] weights = new double[30];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = StrictMath.exp(-0.65 * n);
        }
        return weights;
    }

    private static double[] scaled(final double[] rates, final double factor) {
        final double[] scaled = rates.clone();
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= factor;
        }
        return scaled;
    }

    private static double[] times(final double[] rates, final long[] volumes) {
        final double[] products = new double[rates.length];
        for (int n = 0; n < rates.length; n++) {
            products[n] = rates[n] * volumes[n];
        }
        return products;
    }

    private static double sum(final double[] rates) {
        double sum = 0;
        for (final double rate : rates) {
            sum += rate;
        }
        return sum;
    }

    /** The first of the rates, none of which is negative, with which their sum exceeds a number. */
    private static int pick(final double[] rates, final double chosen) {
        double left = chosen;
        int last = 0;
        for (int n = 0; n < rates.length; n++) {
            if (rates[n] > 0) {
                last = n;
                left -= rates[n];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    /** A price drawn by the rates of its levels; level 1 is a step from the other side's best. */
    private static long price(
            final PlainBook book, final Side side, final double[] rates, final double level) {
        final int n = pick(rates, level * sum(rates));
        return book.best(side.opposite()) - side.sign() * (n + 1);
    }

    /** 1 + |Z| with Z normal of deviation 2, at most 20, rounded half to even, from its law. */
    private long lots() {
        final double uniform = random.nextDouble();
        int lots = 1;
        while (lots < MOST_LOTS && uniform >= AT_MOST[lots]) {
            lots++;
        }
        return lots;
    }

    private static double[] atMost() {
        final double[] atMost = new double[MOST_LOTS + 1];
        for (int lots = 1; lots < MOST_LOTS; lots++) {
            atMost[lots] = errorFunction((lots - 0.5) / (2.0 * StrictMath.sqrt(2.0)));
        }
        atMost[MOST_LOTS] = 1;
        return atMost;
    }

    /** Its series without cancellation (Abramowitz and Stegun 7.1.6). */
    private static double errorFunction(final double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-18 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / StrictMath.sqrt(StrictMath.PI) * StrictMath.exp(-x * x) * sum;
    }

    private static void refill(final PlainMarket market) {
        final PlainBook book = market.book();
        if (book.isEmpty(Side.BUY) && book.isEmpty(Side.SELL)) {
            market.limit(OWNER, Side.BUY, FIRST_BID, EMPTY_BOOK_LOTS);
            return;
        }
        final Side empty = book.isEmpty(Side.BUY) ? Side.BUY : Side.SELL;
        final Side other = empty.opposite();
        market.limit(OWNER, empty, book.best(other) - empty.sign(), book.bestVolume(other));
    }
}
