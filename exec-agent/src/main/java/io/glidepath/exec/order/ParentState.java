package io.glidepath.exec.order;

/**
 * Where a parent stands. What is terminal stays as it is; late fills change its quantities alone.
 */
public enum ParentState {
    /** Admitted, before its start. */
    PENDING,
    WORKING,
    /** By command; its children are taken back. */
    PAUSED,
    /** Completing, at its end or by command. */
    FINISHING,
    /** Taken back by its client; waits for its children. */
    CANCELLING,
    /** At its end; waits for its children. */
    EXPIRING,
    /** Stopped by a kill or an error; goes on only when resumed. */
    HALTED,
    FILLED,
    EXPIRED,
    CANCELLED;

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

    /** A stable number, from 1. */
    public int code() {
        return ordinal() + 1;
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
