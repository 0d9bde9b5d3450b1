package io.glidepath.exec;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.FeedKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.market.BookSnapshotEncoder;
import io.glidepath.codec.market.InstrumentDefinitionEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * The feed of a rehearsal: two instruments, one told by levels and one by orders, around a price
 * that stays; quantities and trades alternate. It looks like a market only as far as the code that
 * hears it can tell.
 */
final class RehearsalMarket {
    static final int INSTRUMENTS = 2;

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final long TICK = 1_000_000;
    private static final long BID = 10_000 * TICK;
    private static final int LEVELS = 5;
    private static final long LEVEL_QUANTITY = 500;
    private static final long DAILY_VOLUME = 20_000_000;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long FIRST_MOVING_ORDER = 1_000;

    private final Outlet outlet;
    private final long openNs;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookEventEncoder event = new BookEventEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
    private final InstrumentDefinitionEncoder definition = new InstrumentDefinitionEncoder();
    private final TradingStatusEncoder status = new TradingStatusEncoder();
    private final long[] bookSequence = new long[INSTRUMENTS + 1];
    private final boolean[] moving = new boolean[INSTRUMENTS + 1];
    private long sequence;
    private long steps;
    private long nowNs;

    RehearsalMarket(final Outlet outlet, final long openNs) {
        this.outlet = outlet;
        this.openNs = openNs;
    }

    /** Definition, book and status of every instrument. */
    void open(final long nowNs) {
        this.nowNs = nowNs;
        for (int id = 1; id <= INSTRUMENTS; id++) {
            definition(id);
            book(id);
            status.wrapAndApplyHeader(buffer, 0, header)
                    .sequence(++sequence)
                    .sendTimeNs(nowNs)
                    .instrumentId(id)
                    .venueTimeNs(nowNs)
                    .state(TradingState.OPEN);
            send(TradingStatusEncoder.BLOCK_LENGTH);
        }
    }

    /** One change of each book and one trade. */
    void step(final long nowNs) {
        this.nowNs = nowNs;
        steps++;
        final Side side = (steps & 1) == 0 ? Side.BUY : Side.SELL;
        event(
                1,
                BookAction.SET_LEVEL,
                side,
                LEVEL_QUANTITY + steps % 100,
                BookEventEncoder.orderIdNullValue());
        if (moving[2]) {
            event(2, BookAction.DELETE, other(side), 100, FIRST_MOVING_ORDER + steps - 1);
        }
        event(2, BookAction.ADD, side, 100, FIRST_MOVING_ORDER + steps);
        moving[2] = true;
        for (int id = 1; id <= INSTRUMENTS; id++) {
            trade(id, side);
        }
    }

    private static Side other(final Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    private static long touch(final Side side) {
        return side == Side.BUY ? BID : BID + 2 * TICK;
    }

    private void event(
            final int id,
            final BookAction action,
            final Side side,
            final long quantity,
            final long orderId) {
        event.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(id)
                .bookSequence(++bookSequence[id])
                .venueTimeNs(nowNs)
                .price(touch(side))
                .quantity(quantity)
                .orderId(orderId)
                .action(action)
                .side(side);
        send(BookEventEncoder.BLOCK_LENGTH);
    }

    private void trade(final int id, final Side aggressor) {
        trade.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(id)
                .bookSequence(++bookSequence[id])
                .venueTimeNs(nowNs)
                .price(touch(other(aggressor)))
                .quantity(1_000)
                .tradeId(-sequence)
                .restingOrderId(TradeEncoder.restingOrderIdNullValue())
                .aggressorOrderId(TradeEncoder.aggressorOrderIdNullValue())
                .aggressor(aggressor)
                .hidden(Flag.YES);
        send(TradeEncoder.BLOCK_LENGTH);
    }

    private void book(final int id) {
        moving[id] = false;
        final BookSnapshotEncoder.EntriesEncoder entries = snapshot.wrapAndApplyHeader(
                        buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(id)
                .bookSequence(bookSequence[id])
                .venueTimeNs(nowNs)
                .part(0)
                .parts(1)
                .entriesCount(2 * LEVELS);
        for (int i = 0; i < 2 * LEVELS; i++) {
            final Side side = i < LEVELS ? Side.BUY : Side.SELL;
            final long away = i % LEVELS * TICK;
            entries.next()
                    .price(side == Side.BUY ? touch(side) - away : touch(side) + away)
                    .quantity(LEVEL_QUANTITY)
                    .orderId(
                            id == 1 ? BookSnapshotEncoder.EntriesEncoder.orderIdNullValue() : i + 1)
                    .side(side);
        }
        send(snapshot.encodedLength());
    }

    private void definition(final int id) {
        definition
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .instrumentId(id)
                .venue(1)
                .tick(TICK)
                .lot(1)
                .multiplier(1)
                .sessionOpenNs(openNs)
                .sessionCloseNs(openNs + DAY_NS)
                .averageDailyVolume(DAILY_VOLUME)
                .sigma(0.01)
                .eta(1e-6)
                .gamma(1e-9)
                .dailyBandBps(InstrumentDefinitionEncoder.dailyBandBpsNullValue())
                .referencePrice(InstrumentDefinitionEncoder.referencePriceNullValue())
                .shortable(Flag.YES)
                .feedKind(id == 1 ? FeedKind.LEVELS : FeedKind.ORDERS)
                .currency("USD")
                .profileCount(1)
                .next()
                .weight(1_000_000);
        definition.symbol(id == 1 ? "LEVELS" : "ORDERS");
        send(definition.encodedLength());
    }

    private void send(final int bodyLength) {
        outlet.offer(buffer, 0, HEADER + bodyLength);
    }
}
