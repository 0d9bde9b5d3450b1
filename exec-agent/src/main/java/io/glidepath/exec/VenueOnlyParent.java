package io.glidepath.exec;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.VenueOrder;

/** A parent as far as an order at the venue tells of it: whose, where, which way, how much. */
final class VenueOnlyParent {
    private static final long SECOND = 1_000_000_000L;
    /** An end is needed and not known; a parent in doubt has none. */
    private static final long END_NS = 3_600 * SECOND;

    private final ParentRequest request = new ParentRequest();

    void of(final VenueOrder order, final long nowNs) {
        request.parentId = order.parentId;
        request.clientId = order.clientId;
        request.traderId = 0;
        request.accountId = 0;
        request.instrumentId = order.instrumentId;
        request.side = order.side;
        request.shortSale = order.shortSale;
        request.locateId = ParentRequest.NONE;
        request.quantity = order.quantity;
        request.startNs = ParentRequest.NONE;
        request.endNs = nowNs + END_NS;
        request.limitPrice = ParentRequest.NONE;
        request.riskAversion = ParentRequest.NONE;
        request.urgency = null;
        request.maxParticipationBps = ParentRequest.NO_BPS;
        request.priceBandBps = ParentRequest.NO_BPS;
        request.maxChild = ParentRequest.NONE;
        request.algo = Algo.AC;
        request.mustFinish = false;
        request.vwapBenchmark = false;
        request.clientRefLength = 0;
    }

    ParentRequest request() {
        return request;
    }
}
