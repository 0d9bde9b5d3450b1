package io.glidepath.sim;

import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.Outlet;

import java.nio.charset.StandardCharsets;

/** The OMS of a simulation: planned parents to frames of the orders stream. */
public final class PlannedOrders {
    private static final int TRADER = 1;
    private static final int ACCOUNT = 1;

    private final Outlet outlet;
    private final ParentRequest request = new ParentRequest();
    private OrdersPublisher publisher;

    public PlannedOrders(final Outlet outlet) {
        this.outlet = outlet;
        restart();
    }

    /** A new session is a new sender epoch: its frames are numbered from the first. */
    void restart() {
        publisher = new OrdersPublisher(outlet);
    }

    /**
     * Sends a planned parent.
     *
     * @param parentId its id in this episode.
     * @param sessionStartNs what the plan's times count from, ns since the epoch.
     * @return the outlet's answer.
     */
    public long send(
            final ParentPlan plan,
            final long parentId,
            final long sessionStartNs,
            final long nowNs) {
        request.parentId = parentId;
        request.clientId = plan.clientId();
        request.traderId = TRADER;
        request.accountId = ACCOUNT;
        request.instrumentId = plan.instrumentId();
        request.side = plan.side();
        request.shortSale = false;
        request.locateId = ParentRequest.NONE;
        request.quantity = plan.quantity();
        request.startNs = plan.startNs() == ParentPlan.AT_ADMISSION
                ? ParentRequest.NONE
                : sessionStartNs + plan.startNs();
        request.endNs = sessionStartNs + plan.endNs();
        request.limitPrice =
                plan.limitPrice() == ParentPlan.NONE ? ParentRequest.NONE : plan.limitPrice();
        request.riskAversion =
                plan.riskAversion() == ParentPlan.NONE ? ParentRequest.NONE : plan.riskAversion();
        request.urgency = plan.urgency();
        request.maxParticipationBps = ParentRequest.NO_BPS;
        request.priceBandBps = ParentRequest.NO_BPS;
        request.maxChild = ParentRequest.NONE;
        request.algo = plan.algo();
        request.mustFinish = plan.mustFinish();
        request.vwapBenchmark = false;
        final byte[] ref = ("S-" + parentId).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ref, 0, request.clientRef, 0, ref.length);
        request.clientRefLength = ref.length;
        return publisher.newParent(request, nowNs);
    }
}
