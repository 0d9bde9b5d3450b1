package io.glidepath.exec.policy;

/** Chooses what to do next, one row at a time; a row's answer never depends on its neighbours. */
public interface Policy {
    /** The number configuration gives it; rides on child orders, traces and counters. */
    int id();

    String name();

    /** First 8 bytes of the model file's SHA-256, big endian; 0 for schedules. */
    long modelHash();

    /** Hash of the feature layout it reads; 0: the first, {@code features-1}. */
    default long layoutHash() {
        return 0;
    }

    /** What it chooses from; the masks of a batch are over this space. */
    ActionSpace actionSpace();

    /**
     * Answers every row of the batch: an action, or a failure that the caller turns into a
     * fallback. Called by one thread; allocates nothing.
     */
    void evaluate(DecisionBatch batch);
}
