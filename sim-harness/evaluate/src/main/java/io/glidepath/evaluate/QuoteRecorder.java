package io.glidepath.evaluate;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketChanges;
import io.glidepath.exec.market.MarketRefusal;
import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.wire.MarketAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the market feed with a book of its own and keeps the best quotes, at most one every 250
 * ms.
 */
public final class QuoteRecorder implements FrameTap, MarketChanges {
    private static final long SPACING_NS = 250_000_000L;
    private static final int ORDERS_PER_BOOK = 1 << 16;
    private static final long WINDOW_NS = 1_000_000_000L;

    private final Markets markets;
    private final MarketAdapter adapter;
    private final Map<Integer, Track> tracks = new TreeMap<>();
    private long nowNs;

    private static final class Track {
        long[] times = new long[1024];
        long[] bids = new long[1024];
        long[] asks = new long[1024];
        int count;
        final Instrument instrument = new Instrument();

        void add(final long timeNs, final long bid, final long ask) {
            if (count > 0 && timeNs - times[count - 1] < SPACING_NS) {
                return;
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
                bids = Arrays.copyOf(bids, 2 * count);
                asks = Arrays.copyOf(asks, 2 * count);
            }
            times[count] = timeNs;
            bids[count] = bid;
            asks[count++] = ask;
        }
    }

    /** @param instruments how many there are. */
    public QuoteRecorder(final int instruments) {
        markets = new Markets(
                instruments, ORDERS_PER_BOOK, WINDOW_NS, 2 * WINDOW_NS, 3 * WINDOW_NS, this);
        adapter = new MarketAdapter(markets);
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long timeNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream == Stream.MARKET) {
            nowNs = timeNs;
            markets.cycle(timeNs);
            adapter.onFrame(buffer, offset, length, true);
        }
    }

    /** By instrument id. */
    public Map<Integer, QuoteSeries> series() {
        final Map<Integer, QuoteSeries> series = new TreeMap<>();
        tracks.forEach((id, track) -> series.put(
                id,
                new QuoteSeries(
                        track.instrument,
                        Arrays.copyOf(track.times, track.count),
                        Arrays.copyOf(track.bids, track.count),
                        Arrays.copyOf(track.asks, track.count))));
        return series;
    }

    @Override
    public void onQuote(final MarketState market) {
        final Track track = tracks.computeIfAbsent(market.instrumentId(), id -> new Track());
        if (track.count == 0) {
            track.instrument.copyFrom(market.instrument());
        }
        track.add(nowNs, market.book().bestBid(), market.book().bestAsk());
    }

    @Override
    public void onDefined(final MarketState market) {}

    @Override
    public void onTraded(
            final MarketState market,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden) {}

    @Override
    public void onStatus(final MarketState market) {}

    @Override
    public void onSessionCleared(final MarketState market) {}

    @Override
    public void onGap(final MarketState market) {}

    @Override
    public void onResynced(final MarketState market) {
        onQuote(market);
    }

    @Override
    public void onRegime(final MarketState market) {}

    @Override
    public void onUnchanged(final MarketState market) {}

    @Override
    public void onRefused(final int instrumentId, final MarketRefusal reason) {}
}
