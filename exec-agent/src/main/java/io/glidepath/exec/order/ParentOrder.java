package io.glidepath.exec.order;

import io.glidepath.exec.market.StateHash;
import io.glidepath.exec.market.Wide;
import io.glidepath.risk.Side;

/**
 * A parent order: what was asked, and what is filled, open and unknown of it. Prices 10^-8, quantities units, values
 * price units times quantity units, times ns since the epoch. Absent values are {@link ParentRequest#NONE}.
 */
public final class ParentOrder {
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
    private int maxParticipationBps;
    private int priceBandBps;
    private long maxChild;
    private Algo algo;
    private boolean mustFinish;
    private boolean vwapBenchmark;
    private final byte[] clientRef = new byte[ParentRequest.MAX_CLIENT_REF];
    private int clientRefLength;
    private long contentHash;

    private ParentState state = ParentState.PENDING;
    private int reason;
    private long stateSinceNs;
    private long admittedNs;
    private long arrivalMid2;
    private long arrivalNs;
    private int policyId;

    private long filled;
    private long passiveFilled;
    private long filledValue;
    private long fees;
    private boolean overflowed;
    private long openQuantity;
    private long unknownQuantity;
    private int openChildren;
    private int children;
    private int cancels;
    private int refusals;

    ParentOrder() {}

    /** Its place in {@link Parents}, while it is not ended. */
    public int slot() {
        return slot;
    }

    /** Rises with every admission: tells parents of one slot apart. */
    public long serial() {
        return serial;
    }

    public long parentId() {
        return parentId;
    }

    public int clientId() {
        return clientId;
    }

    public int traderId() {
        return traderId;
    }

    public int accountId() {
        return accountId;
    }

    public int instrumentId() {
        return instrumentId;
    }

    public Side side() {
        return side;
    }

    public boolean shortSale() {
        return shortSale;
    }

    public long locateId() {
        return locateId;
    }

    /** The whole, as amended. */
    public long quantity() {
        return quantity;
    }

    /** Start asked for, or admission. */
    public long startNs() {
        return startNs;
    }

    public long endNs() {
        return endNs;
    }

    public long limitPrice() {
        return limitPrice;
    }

    /** Almgren-Chriss lambda, 10^-12 per currency unit. */
    public long riskAversion() {
        return riskAversion;
    }

    public int maxParticipationBps() {
        return maxParticipationBps;
    }

    public int priceBandBps() {
        return priceBandBps;
    }

    public long maxChild() {
        return maxChild;
    }

    public Algo algo() {
        return algo;
    }

    public boolean mustFinish() {
        return mustFinish;
    }

    public boolean vwapBenchmark() {
        return vwapBenchmark;
    }

    /** The first {@link #clientRefLength()} bytes; read only. */
    public byte[] clientRef() {
        return clientRef;
    }

    public int clientRefLength() {
        return clientRefLength;
    }

    public long contentHash() {
        return contentHash;
    }

    /** True if the request asks for what this parent was admitted with, amendments apart. */
    public boolean sameContent(final ParentRequest request) {
        return contentHash == contentHash(request);
    }

    public ParentState state() {
        return state;
    }

    /** Why, as a wire reason; 0: none. */
    public int reason() {
        return reason;
    }

    public long stateSinceNs() {
        return stateSinceNs;
    }

    public long admittedNs() {
        return admittedNs;
    }

    /** Bid + ask at arrival; {@link ParentRequest#NONE} until there was a two-sided book. */
    public long arrivalMid2() {
        return arrivalMid2;
    }

    /** {@link ParentRequest#NONE} until arrived. */
    public long arrivalNs() {
        return arrivalNs;
    }

    public int policyId() {
        return policyId;
    }

    public void policyId(final int id) {
        policyId = id;
    }

    public long filled() {
        return filled;
    }

    /** Filled while resting. */
    public long passiveFilled() {
        return passiveFilled;
    }

    /** Sum of price times quantity of fills; at the ends of int64 if {@link #overflowed()}. */
    public long filledValue() {
        return filledValue;
    }

    /** 10^-8 of the currency; rebates negative. */
    public long fees() {
        return fees;
    }

    /** True if a value went beyond int64: value and shortfall are no longer known. */
    public boolean overflowed() {
        return overflowed;
    }

    /** Sent and not reported back. */
    public long openQuantity() {
        return openQuantity;
    }

    /** Of children whose fate is unknown. */
    public long unknownQuantity() {
        return unknownQuantity;
    }

    /** What may be sent: neither filled, nor open, nor unknown. Never negative. */
    public long free() {
        return Math.max(0, quantity - filled - openQuantity - unknownQuantity);
    }

    /** Not filled. Never negative. */
    public long remaining() {
        return Math.max(0, quantity - filled);
    }

    /** What late fills brought beyond the whole, open quantity counted: take it back. Never negative. */
    public long excess() {
        return Math.max(0, filled + openQuantity + unknownQuantity - quantity);
    }

    /** Children open now. */
    public int openChildren() {
        return openChildren;
    }

    /** Children sent. */
    public int children() {
        return children;
    }

    /** Cancels sent. */
    public int cancels() {
        return cancels;
    }

    /** Intents refused by the guard. */
    public int refusals() {
        return refusals;
    }

    public void countRefusal() {
        refusals++;
    }

    /**
     * Becomes {@code next}.
     *
     * @param because a wire reason; 0: none.
     * @return false, and nothing changed, if that may not follow.
     */
    public boolean become(final ParentState next, final int because, final long nowNs) {
        if (!state.canBecome(next)) {
            return false;
        }
        state = next;
        reason = because;
        stateSinceNs = nowNs;
        return true;
    }

    /** Sets the arrival price, once; later calls and books without two sides (0) change nothing. */
    public void arrive(final long mid2, final long nowNs) {
        if (arrivalMid2 == ParentRequest.NONE && mid2 > 0) {
            arrivalMid2 = mid2;
            arrivalNs = nowNs;
        }
    }

    /**
     * Changes the parent in flight; {@link ParentRequest#NONE} keeps a value.
     *
     * @return false, and nothing changed, if it is over, if the quantity is below what is filled, open or unknown, or
     *     if the end is not after start and now.
     */
    public boolean amend(final long newQuantity, final long newEndNs, final long newLimit, final long nowNs) {
        final long toQuantity = newQuantity == ParentRequest.NONE ? quantity : newQuantity;
        final long toEnd = newEndNs == ParentRequest.NONE ? endNs : newEndNs;
        if (state.terminal() || state == ParentState.CANCELLING || state == ParentState.EXPIRING) {
            return false;
        }
        if (toQuantity <= 0 || toQuantity < filled + openQuantity + unknownQuantity) {
            return false;
        }
        if (toEnd <= startNs || toEnd <= nowNs || newLimit != ParentRequest.NONE && newLimit <= 0) {
            return false;
        }
        quantity = toQuantity;
        endNs = toEnd;
        limitPrice = newLimit == ParentRequest.NONE ? limitPrice : newLimit;
        return true;
    }

    /**
     * Shortfall on the whole quantity so far.
     *
     * @param unfilledValue what {@link #remaining()} would cost now, see {@link Shortfall#walk}.
     * @return 10^-3 bps of arrival, positive is cost, or {@link Shortfall#NONE}.
     */
    public long shortfallMilliBps(final long unfilledValue, final long multiplier) {
        if (overflowed || arrivalMid2 == ParentRequest.NONE || unfilledValue == Shortfall.NONE) {
            return Shortfall.NONE;
        }
        return Shortfall.milliBps(
                side,
                Math.max(quantity, filled),
                Wide.add(filledValue, unfilledValue),
                fees,
                arrivalMid2,
                multiplier);
    }

    /** Digest of what a request asks for. */
    public static long contentHash(final ParentRequest request) {
        long hash = StateHash.mix(StateHash.mix(StateHash.SEED, request.parentId), request.clientId);
        hash = StateHash.mix(StateHash.mix(hash, request.traderId), request.accountId);
        hash = StateHash.mix(StateHash.mix(hash, request.instrumentId), request.side.sign());
        hash = StateHash.mix(StateHash.mix(hash, request.shortSale ? 1 : 0), request.locateId);
        hash = StateHash.mix(StateHash.mix(hash, request.quantity), request.startNs);
        hash = StateHash.mix(StateHash.mix(hash, request.endNs), request.limitPrice);
        hash = StateHash.mix(StateHash.mix(hash, request.riskAversion), request.maxParticipationBps);
        hash = StateHash.mix(StateHash.mix(hash, request.priceBandBps), request.maxChild);
        hash = StateHash.mix(StateHash.mix(hash, request.algo.code()), request.mustFinish ? 1 : 0);
        hash = StateHash.mix(StateHash.mix(hash, request.vwapBenchmark ? 1 : 0), request.clientRefLength);
        for (int i = 0; i < request.clientRefLength; i++) {
            hash = StateHash.mix(hash, request.clientRef[i]);
        }
        return hash;
    }

    void admit(final int toSlot, final long number, final ParentRequest request, final long nowNs) {
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
        maxParticipationBps = request.maxParticipationBps;
        priceBandBps = request.priceBandBps;
        maxChild = request.maxChild;
        algo = request.algo;
        mustFinish = request.mustFinish;
        vwapBenchmark = request.vwapBenchmark;
        clientRefLength = request.clientRefLength;
        System.arraycopy(request.clientRef, 0, clientRef, 0, clientRef.length);
        contentHash = contentHash(request);
        begin(nowNs);
    }

    /** No child finds it any more. */
    void forget() {
        serial = 0;
    }

    private void begin(final long nowNs) {
        state = ParentState.PENDING;
        reason = 0;
        stateSinceNs = nowNs;
        admittedNs = nowNs;
        arrivalMid2 = ParentRequest.NONE;
        arrivalNs = ParentRequest.NONE;
        policyId = 0;
        filled = 0;
        passiveFilled = 0;
        filledValue = 0;
        fees = 0;
        overflowed = false;
        openQuantity = 0;
        unknownQuantity = 0;
        openChildren = 0;
        children = 0;
        cancels = 0;
        refusals = 0;
    }

    /** A child was sent; I2: never more than what is free. */
    void childSent(final long sent) {
        if (sent <= 0 || sent > free()) {
            throw new IllegalStateException("child beyond what is free of its parent");
        }
        openQuantity += sent;
        openChildren++;
        children++;
    }

    void childNotSent() {
        children--;
    }

    void childClosed() {
        openChildren--;
    }

    void cancelSent() {
        cancels++;
    }

    /** Quantity stopped being open, or unknown. */
    void given(final long back, final boolean unknown) {
        if (unknown) {
            unknownQuantity -= back;
        } else {
            openQuantity -= back;
        }
        if (openQuantity < 0 || unknownQuantity < 0) {
            throw new IllegalStateException("open or unknown quantity below zero");
        }
    }

    /** Open quantity became unknown, or unknown open again ({@code moved} negative). */
    void lost(final long moved) {
        openQuantity -= moved;
        unknownQuantity += moved;
    }

    /** Fills, corrections and busts: what changed. */
    void traded(final long delta, final long value, final long fee, final boolean maker) {
        filled += delta;
        passiveFilled += maker ? delta : 0;
        filledValue = Wide.add(filledValue, value);
        fees = Wide.add(fees, fee);
        overflowed |= value == Long.MAX_VALUE || filledValue == Long.MAX_VALUE;
        overflowed |= fees == Long.MAX_VALUE || fees == Long.MIN_VALUE;
    }
}
