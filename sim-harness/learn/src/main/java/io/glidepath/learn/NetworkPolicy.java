package io.glidepath.learn;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

/** A network in training, driving: the scores as libtorch computes them. */
final class NetworkPolicy implements Policy {
    private final int id;
    private final Network network;
    private final float[] scores;

    NetworkPolicy(final int id, final Network network) {
        this.id = id;
        this.network = network;
        this.scores = new float[network.actions()];
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return "student";
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
            network.scores(batch.features(row), scores);
            System.arraycopy(scores, 0, batch.scores(row), 0, scores.length);
            batch.scoreCount(row, scores.length);
            batch.choose(row, ActionSpace.GRID_1);
        }
    }
}
