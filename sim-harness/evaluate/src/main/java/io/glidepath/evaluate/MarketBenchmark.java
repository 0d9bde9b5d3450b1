package io.glidepath.evaluate;

import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.sim.Simulation;

import org.agrona.collections.LongArrayList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trades of a day without our orders, visible and hidden, and the average price of those of a
 * time: one number for an order, whoever works it.
 */
public final class MarketBenchmark extends TradeTap {
    private static final double PRICE_UNITS = 1e8;

    private final Map<Integer, Trades> instruments = new HashMap<>();

    /** In the order of time. */
    private static final class Trades {
        final LongArrayList timesNs = new LongArrayList();
        final LongArrayList prices = new LongArrayList();
        final LongArrayList quantities = new LongArrayList();
    }

    private MarketBenchmark() {}

    /** Plays a day once with nobody of ours. */
    public static MarketBenchmark of(final TradingDay day) {
        final MarketBenchmark market = new MarketBenchmark();
        Simulation.ofMarket(day.scenario().withParents(List.of()), day.traders(), market)
                .run(0);
        return market;
    }

    @Override
    protected void onTrade(final long nowNs, final TradeDecoder trade) {
        final Trades of = instruments.computeIfAbsent(trade.instrumentId(), id -> new Trades());
        of.timesNs.addLong(nowNs);
        of.prices.addLong(trade.price());
        of.quantities.addLong(trade.quantity());
    }

    /** Of a parent's time; null: nobody traded. */
    public Double of(final ParentOutcome parent) {
        return vwap(parent.instrumentId(), parent.startNs(), parent.endNs());
    }

    /** Average price from one time to another, both included, currency; null: nobody traded. */
    public Double vwap(final int instrumentId, final long fromNs, final long toNs) {
        final Trades trades = instruments.get(instrumentId);
        double value = 0;
        double volume = 0;
        for (int i = 0; trades != null && i < trades.timesNs.size(); i++) {
            if (trades.timesNs.getLong(i) >= fromNs && trades.timesNs.getLong(i) <= toNs) {
                value += (double) trades.prices.getLong(i) * trades.quantities.getLong(i);
                volume += trades.quantities.getLong(i);
            }
        }
        return volume == 0 ? null : value / volume / PRICE_UNITS;
    }
}
