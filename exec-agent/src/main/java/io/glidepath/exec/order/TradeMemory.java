package io.glidepath.exec.order;

/**
 * The last trades of our children, by child and execution id: for repeats, corrections and busts.
 */
final class TradeMemory {
    static final int NONE = -1;

    private final PairIndex index;
    private final long[] childId;
    private final long[] execId;
    final long[] quantity;
    final long[] value;
    final long[] fee;
    final boolean[] maker;
    private final int max;
    private long count;

    TradeMemory(final int max) {
        this.max = max;
        index = new PairIndex(max);
        childId = new long[max];
        execId = new long[max];
        quantity = new long[max];
        value = new long[max];
        fee = new long[max];
        maker = new boolean[max];
    }

    /** Place of a trade, or {@link #NONE}. */
    int find(final long child, final long exec) {
        return index.get(child, exec);
    }

    /**
     * Remembers a trade not yet known, forgetting the oldest if there is no room; returns its
     * place.
     */
    int remember(
            final long child,
            final long exec,
            final long traded,
            final long worth,
            final long paid,
            final boolean made) {
        final int at = (int) (count % max);
        if (count >= max) {
            index.remove(childId[at], execId[at]);
        }
        count++;
        childId[at] = child;
        execId[at] = exec;
        quantity[at] = traded;
        value[at] = worth;
        fee[at] = paid;
        maker[at] = made;
        index.put(child, exec, at);
        return at;
    }
}
