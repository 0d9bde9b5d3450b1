package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * Order id to record. Sixteen ids in a row share a block, one cache line of records; blocks are
 * found by open addressing with linear probes and no tombstones, and an empty one is used again at
 * once. Venues count up: what comes and goes stays in few blocks, however many orders rest
 * elsewhere.
 */
final class OrderIndex {
    static final int MISSING = OrderPool.NIL;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int LAST = BLOCK - 1;
    private static final int NONE = -1;

    /** Words of a place: the number of its block, and where that is, plus 1, and its orders. */
    private static final int WORDS = 2;

    private static final int STATE = 1;
    private static final long ORDER = 1L << Integer.SIZE;
    private static final long EMPTY = 0;

    private long[] places;
    private int mask;
    private int shift;
    private int taken;

    /** Records plus 1, 0 where there is none; in a free block the next free one. */
    private int[] records;

    private int used;
    private int free = NONE;

    /** Starts with room for {@code first} orders in a row, and grows. */
    OrderIndex(final int first) {
        final int room = Math.max(Integer.highestOneBit(first), BLOCK) << 1;
        records = new int[room];
        allocate(room >> BLOCK_BITS - 2);
    }

    private void allocate(final int count) {
        places = new long[count * WORDS];
        mask = count - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(count);
    }

    int get(final long id) {
        final int block = block(places[find(id >>> BLOCK_BITS) + STATE]);
        return block == NONE ? MISSING : records[block + within(id)] - 1;
    }

    /** Adds an id; false if it is there already. */
    boolean put(final long id, final int record) {
        final long number = id >>> BLOCK_BITS;
        int place = find(number);
        if (places[place + STATE] == EMPTY) {
            place = open(number, place);
        }
        final int at = block(places[place + STATE]) + within(id);
        if (records[at] != 0) {
            return false;
        }
        records[at] = record + 1;
        places[place + STATE] += ORDER;
        return true;
    }

    /** The id must be there. */
    void remove(final long id) {
        final int place = find(id >>> BLOCK_BITS);
        final long state = places[place + STATE] - ORDER;
        final int block = block(state);
        records[block + within(id)] = 0;
        places[place + STATE] = state;
        if (state < ORDER) {
            records[block] = free;
            free = block;
            close(place);
        }
    }

    void clear() {
        if (used > 0) {
            Arrays.fill(places, EMPTY);
            Arrays.fill(records, 0, used, 0);
            taken = 0;
            used = 0;
            free = NONE;
        }
    }

    /** The place of a block, or the empty one where it belongs. */
    private int find(final long number) {
        int place = home(number);
        while (places[place] != number && places[place + STATE] != EMPTY) {
            place = next(place);
        }
        return place;
    }

    private int home(final long number) {
        return (int) (number * GOLDEN >>> shift) * WORDS;
    }

    private int next(final int place) {
        return place + WORDS & mask * WORDS + STATE;
    }

    private static int block(final long state) {
        return (int) state - 1;
    }

    private static int within(final long id) {
        return (int) id & LAST;
    }

    private int open(final long number, final int empty) {
        int place = empty;
        if (++taken << 1 > mask) {
            grow();
            place = find(number);
        }
        places[place] = number;
        places[place + STATE] = takeBlock() + 1;
        return place;
    }

    private int takeBlock() {
        if (free != NONE) {
            final int block = free;
            free = records[block];
            records[block] = 0;
            return block;
        }
        if (used == records.length) {
            records = Arrays.copyOf(records, used << 1);
        }
        used += BLOCK;
        return used - BLOCK;
    }

    private void close(final int closed) {
        int hole = closed;
        int place = next(hole);
        while (places[place + STATE] != EMPTY) {
            final int home = home(places[place]);
            final int ring = mask * WORDS + STATE;
            if ((place - home & ring) >= (place - hole & ring)) {
                places[hole] = places[place];
                places[hole + STATE] = places[place + STATE];
                hole = place;
            }
            place = next(place);
        }
        places[hole] = 0;
        places[hole + STATE] = EMPTY;
        taken--;
    }

    private void grow() {
        final long[] old = places;
        allocate(mask + 1 << 1);
        for (int i = 0; i < old.length; i += WORDS) {
            if (old[i + STATE] != EMPTY) {
                final int place = find(old[i]);
                places[place] = old[i];
                places[place + STATE] = old[i + STATE];
            }
        }
    }
}
