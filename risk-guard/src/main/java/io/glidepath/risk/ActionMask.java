package io.glidepath.risk;

import java.util.Arrays;

/**
 * Which of up to 128 actions the guard would let through, and why not the others. Mutable, reused.
 */
public final class ActionMask {
    /** Most actions of an action space. */
    public static final int MAX_ACTIONS = 128;

    private final short[] reasons = new short[MAX_ACTIONS];
    private long low;
    private long high;
    private int size;

    /**
     * Starts over with every action denied, as {@link RejectReason#NOT_ASKED}.
     *
     * @param actions how many there are, 0 to 128.
     */
    public void clear(final int actions) {
        if (actions < 0 || actions > MAX_ACTIONS) {
            throw new IllegalArgumentException("actions outside 0 to 128: " + actions);
        }
        size = actions;
        low = 0;
        high = 0;
        Arrays.fill(reasons, (short) RejectReason.NOT_ASKED.code());
    }

    public void allow(final int action) {
        requireInside(action);
        if (action < Long.SIZE) {
            low |= 1L << action;
        } else {
            high |= 1L << action;
        }
        reasons[action] = (short) RejectReason.NONE.code();
    }

    /** {@link RejectReason#NONE} allows. */
    public void deny(final int action, final RejectReason reason) {
        if (reason == RejectReason.NONE) {
            allow(action);
            return;
        }
        requireInside(action);
        if (action < Long.SIZE) {
            low &= ~(1L << action);
        } else {
            high &= ~(1L << action);
        }
        reasons[action] = (short) reason.code();
    }

    /** False for what is not an action. */
    public boolean allowed(final int action) {
        return action >= 0
                && action < size
                && ((action < Long.SIZE ? low : high) >>> action & 1L) != 0;
    }

    /** Code of the {@link RejectReason}; 0 for an allowed action. */
    public int reason(final int action) {
        requireInside(action);
        return reasons[action];
    }

    /** Bits of actions 0 to 63. */
    public long low() {
        return low;
    }

    /** Bits of actions 64 to 127. */
    public long high() {
        return high;
    }

    public int size() {
        return size;
    }

    public int allowedCount() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    private void requireInside(final int action) {
        if (action < 0 || action >= size) {
            throw new IllegalArgumentException("no action " + action + " of " + size);
        }
    }
}
