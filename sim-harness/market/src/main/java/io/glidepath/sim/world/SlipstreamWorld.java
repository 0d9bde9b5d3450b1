package io.glidepath.sim.world;

import io.glidepath.risk.ActionMask;

/**
 * slipstream, an Almgren-Chriss toy: an order of size 1 is bought in up to 20 steps, each a share
 * of what remains. Prices start at 100; costs are shares of the arrival price on the whole order.
 * Rebuilt from its published description, oddities kept, so that its published results come out:
 *
 * <ul>
 * <li>the temporary impact is paid twice, in the price and beside it;
 * <li>participation divides the bought quantity by the steps left before this one;
 * <li>the permanent impact follows the trade and is kept;
 * <li>what is left after the last step costs a flat 5 %; less than a millionth counts as nothing
 * left, and costs nothing.
 * </ul>
 *
 * <p>Episode k draws its returns from numpy's generator seeded {@code seed + k}.
 *
 * <p>Reward: minus the step's cost, minus half the remaining quantity squared times volatility.
 */
public final class SlipstreamWorld implements World {
    /** Steps an order may take. */
    public static final int STEPS = 20;
    /** The seed of the first published episode. */
    public static final long PUBLISHED_SEED = 42;
    /** Published episodes. */
    public static final int PUBLISHED_EPISODES = 200;

    /** Where in an observation the share of steps left is. */
    static final int TIME_LEFT = 1;

    private static final Space.Box OBSERVATION = Space.Box.of(
            new Space.Axis("remaining", "1", 0, 1),
            new Space.Axis("timeLeft", "1", 0, 1),
            new Space.Axis("lastReturn", "1", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
            new Space.Axis("volatility", "1", 0, Float.POSITIVE_INFINITY),
            new Space.Axis("eta", "1", 0, 1));
    private static final Space.Box ACTION =
            Space.Box.of(new Space.Axis("shareOfRemaining", "1", 0, 1));

    private static final double ARRIVAL = 100;
    private static final double PERMANENT = 0.01;
    private static final double EXPONENT = 0.5;
    private static final double RISK = 0.5;
    private static final double LEFT_OVER = 0.05;
    private static final double DONE = 1e-6;
    private static final int WINDOW = 5;

    private final SlipstreamRegime regime;
    private final long seed;
    private final NumpyRandom random = new NumpyRandom();
    private final ActionMask mask = new ActionMask();
    private final float[] observation = new float[OBSERVATION.size()];
    private final double[] returns = new double[WINDOW];
    private boolean running;
    private boolean terminated;
    private int steps;
    private double remaining;
    private double price;
    private double reward;
    private double cost;

    /**
     * @param seed at least 0.
     */
    public SlipstreamWorld(final SlipstreamRegime regime, final long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("a seed is not negative: " + seed);
        }
        this.regime = regime;
        this.seed = seed;
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
        return STEPS;
    }

    @Override
    public void reset(final long episode) {
        if (episode < 0) {
            throw new IllegalArgumentException("an episode is not negative: " + episode);
        }
        random.seed(Math.addExact(seed, episode));
        running = true;
        terminated = false;
        steps = 0;
        remaining = 1;
        price = ARRIVAL;
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
        final double bought = ACTION.clipped(action, 0) * remaining;
        final double change = regime.volatility() * random.nextGaussian();
        price *= 1 + change;
        final double participation = bought / (STEPS - steps);
        final double temporary = regime.eta() * StrictMath.pow(participation, EXPONENT);
        final double slippage = price * (1 + temporary) / ARRIVAL - 1;
        final double paid = bought * (slippage + temporary);
        price *= 1 + PERMANENT * bought;
        remaining -= bought;
        returns[steps % WINDOW] = change;
        steps++;
        cost += paid;
        reward = -paid - RISK * remaining * remaining * regime.volatility();
        if (steps == STEPS || remaining < DONE) {
            end();
        }
        observe();
    }

    private void end() {
        running = false;
        terminated = true;
        if (remaining >= DONE) {
            cost += remaining * LEFT_OVER;
            reward -= remaining * LEFT_OVER;
        }
    }

    private void observe() {
        observation[0] = (float) remaining;
        observation[TIME_LEFT] = (float) ((STEPS - steps) / (double) STEPS);
        observation[2] = (float) (steps == 0 ? 0 : returns[(steps - 1) % WINDOW]);
        observation[3] = (float) realised();
        observation[4] = (float) regime.eta();
    }

    /** Population standard deviation of the last returns; the regime's while they are too few. */
    private double realised() {
        final int count = Math.min(steps, WINDOW);
        if (count < 2) {
            return regime.volatility();
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += returns[i];
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            final double off = returns[i] - sum / count;
            squares += off * off;
        }
        return StrictMath.sqrt(squares / count);
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

    /** Never: the steps left are part of what is observed. */
    @Override
    public boolean truncated() {
        return false;
    }

    /** Share of the arrival price, on the whole order; the risk term is not in it. */
    @Override
    public double cost() {
        return cost;
    }
}
