package io.glidepath.sim.venue;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OrderState;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.venue.CancelRejectEncoder;
import io.glidepath.codec.venue.ExecutionReportEncoder;
import io.glidepath.codec.venue.OrderStatusEncoder;
import io.glidepath.codec.venue.ReconcileEndEncoder;
import io.glidepath.codec.venue.ReconcileOrderEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * Verbs of the executions stream to bytes. Nothing of it may be lost: what is refused waits and
 * goes first.
 */
final class ExecutionPublisher {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Outlet outlet;
    private final FrameQueue backlog;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExecutionReportEncoder report = new ExecutionReportEncoder();
    private final CancelRejectEncoder cancelReject = new CancelRejectEncoder();
    private final OrderStatusEncoder orderStatus = new OrderStatusEncoder();
    private final ReconcileOrderEncoder order = new ReconcileOrderEncoder();
    private final ReconcileEndEncoder end = new ReconcileEndEncoder();
    private long sequence;
    long nowNs;

    ExecutionPublisher(final Outlet outlet, final int backlogBytes) {
        this.outlet = outlet;
        this.backlog = new FrameQueue(backlogBytes);
    }

    void restart() {
        sequence = 0;
    }

    void ack(final Child child, final long execId) {
        report(child, ExecKind.ACK, execId, 0, child.leaves, VenueReason.NONE);
    }

    void fill(
            final Child child,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee) {
        child.lastExecId = execId;
        open(child.childId, child.listing.instrumentId(), execId)
                .venueOrderId(child.venueOrderId)
                .lastQuantity(quantity)
                .lastPrice(price)
                .fee(fee)
                .leavesQuantity(child.leaves)
                .reason(VenueReason.NONE.code())
                .kind(ExecKind.FILL)
                .liquidity(maker ? Liquidity.MAKER : Liquidity.TAKER);
        send(ExecutionReportEncoder.BLOCK_LENGTH);
    }

    void takenBack(
            final Child child,
            final ExecKind kind,
            final long execId,
            final long quantity,
            final VenueReason reason) {
        report(child, kind, execId, quantity, child.leaves, reason);
    }

    void rejected(
            final long childId,
            final int instrumentId,
            final long execId,
            final VenueReason reason) {
        open(childId, instrumentId, execId)
                .venueOrderId(ExecutionReportEncoder.venueOrderIdNullValue())
                .lastQuantity(0)
                .lastPrice(ExecutionReportEncoder.lastPriceNullValue())
                .fee(0)
                .leavesQuantity(0)
                .reason(reason.code())
                .kind(ExecKind.REJECTED)
                .liquidity(Liquidity.NONE);
        send(ExecutionReportEncoder.BLOCK_LENGTH);
    }

    void cancelRejected(final long childId, final int instrumentId, final VenueReason reason) {
        cancelReject
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .childId(childId)
                .instrumentId(instrumentId)
                .venueTimeNs(nowNs)
                .reason(reason.code());
        send(CancelRejectEncoder.BLOCK_LENGTH);
    }

    void status(final Child child) {
        openStatus(child.childId, child.listing.instrumentId())
                .venueOrderId(child.venueOrderId)
                .filledQuantity(child.filled)
                .filledValue(child.value)
                .fees(child.fees)
                .leavesQuantity(child.leaves)
                .state(child.working ? OrderState.WORKING : OrderState.DONE);
        send(OrderStatusEncoder.BLOCK_LENGTH);
    }

    void unknownStatus(final long childId, final int instrumentId) {
        openStatus(childId, instrumentId)
                .venueOrderId(OrderStatusEncoder.venueOrderIdNullValue())
                .filledQuantity(0)
                .filledValue(0)
                .fees(0)
                .leavesQuantity(0)
                .state(OrderState.UNKNOWN);
        send(OrderStatusEncoder.BLOCK_LENGTH);
    }

    /** An order as it stands, for an answer to a request for all that is held. */
    void held(final Child child, final long requestTimeNs, final int epoch) {
        order.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .requestTimeNs(requestTimeNs)
                .childId(child.childId)
                .parentId(child.parentId)
                .venueOrderId(child.venueOrderId)
                .epoch(epoch)
                .clientId(child.clientId)
                .instrumentId(child.listing.instrumentId())
                .price(child.price)
                .quantity(child.quantity)
                .filledQuantity(child.filled)
                .filledValue(child.value)
                .fees(child.fees)
                .leavesQuantity(child.leaves)
                .lastExecId(child.lastExecId)
                .side(side(child))
                .orderType(child.immediate ? OrderType.IOC : OrderType.LIMIT)
                .state(child.fate);
        send(ReconcileOrderEncoder.BLOCK_LENGTH);
    }

    private static Side side(final Child child) {
        if (child.side == io.glidepath.risk.Side.BUY) {
            return Side.BUY;
        }
        return child.shortSale ? Side.SELL_SHORT : Side.SELL;
    }

    /** The end of such an answer; a highest child id of 0: there never was one. */
    void endOfHeld(
            final long requestTimeNs,
            final int epoch,
            final int orders,
            final long highestChildId,
            final long lastExecId) {
        end.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .requestTimeNs(requestTimeNs)
                .epoch(epoch)
                .orders(orders)
                .highestChildId(
                        highestChildId == 0
                                ? ReconcileEndEncoder.highestChildIdNullValue()
                                : highestChildId)
                .lastExecId(lastExecId);
        send(ReconcileEndEncoder.BLOCK_LENGTH);
    }

    /** Whether frames wait that the outlet did not take. */
    boolean isHeldUp() {
        return !backlog.isEmpty();
    }

    /** Sends what waits, as far as the outlet takes it; the number of frames sent. */
    int drain() {
        return backlog.isEmpty() ? 0 : backlog.forwardTo(outlet);
    }

    private void report(
            final Child child,
            final ExecKind kind,
            final long execId,
            final long lastQuantity,
            final long leaves,
            final VenueReason reason) {
        child.lastExecId = execId;
        open(child.childId, child.listing.instrumentId(), execId)
                .venueOrderId(child.venueOrderId)
                .lastQuantity(lastQuantity)
                .lastPrice(ExecutionReportEncoder.lastPriceNullValue())
                .fee(0)
                .leavesQuantity(leaves)
                .reason(reason.code())
                .kind(kind)
                .liquidity(Liquidity.NONE);
        send(ExecutionReportEncoder.BLOCK_LENGTH);
    }

    private ExecutionReportEncoder open(
            final long childId, final int instrumentId, final long execId) {
        return report.wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .childId(childId)
                .execId(execId)
                .instrumentId(instrumentId)
                .refExecId(ExecutionReportEncoder.refExecIdNullValue())
                .venueTimeNs(nowNs);
    }

    private OrderStatusEncoder openStatus(final long childId, final int instrumentId) {
        return orderStatus
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .childId(childId)
                .instrumentId(instrumentId)
                .venueTimeNs(nowNs);
    }

    private void send(final int blockLength) {
        final int length = HEADER + blockLength;
        if (backlog.isEmpty() && outlet.offer(buffer, 0, length) > 0) {
            return;
        }
        if (backlog.offer(buffer, 0, length) < 0) {
            throw new IllegalStateException(
                    "the agent has not read its executions: the venue's backlog is full");
        }
    }
}
