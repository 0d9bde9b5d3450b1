package io.glidepath.exec;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.risk.TradingState;

import java.util.Arrays;

/** Asks for a snapshot of every instrument whose book is not whole, again and again until it is. */
final class FeedWatch {
    private final Markets markets;
    private final ChildrenPublisher publisher;
    private final Cycle cycle;
    private final long retryNs;
    private final long[] nextAskNs;
    /** Whether an instrument may have opened unheard, for it was known before a restart. */
    private final boolean[] missed;

    private long nextAskAllNs;

    FeedWatch(
            final Markets markets,
            final int maxInstruments,
            final ChildrenPublisher publisher,
            final Cycle cycle,
            final long retryNs) {
        this.markets = markets;
        this.publisher = publisher;
        this.cycle = cycle;
        this.retryNs = retryNs;
        this.nextAskNs = new long[maxInstruments];
        this.missed = new boolean[maxInstruments];
        askNow();
    }

    /** Every instrument that is not whole is asked for at once. */
    void askNow() {
        Arrays.fill(nextAskNs, Long.MIN_VALUE);
        Arrays.fill(missed, 0, markets.count(), true);
        nextAskAllNs = Long.MIN_VALUE;
    }

    boolean onTime() {
        final long nowNs = cycle.nowNs();
        if (nextTimerNs() > nowNs) {
            return false;
        }
        cycle.open();
        if (markets.count() == 0) {
            nextAskAllNs = nowNs + retryNs;
            publisher.snapshotRequest(ChildrenPublisher.EVERY_INSTRUMENT, nowNs);
        }
        for (int i = 0; i < markets.count(); i++) {
            final MarketState market = markets.at(i);
            if (wanted(market) && nextAskNs[i] <= nowNs) {
                nextAskNs[i] = nowNs + retryNs;
                publisher.snapshotRequest(market.instrumentId(), nowNs);
            }
        }
        return true;
    }

    long nextTimerNs() {
        if (markets.count() == 0) {
            return nextAskAllNs;
        }
        long next = Long.MAX_VALUE;
        if (markets.unsynced() == 0) {
            return next;
        }
        for (int i = 0; i < markets.count(); i++) {
            if (wanted(markets.at(i))) {
                next = Math.min(next, nextAskNs[i]);
            }
        }
        return next;
    }

    /** What is closed will be told when it opens, unless it opened while nobody listened. */
    private boolean wanted(final MarketState market) {
        return !market.inSync()
                && (market.status() != TradingState.CLOSED || missed[market.index()]);
    }
}
