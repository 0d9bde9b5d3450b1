package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/** One event of a Bitstamp order file, as read: mutable, valid until the next is read. */
final class BitstampRow {
    /** What happened to an order. */
    enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    long line;
    /** When the recorder received it, ns since the epoch, in whole ms. */
    long timeNs;

    long orderId;
    /** 10^-8 of the currency. */
    long price;
    /** What the order has left, in the reader's unit; 0: it is filled. */
    long volume;

    Action action;
    Side side;
}
