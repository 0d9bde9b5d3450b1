package io.glidepath.sim.venue;

/** Why the venue refused or withdrew; {@link #code()} is the number in its frames. */
public enum VenueReason {
    NONE,
    UNKNOWN_INSTRUMENT,
    WRONG_VENUE,
    NOT_OPEN,
    BAD_ID,
    DUPLICATE_CHILD,
    BAD_SIDE,
    BAD_TYPE,
    BAD_PRICE,
    BAD_QUANTITY,
    BAD_EXPIRY,
    CAPACITY,
    UNKNOWN_CHILD,
    TOO_LATE,
    IMMEDIATE_REST,
    SESSION_CLOSED,
    ASKED;

    public int code() {
        return ordinal();
    }
}
