package io.glidepath.bench;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

/**
 * A policy with a mistake: it allocates 16 bytes and their header for each decision. A gate must
 * see it.
 */
final class SeededFault implements Policy {
    private final Policy policy;
    private byte[] waste = new byte[0];

    SeededFault(final Policy policy) {
        this.policy = policy;
    }

    @Override
    public int id() {
        return policy.id();
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public long modelHash() {
        return policy.modelHash();
    }

    @Override
    public ActionSpace actionSpace() {
        return policy.actionSpace();
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            waste = new byte[16];
            waste[0] = (byte) row;
        }
        policy.evaluate(batch);
    }

    /** The last waste, so that it is not optimised away. */
    int waste() {
        return waste.length;
    }
}
