package io.glidepath.sim.flow;

import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

import java.util.function.Consumer;

/**
 * The policies of Cheridito and Weiss before their first step of training: they see nothing and
 * draw an allocation from a fixed distribution.
 */
final class UntrainedAllocation implements Policy {
    /** What is drawn from. */
    enum Law {
        /** Dirichlet, every concentration one: uniform on the simplex. */
        DIRICHLET,
        /**
         * Logistic normal: six independent normals of deviation one, means -1, -1, -1, -1, -1, +1,
         * against a seventh of zero.
         */
        LOGISTIC_NORMAL
    }

    private static final int WEIGHTS = ActionSpace.ALLOCATE_7.size();

    private final Law law;
    private final long layoutHash;
    private final Consumer<float[]> looks;
    private final SeededRandom random = new SeededRandom();

    UntrainedAllocation(final Law law, final long seed) {
        this(law, seed, 0, row -> {});
    }

    /** @param looks is shown every row of the layout before the draw. */
    UntrainedAllocation(
            final Law law, final long seed, final long layoutHash, final Consumer<float[]> looks) {
        this.law = law;
        this.layoutHash = layoutHash;
        this.looks = looks;
        random.seed(seed, 0, 1_000);
    }

    @Override
    public long layoutHash() {
        return layoutHash;
    }

    @Override
    public int id() {
        return 21;
    }

    @Override
    public String name() {
        return "untrained " + law;
    }

    @Override
    public long modelHash() {
        return 0;
    }

    @Override
    public ActionSpace actionSpace() {
        return ActionSpace.ALLOCATE_7;
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            looks.accept(batch.features(row));
            final float[] weights = batch.scores(row);
            double sum = 0;
            for (int i = 0; i < WEIGHTS; i++) {
                final double drawn = draw(i);
                weights[i] = (float) drawn;
                sum += drawn;
            }
            for (int i = 0; i < WEIGHTS; i++) {
                weights[i] /= (float) sum;
            }
            batch.scoreCount(row, WEIGHTS);
            batch.answer(row, ActionSpace.ALLOCATE_7);
        }
    }

    private double draw(final int i) {
        if (law == Law.DIRICHLET) {
            return random.nextExponential();
        }
        final double mean = i == WEIGHTS - 2 ? 1 : -1;
        return i == WEIGHTS - 1 ? 1 : StrictMath.exp(mean + random.nextGaussian());
    }
}
