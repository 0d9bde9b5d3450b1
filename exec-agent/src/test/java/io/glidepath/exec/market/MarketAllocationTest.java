package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

class MarketAllocationTest {
    private static final int EVENTS = 1_000_000;
    /** Bytes of the measuring itself, over all events. */
    private static final long SLACK = 512;

    @Test
    void shouldAllocateNothingOverAMillionEvents() {
        final Markets markets = new Markets(
                1, 4_096, 1_000_000_000, 30_000_000_000L, 300_000_000_000L, new Silent());
        markets.cycle(1);
        markets.onInstrument(MarketsTest.definition(1));
        markets.onSnapshotPart(1, 0, 0, 1, 0);
        markets.onSnapshotPartEnd(1);
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(markets, 0, EVENTS / 4);
        final long before = threads.getCurrentThreadAllocatedBytes();
        run(markets, EVENTS / 4, EVENTS + EVENTS / 4);
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(markets.state(1).inSync()).isTrue();
        assertThat(allocated).isLessThan(SLACK);
    }

    private static void run(final Markets markets, final int from, final int to) {
        for (int i = from; i < to; i++) {
            final long sequence = i + 1;
            markets.cycle(i * 500_000L);
            final long round = i / 8;
            final Side side = (round & 1) == 0 ? Side.BUY : Side.SELL;
            final long price = 100_000_000L - side.sign() * (1 + round * 7_919 % 700) * 100_000;
            final long id = round * 8;
            switch (i & 7) {
                case 0 -> markets.onAdd(1, sequence, side, price, 100, id, i);
                case 1 -> markets.onAdd(1, sequence, side, price, 50, id + 1, i);
                case 2 -> markets.onReduce(1, sequence, side, price, 10, id, i);
                case 3 -> markets.onExecute(1, sequence, side, price, 50, id, i);
                case 4 ->
                    markets.onTrade(1, sequence, side.opposite(), price, 50, id, id, id, false, i);
                case 5 -> markets.onDelete(1, sequence, side, price, id, i);
                case 6 -> {
                    markets.state(1).ownTrade(id - 8, 50);
                    markets.onTrade(1, sequence, side, price, 5, id + 1, id, id, true, i);
                }
                default ->
                    markets.onExecute(
                            1, sequence, side, price, round % 3 == 0 ? 50 : 20, id + 1, i);
            }
            final long stale = round - 3_000;
            if ((i & 7) == 7 && stale >= 0 && stale % 3 != 0) {
                sweep(markets, stale);
            }
        }
    }

    /**
     * What rests too long goes, by a snapshot-free path: its rest is taken in full by the book
     * itself.
     */
    private static void sweep(final Markets markets, final long round) {
        final Book book = markets.state(1).book();
        final long id = round * 8 + 1;
        if (book.contains(id)) {
            book.delete((round & 1) == 0 ? Side.BUY : Side.SELL, book.priceOf(id), id);
        }
    }

    private static final class Silent implements MarketChanges {
        @Override
        public void onDefined(final MarketState state) {}

        @Override
        public void onQuote(final MarketState state) {}

        @Override
        public void onTraded(
                final MarketState state,
                final Side aggressor,
                final long price,
                final long quantity,
                final long tradeId,
                final long restingOrderId,
                final long aggressorOrderId,
                final boolean hidden) {}

        @Override
        public void onStatus(final MarketState state) {}

        @Override
        public void onSessionCleared(final MarketState state) {}

        @Override
        public void onGap(final MarketState state) {}

        @Override
        public void onResynced(final MarketState state) {}

        @Override
        public void onRegime(final MarketState state) {}

        @Override
        public void onUnchanged(final MarketState state) {}

        @Override
        public void onRefused(final int instrumentId, final MarketRefusal reason) {}
    }
}
