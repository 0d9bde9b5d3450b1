package io.glidepath.sim.venue;

import static io.glidepath.sim.venue.BookQueues.ID;

import java.util.Arrays;

/**
 * Order id to record: open addressing, linear probes, no tombstones. A slot holds the low half of
 * the id, which alone decides where it belongs, and the record; the whole id is compared in the
 * record. Eight ids in a row share a cache line.
 */
final class OrderIndex {
    static final int MISSING = OrderPool.NIL;

    private static final int GOLDEN = 0x9E3779B9;
    private static final int RUN_BITS = 3;
    private static final int RUN = (1 << RUN_BITS) - 1;
    private static final long EMPTY = 0;

    private final OrderPool orders;
    private long[] slots;
    private int shift;
    private int mask;
    private int size;

    /** Starts with room for {@code first} orders; doubles when half full. */
    OrderIndex(final OrderPool orders, final int first) {
        this.orders = orders;
        allocate(Integer.highestOneBit(Math.max(first, 8)) << 2);
    }

    private void allocate(final int count) {
        slots = new long[count];
        mask = count - 1;
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(count) + RUN_BITS;
    }

    int get(final long id) {
        final int low = (int) id;
        int slot = home(low);
        while (true) {
            final long entry = slots[slot];
            if (entry == EMPTY) {
                return MISSING;
            }
            if ((int) (entry >>> Integer.SIZE) == low && orders.words[record(entry) + ID] == id) {
                return record(entry);
            }
            slot = (slot + 1) & mask;
        }
    }

    /** Adds an id; false if it is there already. */
    boolean put(final long id, final int record) {
        if (size << 1 > mask) {
            grow();
        }
        final int low = (int) id;
        int slot = home(low);
        while (true) {
            final long entry = slots[slot];
            if (entry == EMPTY) {
                slots[slot] = (long) low << Integer.SIZE | record + 1;
                size++;
                return true;
            }
            if ((int) (entry >>> Integer.SIZE) == low && orders.words[record(entry) + ID] == id) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The record must be there under this id. */
    void remove(final long id, final int record) {
        final long removed = (long) (int) id << Integer.SIZE | record + 1;
        int hole = home((int) id);
        while (slots[hole] != removed) {
            hole = (hole + 1) & mask;
        }
        int slot = hole;
        while (true) {
            slot = (slot + 1) & mask;
            final long moved = slots[slot];
            if (moved == EMPTY) {
                break;
            }
            final int home = home((int) (moved >>> Integer.SIZE));
            if (((slot - home) & mask) >= ((slot - hole) & mask)) {
                slots[hole] = moved;
                hole = slot;
            }
        }
        slots[hole] = EMPTY;
        size--;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(slots, EMPTY);
            size = 0;
        }
    }

    private int home(final int low) {
        return ((low >>> RUN_BITS) * GOLDEN >>> shift) << RUN_BITS | low & RUN;
    }

    private static int record(final long entry) {
        return (int) entry - 1;
    }

    private void grow() {
        final long[] old = slots;
        allocate(old.length << 1);
        for (final long entry : old) {
            if (entry != EMPTY) {
                int slot = home((int) (entry >>> Integer.SIZE));
                while (slots[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
