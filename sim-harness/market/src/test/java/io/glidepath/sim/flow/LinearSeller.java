package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * The paper's strategies that never reprice, without an agent: equal slices, the first at the best
 * ask, each later one a tick above the best bid; at the end what is left goes to the market. One
 * slice is "submit and leave", ten are its TWAP.
 */
final class LinearSeller implements OrderFlow {
    private static final int OWNER = 90;

    private final Listing listing;
    private final int slices;
    private final long sliceLots;
    private final long[] ids;
    private final long[] prices;
    private long startNs;
    private long nextNs;
    private int sent;
    private long reference;
    private long cash;
    private long sold;

    LinearSeller(final Listing listing, final long lots, final int slices) {
        this.listing = listing;
        this.slices = slices;
        this.sliceLots = lots / slices;
        this.ids = new long[slices];
        this.prices = new long[slices];
    }

    /** Average price over the best bid at time 0, ticks. */
    double reward() {
        return (double) cash / sold - reference;
    }

    /** Whether an order is one of its slices. */
    boolean sent(final long orderId) {
        for (int i = 0; i < sent; i++) {
            if (ids[i] == orderId) {
                return true;
            }
        }
        return false;
    }

    long sold() {
        return sold;
    }

    @Override
    public void open(final long episode, final long openNs) {
        startNs = openNs + ReferenceMarket.WARM_UP_NS;
        nextNs = startNs;
        sent = 0;
        cash = 0;
        sold = 0;
    }

    @Override
    public long nextEventNs() {
        return nextNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        final MatchingBook book = listing.book();
        if (nowNs == startNs + ReferenceMarket.SESSION_NS) {
            finish(book);
            nextNs = Long.MAX_VALUE;
            return;
        }
        if (sent == 0) {
            reference = book.best(Side.BUY);
        }
        prices[sent] = sent == 0 ? book.best(Side.SELL) : book.best(Side.BUY) + 1;
        ids[sent] = listing.nextOrderId();
        book.limit(ids[sent], OWNER, Side.SELL, prices[sent], sliceLots);
        sent++;
        nextNs = sent == slices
                ? startNs + ReferenceMarket.SESSION_NS
                : startNs + sent * ReferenceMarket.INTERVAL_NS;
    }

    private void finish(final MatchingBook book) {
        long left = 0;
        for (int i = 0; i < slices; i++) {
            final long unsold = book.cancel(ids[i], Long.MAX_VALUE);
            cash += (sliceLots - unsold) * prices[i];
            sold += sliceLots - unsold;
            left += unsold;
        }
        for (int n = 0; left > 0 && n < book.levelCount(Side.BUY); n++) {
            final long traded = Math.min(left, book.levelVolume(Side.BUY, n));
            cash += traded * book.levelPrice(Side.BUY, n);
            sold += traded;
            left -= traded;
        }
    }
}
