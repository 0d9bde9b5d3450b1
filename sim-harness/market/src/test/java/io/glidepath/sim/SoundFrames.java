package io.glidepath.sim;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.FeedKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.common.Urgency;
import io.glidepath.codec.control.FinishParentEncoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.PauseParentEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;
import io.glidepath.codec.market.BookEventEncoder;
import io.glidepath.codec.market.BookSnapshotEncoder;
import io.glidepath.codec.market.InstrumentDefinitionEncoder;
import io.glidepath.codec.market.RegimeUpdateEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.codec.orders.AmendParentOrderEncoder;
import io.glidepath.codec.orders.CancelParentOrderEncoder;
import io.glidepath.codec.orders.HeartbeatEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentStatusRequestEncoder;
import io.glidepath.codec.venue.CancelRejectEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.OrderStatusEncoder;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One sound frame of every kind an agent hears, about instrument 1 and parent 1 of client 1, each
 * with one thing changed by the caller.
 */
final class SoundFrames {
    static final long PARENT = 1;
    static final long UNKNOWN = 77_777;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1344]);
    private final long nowNs;
    private final long nextBookSequence;

    SoundFrames(final long nowNs, final long nextBookSequence) {
        this.nowNs = nowNs;
        this.nextBookSequence = nextBookSequence;
    }

    static <T> Consumer<T> asItIs() {
        return frame -> {};
    }

    private byte[] bytes(final int length) {
        return Arrays.copyOf(buffer.byteArray(), MessageHeaderEncoder.ENCODED_LENGTH + length);
    }

    byte[] newParent(final Consumer<NewParentOrderEncoder> change) {
        final NewParentOrderEncoder frame =
                new NewParentOrderEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1)
                .sendTimeNs(nowNs)
                .parentId(50)
                .clientId(1)
                .traderId(1)
                .accountId(1)
                .instrumentId(1)
                .quantity(10)
                .startNs(NewParentOrderEncoder.startNsNullValue())
                .endNs(nowNs + 60 * NoiseWorld.SECOND)
                .limitPrice(NewParentOrderEncoder.limitPriceNullValue())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .urgency(Urgency.NULL_VAL)
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(Side.BUY)
                .algo(Algo.TWAP)
                .completion(Completion.MUST_FINISH)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("bad");
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] cancel(final Consumer<CancelParentOrderEncoder> change) {
        final CancelParentOrderEncoder frame =
                new CancelParentOrderEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).parentId(PARENT).clientId(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] amend(final Consumer<AmendParentOrderEncoder> change) {
        final AmendParentOrderEncoder frame =
                new AmendParentOrderEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1)
                .sendTimeNs(nowNs)
                .parentId(PARENT)
                .clientId(1)
                .quantity(AmendParentOrderEncoder.quantityNullValue())
                .endNs(AmendParentOrderEncoder.endNsNullValue())
                .limitPrice(AmendParentOrderEncoder.limitPriceNullValue());
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] parentStatus(final Consumer<ParentStatusRequestEncoder> change) {
        final ParentStatusRequestEncoder frame =
                new ParentStatusRequestEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).parentId(PARENT).clientId(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] heartbeat(final Consumer<HeartbeatEncoder> change) {
        final HeartbeatEncoder frame = new HeartbeatEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).clientId(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] kill(final Consumer<KillEncoder> change) {
        final KillEncoder frame = new KillEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.target(PARENT).scope(Scope.PARENT);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] resume(final Consumer<ResumeEncoder> change) {
        final ResumeEncoder frame = new ResumeEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.target(PARENT).scope(Scope.PARENT);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] setMode(final Consumer<SetModeEncoder> change) {
        final SetModeEncoder frame = new SetModeEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.target(PARENT).scope(Scope.PARENT).mode(Mode.FALLBACK);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] pause(final Consumer<PauseParentEncoder> change) {
        final PauseParentEncoder frame =
                new PauseParentEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.parentId(PARENT).clientId(1).paused(Flag.YES);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] finish(final Consumer<FinishParentEncoder> change) {
        final FinishParentEncoder frame =
                new FinishParentEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.parentId(PARENT).clientId(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] setLimit(final Consumer<SetLimitEncoder> change) {
        final SetLimitEncoder frame = new SetLimitEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        frame.instrumentId(1).value(10).limitKind(LimitKind.MAX_CHILD_QUANTITY);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] agentStatus(final Consumer<StatusRequestEncoder> change) {
        final StatusRequestEncoder frame =
                new StatusRequestEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).commandId(1).operatorId(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] report(final ExecKind kind, final Consumer<ExecutionReportEncoder> change) {
        final ExecutionReportEncoder frame =
                new ExecutionReportEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1)
                .sendTimeNs(nowNs)
                .childId(UNKNOWN)
                .venueOrderId(9)
                .execId(9)
                .instrumentId(1)
                .lastQuantity(1)
                .lastPrice(100 * 1_000_000L)
                .fee(0)
                .leavesQuantity(0)
                .refExecId(9)
                .venueTimeNs(nowNs)
                .reason(0)
                .kind(kind)
                .liquidity(Liquidity.MAKER);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] cancelReject(final Consumer<CancelRejectEncoder> change) {
        final CancelRejectEncoder frame =
                new CancelRejectEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).childId(UNKNOWN).instrumentId(1).venueTimeNs(nowNs);
        frame.reason(1);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] orderStatus(final Consumer<OrderStatusEncoder> change) {
        final OrderStatusEncoder frame =
                new OrderStatusEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).childId(UNKNOWN).venueOrderId(9).instrumentId(1);
        frame.filledQuantity(0).filledValue(0).fees(0).leavesQuantity(1).venueTimeNs(nowNs);
        frame.state(OrderState.WORKING);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] definition(final Consumer<InstrumentDefinitionEncoder> change) {
        final InstrumentDefinitionEncoder frame =
                new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1)
                .sendTimeNs(nowNs)
                .instrumentId(1)
                .venue(1)
                .tick(1_000_000)
                .lot(1)
                .multiplier(1)
                .sessionOpenNs(nowNs)
                .sessionCloseNs(nowNs + NoiseWorld.SECOND)
                .averageDailyVolume(100)
                .sigma(0)
                .eta(0)
                .gamma(0)
                .dailyBandBps(InstrumentDefinitionEncoder.dailyBandBpsNullValue())
                .referencePrice(InstrumentDefinitionEncoder.referencePriceNullValue())
                .shortable(Flag.YES)
                .feedKind(FeedKind.ORDERS)
                .currency("USD");
        change.accept(frame);
        frame.profileCount(1).next().weight(1_000_000);
        frame.symbol("BAD");
        return bytes(frame.encodedLength());
    }

    byte[] snapshot(
            final Consumer<BookSnapshotEncoder> change,
            final Consumer<BookSnapshotEncoder.EntriesEncoder> changeEntry) {
        final BookSnapshotEncoder frame =
                new BookSnapshotEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).instrumentId(1).bookSequence(nextBookSequence);
        frame.venueTimeNs(nowNs).part(0).parts(1);
        change.accept(frame);
        final BookSnapshotEncoder.EntriesEncoder entry = frame.entriesCount(1).next();
        entry.price(100 * 1_000_000L).quantity(1).orderId(9).side(Side.BUY);
        changeEntry.accept(entry);
        return bytes(frame.encodedLength());
    }

    byte[] event(final BookAction action, final Consumer<BookEventEncoder> change) {
        final BookEventEncoder frame = new BookEventEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).instrumentId(1).bookSequence(nextBookSequence);
        frame.venueTimeNs(nowNs).price(100 * 1_000_000L).quantity(1).orderId(1L << 50);
        frame.action(action).side(Side.BUY);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] trade(final Consumer<TradeEncoder> change) {
        final TradeEncoder frame = new TradeEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).instrumentId(1).bookSequence(nextBookSequence);
        frame.venueTimeNs(nowNs).price(100 * 1_000_000L).quantity(1).tradeId(1L << 50);
        frame.restingOrderId(TradeEncoder.restingOrderIdNullValue());
        frame.aggressorOrderId(TradeEncoder.aggressorOrderIdNullValue());
        frame.aggressor(Side.BUY).hidden(Flag.NO);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] tradingStatus(final Consumer<TradingStatusEncoder> change) {
        final TradingStatusEncoder frame =
                new TradingStatusEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).instrumentId(1).venueTimeNs(nowNs);
        frame.state(TradingState.HALTED);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }

    byte[] regime(final Consumer<RegimeUpdateEncoder> change) {
        final RegimeUpdateEncoder frame =
                new RegimeUpdateEncoder().wrapAndApplyHeader(buffer, 0, header);
        frame.sequence(1).sendTimeNs(nowNs).instrumentId(1).regimeId(1).volatilityRatio(1);
        for (int i = 0; i < RegimeUpdateEncoder.embeddingLength(); i++) {
            frame.embedding(i, 0);
        }
        frame.news(Flag.NO);
        change.accept(frame);
        return bytes(frame.encodedLength());
    }
}
