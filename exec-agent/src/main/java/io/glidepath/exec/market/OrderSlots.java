package io.glidepath.exec.market;

import java.util.Arrays;

/**
 * Where the orders of a book are, by id: open addressing, linear probes, no tombstones, at most
 * half full. An entry holds the low half of the id, which alone decides where it belongs, and the
 * order's slot; the whole id is compared in the book. Eight ids in a row share a cache line, for
 * venues count up.
 */
final class OrderSlots {
    static final int NONE = -1;

    private static final int GOLDEN = 0x9E3779B9;
    private static final int RUN_BITS = 3;
    private static final int RUN = (1 << RUN_BITS) - 1;
    private static final int LEAST = 16;
    private static final long EMPTY = 0;

    private final long[] ids;
    private final long[] entries;
    private final int shift;
    private final int mask;
    private int size;
    /** @param ids the order id of each slot, kept by the book; as many orders as it has fit. */
    OrderSlots(final long[] ids) {
        this.ids = ids;
        final int room = Integer.highestOneBit(Math.max(ids.length, LEAST)) << 2;
        entries = new long[room];
        mask = room - 1;
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(room) + RUN_BITS;
    }

    /** The slot of an order, or {@link #NONE}. */
    int get(final long id) {
        int at = home((int) id);
        while (entries[at] != EMPTY) {
            if (is(entries[at], id)) {
                return slot(entries[at]);
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }

    /** Adds an order whose id the book has not; false if it has. */
    boolean put(final long id, final int slot) {
        int at = home((int) id);
        while (entries[at] != EMPTY) {
            if (is(entries[at], id)) {
                return false;
            }
            at = (at + 1) & mask;
        }
        entries[at] = (id << Integer.SIZE) | slot + 1;
        size++;
        return true;
    }

    /** Forgets an order that is there, before the book gives its slot to another. */
    void remove(final long id, final int slot) {
        final long removed = (id << Integer.SIZE) | slot + 1;
        int hole = home((int) id);
        while (entries[hole] != removed) {
            hole = (hole + 1) & mask;
        }
        int at = (hole + 1) & mask;
        while (entries[at] != EMPTY) {
            final int home = home((int) (entries[at] >>> Integer.SIZE));
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                entries[hole] = entries[at];
                hole = at;
            }
            at = (at + 1) & mask;
        }
        entries[hole] = EMPTY;
        size--;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(entries, EMPTY);
            size = 0;
        }
    }

    private boolean is(final long entry, final long id) {
        return (int) (entry >>> Integer.SIZE) == (int) id && ids[slot(entry)] == id;
    }

    private int home(final int low) {
        return ((low >>> RUN_BITS) * GOLDEN >>> shift) << RUN_BITS | low & RUN;
    }

    private static int slot(final long entry) {
        return (int) entry - 1;
    }
}
