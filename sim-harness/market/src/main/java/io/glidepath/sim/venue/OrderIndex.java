package io.glidepath.sim.venue;

import java.util.Arrays;

/**
 * Order id to record: chains of records, begun by the low bits of the id. Sixteen ids in a row
 * begin in one cache line, for venues count up: what comes and goes stays in few lines, however
 * many orders rest elsewhere. The bits above are mixed in, so that no step between ids makes the
 * chains long.
 */
final class OrderIndex {
    static final int MISSING = OrderPool.NIL;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LEAST = 16;

    private final OrderPool orders;
    /** The first record of each chain, plus 1; 0 where there is none. */
    private int[] heads;
    /** The record behind each in its chain, by place in the pool, plus 1; 0 behind the last. */
    private int[] behind;

    private int bits;

    /** @param orders the records; the first word of each is its id. */
    OrderIndex(final OrderPool orders) {
        this.orders = orders;
        allocate(Math.max(orders.capacity(), LEAST));
    }

    private void allocate(final int records) {
        behind = new int[records];
        heads = new int[Integer.highestOneBit(records) << 1];
        bits = Integer.numberOfTrailingZeros(heads.length);
    }

    int get(final long id) {
        int record = heads[chain(id)] - 1;
        while (record != MISSING && orders.words[record] != id) {
            record = behind[place(record)] - 1;
        }
        return record;
    }

    /** Adds a record that has this id from now on; false if another has it already. */
    boolean put(final long id, final int record) {
        if (get(id) != MISSING) {
            return false;
        }
        if (place(record) >= behind.length) {
            grow();
        }
        orders.words[record] = id;
        link(id, record);
        return true;
    }

    private void link(final long id, final int record) {
        final int chain = chain(id);
        behind[place(record)] = heads[chain];
        heads[chain] = record + 1;
    }

    /** Forgets a record, before its words are used for something else. */
    void remove(final int record) {
        final int chain = chain(orders.words[record]);
        final int next = behind[place(record)];
        int before = heads[chain] - 1;
        if (before == record) {
            heads[chain] = next;
            return;
        }
        while (behind[place(before)] - 1 != record) {
            before = behind[place(before)] - 1;
        }
        behind[place(before)] = next;
    }

    void clear() {
        Arrays.fill(heads, 0);
    }

    private void grow() {
        final int[] oldHeads = heads;
        final int[] oldBehind = behind;
        allocate(orders.capacity());
        for (final int head : oldHeads) {
            for (int next = head; next != 0; next = oldBehind[place(next - 1)]) {
                link(orders.words[next - 1], next - 1);
            }
        }
    }

    private int chain(final long id) {
        return (int) (id ^ (id >>> bits) * GOLDEN >>> Long.SIZE - bits) & heads.length - 1;
    }

    private static int place(final int record) {
        return record / OrderPool.STRIDE;
    }
}
