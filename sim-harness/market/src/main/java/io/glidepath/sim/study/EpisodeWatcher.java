package io.glidepath.sim.study;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * Looks at the book at time 0 and at the end of an episode, before any trader acts at those
 * instants, and adds what it saw to a tally.
 */
final class EpisodeWatcher implements OrderFlow {
    private final MatchingBook book;
    private final MarketTally tally;
    private final long[] bidVolumes = new long[MarketTally.LEVELS];
    private long startNs;
    private long nextEventNs = Long.MAX_VALUE;
    private long traded;
    private boolean twoSidedAtStart;
    private long startSpread;
    private long startBestVolumes;
    private long startTwiceMid;

    EpisodeWatcher(final Listing listing, final MarketTally tally) {
        this.book = listing.book();
        this.tally = tally;
    }

    /** A trader whose events are counted. */
    OrderFlow counting(final OrderFlow trader) {
        return new OrderFlow() {
            @Override
            public void open(final long episode, final long openNs) {
                trader.open(episode, openNs);
            }

            @Override
            public long nextEventNs() {
                return trader.nextEventNs();
            }

            @Override
            public void onEvent(final long nowNs) {
                traded++;
                trader.onEvent(nowNs);
            }
        };
    }

    @Override
    public void open(final long episode, final long openNs) {
        startNs = openNs + ReferenceMarket.WARM_UP_NS;
        nextEventNs = startNs;
        traded = 0;
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        if (nowNs == startNs) {
            atStart();
            nextEventNs = startNs + ReferenceMarket.SESSION_NS;
        } else {
            atEnd();
            nextEventNs = Long.MAX_VALUE;
        }
    }

    private void atStart() {
        twoSidedAtStart = isTwoSided();
        if (twoSidedAtStart) {
            startSpread = spread();
            startBestVolumes = bestVolumes();
            startTwiceMid = twiceMid();
        }
    }

    private void atEnd() {
        if (!twoSidedAtStart || !isTwoSided()) {
            tally.addOneSided();
            return;
        }
        book.volumesFromOpposite(Side.BUY, bidVolumes);
        tally.add(
                startSpread,
                spread(),
                startBestVolumes,
                bestVolumes(),
                twiceMid() - startTwiceMid,
                traded,
                bidVolumes);
    }

    private boolean isTwoSided() {
        return !book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL);
    }

    private long spread() {
        return book.best(Side.SELL) - book.best(Side.BUY);
    }

    private long twiceMid() {
        return book.best(Side.SELL) + book.best(Side.BUY);
    }

    private long bestVolumes() {
        return book.levelVolume(Side.BUY, 0) + book.levelVolume(Side.SELL, 0);
    }
}
