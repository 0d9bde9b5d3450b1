package io.glidepath.sim.venue;

/**
 * What a venue remembers of the agents that trade there, by the instance in their child ids: the
 * epoch below which it takes nothing more, and the highest id it was ever asked to take. Both
 * outlive a session.
 */
final class Instances {
    /** As many as seven bits of a child id can name. */
    static final int COUNT = 128;

    private static final int INSTANCE_SHIFT = 56;
    private static final int EPOCH_SHIFT = 36;
    private static final int EPOCH_MASK = (1 << 20) - 1;

    private final int[] epochs = new int[COUNT];
    private final long[] highest = new long[COUNT];

    static int instanceOf(final long childId) {
        return (int) (childId >>> INSTANCE_SHIFT);
    }

    /** From now on only children of this epoch or a later one are taken. */
    void fence(final int instance, final int epoch) {
        epochs[instance] = Math.max(epochs[instance], epoch);
    }

    /** Whether a positive child id belongs to an epoch that was followed by another. */
    boolean isFenced(final long childId) {
        final int epoch = (int) (childId >>> EPOCH_SHIFT) & EPOCH_MASK;
        return epoch < epochs[instanceOf(childId)];
    }

    void seen(final long childId) {
        final int instance = instanceOf(childId);
        highest[instance] = Math.max(highest[instance], childId);
    }

    /** 0: none was ever seen. */
    long highest(final int instance) {
        return highest[instance];
    }
}
