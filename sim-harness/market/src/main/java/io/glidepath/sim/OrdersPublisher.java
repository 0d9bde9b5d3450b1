package io.glidepath.sim;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Benchmark;
import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.orders.CancelParentOrderEncoder;
import io.glidepath.codec.orders.NewParentOrderEncoder;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;
import org.agrona.concurrent.UnsafeBuffer;

/** The OMS of a simulation: parent orders to bytes. */
public final class OrdersPublisher {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Outlet outlet;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewParentOrderEncoder newParent = new NewParentOrderEncoder();
    private final CancelParentOrderEncoder cancelParent = new CancelParentOrderEncoder();
    private long sequence;

    public OrdersPublisher(final Outlet outlet) {
        this.outlet = outlet;
    }

    /** A new session is a new sender epoch. */
    void restart() {
        sequence = 0;
    }

    /**
     * Sends a planned parent.
     *
     * @param parentId its id in this episode.
     * @param startNs what the plan's times count from, ns since the epoch.
     * @return the outlet's answer.
     */
    public long send(final ParentPlan plan, final long parentId, final long startNs, final long nowNs) {
        newParent
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(plan.clientId())
                .traderId(1)
                .accountId(1)
                .instrumentId(plan.instrumentId())
                .quantity(plan.quantity())
                .startNs(plan.startNs() == ParentPlan.AT_ADMISSION
                        ? NewParentOrderEncoder.startNsNullValue()
                        : startNs + plan.startNs())
                .endNs(startNs + plan.endNs())
                .limitPrice(plan.limitPrice() == ParentPlan.NONE
                        ? NewParentOrderEncoder.limitPriceNullValue()
                        : plan.limitPrice())
                .riskAversion(NewParentOrderEncoder.riskAversionNullValue())
                .maxParticipationBps(NewParentOrderEncoder.maxParticipationBpsNullValue())
                .priceBandBps(NewParentOrderEncoder.priceBandBpsNullValue())
                .maxChild(NewParentOrderEncoder.maxChildNullValue())
                .locateId(NewParentOrderEncoder.locateIdNullValue())
                .side(plan.side() == io.glidepath.risk.Side.BUY ? Side.BUY : Side.SELL)
                .algo(Algo.get((short) plan.algo().code()))
                .completion(plan.mustFinish() ? Completion.MUST_FINISH : Completion.BEST_EFFORT)
                .benchmark(Benchmark.ARRIVAL)
                .clientRef("S-" + parentId);
        return outlet.offer(buffer, 0, HEADER + newParent.encodedLength());
    }

    /** Takes a parent back. */
    public long cancel(final long parentId, final int clientId, final long nowNs) {
        cancelParent
                .wrapAndApplyHeader(buffer, 0, header)
                .sequence(++sequence)
                .sendTimeNs(nowNs)
                .parentId(parentId)
                .clientId(clientId);
        return outlet.offer(buffer, 0, HEADER + CancelParentOrderEncoder.BLOCK_LENGTH);
    }
}
