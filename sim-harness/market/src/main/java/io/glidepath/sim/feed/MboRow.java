package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/** One message of a market-by-order file, as read: mutable, valid until the next is read. */
final class MboRow {
    /** Flag of the last message of an event. */
    static final int LAST = 128;
    /** Flag of a message of a snapshot. */
    static final int SNAPSHOT = 32;

    long line;
    /** When the venue made it, ns since the epoch; an order of a snapshot keeps its own. */
    long eventNs;
    /** When the recorder received it, ns since the epoch. */
    long receivedNs;
    /** A add, C cancel, M modify, T trade, F fill, R clear. */
    byte action;
    /** Side of the order, of the aggressor for a trade; null if the venue does not say. */
    Side side;
    /** 10^-8 of the currency. */
    long price;

    long size;
    long orderId;
    long flags;
    long instrumentId;
}
