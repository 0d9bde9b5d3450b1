package io.glidepath.sim.venue;

/** Why the venue refused or withdrew; {@link #code()} is the number in its frames. */
public enum VenueReason {
    NONE(0),
    UNKNOWN_INSTRUMENT(1),
    WRONG_VENUE(2),
    NOT_OPEN(3),
    BAD_ID(4),
    DUPLICATE_CHILD(5),
    BAD_SIDE(6),
    BAD_TYPE(7),
    BAD_PRICE(8),
    BAD_QUANTITY(9),
    BAD_EXPIRY(10),
    CAPACITY(11),
    UNKNOWN_CHILD(12),
    TOO_LATE(13),
    IMMEDIATE_REST(14),
    SESSION_CLOSED(15),
    ASKED(16),
    OLD_EPOCH(17);

    private final int code;

    VenueReason(final int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
