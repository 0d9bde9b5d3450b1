package io.glidepath.exec.market;

/**
 * Folds numbers into a 64-bit digest of state; equal states give equal digests on every machine.
 */
public final class StateHash {
    public static final long SEED = 0x517CC1B727220A95L;

    private StateHash() {}

    /** {@code hash} with {@code value} folded in; the order of calls matters. */
    public static long mix(final long hash, final long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
