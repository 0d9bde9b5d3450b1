package io.glidepath.exec.wire;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.orders.AmendParentOrderEncoder;
import io.glidepath.codec.orders.CancelParentOrderEncoder;
import io.glidepath.codec.orders.HeartbeatEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.codec.orders.ParentStatusRequestEncoder;
import io.glidepath.exec.order.ParentRequest;

/**
 * What an order management system tells an agent. Each send numbers the frame and answers what the
 * outlet answered. Never allocates.
 */
public final class OrdersPublisher {
    private final OutFrame frame;
    private final NewParentOrderEncoder newParent = new NewParentOrderEncoder();
    private final CancelParentOrderEncoder cancel = new CancelParentOrderEncoder();
    private final AmendParentOrderEncoder amend = new AmendParentOrderEncoder();
    private final ParentStatusRequestEncoder status = new ParentStatusRequestEncoder();
    private final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
    private final Algo[] algos = Algo.values();

    public OrdersPublisher(final Outlet outlet) {
        frame = new OutFrame(outlet);
    }

    /**
     * Sends a parent order; absent fields are {@link ParentRequest#NONE} or {@link
     * ParentRequest#NO_BPS}.
     */
    public long newParent(final ParentRequest request, final long nowNs) {
        newParent
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(request.parentId)
                .clientId(request.clientId)
                .traderId(request.traderId)
                .accountId(request.accountId)
                .instrumentId(request.instrumentId)
                .quantity(request.quantity)
                .startNs(request.startNs)
                .endNs(request.endNs)
                .limitPrice(request.limitPrice)
                .riskAversion(request.riskAversion)
                .maxParticipationBps(request.maxParticipationBps)
                .priceBandBps(request.priceBandBps)
                .maxChild(request.maxChild)
                .locateId(request.locateId)
                .side(Codes.wireSide(request.side, request.shortSale))
                .algo(algos[request.algo.ordinal()])
                .completion(request.mustFinish ? Completion.MUST_FINISH : Completion.BEST_EFFORT)
                .benchmark(request.vwapBenchmark ? Benchmark.MARKET_VWAP : Benchmark.ARRIVAL)
                .urgency(Codes.urgency(request.urgency))
                .putClientRef(request.clientRef, 0, request.clientRefLength);
        return frame.offer(newParent.encodedLength());
    }

    public long cancel(final int clientId, final long parentId, final long nowNs) {
        cancel.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(clientId);
        return frame.offer(cancel.encodedLength());
    }

    /** Fields that stay as they are carry {@link ParentRequest#NONE}. */
    public long amend(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endNs,
            final long limitPrice,
            final long nowNs) {
        amend.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(clientId)
                .quantity(quantity)
                .endNs(endNs)
                .limitPrice(limitPrice);
        return frame.offer(amend.encodedLength());
    }

    public long statusRequest(final int clientId, final long parentId, final long nowNs) {
        status.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(clientId);
        return frame.offer(status.encodedLength());
    }

    public long heartbeat(final int clientId, final long nowNs) {
        heartbeat
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .clientId(clientId);
        return frame.offer(heartbeat.encodedLength());
    }
}
