package io.glidepath.exec.order;

/**
 * Where a parent stands. What is terminal stays as it is; late fills change its quantities alone.
 */
public enum ParentState {
    /** Admitted, before its start. */
    PENDING(1),
    WORKING(2),
    /** By command; its children are taken back. */
    PAUSED(3),
    /** Completing, at its end or by command. */
    FINISHING(4),
    /** Taken back by its client; waits for its children. */
    CANCELLING(5),
    /** At its end; waits for its children. */
    EXPIRING(6),
    /** Stopped by a kill or an error; goes on only when resumed. */
    HALTED(7),
    FILLED(8),
    EXPIRED(9),
    CANCELLED(10);

    private static final int ENDS = bits(FILLED, EXPIRED, CANCELLED);
    private static final int STOPS = bits(CANCELLING, EXPIRING, HALTED);
    private static final int[] NEXT = {
        bits(WORKING, PAUSED, FINISHING) | STOPS | ENDS,
        bits(PAUSED, FINISHING) | STOPS | ENDS,
        bits(PENDING, WORKING, FINISHING) | STOPS | ENDS,
        bits(WORKING, PAUSED) | STOPS | ENDS,
        bits(FILLED, CANCELLED),
        bits(FILLED, EXPIRED, CANCELLING),
        bits(PENDING, WORKING, PAUSED, FINISHING, CANCELLING, EXPIRING) | ENDS,
        0,
        0,
        0
    };

    private static final ParentState[] BY_CODE = new ParentState[values().length + 1];

    static {
        for (final ParentState state : values()) {
            BY_CODE[state.code] = state;
        }
    }

    private final int code;

    ParentState(final int code) {
        this.code = code;
    }

    /** Its number in journals, from 1; never changes, and is not given to another. */
    public int code() {
        return code;
    }

    /** The state of a number in a journal, or null when there is none. */
    public static ParentState of(final int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    public boolean terminal() {
        return (ENDS >> ordinal() & 1) != 0;
    }

    /** True if new children may be sent. */
    public boolean active() {
        return this == WORKING || this == FINISHING;
    }

    /** True if {@code next} may follow; a state never follows itself. */
    public boolean canBecome(final ParentState next) {
        return (NEXT[ordinal()] >> next.ordinal() & 1) != 0;
    }

    private static int bits(final ParentState... states) {
        int bits = 0;
        for (final ParentState state : states) {
            bits |= 1 << state.ordinal();
        }
        return bits;
    }
}
