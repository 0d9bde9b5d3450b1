package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/** One message of a LOBSTER file, as read: mutable, valid until the next is read. */
final class LobsterRow {
    static final int ADD = 1;
    static final int CANCEL = 2;
    static final int DELETE = 3;
    static final int EXECUTE = 4;
    static final int EXECUTE_HIDDEN = 5;
    static final int CROSS = 6;
    static final int HALT = 7;

    long line;
    /** Ns after midnight, exchange time. */
    long timeNs;

    int type;
    long orderId;
    long size;
    /** 10^-4 of the currency. */
    long price;
    /** Side of the resting order. */
    Side side;
}
