package io.glidepath.exec;

/**
 * Child ids that never repeat: 7 bits instance, 20 bits epoch, 36 bits sequence; positive. The
 * epoch rises with every start and is durable before the first order.
 */
final class ChildIds {
    static final int MAX_EPOCH = (1 << 20) - 1;
    private static final long SEQUENCES = 1L << 36;

    private final long prefix;
    private long sequence;

    ChildIds(final int instanceId, final int epoch) {
        if (epoch < 1 || epoch > MAX_EPOCH) {
            throw new IllegalArgumentException("epoch " + epoch + " is not 1 to " + MAX_EPOCH);
        }
        prefix = (long) instanceId << 56 | (long) epoch << 36;
    }

    /** The epoch in a child id. */
    static int epochOf(final long childId) {
        return (int) (childId >>> 36) & MAX_EPOCH;
    }

    /** The instance in a child id. */
    static int instanceOf(final long childId) {
        return (int) (childId >>> 56);
    }

    long next() {
        if (++sequence == SEQUENCES) {
            throw new IllegalStateException(
                    "child ids of this epoch are used up: restart the agent");
        }
        return prefix | sequence;
    }
}
