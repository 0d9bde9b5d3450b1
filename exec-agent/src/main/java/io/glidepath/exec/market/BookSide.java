package io.glidepath.exec.market;

import java.util.Arrays;

/**
 * Prices of one side in order, the best last, so that changes near the touch move nothing. Keys are
 * prices for bids and negated prices for asks. Finding walks the levels near the touch and is a
 * binary search beyond; a change k levels from the touch moves k entries at once.
 */
final class BookSide {
    /** Levels from the touch that are looked at one by one: most changes are there. */
    private static final int NEAR_LEVELS = 16;

    private final long[] keys;
    private final int[] slots;
    private final int sign;
    private int count;

    BookSide(final int sign, final int maxLevels) {
        this.sign = sign;
        keys = new long[maxLevels];
        slots = new int[maxLevels];
    }

    int count() {
        return count;
    }

    /** Price of the {@code level}-th best, or {@link Book#NO_PRICE}. */
    long price(final int level) {
        return level < 0 || level >= count ? Book.NO_PRICE : sign * keys[count - 1 - level];
    }

    /** Slot of the {@code level}-th best, or -1. */
    int slot(final int level) {
        return level < 0 || level >= count ? -1 : slots[count - 1 - level];
    }

    /** Slot of the level at a price, or -1. */
    int find(final long price) {
        final int at = search(sign * price);
        return at >= 0 ? slots[at] : -1;
    }

    void insert(final long price, final int slot) {
        final int at = -search(sign * price) - 1;
        System.arraycopy(keys, at, keys, at + 1, count - at);
        System.arraycopy(slots, at, slots, at + 1, count - at);
        keys[at] = sign * price;
        slots[at] = slot;
        count++;
    }

    void remove(final long price) {
        final int at = search(sign * price);
        System.arraycopy(keys, at + 1, keys, at, count - at - 1);
        System.arraycopy(slots, at + 1, slots, at, count - at - 1);
        count--;
    }

    void clear() {
        count = 0;
    }

    private int search(final long key) {
        final int deepest = Math.max(0, count - NEAR_LEVELS);
        int at = count - 1;
        while (at >= deepest && keys[at] > key) {
            at--;
        }
        if (at < deepest) {
            return Arrays.binarySearch(keys, 0, deepest, key);
        }
        return keys[at] == key ? at : -(at + 1) - 1;
    }
}
