package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Sells the same quantity at market every 15 s, and measures what that costs and how far the mid
 * moves.
 */
final class ImpactProbe implements OrderFlow {
    private static final long SECOND = 1_000_000_000L;
    private static final int SLICES = 10;

    private final Listing listing;
    private final long lots;
    private long nextNs;
    private int slice;
    private double firstMid;
    double slippage;
    double drift;
    long measured;
    long episodes;

    ImpactProbe(final Listing listing, final long lots) {
        this.listing = listing;
        this.lots = lots;
    }

    @Override
    public void open(final long episode, final long startNs) {
        nextNs = startNs + 15 * SECOND;
        slice = 0;
    }

    @Override
    public long nextEventNs() {
        return nextNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        final MatchingBook book = listing.book();
        final double mid = (book.best(Side.BUY) + book.best(Side.SELL)) / 2.0;
        if (slice == 0) {
            firstMid = mid;
        }
        if (slice == SLICES) {
            drift += firstMid - mid;
            episodes++;
            nextNs = Long.MAX_VALUE;
            return;
        }
        slippage += mid - averageSale(book);
        measured++;
        slice++;
        nextNs = nowNs + 15 * SECOND;
        if (lots > 0) {
            book.market(listing.nextOrderId(), 91, Side.SELL, lots);
        }
    }

    private double averageSale(final MatchingBook book) {
        long left = lots;
        double cash = 0;
        for (int n = 0; left > 0; n++) {
            final long taken = Math.min(left, book.levelVolume(Side.BUY, n));
            cash += taken * book.levelPrice(Side.BUY, n);
            left -= taken;
        }
        return lots == 0 ? 0 : cash / lots;
    }
}
