package io.glidepath.exec.wire;

import io.glidepath.risk.Side;

/** The form of a ParentFill, filled by its sender. Units as on the wire. */
public final class ParentFill {
    public long parentId;
    public long childId;
    public long execId;
    public int clientId;
    public int instrumentId;
    /** Negative: busted. */
    public long quantity;

    public long price;
    /** 10^-8 of the currency; rebates negative. */
    public long fee;
    /** Parent quantity still unfilled. */
    public long leavesQuantity;

    public long venueTimeNs;
    public Side side;
    public boolean shortSale;
    public boolean maker;

    /** Every number zero, side BUY, taker. */
    public void clear() {
        parentId = 0;
        childId = 0;
        execId = 0;
        clientId = 0;
        instrumentId = 0;
        quantity = 0;
        price = 0;
        fee = 0;
        leavesQuantity = 0;
        venueTimeNs = 0;
        side = Side.BUY;
        shortSale = false;
        maker = false;
    }
}
