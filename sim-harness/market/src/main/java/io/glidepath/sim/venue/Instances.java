package io.glidepath.sim.venue;

/**
 * What a venue remembers of the agents that trade there, by the instance in their child ids: the
 * epoch below which it takes nothing more, and the highest id it was ever asked to take. They
 * outlive a session.
 */
final class Instances {
    /** As many as seven bits of a child id can name. */
    static final int COUNT = 128;

    /** As many as twenty bits of a child id can name. */
    static final int MOST_EPOCH = (1 << 20) - 1;

    private static final int INSTANCE_SHIFT = 56;
    private static final int EPOCH_SHIFT = 36;

    private final int[] epochs = new int[COUNT];
    /** By instance: the number of the last request of its epoch. */
    private final long[] requests = new long[COUNT];

    private final long[] highest = new long[COUNT];

    static int instanceOf(final long childId) {
        return (int) (childId >>> INSTANCE_SHIFT);
    }

    /**
     * An agent has asked what is held of it: from now on only children of its epoch or a later one
     * are taken. The numbers of one process rise; a request that does not rise above an earlier one
     * is of another process, which was started with the same epoch.
     *
     * @return the highest child id that the asking process has to know of: the highest ever seen,
     *     or, where its epoch was used by another process or followed by another one, the first of
     *     the highest epoch; 0: there is none.
     */
    long asked(final int instance, final int epoch, final long requestSequence) {
        final boolean another = epoch == epochs[instance] && requestSequence <= requests[instance];
        if (epoch > epochs[instance]) {
            epochs[instance] = epoch;
            requests[instance] = 0;
        }
        if (epoch < epochs[instance] || another) {
            return Math.max(highest[instance], firstOf(instance, epochs[instance]));
        }
        requests[instance] = requestSequence;
        return highest[instance];
    }

    private static long firstOf(final int instance, final int epoch) {
        return (long) instance << INSTANCE_SHIFT | (long) epoch << EPOCH_SHIFT;
    }

    /** Whether a positive child id belongs to an epoch that was followed by another. */
    boolean isFenced(final long childId) {
        final int epoch = (int) (childId >>> EPOCH_SHIFT) & MOST_EPOCH;
        return epoch < epochs[instanceOf(childId)];
    }

    void seen(final long childId) {
        final int instance = instanceOf(childId);
        highest[instance] = Math.max(highest[instance], childId);
    }
}
