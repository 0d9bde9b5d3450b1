package io.glidepath.risk;

/** Which of up to 128 actions are allowed. */
public final class ActionMask {
    private int size;
    private long low;
    private long high;

    /** Denies all of {@code size} actions, 0 to 128. */
    public void clear(final int size) {
        this.size = size;
        low = 0;
        high = 0;
    }

    public int size() {
        return size;
    }

    public void allow(final int index) {
        if (index < 64) {
            low |= 1L << index;
        } else {
            high |= 1L << (index - 64);
        }
    }

    public boolean allowed(final int index) {
        return (index < 64 ? low >>> index & 1 : high >>> (index - 64) & 1) != 0;
    }

    /** Allowed actions, bits 0 to 63. */
    public long low() {
        return low;
    }

    /** Allowed actions, bits 64 to 127. */
    public long high() {
        return high;
    }
}
