package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Makes a {@link Crash}: on a straight line down from the best bid at its begin, it sells every bid
 * above the line, and bids 20 lots on it and offers 20 lots a level above it, so that bids and asks
 * come down. Its last quotes stay. When it is over the price is where the other traders take it.
 */
final class CrashTrader implements OrderFlow {
    static final int OWNER = 4;

    private static final long QUOTE_LOTS = 20;
    private static final long LEAST_STEP_NS = 1_000_000;

    private final Listing listing;
    private final MatchingBook book;
    private final PriceGrid grid;
    private final Crash crash;
    private long beginNs;
    private long nextEventNs = Long.MAX_VALUE;
    private long fromBid;
    private long ticks;
    private long steps;
    private long done;
    private long bidId;
    private long askId;

    CrashTrader(final FlowSetting setting, final Crash crash) {
        listing = setting.listing();
        book = listing.book();
        grid = setting.grid();
        this.crash = crash;
    }

    @Override
    public void open(final long episode, final long startNs) {
        beginNs = startNs + ReferenceMarket.WARM_UP_NS + crash.afterNs();
        nextEventNs = beginNs;
        steps = 0;
        done = 0;
        bidId = 0;
        askId = 0;
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        if (steps == 0) {
            begin(nowNs);
        } else {
            done++;
            push(fromBid - ticks * done / steps);
            plan();
        }
    }

    private void begin(final long nowNs) {
        if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
            beginNs = nowNs + LEAST_STEP_NS;
            nextEventNs = beginNs;
            return;
        }
        fromBid = book.best(Side.BUY);
        final double mid = (fromBid + book.best(Side.SELL)) / 2.0;
        final double price =
                listing.instrument().toPrice(0) + mid * listing.instrument().priceStep();
        ticks = Math.round(crash.share() * price / listing.instrument().priceStep());
        steps = Math.max(1, Math.min(ticks, crash.overNs() / LEAST_STEP_NS));
        plan();
    }

    private void plan() {
        nextEventNs = done == steps
                ? Long.MAX_VALUE
                : beginNs + (long) ((double) crash.overNs() * (done + 1) / steps);
    }

    /** Brings the best bid down to a price, and asks to a level above it. */
    private void push(final long bid) {
        book.cancel(bidId, Long.MAX_VALUE);
        book.cancel(askId, Long.MAX_VALUE);
        long above = 0;
        for (int n = 0; n < book.levelCount(Side.BUY); n++) {
            if (book.levelPrice(Side.BUY, n) <= bid) {
                break;
            }
            above += book.levelVolume(Side.BUY, n);
        }
        if (above > 0) {
            book.immediate(listing.nextOrderId(), OWNER, Side.SELL, bid + 1, above);
        }
        askId = quote(Side.SELL, bid + grid.distance(0));
        if (book.best(Side.SELL) > bid) {
            bidId = quote(Side.BUY, bid);
        }
    }

    private long quote(final Side side, final long price) {
        final long id = listing.nextOrderId();
        book.limit(id, OWNER, side, price, QUOTE_LOTS * listing.instrument().lot());
        return id;
    }
}
