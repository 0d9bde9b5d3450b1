package io.glidepath.learn;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

/** Asks one and the same action whatever it sees, and where that is denied the next lesser one. */
final class OddPolicy implements Policy {
    /** Holds for a whole interval. */
    static final int IDLE = 3;
    /** Crosses the spread for four times the schedule, and is back at the next event. */
    static final int HASTY = 96;

    private static final int WAITS = 4;

    private final int wanted;

    OddPolicy(final int wanted) {
        this.wanted = wanted;
    }

    @Override
    public int id() {
        return Cloning.STUDENT_ID;
    }

    @Override
    public String name() {
        return "odd";
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
            int action = wanted;
            while (!batch.mask(row).allowed(action)) {
                action -= WAITS;
            }
            batch.scoreCount(row, 0);
            ActionSpace.GRID_1.describe(action, batch.action(row));
        }
    }
}
