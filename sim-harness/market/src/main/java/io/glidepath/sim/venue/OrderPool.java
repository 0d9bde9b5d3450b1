package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * Records of four longs in one array, two to a cache line, free ones chained: the memory of orders
 * and of levels. A handle is the index of a record's first long. Doubles when full, up to {@link
 * #MAX_RECORDS}.
 */
final class OrderPool {
    static final int STRIDE = 4;
    static final int NIL = -1;
    static final int MAX_RECORDS = 1 << 20;

    long[] words;
    private int free = NIL;
    private int used;
    private int live;

    OrderPool(final int records) {
        words = new long[Math.min(Math.max(records, 8), MAX_RECORDS) * STRIDE];
    }

    boolean isFull() {
        return live == MAX_RECORDS;
    }

    /** Records there is room for before it grows. */
    int capacity() {
        return words.length / STRIDE;
    }

    int live() {
        return live;
    }

    /** A record of any content; {@link #words} may be another array than before. */
    int take() {
        if (free != NIL) {
            live++;
            final int handle = free;
            free = (int) words[handle];
            return handle;
        }
        if (used == words.length) {
            grow();
        }
        live++;
        final int handle = used;
        used += STRIDE;
        return handle;
    }

    void give(final int handle) {
        words[handle] = free;
        free = handle;
        live--;
    }

    void clear() {
        free = NIL;
        used = 0;
        live = 0;
    }

    private void grow() {
        if (words.length >= MAX_RECORDS * STRIDE) {
            throw new IllegalStateException("a book holds at most " + MAX_RECORDS + " orders");
        }
        words = Arrays.copyOf(words, Math.min(words.length << 1, MAX_RECORDS * STRIDE));
    }
}
