package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/** A new child as asked for: one mutable object, valid until the next frame. */
final class ChildRequest {
    long childId;
    long parentId;
    int clientId;
    boolean shortSale;
    int instrumentId;
    int venue;
    /** Null: not a side the venue knows. */
    Side side;
    /** False with {@link #knownType} false: not a type the venue knows. */
    boolean immediate;

    boolean knownType;
    long price;
    long quantity;
    /** {@link Child#NO_EXPIRY}: at the session's close. */
    long expireNs;
}
