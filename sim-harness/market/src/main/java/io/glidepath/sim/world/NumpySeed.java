package io.glidepath.sim.world;

/**
 * What numpy's {@code SeedSequence} makes of a whole number: a pool of four 32-bit words, hashed
 * and mixed, from which any amount of state is drawn. The algorithm is M. E. O'Neill's {@code
 * seed_seq} alternative, as NEP 19 adopted it.
 */
final class NumpySeed {
    private static final int POOL = 4;
    private static final int FIRST_IN = 0x43B0D7E5;
    private static final int STEP_IN = 0x931E8875;
    private static final int FIRST_OUT = 0x8B51F9DD;
    private static final int STEP_OUT = 0x58F38DED;
    private static final int MIX_LEFT = 0xCA01F9DD;
    private static final int MIX_RIGHT = 0x4973F715;
    private static final int SHIFT = 16;

    private final int[] pool = new int[POOL];
    private int hash;

    /**
     * Fills the pool.
     *
     * @param seed at least 0; numpy takes no negative ones.
     */
    void set(final long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("a seed is not negative: " + seed);
        }
        hash = FIRST_IN;
        for (int i = 0; i < POOL; i++) {
            pool[i] = hashed(word(seed, i), STEP_IN);
        }
        for (int from = 0; from < POOL; from++) {
            for (int to = 0; to < POOL; to++) {
                if (from != to) {
                    pool[to] = mixed(pool[to], hashed(pool[from], STEP_IN));
                }
            }
        }
    }

    /** Writes 64-bit words of state, the same for the same seed. */
    void state(final long[] out) {
        hash = FIRST_OUT;
        for (int i = 0; i < out.length; i++) {
            final long low = hashed(pool[2 * i % POOL], STEP_OUT) & 0xFFFF_FFFFL;
            final long high = hashed(pool[(2 * i + 1) % POOL], STEP_OUT) & 0xFFFF_FFFFL;
            out[i] = high << Integer.SIZE | low;
        }
    }

    private static int word(final long seed, final int index) {
        return switch (index) {
            case 0 -> (int) seed;
            case 1 -> (int) (seed >>> Integer.SIZE);
            default -> 0;
        };
    }

    private int hashed(final int value, final int step) {
        final int keyed = value ^ hash;
        hash *= step;
        final int spread = keyed * hash;
        return spread ^ spread >>> SHIFT;
    }

    private static int mixed(final int left, final int right) {
        final int sum = left * MIX_LEFT - right * MIX_RIGHT;
        return sum ^ sum >>> SHIFT;
    }
}
