package io.glidepath.exec.wire;

import io.glidepath.exec.order.ParentRequest;
import io.glidepath.risk.Side;

/** The form of a ParentOrderReport, filled by its sender. Units as on the wire. */
public final class ParentReport {
    /** Absent arrival or shortfall. */
    public static final long NONE = Long.MIN_VALUE;

    /** Why a parent is reported, in the wire's order. */
    public enum Kind {
        ACCEPTED,
        REJECTED,
        WORKING,
        FILLED,
        EXPIRED,
        CANCELLED,
        HALTED,
        PAUSED
    }

    public long parentId;
    public int clientId;
    public int instrumentId;
    public long quantity;
    public long filledQuantity;
    /** Sum of price times quantity of fills. */
    public long filledValue;
    /** 10^-8 of the currency; rebates negative. */
    public long fees;
    /** Bid + ask at arrival; {@link #NONE}: none yet. */
    public long arrivalMid2;
    /**
     * 10^-3 bps of arrival on the whole quantity, positive is cost; {@link #NONE}: no arrival
     * price.
     */
    public long shortfallMilliBps;

    public long startNs;
    public long endNs;
    public int policyId;
    public int children;
    public int cancels;
    public int refusals;
    /** 0: none. */
    public int reason;

    public Side side;
    public boolean shortSale;
    public Kind kind;
    public final byte[] clientRef = new byte[ParentRequest.MAX_CLIENT_REF];
    public int clientRefLength;

    /** Every number zero, every absent value absent, side BUY, kind WORKING. */
    public void clear() {
        parentId = 0;
        clientId = 0;
        instrumentId = 0;
        quantity = 0;
        filledQuantity = 0;
        filledValue = 0;
        fees = 0;
        arrivalMid2 = NONE;
        shortfallMilliBps = NONE;
        startNs = 0;
        endNs = 0;
        policyId = 0;
        children = 0;
        cancels = 0;
        refusals = 0;
        reason = 0;
        side = Side.BUY;
        shortSale = false;
        kind = Kind.WORKING;
        clientRefLength = 0;
    }
}
