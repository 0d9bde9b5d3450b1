package io.glidepath.sim.venue;

import java.util.Arrays;

/** Order id to node: open addressing, linear probes, no tombstones. Ids are not 0. */
final class OrderIndex {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    static final int MISSING = OrderPool.NIL;

    private long[] ids;
    private int[] nodes;
    private int shift;
    private int mask;
    private int size;

    /** Starts with room for {@code orders} orders; doubles when half full. */
    OrderIndex(final int orders) {
        final int slots = Integer.highestOneBit(Math.max(orders, 8)) << 2;
        allocate(slots);
    }

    private void allocate(final int slots) {
        ids = new long[slots];
        nodes = new int[slots];
        mask = slots - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
    }

    int get(final long id) {
        int slot = home(id);
        while (true) {
            final long found = ids[slot];
            if (found == 0) {
                return MISSING;
            }
            if (found == id) {
                return nodes[slot];
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The id must be missing. */
    void put(final long id, final int node) {
        if (size << 1 > mask) {
            grow();
        }
        int slot = home(id);
        while (ids[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        ids[slot] = id;
        nodes[slot] = node;
        size++;
    }

    /** The id must be present. */
    void remove(final long id) {
        int hole = home(id);
        while (ids[hole] != id) {
            hole = (hole + 1) & mask;
        }
        int slot = hole;
        while (true) {
            slot = (slot + 1) & mask;
            final long moved = ids[slot];
            if (moved == 0) {
                break;
            }
            if (((slot - home(moved)) & mask) >= ((slot - hole) & mask)) {
                ids[hole] = moved;
                nodes[hole] = nodes[slot];
                hole = slot;
            }
        }
        ids[hole] = 0;
        size--;
    }

    void clear() {
        Arrays.fill(ids, 0);
        size = 0;
    }

    private int home(final long id) {
        return (int) ((id * GOLDEN) >>> shift);
    }

    private void grow() {
        final long[] oldIds = ids;
        final int[] oldNodes = nodes;
        allocate(oldIds.length << 1);
        size = 0;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                put(oldIds[i], oldNodes[i]);
            }
        }
    }
}
