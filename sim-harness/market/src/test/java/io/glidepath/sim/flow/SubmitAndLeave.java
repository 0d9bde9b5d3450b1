package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Sells at the best ask at the start, whatever is left at the market at the end: the paper's SL,
 * without an agent.
 */
final class SubmitAndLeave implements OrderFlow {
    static final int OWNER = 90;

    private final Listing listing;
    private final long lots;
    private final long startAfterNs;
    private final long endAfterNs;
    private long openNs;
    private long nextNs;
    private long orderId;
    long reference;
    long firstId;
    long secondId;

    SubmitAndLeave(
            final Listing listing,
            final long lots,
            final long startAfterNs,
            final long endAfterNs) {
        this.listing = listing;
        this.lots = lots;
        this.startAfterNs = startAfterNs;
        this.endAfterNs = endAfterNs;
    }

    @Override
    public void open(final long episode, final long startNs) {
        openNs = startNs;
        nextNs = startNs + startAfterNs;
        orderId = 0;
        firstId = 0;
        secondId = 0;
    }

    @Override
    public long nextEventNs() {
        return nextNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        final MatchingBook book = listing.book();
        if (orderId == 0) {
            reference = book.best(Side.BUY);
            orderId = listing.nextOrderId();
            firstId = orderId;
            book.limit(orderId, OWNER, Side.SELL, book.best(Side.SELL), lots);
            nextNs = openNs + endAfterNs;
            return;
        }
        final long left = book.cancel(orderId, Long.MAX_VALUE);
        nextNs = Long.MAX_VALUE;
        if (left > 0) {
            secondId = listing.nextOrderId();
            book.market(secondId, OWNER, Side.SELL, left);
        }
    }
}
