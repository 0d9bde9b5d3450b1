package io.glidepath.sim.feed;

import io.glidepath.risk.Side;

/** Orders that crossed when they came and wait, outside the book, for the fills that follow. */
final class Aggressors {
    private static final int MAX = 64;
    private static final long PATIENCE_NS = 5_000_000_000L;

    private final RecordedBook book;
    private final long[] ids = new long[MAX];
    private final Side[] sides = new Side[MAX];
    private final long[] prices = new long[MAX];
    private final long[] volumes = new long[MAX];
    private final long[] sinceNs = new long[MAX];
    private int size;

    Aggressors(final RecordedBook book) {
        this.book = book;
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size == MAX;
    }

    void add(final BitstampRow row) {
        ids[size] = row.orderId;
        sides[size] = row.side;
        prices[size] = row.price;
        volumes[size] = row.volume;
        sinceNs[size] = row.timeNs;
        size++;
    }

    /** Its place, negative if it does not wait. */
    int find(final long id) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    void update(final int place, final BitstampRow row) {
        prices[place] = row.price;
        volumes[place] = row.action == BitstampRow.Action.DELETED ? 0 : row.volume;
    }

    /** Lets rest who crosses no more, or has waited long enough; forgets who is done. */
    void settle(final long nowNs) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            final boolean waits = volumes[i] > 0
                    && nowNs - sinceNs[i] < PATIENCE_NS
                    && book.crossesHistory(sides[i], prices[i]);
            if (waits) {
                ids[kept] = ids[i];
                sides[kept] = sides[i];
                prices[kept] = prices[i];
                volumes[kept] = volumes[i];
                sinceNs[kept] = sinceNs[i];
                kept++;
            } else if (volumes[i] > 0) {
                book.add(ids[i], sides[i], prices[i], volumes[i]);
            }
        }
        size = kept;
    }
}
