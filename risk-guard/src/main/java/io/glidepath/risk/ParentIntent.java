package io.glidepath.risk;

/**
 * A parent order as the guard sees it. Mutable and reused; the guard copies what it keeps. Prices
 * 10^-8 of the currency, quantities units, times ns since the epoch UTC, rates bps.
 */
public final class ParentIntent {
    /** Absent price, quantity, time or id. */
    public static final long NONE = Long.MIN_VALUE;
    /** Absent rate. */
    public static final int NO_BPS = Integer.MIN_VALUE;

    /** Positive. */
    public long parentId;
    /** 0 to the configured number of parents, exclusive; the caller's, until it says closed. */
    public int parentSlot;
    /** Not negative. */
    public int clientId;

    public int instrumentId;
    public int policyId;
    public Side side;
    /** Only with SELL, and with a locate. */
    public boolean shortSale;

    public long locateId;
    public long quantity;
    /** {@link #NONE}: at admission. */
    public long startNs;

    public long endNs;
    public long limitPrice;
    public int maxParticipationBps;
    public int priceBandBps;
    public long maxChild;

    public ParentIntent() {
        reset();
    }

    /** Forgets everything; what is left is refused. */
    public void reset() {
        parentId = 0;
        parentSlot = -1;
        clientId = -1;
        instrumentId = -1;
        policyId = 0;
        side = null;
        shortSale = false;
        locateId = NONE;
        quantity = 0;
        startNs = NONE;
        endNs = NONE;
        limitPrice = NONE;
        maxParticipationBps = NO_BPS;
        priceBandBps = NO_BPS;
        maxChild = NONE;
    }

    /** Copies every field of another parent into this one. */
    public void copyFrom(final ParentIntent other) {
        parentId = other.parentId;
        parentSlot = other.parentSlot;
        clientId = other.clientId;
        instrumentId = other.instrumentId;
        policyId = other.policyId;
        side = other.side;
        shortSale = other.shortSale;
        locateId = other.locateId;
        quantity = other.quantity;
        startNs = other.startNs;
        endNs = other.endNs;
        limitPrice = other.limitPrice;
        maxParticipationBps = other.maxParticipationBps;
        priceBandBps = other.priceBandBps;
        maxChild = other.maxChild;
    }
}
