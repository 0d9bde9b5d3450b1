package io.glidepath.sim;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.codec.market.TradingStatusEncoder;
import io.glidepath.codec.orders.ParentFillEncoder;
import io.glidepath.codec.orders.ParentOrderReportEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.venue.ChildSender;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * Both sides of a conversation, played to an auditor frame by frame. One parent, id 5, sells 100 of
 * instrument 1.
 */
final class AuditStage {
    static final long PRICE = 1_000_000_000L;

    private final Auditor auditor;
    private final FrameTap listener;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1344]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final PlannedOrders oms = new PlannedOrders((b, o, n) -> play(Stream.ORDERS, b, o, n));
    private final ChildSender agent = new ChildSender((b, o, n) -> play(Stream.CHILDREN, b, o, n));
    private long approval;
    long nowNs = 1_000;

    AuditStage() {
        this(new Auditor(Latencies.ZERO, 10));
    }

    AuditStage(final Auditor auditor) {
        this.auditor = auditor;
        listener = auditor;
    }

    /** @param listener hears the frames in the place of an auditor. */
    AuditStage(final FrameTap listener) {
        auditor = null;
        this.listener = listener;
    }

    Auditor auditor() {
        return auditor;
    }

    private long play(
            final Stream stream,
            final org.agrona.DirectBuffer frame,
            final int offset,
            final int length) {
        listener.onFrame(stream, nowNs, frame, offset, length);
        return 1;
    }

    private void play(final Stream stream, final int blockLength) {
        play(stream, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + blockLength);
    }

    void parent(final long parentId, final io.glidepath.risk.Side side, final long limitPrice) {
        final ParentPlan plan = new ParentPlan(
                parentId,
                1,
                1,
                side,
                100,
                0,
                ParentPlan.AT_ADMISSION,
                5_000,
                limitPrice,
                Algo.TWAP,
                false);
        oms.send(plan, parentId, 1_000, nowNs);
    }

    NewChildOrderEncoder child(
            final long childId, final long parentId, final Side side, final long quantity) {
        return agent.child(
                        childId, side, io.glidepath.codec.common.OrderType.LIMIT, PRICE, quantity)
                .parentId(parentId)
                .sendTimeNs(nowNs)
                .approval(++approval);
    }

    void send(final NewChildOrderEncoder child) {
        agent.send(child);
    }

    void cancel(final long childId, final long quantity) {
        agent.cancel(childId, quantity);
    }

    void rawChild(final int length) {
        agent.raw(length);
    }

    void execution(
            final long childId, final ExecKind kind, final long quantity, final long leaves) {
        new ExecutionReportEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .childId(childId)
                .venueOrderId(childId + 1_000)
                .execId(childId * 100 + leaves)
                .instrumentId(1)
                .lastQuantity(quantity)
                .lastPrice(PRICE)
                .fee(7)
                .leavesQuantity(leaves)
                .kind(kind)
                .liquidity(Liquidity.MAKER);
        play(Stream.EXECUTIONS, ExecutionReportEncoder.BLOCK_LENGTH);
    }

    void trade(final long maker, final long taker) {
        new TradeEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .instrumentId(1)
                .price(PRICE)
                .quantity(1)
                .restingOrderId(maker + 1_000)
                .aggressorOrderId(taker + 1_000)
                .hidden(Flag.NO);
        play(Stream.MARKET, TradeEncoder.BLOCK_LENGTH);
    }

    void status(final TradingState state) {
        new TradingStatusEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .instrumentId(1)
                .state(state);
        play(Stream.MARKET, TradingStatusEncoder.BLOCK_LENGTH);
    }

    void told(final long childId, final long leaves, final long quantity) {
        new ParentFillEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .parentId(5)
                .clientId(1)
                .childId(childId)
                .execId(childId * 100 + leaves)
                .quantity(quantity)
                .price(PRICE)
                .fee(7);
        play(Stream.PARENTS, ParentFillEncoder.BLOCK_LENGTH);
    }

    void report(
            final long parentId, final ParentReportKind kind, final long filled, final long fees) {
        new ParentOrderReportEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .parentId(parentId)
                .clientId(1)
                .quantity(100)
                .filledQuantity(filled)
                .filledValue(filled * PRICE)
                .fees(fees)
                .kind(kind);
        play(Stream.PARENTS, ParentOrderReportEncoder.BLOCK_LENGTH);
    }

    void kill(final Scope scope, final long target) {
        new KillEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .operatorId(1)
                .scope(scope)
                .target(target);
        play(Stream.CONTROL, KillEncoder.BLOCK_LENGTH);
    }

    void resume(final Scope scope, final long target, final int operatorId) {
        new ResumeEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .operatorId(operatorId)
                .scope(scope)
                .target(target);
        play(Stream.CONTROL, ResumeEncoder.BLOCK_LENGTH);
    }
}
