package io.glidepath.sim.plain;

import io.glidepath.risk.Side;

/** A resting order. */
final class PlainOrder {
    final long id;
    final int owner;
    final Side side;
    final long price;
    long quantity;

    PlainOrder(
            final long id,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        this.id = id;
        this.owner = owner;
        this.side = side;
        this.price = price;
        this.quantity = quantity;
    }
}
