package io.glidepath.exec.order;

import io.glidepath.risk.Side;

/**
 * A parent order as asked for. Mutable, owned by the wire's adapter, valid until its next frame.
 */
public final class ParentRequest {
    /** Absent price, quantity, time or id. */
    public static final long NONE = Long.MIN_VALUE;
    /** Absent bps. */
    public static final int NO_BPS = Integer.MIN_VALUE;

    public static final int MAX_CLIENT_REF = 64;

    public long parentId;
    public int clientId;
    public int traderId;
    public int accountId;
    public int instrumentId;
    public Side side;
    public boolean shortSale;
    public long locateId;
    public long quantity;
    /** {@link #NONE}: start at admission. */
    public long startNs;

    public long endNs;
    public long limitPrice;
    /** Almgren-Chriss lambda, 10^-12 per currency unit. */
    public long riskAversion;

    /** Of an Almgren-Chriss schedule; null: none asked for. Not beside a risk aversion. */
    public Urgency urgency;

    public int maxParticipationBps;
    public int priceBandBps;
    public long maxChild;
    public Algo algo;
    public boolean mustFinish;
    /** True: measured against market VWAP; false: against arrival. */
    public boolean vwapBenchmark;

    public final byte[] clientRef = new byte[MAX_CLIENT_REF];
    public int clientRefLength;

    /** Copies every field of another request into this one. */
    public void copyFrom(final ParentRequest other) {
        parentId = other.parentId;
        clientId = other.clientId;
        traderId = other.traderId;
        accountId = other.accountId;
        instrumentId = other.instrumentId;
        side = other.side;
        shortSale = other.shortSale;
        locateId = other.locateId;
        quantity = other.quantity;
        startNs = other.startNs;
        endNs = other.endNs;
        limitPrice = other.limitPrice;
        riskAversion = other.riskAversion;
        urgency = other.urgency;
        maxParticipationBps = other.maxParticipationBps;
        priceBandBps = other.priceBandBps;
        maxChild = other.maxChild;
        algo = other.algo;
        mustFinish = other.mustFinish;
        vwapBenchmark = other.vwapBenchmark;
        clientRefLength = other.clientRefLength;
        System.arraycopy(other.clientRef, 0, clientRef, 0, clientRef.length);
    }
}
