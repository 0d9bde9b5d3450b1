package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.SEQUENCE;
import static io.glidepath.exec.wire.Samples.VENUE_NS;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.FeedKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.market.BookSnapshotEncoder;
import io.glidepath.codec.market.BookUnchangedEncoder;
import io.glidepath.codec.market.InstrumentDefinitionEncoder;
import io.glidepath.codec.market.RegimeUpdateEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;

/** Frames of market.xml. */
final class MarketSamples {
    private MarketSamples() {}

    static void addTo(final Samples samples) {
        definition(samples);
        snapshot(samples, "BookSnapshot", 3);
        snapshot(samples, "BookSnapshot empty", 0);
        snapshot(samples, "BookSnapshot full", MarketAdapter.MAX_SNAPSHOT_ENTRIES);
        events(samples);
        trade(samples);
        others(samples);
    }

    private static void definition(final Samples samples) {
        final InstrumentDefinitionEncoder definition = new InstrumentDefinitionEncoder();
        definition
                .wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .venue(4)
                .tick(1_000_000)
                .lot(100)
                .multiplier(1)
                .sessionOpenNs(VENUE_NS)
                .sessionCloseNs(VENUE_NS + 1000)
                .averageDailyVolume(5_000_000)
                .sigma(0.25)
                .eta(2.5e-6)
                .gamma(2.5e-7)
                .dailyBandBps(InstrumentDefinitionEncoder.dailyBandBpsNullValue())
                .referencePrice(100_00000000L)
                .shortable(Flag.YES)
                .feedKind(FeedKind.LEVELS)
                .putCurrency((byte) 'U', (byte) 'S', (byte) 'D');
        definition
                .profileCount(3)
                .next()
                .weight(400_000)
                .next()
                .weight(200_000)
                .next()
                .weight(400_000);
        definition.symbol("ABC.N");
        samples.keep("InstrumentDefinition", Stream.MARKET, definition.encodedLength());
    }

    private static void snapshot(final Samples samples, final String name, final int count) {
        final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
        snapshot.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .bookSequence(900)
                .venueTimeNs(VENUE_NS)
                .part(1)
                .parts(2);
        final BookSnapshotEncoder.EntriesEncoder entries = snapshot.entriesCount(count);
        for (int i = 0; i < count; i++) {
            entries.next()
                    .price(100_00000000L + i)
                    .quantity(100 + i)
                    .orderId(
                            i == 1
                                    ? BookSnapshotEncoder.EntriesEncoder.orderIdNullValue()
                                    : 5000 + i)
                    .side(i % 2 == 0 ? Side.BUY : Side.SELL);
        }
        samples.keep(name, Stream.MARKET, snapshot.encodedLength());
    }

    private static void events(final Samples samples) {
        final BookEventEncoder event = new BookEventEncoder();
        for (final BookAction action : new BookAction[] {
            BookAction.ADD,
            BookAction.REDUCE,
            BookAction.EXECUTE,
            BookAction.DELETE,
            BookAction.SET_LEVEL
        }) {
            event.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                    .sequence(SEQUENCE)
                    .sendTimeNs(SEND_NS)
                    .instrumentId(3)
                    .bookSequence(901)
                    .venueTimeNs(VENUE_NS)
                    .price(100_01000000L)
                    .quantity(300)
                    .orderId(
                            action == BookAction.SET_LEVEL
                                    ? BookEventEncoder.orderIdNullValue()
                                    : 5001)
                    .action(action)
                    .side(action == BookAction.ADD ? Side.BUY : Side.SELL);
            samples.keep("BookEvent " + action, Stream.MARKET, event.encodedLength());
        }
    }

    private static void trade(final Samples samples) {
        final TradeEncoder trade = new TradeEncoder();
        trade.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .bookSequence(902)
                .venueTimeNs(VENUE_NS)
                .price(100_01000000L)
                .quantity(50)
                .tradeId(7001)
                .restingOrderId(TradeEncoder.restingOrderIdNullValue())
                .aggressorOrderId(5009)
                .aggressor(Side.SELL)
                .hidden(Flag.YES);
        samples.keep("Trade", Stream.MARKET, trade.encodedLength());
    }

    private static void others(final Samples samples) {
        final TradingStatusEncoder status = new TradingStatusEncoder();
        status.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .venueTimeNs(VENUE_NS)
                .state(TradingState.AUCTION);
        samples.keep("TradingStatus", Stream.MARKET, status.encodedLength());
        final RegimeUpdateEncoder regime = new RegimeUpdateEncoder();
        regime.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .regimeId(5)
                .volatilityRatio(1.5f)
                .embedding(0, -1f)
                .embedding(1, 0f)
                .embedding(2, 0.5f)
                .embedding(3, 1f)
                .news(Flag.YES);
        samples.keep("RegimeUpdate", Stream.MARKET, regime.encodedLength());
        final BookUnchangedEncoder unchanged = new BookUnchangedEncoder();
        unchanged
                .wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .instrumentId(3)
                .bookSequence(902)
                .venueTimeNs(VENUE_NS);
        samples.keep("BookUnchanged", Stream.MARKET, unchanged.encodedLength());
    }
}
