package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * Deadlines of children, earliest first, ties by slot; what was done before its deadline is skipped
 * by the reader.
 */
final class ExpiryHeap {
    private long[] times = new long[64];
    private int[] slots = new int[64];
    private int size;

    void add(final long timeNs, final int slot) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size << 1);
            slots = Arrays.copyOf(slots, size << 1);
        }
        int at = size++;
        while (at > 0 && before(timeNs, slot, (at - 1) >> 1)) {
            move((at - 1) >> 1, at);
            at = (at - 1) >> 1;
        }
        times[at] = timeNs;
        slots[at] = slot;
    }

    /** {@link Long#MAX_VALUE} when empty. */
    long earliestNs() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    int earliestSlot() {
        return slots[0];
    }

    void removeEarliest() {
        size--;
        final long timeNs = times[size];
        final int slot = slots[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(times[child + 1], slots[child + 1], child)) {
                child++;
            }
            if (before(timeNs, slot, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        times[at] = timeNs;
        slots[at] = slot;
    }

    void clear() {
        size = 0;
    }

    private boolean before(final long timeNs, final int slot, final int other) {
        return timeNs < times[other] || timeNs == times[other] && slot < slots[other];
    }

    private void move(final int from, final int to) {
        times[to] = times[from];
        slots[to] = slots[from];
    }
}
