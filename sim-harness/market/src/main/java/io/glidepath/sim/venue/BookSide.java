package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * The price levels of one side, sorted so that the best is last: changes near the touch move few
 * entries, and no price is out of reach. Keys are prices for bids and negated prices for asks, so a
 * larger key is always the better price.
 */
final class BookSide {
    /** Levels looked at one by one from the best before the search turns binary. */
    private static final int NEAR = 8;

    final int sign;
    long[] keys;
    int[] levels;
    int size;

    BookSide(final int sign, final int capacity) {
        this.sign = sign;
        keys = new long[capacity];
        levels = new int[capacity];
    }

    long key(final long price) {
        return sign * price;
    }

    long bestKey() {
        return keys[size - 1];
    }

    long bestPrice() {
        return sign * keys[size - 1];
    }

    int bestLevel() {
        return levels[size - 1];
    }

    /** Index of the key, or -(insertion point) - 1. */
    int find(final long key) {
        final int near = Math.max(0, size - NEAR);
        for (int i = size - 1; i >= near; i--) {
            if (keys[i] <= key) {
                return keys[i] == key ? i : -i - 2;
            }
        }
        return Arrays.binarySearch(keys, 0, near, key);
    }

    void insert(final int at, final long key, final int level) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size << 1);
            levels = Arrays.copyOf(levels, size << 1);
        }
        final int moved = size - at;
        if (moved > 0) {
            System.arraycopy(keys, at, keys, at + 1, moved);
            System.arraycopy(levels, at, levels, at + 1, moved);
        }
        keys[at] = key;
        levels[at] = level;
        size++;
    }

    void remove(final int at) {
        final int moved = size - at - 1;
        if (moved > 0) {
            System.arraycopy(keys, at + 1, keys, at, moved);
            System.arraycopy(levels, at + 1, levels, at, moved);
        }
        size--;
    }
}
