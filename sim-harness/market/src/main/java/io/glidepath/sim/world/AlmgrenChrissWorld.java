package io.glidepath.sim.world;

import io.glidepath.risk.ActionMask;
import io.glidepath.sim.flow.SeededRandom;

/**
 * The model of {@link AlmgrenChriss} step by step: each action sells a share of what is held, the
 * last interval sells the rest. Unlike a schedule, whoever acts here may look at prices first.
 *
 * <p>Reward: minus the step's cost, minus lambda sigma^2 tau x^2 for what is held after it, so
 * that over an episode a schedule's mean reward is -(E + lambda V), and no rule is better on the
 * mean than the optimal one.
 */
public final class AlmgrenChrissWorld implements World {
    /** Where in an observation the share of intervals left is. */
    static final int TIME_LEFT = 1;

    private static final long STREAM = 0x4143L;
    private static final Space.Box OBSERVATION = Space.Box.of(
            new Space.Axis("remaining", "1", 0, 1),
            new Space.Axis("timeLeft", "1", 0, 1),
            new Space.Axis(
                    "priceChange",
                    "sigma sqrt(T)",
                    Float.NEGATIVE_INFINITY,
                    Float.POSITIVE_INFINITY));
    private static final Space.Box ACTION =
            Space.Box.of(new Space.Axis("shareOfRemaining", "1", 0, 1));

    private final AlmgrenChriss model;
    private final long seed;
    private final double stepDeviation;
    private final double scale;
    private final SeededRandom random = new SeededRandom();
    private final ActionMask mask = new ActionMask();
    private final float[] observation = new float[OBSERVATION.size()];
    private boolean running;
    private boolean terminated;
    private int steps;
    private double held;
    private double change;
    private double reward;
    private double cost;

    public AlmgrenChrissWorld(final AlmgrenChriss model, final long seed) {
        this.model = model;
        this.seed = seed;
        stepDeviation = model.sigma() * StrictMath.sqrt(model.tau());
        scale = model.sigma() > 0 ? model.sigma() * StrictMath.sqrt(model.horizon()) : 1;
    }

    @Override
    public Space.Box observationSpace() {
        return OBSERVATION;
    }

    @Override
    public Space.Box actionSpace() {
        return ACTION;
    }

    @Override
    public int maxSteps() {
        return model.intervals();
    }

    @Override
    public void reset(final long episode) {
        if (episode < 0) {
            throw new IllegalArgumentException("an episode is not negative: " + episode);
        }
        random.seed(seed, episode, STREAM);
        running = true;
        terminated = false;
        steps = 0;
        held = model.quantity();
        change = 0;
        reward = 0;
        cost = 0;
        observe();
    }

    @Override
    public void step(final float[] action) {
        ACTION.require(action);
        if (!running) {
            throw new IllegalStateException("reset comes before step");
        }
        steps++;
        final double sold = steps == model.intervals() ? held : ACTION.clipped(action, 0) * held;
        final double fixed = sold > 0 ? model.epsilon() : 0;
        final double paid = sold * (fixed + model.eta() * sold / model.tau() - change);
        change += stepDeviation * random.nextGaussian() - model.gamma() * sold;
        held -= sold;
        cost += paid;
        reward = -paid - model.lambda() * stepDeviation * stepDeviation * held * held;
        terminated = steps == model.intervals() || held <= 0;
        running = !terminated;
        observe();
    }

    private void observe() {
        observation[0] = (float) (held / model.quantity());
        observation[TIME_LEFT] = (float) ((model.intervals() - steps) / (double) model.intervals());
        observation[2] = (float) (change / scale);
    }

    @Override
    public float[] observation() {
        return observation;
    }

    @Override
    public ActionMask mask() {
        return mask;
    }

    @Override
    public double reward() {
        return reward;
    }

    @Override
    public boolean terminated() {
        return terminated;
    }

    /** Never: the intervals left are part of what is observed. */
    @Override
    public boolean truncated() {
        return false;
    }

    /** Shortfall against the price at the start, currency; the risk term is not in it. */
    @Override
    public double cost() {
        return cost;
    }
}
