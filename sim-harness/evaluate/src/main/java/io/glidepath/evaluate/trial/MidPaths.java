package io.glidepath.evaluate.trial;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * The mid just before each order of a run starts, and on a grid until it ends; looks and does
 * nothing else.
 */
final class MidPaths implements OrderFlow {
    /** Steps of the grid; it has one point more. */
    static final int STEPS = InventoryPaths.STEPS;

    private final Listing listing;
    private final long[] startsNs;
    private final long horizonNs;
    private final double[][] mids;
    private int order;
    private int point;

    /**
     * @param startsNs of the orders, since the epoch, rising and not overlapping.
     * @param horizonNs length of each.
     */
    MidPaths(final Listing listing, final long[] startsNs, final long horizonNs) {
        this.listing = listing;
        this.startsNs = startsNs;
        this.horizonNs = horizonNs;
        mids = new double[startsNs.length][STEPS + 1];
    }

    @Override
    public void open(final long episode, final long startNs) {
        order = 0;
        point = 0;
    }

    @Override
    public long nextEventNs() {
        if (order == startsNs.length) {
            return Long.MAX_VALUE;
        }
        return point == 0 ? startsNs[order] - 1 : startsNs[order] + horizonNs / STEPS * point;
    }

    @Override
    public void onEvent(final long nowNs) {
        final MatchingBook book = listing.book();
        final boolean twoSided = !book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL);
        mids[order][point] = twoSided
                ? listing.instrument().toPrice(book.best(Side.BUY)) / 2.0
                        + listing.instrument().toPrice(book.best(Side.SELL)) / 2.0
                : Double.NaN;
        point++;
        if (point > STEPS) {
            point = 0;
            order++;
        }
    }

    /** Mids of an order, 10^-8 of the currency; NaN where there was none. */
    double[] mids(final int which) {
        return mids[which];
    }
}
