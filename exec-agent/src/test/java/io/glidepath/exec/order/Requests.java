package io.glidepath.exec.order;

import io.glidepath.risk.Side;

/** Requests for tests. */
final class Requests {
    private Requests() {}

    static ParentRequest buy(final long parentId, final long quantity) {
        final ParentRequest request = new ParentRequest();
        request.parentId = parentId;
        request.clientId = 3;
        request.instrumentId = 1;
        request.side = Side.BUY;
        request.quantity = quantity;
        request.startNs = ParentRequest.NONE;
        request.endNs = 1_000_000;
        request.limitPrice = ParentRequest.NONE;
        request.locateId = ParentRequest.NONE;
        request.maxChild = ParentRequest.NONE;
        request.algo = Algo.TWAP;
        request.clientRef[0] = 'a';
        request.clientRefLength = 1;
        return request;
    }
}
