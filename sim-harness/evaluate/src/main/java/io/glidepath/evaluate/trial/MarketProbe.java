package io.glidepath.evaluate.trial;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Looks at a market's book at fixed moments, and sells once at time 0, or not at all. Whole numbers
 * alone are summed.
 */
final class MarketProbe implements OrderFlow {
    /** Levels of depth that are kept, from the opposite best. */
    static final int LEVELS = 15;
    /** Looks from the opening of the market to the end. */
    static final int LOOKS = 165;

    private static final double NANOS = 1e9;
    private static final int OWNER = 90;
    private static final int WIDEST = 200;

    private final Listing listing;
    private final Cell cell;
    private final long sell;
    private final long stepNs;
    private final int zero;
    private final long[][] spreads = new long[LOOKS + 1][WIDEST + 1];
    private final long[] drift2 = new long[LOOKS + 1];
    private final long[] drifts = new long[LOOKS + 1];
    private final long[][] depth = new long[4][LEVELS];
    private final long[] volumes = new long[LEVELS];
    private long jump2;
    private long jumps;
    private long openNs;
    private long mid2;
    private int look;
    private int depths;

    /** @param sell lots to sell at market at time 0; 0: none. */
    MarketProbe(final Listing listing, final Cell cell, final long sell) {
        this.listing = listing;
        this.cell = cell;
        this.sell = sell;
        stepNs = Math.max(1, (cell.intervalNs() + cell.horizonNs()) / LOOKS);
        zero = (int) Math.ceilDiv(cell.intervalNs(), stepNs);
    }

    @Override
    public void open(final long episode, final long startNs) {
        openNs = startNs;
        look = 0;
        depths++;
    }

    @Override
    public long nextEventNs() {
        return look > LOOKS ? Long.MAX_VALUE : timeNs(look);
    }

    /** Time 0 is looked at when it comes, whatever the step. */
    private long timeNs(final int at) {
        return openNs + (at == zero ? cell.intervalNs() : at * stepNs);
    }

    @Override
    public void onEvent(final long nowNs) {
        final MatchingBook book = listing.book();
        if (!book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL)) {
            look(book);
        }
        if (look == zero || look == LOOKS) {
            measureDepth(book, look == zero ? 0 : 2);
        }
        if (look == zero) {
            mid2 = book.best(Side.BUY) + book.best(Side.SELL);
            sell(book);
        }
        look++;
    }

    private void look(final MatchingBook book) {
        final long bid = book.best(Side.BUY);
        final long ask = book.best(Side.SELL);
        spreads[look][Math.clamp(ask - bid, 0, WIDEST)]++;
        if (look > zero) {
            drift2[look] += bid + ask - mid2;
            drifts[look]++;
        }
    }

    private void sell(final MatchingBook book) {
        if (sell > 0) {
            book.market(listing.nextOrderId(), OWNER, Side.SELL, sell);
        }
        if (!book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL)) {
            jump2 += book.best(Side.BUY) + book.best(Side.SELL) - mid2;
            jumps++;
        }
    }

    private void measureDepth(final MatchingBook book, final int at) {
        book.volumesFromOpposite(Side.BUY, volumes);
        add(depth[at]);
        book.volumesFromOpposite(Side.SELL, volumes);
        add(depth[at + 1]);
    }

    private void add(final long[] sums) {
        for (int level = 0; level < LEVELS; level++) {
            sums[level] += volumes[level];
        }
    }

    /** Seconds after time 0 of a look. */
    double seconds(final int at) {
        return (timeNs(at) - openNs - cell.intervalNs()) / NANOS;
    }

    /** The look at time 0. */
    int zero() {
        return zero;
    }

    double meanSpread(final int at) {
        long sum = 0;
        long count = 0;
        for (int ticks = 0; ticks <= WIDEST; ticks++) {
            sum += spreads[at][ticks] * ticks;
            count += spreads[at][ticks];
        }
        return sum / (double) count;
    }

    /** The least spread that at least {@code probability} of the looks do not exceed, ticks. */
    double spread(final int at, final double probability) {
        long count = 0;
        for (final long looks : spreads[at]) {
            count += looks;
        }
        long seen = 0;
        for (int ticks = 0; ticks <= WIDEST; ticks++) {
            seen += spreads[at][ticks];
            if (seen >= probability * count) {
                return ticks;
            }
        }
        return WIDEST;
    }

    /** How far the mid has moved since just before time 0, mean, ticks. */
    double drift(final int at) {
        return drifts[at] == 0 ? 0 : drift2[at] / 2.0 / drifts[at];
    }

    /** How far it moved in the instant of time 0. */
    double jump() {
        return jumps == 0 ? 0 : jump2 / 2.0 / jumps;
    }

    /** Mean lots by level: bids and asks at time 0, bids and asks at the end. */
    double[][] depth() {
        final double[][] means = new double[4][LEVELS];
        for (int i = 0; i < means.length; i++) {
            for (int level = 0; level < LEVELS; level++) {
                means[i][level] = depth[i][level] / (double) depths;
            }
        }
        return means;
    }
}
