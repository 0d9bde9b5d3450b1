package io.glidepath.exec.wire;

import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.venue.CancelAllEncoder;
import io.glidepath.codec.venue.CancelChildOrderEncoder;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.codec.venue.OrderStatusRequestEncoder;
import io.glidepath.codec.venue.ReconcileRequestEncoder;
import io.glidepath.codec.venue.SnapshotRequestEncoder;
import io.glidepath.risk.ApprovedOrder;

/**
 * What the agent tells a venue. Orders and cancels can be said of an {@link ApprovedOrder} alone,
 * whose approval is taken by the saying. Each send numbers the frame and answers what the outlet
 * answered. Never allocates.
 */
public final class ChildrenPublisher {
    /** In {@link #cancelAll} and {@link #snapshotRequest}: every instrument. */
    public static final int EVERY_INSTRUMENT = -1;

    private final OutFrame frame;
    private final NewChildOrderEncoder newChild = new NewChildOrderEncoder();
    private final CancelChildOrderEncoder cancelChild = new CancelChildOrderEncoder();
    private final OrderStatusRequestEncoder statusRequest = new OrderStatusRequestEncoder();
    private final CancelAllEncoder cancelAll = new CancelAllEncoder();
    private final ReconcileRequestEncoder reconcileRequest = new ReconcileRequestEncoder();
    private final SnapshotRequestEncoder snapshotRequest = new SnapshotRequestEncoder();

    public ChildrenPublisher(final Outlet outlet) {
        frame = new OutFrame(outlet);
    }

    /**
     * Sends a new child.
     *
     * @throws IllegalStateException if the approval was taken before or has lapsed; nothing is sent
     *     then.
     */
    public long newChild(final ApprovedOrder order, final long nowNs) {
        newChild.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .childId(order.childId())
                .parentId(order.parentId())
                .instrumentId(order.instrumentId())
                .venue(order.venue())
                .clientId(order.clientId())
                .algoId(order.algoId())
                .policyId(order.policyId())
                .price(order.price())
                .quantity(order.quantity())
                .expireNs(order.expireNs())
                .approval(order.takeApproval())
                .side(Codes.wireSide(order.side(), order.shortSale()))
                .orderType(
                        order.type() == io.glidepath.risk.OrderType.LIMIT
                                ? OrderType.LIMIT
                                : OrderType.IOC);
        return frame.offer(newChild.encodedLength());
    }

    /**
     * Takes a child back, by {@code order.quantity()} or whole.
     *
     * @throws IllegalStateException if the approval was taken before or has lapsed; nothing is sent
     *     then.
     */
    public long cancelChild(final ApprovedOrder order, final long nowNs) {
        cancelChild
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .childId(order.childId())
                .parentId(order.parentId())
                .instrumentId(order.instrumentId())
                .quantity(order.quantity())
                .approval(order.takeApproval());
        return frame.offer(cancelChild.encodedLength());
    }

    /** Asks for a child's fate. */
    public long orderStatusRequest(final long childId, final int instrumentId, final long nowNs) {
        statusRequest
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .childId(childId)
                .instrumentId(instrumentId);
        return frame.offer(statusRequest.encodedLength());
    }

    /** Withdraws every order of an instrument, or of this agent; {@code reason} 0: none. */
    public long cancelAll(final int instrumentId, final int reason, final long nowNs) {
        cancelAll
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .instrumentId(instrumentOrNull(instrumentId))
                .reason(reason);
        return frame.offer(cancelAll.encodedLength());
    }

    /**
     * Asks what the venue holds of this instance; from then on it takes no new child of a lower
     * epoch.
     *
     * @param sinceExecId only what is open or has changed since; 0: all of the day.
     * @return the request's sequence; negative: not sent.
     */
    public long reconcileRequest(
            final int instanceId, final int epoch, final long sinceExecId, final long nowNs) {
        final long sequence = frame.sequence();
        reconcileRequest
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(sequence)
                .sendTimeNs(nowNs)
                .sinceExecId(sinceExecId)
                .instanceId(instanceId)
                .epoch(epoch);
        final long result = frame.offer(reconcileRequest.encodedLength());
        return result > 0 ? sequence : result;
    }

    /** A process begins: numbers begin anew. */
    public void restart() {
        frame.restart();
    }

    /** Asks for definition, snapshot and status. */
    public long snapshotRequest(final int instrumentId, final long nowNs) {
        snapshotRequest
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .instrumentId(instrumentOrNull(instrumentId));
        return frame.offer(snapshotRequest.encodedLength());
    }

    private static int instrumentOrNull(final int instrumentId) {
        return instrumentId == EVERY_INSTRUMENT
                ? CancelAllEncoder.instrumentIdNullValue()
                : instrumentId;
    }
}
