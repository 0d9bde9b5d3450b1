package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;

/**
 * The book that a reference market opens with: 30 levels a side, one order a price. Its orders have
 * an owner of their own, and nobody ever cancels them.
 */
final class OpeningBook {
    /** Owner of the initial orders. */
    static final int OWNER = 1;

    static final long BEST_BID = 1000;

    private static final int[] LOTS = {
        4, 11, 16, 19, 20, 20, 20, 19, 18, 18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 9, 9, 8,
        8, 7, 7, 6, 6, 6
    };

    private OpeningBook() {}

    /**
     * Places it, around the same mid to half a tick wherever the levels are.
     *
     * @param share of the published volume, each order at least a lot.
     */
    static void place(final Listing listing, final PriceGrid grid, final double share) {
        final long lot = listing.instrument().lot();
        final long spread = grid.distance(0);
        final long bestBid = BEST_BID - (spread - 1) / 2;
        for (int n = 0; n < LOTS.length; n++) {
            final long quantity = Math.max(1, Math.round(LOTS[n] * share)) * lot;
            final long behind = (long) n * grid.stepTicks();
            rest(listing, Side.BUY, bestBid - behind, quantity);
            rest(listing, Side.SELL, bestBid + spread + behind, quantity);
        }
    }

    private static void rest(
            final Listing listing, final Side side, final long price, final long quantity) {
        listing.book().limit(listing.nextOrderId(), OWNER, side, price, quantity);
    }
}
