package io.glidepath.exec.order;

import io.glidepath.exec.market.StateHash;
import io.glidepath.risk.Side;

/**
 * What a parent was asked to be; quantity, end and limit as amended. Units as in {@link
 * ParentRequest}.
 */
public class ParentTerms {
    private int slot;
    private long serial;
    private long parentId;
    private int clientId;
    private int traderId;
    private int accountId;
    private int instrumentId;
    private Side side;
    private boolean shortSale;
    private long locateId;
    private long quantity;
    private long startNs;
    private long endNs;
    private long limitPrice;
    private long riskAversion;
    private Urgency urgency;
    private int maxParticipationBps;
    private int priceBandBps;
    private long maxChild;
    private Algo algo;
    private boolean mustFinish;
    private boolean vwapBenchmark;
    private final byte[] clientRef = new byte[ParentRequest.MAX_CLIENT_REF];
    private int clientRefLength;
    private long contentHash;

    ParentTerms() {}

    /** Its place in {@link Parents}, while it is not ended. */
    public final int slot() {
        return slot;
    }

    /** Rises with every admission: tells parents of one slot apart. */
    public final long serial() {
        return serial;
    }

    public final long parentId() {
        return parentId;
    }

    public final int clientId() {
        return clientId;
    }

    public final int traderId() {
        return traderId;
    }

    public final int accountId() {
        return accountId;
    }

    public final int instrumentId() {
        return instrumentId;
    }

    public final Side side() {
        return side;
    }

    public final boolean shortSale() {
        return shortSale;
    }

    public final long locateId() {
        return locateId;
    }

    /** The whole, as amended. */
    public final long quantity() {
        return quantity;
    }

    /** Start asked for, or admission. */
    public final long startNs() {
        return startNs;
    }

    public final long endNs() {
        return endNs;
    }

    public final long limitPrice() {
        return limitPrice;
    }

    /** Almgren-Chriss lambda, 10^-12 per currency unit. */
    public final long riskAversion() {
        return riskAversion;
    }

    /** Null: none asked for. */
    public final Urgency urgency() {
        return urgency;
    }

    public final int maxParticipationBps() {
        return maxParticipationBps;
    }

    public final int priceBandBps() {
        return priceBandBps;
    }

    public final long maxChild() {
        return maxChild;
    }

    public final Algo algo() {
        return algo;
    }

    public final boolean mustFinish() {
        return mustFinish;
    }

    public final boolean vwapBenchmark() {
        return vwapBenchmark;
    }

    /** The first {@link #clientRefLength()} bytes; read only. */
    public final byte[] clientRef() {
        return clientRef;
    }

    public final int clientRefLength() {
        return clientRefLength;
    }

    public final long contentHash() {
        return contentHash;
    }

    /** True if the request asks for what this parent was admitted with, amendments apart. */
    public final boolean sameContent(final ParentRequest request) {
        return contentHash == contentHash(request);
    }

    /** Digest of what a request asks for. */
    public static long contentHash(final ParentRequest request) {
        long hash =
                StateHash.mix(StateHash.mix(StateHash.SEED, request.parentId), request.clientId);
        hash = StateHash.mix(StateHash.mix(hash, request.traderId), request.accountId);
        hash = StateHash.mix(StateHash.mix(hash, request.instrumentId), request.side.sign());
        hash = StateHash.mix(StateHash.mix(hash, request.shortSale ? 1 : 0), request.locateId);
        hash = StateHash.mix(StateHash.mix(hash, request.quantity), request.startNs);
        hash = StateHash.mix(StateHash.mix(hash, request.endNs), request.limitPrice);
        hash = StateHash.mix(
                StateHash.mix(hash, request.riskAversion), request.maxParticipationBps);
        if (request.urgency != null) {
            hash = StateHash.mix(hash, request.urgency.code());
        }
        hash = StateHash.mix(StateHash.mix(hash, request.priceBandBps), request.maxChild);
        hash = StateHash.mix(StateHash.mix(hash, request.algo.code()), request.mustFinish ? 1 : 0);
        hash = StateHash.mix(
                StateHash.mix(hash, request.vwapBenchmark ? 1 : 0), request.clientRefLength);
        for (int i = 0; i < request.clientRefLength; i++) {
            hash = StateHash.mix(hash, request.clientRef[i]);
        }
        return hash;
    }

    /** Copies a request. */
    final void ask(
            final int toSlot, final long number, final ParentRequest request, final long nowNs) {
        slot = toSlot;
        serial = number;
        parentId = request.parentId;
        clientId = request.clientId;
        traderId = request.traderId;
        accountId = request.accountId;
        instrumentId = request.instrumentId;
        side = request.side;
        shortSale = request.shortSale;
        locateId = request.locateId;
        quantity = request.quantity;
        startNs = request.startNs == ParentRequest.NONE ? nowNs : request.startNs;
        endNs = request.endNs;
        limitPrice = request.limitPrice;
        riskAversion = request.riskAversion;
        urgency = request.urgency;
        maxParticipationBps = request.maxParticipationBps;
        priceBandBps = request.priceBandBps;
        maxChild = request.maxChild;
        algo = request.algo;
        mustFinish = request.mustFinish;
        vwapBenchmark = request.vwapBenchmark;
        clientRefLength = request.clientRefLength;
        System.arraycopy(request.clientRef, 0, clientRef, 0, clientRef.length);
        contentHash = contentHash(request);
    }

    /** No child finds it any more. */
    final void forget() {
        serial = 0;
    }

    final void amended(final long toQuantity, final long toEndNs, final long toLimit) {
        quantity = toQuantity;
        endNs = toEndNs;
        limitPrice = toLimit;
    }
}
