package io.glidepath.learn;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Failure;
import io.glidepath.exec.policy.Policy;

/**
 * Lets a policy drive, asks the teacher about every state it comes to, and counts where they agree.
 */
final class WatchedPolicy implements Policy {
    private final Policy driver;
    private final Samples samples;
    private long decisions;
    private long agreed;
    private long unanswered;

    /**
     * @param samples takes every state with the teacher's answer; null: only counts.
     */
    WatchedPolicy(final Policy driver, final Samples samples) {
        this.driver = driver;
        this.samples = samples;
    }

    long decisions() {
        return decisions;
    }

    long agreed() {
        return agreed;
    }

    /** Decisions that the driver did not answer. */
    long unanswered() {
        return unanswered;
    }

    @Override
    public int id() {
        return driver.id();
    }

    @Override
    public String name() {
        return driver.name();
    }

    @Override
    public long modelHash() {
        return driver.modelHash();
    }

    @Override
    public ActionSpace actionSpace() {
        return driver.actionSpace();
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        driver.evaluate(batch);
        for (int row = 0; row < batch.rows(); row++) {
            final int answer = AcTeacher.answer(batch.features(row), batch.mask(row));
            decisions++;
            agreed += batch.action(row).index == answer ? 1 : 0;
            unanswered += batch.failure(row) == Failure.NONE ? 0 : 1;
            if (samples != null) {
                samples.add(batch.features(row), batch.mask(row), answer);
            }
        }
    }
}
