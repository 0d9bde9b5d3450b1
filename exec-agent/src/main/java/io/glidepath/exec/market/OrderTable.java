package io.glidepath.exec.market;

import java.util.Arrays;

/**
 * The orders of a book: records of four longs, two to a cache line, used again last in first out,
 * and chains of them by id. Sixteen ids in a row begin in one cache line, for venues count up; what
 * lies above the bits that choose a chain is mixed in, so that no step between ids makes the chains
 * long. A handle is the place of a record's first word.
 */
final class OrderTable {
    static final int NONE = -1;

    /** LINKS holds the next order of the queue and the one before, PLACE level and chain. */
    private static final int ID = 0;

    private static final int QUANTITY = 1;
    private static final int LINKS = 2;
    private static final int PLACE = 3;
    private static final int STRIDE = 4;

    private static final long LOW_HALF = 0xFFFFFFFFL;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LEAST = 16;
    /** Up to one record in 2^5 of the most is few: quicker forgotten one by one. */
    private static final int FEW_SHIFT = 5;

    private final int most;
    private final long[] words;
    /** The first record of each chain, plus 1; 0 where there is none. */
    private final int[] heads;

    private final int bits;
    private int count;
    private int used;
    private int free = NONE;

    /** @param most orders that fit, positive. */
    OrderTable(final int most) {
        this.most = most;
        words = new long[most * STRIDE];
        heads = new int[Integer.highestOneBit(Math.max(most, LEAST)) << 1];
        bits = Integer.numberOfTrailingZeros(heads.length);
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count == most;
    }

    /** The order of this id, {@link #NONE} if there is none. */
    int find(final long id) {
        int order = heads[chain(id)] - 1;
        while (order != NONE && words[order + ID] != id) {
            order = behindInChain(order);
        }
        return order;
    }

    /** A new order, in no queue yet; {@link #NONE} if its id is known. There must be room. */
    int open(final long id, final long quantity) {
        final int chain = chain(id);
        final int first = heads[chain] - 1;
        for (int order = first; order != NONE; order = behindInChain(order)) {
            if (words[order + ID] == id) {
                return NONE;
            }
        }
        final int order = take();
        words[order + ID] = id;
        words[order + QUANTITY] = quantity;
        words[order + PLACE] = first & LOW_HALF;
        heads[chain] = order + 1;
        return order;
    }

    /** Forgets an order that is in no queue any more. */
    void close(final int order) {
        final int chain = chain(words[order + ID]);
        final int behind = behindInChain(order);
        int before = heads[chain] - 1;
        if (before == order) {
            heads[chain] = behind + 1;
        } else {
            while (behindInChain(before) != order) {
                before = behindInChain(before);
            }
            words[before + PLACE] = pair(level(before), behind);
        }
        words[order] = free;
        free = order;
        count--;
    }

    long id(final int order) {
        return words[order + ID];
    }

    long quantity(final int order) {
        return words[order + QUANTITY];
    }

    void quantity(final int order, final long quantity) {
        words[order + QUANTITY] = quantity;
    }

    /** The level it rests at. */
    int level(final int order) {
        return (int) (words[order + PLACE] >> Integer.SIZE);
    }

    /** The order behind this one in its queue, {@link #NONE} if it is the last. */
    int next(final int order) {
        return (int) (words[order + LINKS] >> Integer.SIZE);
    }

    /** The order before this one in its queue, {@link #NONE} if it is the first. */
    int previous(final int order) {
        return (int) words[order + LINKS];
    }

    /** Puts an order last in the queue of a level, behind {@code last}, which may be NONE. */
    void append(final int order, final int level, final int last) {
        words[order + LINKS] = pair(NONE, last);
        words[order + PLACE] = pair(level, behindInChain(order));
        if (last != NONE) {
            words[last + LINKS] = pair(order, previous(last));
        }
    }

    /** Takes an order out of its queue; its neighbours close up. */
    void unlink(final int order) {
        final int next = next(order);
        final int previous = previous(order);
        if (previous != NONE) {
            words[previous + LINKS] = pair(next, previous(previous));
        }
        if (next != NONE) {
            words[next + LINKS] = pair(next(next), previous);
        }
    }

    /** Forgets every order. */
    void clear() {
        if (used > words.length >> FEW_SHIFT) {
            Arrays.fill(heads, 0);
        } else {
            // A free record has no id: what it makes us forget is to be forgotten anyhow.
            for (int record = 0; record < used; record += STRIDE) {
                heads[chain(words[record + ID])] = 0;
            }
        }
        count = 0;
        used = 0;
        free = NONE;
    }

    private int take() {
        count++;
        if (free == NONE) {
            used += STRIDE;
            return used - STRIDE;
        }
        final int order = free;
        free = (int) words[order];
        return order;
    }

    private int behindInChain(final int order) {
        return (int) words[order + PLACE];
    }

    private int chain(final long id) {
        return (int) (id ^ (id >>> bits) * GOLDEN >>> Long.SIZE - bits) & heads.length - 1;
    }

    private static long pair(final int high, final int low) {
        return (long) high << Integer.SIZE | low & LOW_HALF;
    }
}
