package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * The levels of both sides near the touch, by price: an array of consecutive prices with a bit for
 * each that has a level, so that a price is found, opened and closed without a search. It covers
 * only so many prices; those beyond are somebody else's.
 */
final class PriceWindow {
    static final int FIRST_PRICES = 1 << 10;
    static final int MAX_PRICES = 1 << 14;

    static final int NEVER = -1;

    private static final int NIL = OrderPool.NIL;
    private static final int WORD_BITS = 6;

    private long low;
    private int size;
    private int[] levels;
    private long[] volumes;
    private long[] present;
    private int count;

    PriceWindow() {
        allocate(FIRST_PRICES);
    }

    private void allocate(final int prices) {
        size = prices;
        levels = new int[prices];
        volumes = new long[prices];
        present = new long[prices >> WORD_BITS];
        Arrays.fill(levels, NIL);
    }

    int size() {
        return size;
    }

    int count() {
        return count;
    }

    /** Price of the first place. */
    long low() {
        return low;
    }

    boolean covers(final long price) {
        return (price - low & -size) == 0;
    }

    /** The level at a covered price, NIL if there is none. */
    int at(final long price) {
        return levels[(int) (price - low)];
    }

    /** Opens a level at a covered price. */
    void put(final long price, final int level, final long volume) {
        final int place = (int) (price - low);
        levels[place] = level;
        volumes[place] = volume;
        present[place >> WORD_BITS] |= 1L << place;
        count++;
    }

    /** Closes the level at a covered price. */
    void remove(final long price) {
        final int place = (int) (price - low);
        levels[place] = NIL;
        volumes[place] = 0;
        present[place >> WORD_BITS] &= ~(1L << place);
        count--;
    }

    /** The level at a covered price has a new volume. */
    void volume(final long price, final long volume) {
        volumes[(int) (price - low)] = volume;
    }

    /** The level with the highest price below this one, NIL if there is none here. */
    int below(final long price) {
        if (price <= low) {
            return NIL;
        }
        final int place = price - low > size ? size - 1 : (int) (price - low) - 1;
        int word = place >> WORD_BITS;
        long bits = present[word] & -1L >>> ~place;
        while (bits == 0) {
            if (--word < 0) {
                return NIL;
            }
            bits = present[word];
        }
        return levels[(word << WORD_BITS) + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits)];
    }

    /** The level with the lowest price above this one, NIL if there is none here. */
    int above(final long price) {
        if (price - low >= size - 1) {
            return NIL;
        }
        final int place = price < low ? 0 : (int) (price - low) + 1;
        int word = place >> WORD_BITS;
        long bits = present[word] & -1L << place;
        while (bits == 0) {
            if (++word == present.length) {
                return NIL;
            }
            bits = present[word];
        }
        return levels[(word << WORD_BITS) + Long.numberOfTrailingZeros(bits)];
    }

    /** Sum of weights times volumes from a price on, going down or up; all of it covered. */
    double weigh(final long from, final int step, final double[] weights) {
        final long[] here = volumes;
        int place = (int) (from - low);
        double sum = 0;
        for (int d = 0; d < weights.length; d++) {
            sum += weights[d] * here[place];
            place += step;
        }
        return sum;
    }

    /**
     * How many steps behind a price, going down or up, the sum of weights times volumes first
     * exceeds a number; {@link #NEVER}. All of it covered.
     */
    int reach(final long from, final int step, final double[] weights, final double sum) {
        final long[] here = volumes;
        int place = (int) (from - low);
        double left = sum;
        for (int d = 0; d < weights.length; d++) {
            left -= weights[d] * here[place];
            if (left < 0) {
                return d;
            }
            place += step;
        }
        return NEVER;
    }

    void clear() {
        for (int word = 0; word < present.length; word++) {
            long bits = present[word];
            while (bits != 0) {
                final int place = (word << WORD_BITS) + Long.numberOfTrailingZeros(bits);
                levels[place] = NIL;
                volumes[place] = 0;
                bits &= bits - 1;
            }
            present[word] = 0;
        }
        count = 0;
    }

    /** Covers other prices; it must be empty. */
    void move(final long newLow, final int prices) {
        low = newLow;
        if (prices != size) {
            allocate(prices);
        }
    }
}
