package io.glidepath.exec.order;

import io.glidepath.exec.market.Wide;

/**
 * A parent order: what was asked, and what is filled, open and unknown of it. Prices 10^-8,
 * quantities units, values price units times quantity units, times ns since the epoch. Absent
 * values are {@link ParentRequest#NONE}.
 */
public final class ParentOrder extends ParentTerms {
    private ParentState state = ParentState.PENDING;
    private int reason;
    private long stateSinceNs;
    private long admittedNs;
    private long arrivalMid2;
    private long arrivalBid;
    private long arrivalNs;
    private long othersAtArrival;
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

    /** Best bid at arrival, the ask being the rest of {@link #arrivalMid2()}; 0 until arrived. */
    public long arrivalBid() {
        return arrivalBid;
    }

    /** {@link ParentRequest#NONE} until arrived. */
    public long arrivalNs() {
        return arrivalNs;
    }

    /** Others' volume of the session at arrival, quantity units; 0 until arrived. */
    public long othersAtArrival() {
        return othersAtArrival;
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
        return Math.max(0, quantity() - filled - openQuantity - unknownQuantity);
    }

    /** Not filled. Never negative. */
    public long remaining() {
        return Math.max(0, quantity() - filled);
    }

    /**
     * What late fills brought beyond the whole, open quantity counted: take it back. Never
     * negative.
     */
    public long excess() {
        return Math.max(0, filled + openQuantity + unknownQuantity - quantity());
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

    /**
     * Sets the arrival price, once; later calls and books without two sides (0) change nothing.
     *
     * @param othersVolume of the session until now.
     */
    public void arrive(
            final long mid2, final long bestBid, final long othersVolume, final long nowNs) {
        if (arrivalMid2 == ParentRequest.NONE && mid2 > 0) {
            arrivalMid2 = mid2;
            arrivalBid = bestBid;
            arrivalNs = nowNs;
            othersAtArrival = othersVolume;
        }
    }

    /**
     * Changes the parent in flight; {@link ParentRequest#NONE} keeps a value.
     *
     * @return false, and nothing changed, if it is over, if the quantity is below what is filled,
     *     open or unknown, or if the end is not after start and now.
     */
    public boolean amend(
            final long newQuantity, final long newEndNs, final long newLimit, final long nowNs) {
        if (!amendable(newQuantity, newEndNs, newLimit, nowNs)) {
            return false;
        }
        amended(
                newQuantity == ParentRequest.NONE ? quantity() : newQuantity,
                newEndNs == ParentRequest.NONE ? endNs() : newEndNs,
                newLimit == ParentRequest.NONE ? limitPrice() : newLimit);
        return true;
    }

    /** Whether {@link #amend} would change it. */
    public boolean amendable(
            final long newQuantity, final long newEndNs, final long newLimit, final long nowNs) {
        final long toQuantity = newQuantity == ParentRequest.NONE ? quantity() : newQuantity;
        final long toEnd = newEndNs == ParentRequest.NONE ? endNs() : newEndNs;
        if (state.terminal() || state == ParentState.CANCELLING || state == ParentState.EXPIRING) {
            return false;
        }
        if (toQuantity <= 0 || toQuantity < filled + openQuantity + unknownQuantity) {
            return false;
        }
        return toEnd > startNs()
                && toEnd > nowNs
                && (newLimit == ParentRequest.NONE || newLimit > 0);
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
                side(),
                Math.max(quantity(), filled),
                Wide.add(filledValue, unfilledValue),
                fees,
                arrivalMid2,
                multiplier);
    }

    void admit(final int toSlot, final long number, final ParentRequest request, final long nowNs) {
        ask(toSlot, number, request, nowNs);
        begin(nowNs);
    }

    private void begin(final long nowNs) {
        state = ParentState.PENDING;
        reason = 0;
        stateSinceNs = nowNs;
        admittedNs = nowNs;
        arrivalMid2 = ParentRequest.NONE;
        arrivalBid = 0;
        arrivalNs = ParentRequest.NONE;
        othersAtArrival = 0;
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

    /** The venue holds a child that we did not know, whatever this parent has free. */
    void childAdopted(final long quantity) {
        openQuantity += quantity;
        openChildren++;
        children++;
    }

    /** The venue holds more of a parent of which we know nothing else. */
    public void widen(final long quantity) {
        amended(Wide.add(quantity(), quantity), endNs(), limitPrice());
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
