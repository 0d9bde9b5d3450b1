package io.glidepath.exec;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketChanges;
import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Side;

/** Carries what changed in a market to the guard and to the parents that trade there. */
final class MarketDoor implements MarketChanges {
    private final RiskGuard guard;
    private final Cycle cycle;
    private final Children children;
    private final Sessions sessions;
    private final Notes notes;
    private final AgentCounts counts;

    MarketDoor(
            final RiskGuard guard,
            final Cycle cycle,
            final Children children,
            final Sessions sessions,
            final Notes notes,
            final AgentCounts counts) {
        this.guard = guard;
        this.cycle = cycle;
        this.children = children;
        this.sessions = sessions;
        this.notes = notes;
        this.counts = counts;
    }

    @Override
    public void onDefined(final MarketState market) {
        final Instrument i = market.instrument();
        guard.instrument(
                i.instrumentId,
                i.tick,
                i.lot,
                i.multiplier,
                i.averageDailyVolume,
                i.sessionOpenNs,
                i.sessionCloseNs,
                i.dailyBandBps,
                i.referencePrice,
                i.shortable,
                i.profile,
                i.profileBuckets);
    }

    @Override
    public void onUnchanged(final MarketState market) {
        final int id = market.instrument().instrumentId;
        guard.quote(id, market.book().bestBid(), market.book().bestAsk(), cycle.nowNs());
    }

    @Override
    public void onQuote(final MarketState market) {
        onUnchanged(market);
        sessions.onMarket(market, cycle.nowNs());
    }

    @Override
    public void onTraded(
            final MarketState market,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden) {
        if (children.findByVenueOrder(restingOrderId) != null
                || children.findByVenueOrder(aggressorOrderId) != null) {
            market.ownPrint(tradeId, quantity);
        }
        if (!market.flow().own(tradeId)) {
            guard.othersTraded(market.instrument().instrumentId, quantity, price, cycle.nowNs());
            sessions.onOthersTraded(market, quantity);
        }
        sessions.onMarket(market, cycle.nowNs());
    }

    @Override
    public void onStatus(final MarketState market) {
        guard.status(market.instrument().instrumentId, market.status(), cycle.nowNs());
        sessions.onMarket(market, cycle.nowNs());
    }

    @Override
    public void onSessionCleared(final MarketState market) {
        guard.sessionCleared(market.instrument().instrumentId);
        children.sessionCleared(market.instrument().instrumentId);
    }

    @Override
    public void onGap(final MarketState market) {
        guard.synced(market.instrument().instrumentId, false);
        counts.gaps++;
    }

    @Override
    public void onResynced(final MarketState market) {
        guard.synced(market.instrument().instrumentId, true);
        onQuote(market);
    }

    @Override
    public void onRegime(final MarketState market) {
        sessions.onMarket(market, cycle.nowNs());
    }

    @Override
    public void onRefused(final int instrumentId, final MarketRefusal reason) {
        counts.marketRefusals++;
        notes.frameRefused(Stream.MARKET, reason.code());
    }
}
