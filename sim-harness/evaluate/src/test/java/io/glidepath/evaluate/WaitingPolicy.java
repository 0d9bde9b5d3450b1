package io.glidepath.evaluate;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

/** Holds for a whole interval, whatever it sees: the laziest policy that answers. */
final class WaitingPolicy implements Policy {
    private static final int WHOLE_INTERVAL = 3;

    @Override
    public int id() {
        return PolicyNames.LEARNED_ID;
    }

    @Override
    public String name() {
        return "waits";
    }

    @Override
    public long modelHash() {
        return 0;
    }

    @Override
    public ActionSpace actionSpace() {
        return ActionSpace.GRID_1;
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            batch.scoreCount(row, 0);
            ActionSpace.GRID_1.describe(WHOLE_INTERVAL, batch.action(row));
        }
    }
}
