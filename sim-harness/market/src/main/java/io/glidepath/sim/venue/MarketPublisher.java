package io.glidepath.sim.venue;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.FeedKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.market.BookSnapshotEncoder;
import io.glidepath.codec.market.BookUnchangedEncoder;
import io.glidepath.codec.market.InstrumentDefinitionEncoder;
import io.glidepath.codec.market.RegimeUpdateEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * Verbs of the market stream to bytes, for every instrument of a venue. A frame the outlet refuses
 * is lost, and counted.
 */
final class MarketPublisher {
    /** Most entries of one part of a snapshot. */
    static final int PART_ENTRIES = 48;

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Outlet outlet;
    private final boolean heard;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    /** Frames of the two frequent messages: their header is written once. */
    private final UnsafeBuffer eventFrame =
            new UnsafeBuffer(new byte[HEADER + BookEventEncoder.BLOCK_LENGTH]);

    private final UnsafeBuffer tradeFrame =
            new UnsafeBuffer(new byte[HEADER + TradeEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookEventEncoder bookEvent = new BookEventEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
    private final InstrumentDefinitionEncoder definition = new InstrumentDefinitionEncoder();
    private final TradingStatusEncoder status = new TradingStatusEncoder();
    private final BookUnchangedEncoder unchanged = new BookUnchangedEncoder();
    private final RegimeUpdateEncoder regime = new RegimeUpdateEncoder();
    private long sequence;
    private long lost;
    long nowNs;

    MarketPublisher(final Outlet outlet) {
        this.outlet = outlet;
        this.heard = outlet != Venue.UNHEARD;
        bookEvent.wrapAndApplyHeader(eventFrame, 0, header);
        trade.wrapAndApplyHeader(tradeFrame, 0, header);
    }

    /** False when it has nobody to tell: then nothing need be said. */
    boolean isHeard() {
        return heard;
    }

    void restart() {
        sequence = 0;
    }

    /** Frames the outlet refused. */
    long lost() {
        return lost;
    }

    void bookEvent(
            final Listing listing,
            final BookAction action,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        bookEvent
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(listing.instrumentId())
                .bookSequence(listing.nextBookSequence())
                .venueTimeNs(nowNs)
                .price(price)
                .quantity(quantity)
                .orderId(orderId)
                .action(action)
                .side(wire(side));
        send(eventFrame, BookEventEncoder.BLOCK_LENGTH);
    }

    void trade(
            final Listing listing,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId) {
        openTrade(listing, aggressor, price, quantity, tradeId)
                .restingOrderId(restingOrderId)
                .aggressorOrderId(aggressorOrderId)
                .hidden(Flag.NO);
        send(tradeFrame, TradeEncoder.BLOCK_LENGTH);
    }

    void hiddenTrade(
            final Listing listing,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId) {
        openTrade(listing, aggressor, price, quantity, tradeId)
                .restingOrderId(TradeEncoder.restingOrderIdNullValue())
                .aggressorOrderId(TradeEncoder.aggressorOrderIdNullValue())
                .hidden(Flag.YES);
        send(tradeFrame, TradeEncoder.BLOCK_LENGTH);
    }

    void status(final Listing listing, final TradingState state) {
        status.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(listing.instrumentId())
                .venueTimeNs(nowNs)
                .state(wire(state));
        send(TradingStatusEncoder.BLOCK_LENGTH);
    }

    void unchanged(final Listing listing) {
        unchanged
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(listing.instrumentId())
                .bookSequence(listing.bookSequence())
                .venueTimeNs(nowNs);
        send(BookUnchangedEncoder.BLOCK_LENGTH);
    }

    void definition(final Listing listing, final long openNs, final long closeNs) {
        final VenueInstrument instrument = listing.instrument();
        final InstrumentDefinitionEncoder.ProfileEncoder profile = definition
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(instrument.instrumentId())
                .venue(instrument.venue())
                .tick(instrument.tick())
                .lot(instrument.lot())
                .multiplier(1)
                .sessionOpenNs(openNs)
                .sessionCloseNs(closeNs)
                .averageDailyVolume(instrument.averageDailyVolume())
                .sigma(instrument.sigma())
                .eta(instrument.eta())
                .gamma(instrument.gamma())
                .dailyBandBps(InstrumentDefinitionEncoder.dailyBandBpsNullValue())
                .referencePrice(InstrumentDefinitionEncoder.referencePriceNullValue())
                .shortable(Flag.YES)
                .feedKind(FeedKind.ORDERS)
                .currency("USD")
                .profileCount(instrument.profile().size());
        for (int i = 0; i < instrument.profile().size(); i++) {
            profile.next().weight(instrument.profile().get(i));
        }
        definition.symbol(instrument.symbol());
        send(definition.encodedLength());
    }

    /**
     * One part of a snapshot: entries {@code from} to {@code to} of the listing's copy of its book.
     */
    void snapshotPart(
            final Listing listing, final SnapshotCopy copy, final int part, final int parts) {
        final int from = part * PART_ENTRIES;
        final int to = Math.min(copy.size(), from + PART_ENTRIES);
        final BookSnapshotEncoder.EntriesEncoder entries = snapshot.wrapAndApplyHeader(
                        buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(listing.instrumentId())
                .bookSequence(listing.bookSequence())
                .venueTimeNs(nowNs)
                .part(part)
                .parts(parts)
                .entriesCount(to - from);
        for (int i = from; i < to; i++) {
            entries.next()
                    .price(listing.instrument().toPrice(copy.step(i)))
                    .quantity(copy.quantity(i))
                    .orderId(copy.orderId(i))
                    .side(wire(copy.side(i)));
        }
        send(snapshot.encodedLength());
    }

    void regime(
            final int instrumentId,
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        regime.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(instrumentId)
                .regimeId(regimeId)
                .volatilityRatio(volatilityRatio)
                .news(news ? Flag.YES : Flag.NO);
        for (int i = 0; i < RegimeUpdateEncoder.embeddingLength(); i++) {
            regime.embedding(i, embedding[i]);
        }
        send(RegimeUpdateEncoder.BLOCK_LENGTH);
    }

    private TradeEncoder openTrade(
            final Listing listing,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId) {
        return trade.sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(listing.instrumentId())
                .bookSequence(listing.nextBookSequence())
                .venueTimeNs(nowNs)
                .price(price)
                .quantity(quantity)
                .tradeId(tradeId)
                .aggressor(wire(aggressor));
    }

    private void send(final int bodyLength) {
        send(buffer, bodyLength);
    }

    private void send(final UnsafeBuffer frame, final int bodyLength) {
        if (outlet.offer(frame, 0, HEADER + bodyLength) < 0) {
            lost++;
        }
    }

    private static io.glidepath.codec.common.Side wire(final Side side) {
        return side == Side.BUY
                ? io.glidepath.codec.common.Side.BUY
                : io.glidepath.codec.common.Side.SELL;
    }

    private static io.glidepath.codec.common.TradingState wire(final TradingState state) {
        return switch (state) {
            case PRE_OPEN -> io.glidepath.codec.common.TradingState.PRE_OPEN;
            case OPEN -> io.glidepath.codec.common.TradingState.OPEN;
            case AUCTION -> io.glidepath.codec.common.TradingState.AUCTION;
            case HALTED -> io.glidepath.codec.common.TradingState.HALTED;
            case CLOSED -> io.glidepath.codec.common.TradingState.CLOSED;
        };
    }
}
