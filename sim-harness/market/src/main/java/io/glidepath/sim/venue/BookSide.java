package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * One side of a book: its best level, and its levels outside the {@link PriceWindow}, sorted so
 * that the best is last. Keys are prices for bids and negated prices for asks, so a larger key is
 * always the better price.
 */
final class BookSide {
    private static final int NIL = OrderPool.NIL;

    final int sign;
    /** The best level, NIL if the side is empty. */
    int best = NIL;
    /** Levels, near and far. */
    int count;

    private long[] keys;
    private int[] levels;
    private int far;

    BookSide(final int sign, final int capacity) {
        this.sign = sign;
        keys = new long[capacity];
        levels = new int[capacity];
    }

    void clear() {
        best = NIL;
        count = 0;
        far = 0;
    }

    void clearFar() {
        far = 0;
    }

    long key(final long price) {
        return sign * price;
    }

    boolean hasFar() {
        return far > 0;
    }

    /** The far level with this key, NIL if there is none. */
    int find(final long key) {
        final int at = Arrays.binarySearch(keys, 0, far, key);
        return at < 0 ? NIL : levels[at];
    }

    /** The best far level that is worse than a key, NIL if there is none. */
    int worse(final long key) {
        final int at = Arrays.binarySearch(keys, 0, far, key);
        final int next = at < 0 ? -at - 2 : at - 1;
        return next < 0 ? NIL : levels[next];
    }

    /** Adds a far level; its key is new. */
    void insert(final long key, final int level) {
        if (far == keys.length) {
            keys = Arrays.copyOf(keys, far << 1);
            levels = Arrays.copyOf(levels, far << 1);
        }
        final int at = -Arrays.binarySearch(keys, 0, far, key) - 1;
        System.arraycopy(keys, at, keys, at + 1, far - at);
        System.arraycopy(levels, at, levels, at + 1, far - at);
        keys[at] = key;
        levels[at] = level;
        far++;
    }

    /** Removes a far level. */
    void remove(final long key) {
        final int at = Arrays.binarySearch(keys, 0, far, key);
        System.arraycopy(keys, at + 1, keys, at, far - at - 1);
        System.arraycopy(levels, at + 1, levels, at, far - at - 1);
        far--;
    }
}
