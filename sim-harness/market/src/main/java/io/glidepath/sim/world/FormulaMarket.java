package io.glidepath.sim.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A world that is a formula, with the strategies that are known there and what they cost. */
public final class FormulaMarket {
    private final String name;
    private final String regime;
    private final String metric;
    private final LongFunction<World> worlds;
    private final SequencedMap<String, Supplier<Strategy>> strategies;
    private final Map<String, Reference> references;

    FormulaMarket(
            final String name,
            final String regime,
            final String metric,
            final LongFunction<World> worlds,
            final SequencedMap<String, Supplier<Strategy>> strategies,
            final Map<String, Reference> references) {
        this.name = name;
        this.regime = regime;
        this.metric = metric;
        this.worlds = worlds;
        this.strategies = strategies;
        this.references = references;
    }

    public String name() {
        return name;
    }

    public String regime() {
        return regime;
    }

    /** What is measured in each episode, with its unit, for tables. */
    public String metric() {
        return metric;
    }

    /** Always false: costs. */
    public boolean higherIsBetter() {
        return false;
    }

    /** Names of {@link #strategy}, in the order of tables. */
    public List<String> strategies() {
        return List.copyOf(strategies.keySet());
    }

    /**
     * A new world.
     *
     * @param seed at least 0.
     */
    public World world(final long seed) {
        return worlds.apply(seed);
    }

    /**
     * A new strategy.
     *
     * @throws IllegalArgumentException naming those there are.
     */
    public Strategy strategy(final String strategyName) {
        final Supplier<Strategy> found = strategies.get(strategyName);
        if (found == null) {
            throw new IllegalArgumentException("the market " + name + " has no strategy "
                    + strategyName + "; it has " + String.join(", ", strategies.keySet()));
        }
        return found.get();
    }

    /** What a strategy of this market is known to cost. */
    public Optional<Reference> reference(final String strategyName) {
        return Optional.ofNullable(references.get(strategyName));
    }

    /**
     * Runs episodes 0 to {@code episodes} - 1.
     *
     * @param seed at least 0.
     * @return the {@link #metric} of each.
     * @throws IllegalArgumentException for a name there is not, or a negative number.
     */
    public double[] run(final String strategyName, final int episodes, final long seed) {
        if (episodes < 0) {
            throw new IllegalArgumentException("fewer than no episodes: " + episodes);
        }
        final Strategy strategy = strategy(strategyName);
        final World world = world(seed);
        final float[] action = new float[world.actionSpace().size()];
        final double[] costs = new double[episodes];
        strategy.begin(seed);
        for (int episode = 0; episode < episodes; episode++) {
            world.reset(episode);
            while (!world.over()) {
                strategy.act(world.observation(), action);
                world.step(action);
            }
            costs[episode] = world.cost();
        }
        return costs;
    }

    @Override
    public String toString() {
        return name + " " + regime;
    }
}
