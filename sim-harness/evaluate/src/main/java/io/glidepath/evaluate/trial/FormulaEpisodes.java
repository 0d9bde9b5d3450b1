package io.glidepath.evaluate.trial;

import io.glidepath.sim.world.FormulaMarket;
import io.glidepath.sim.world.FormulaMarkets;
import io.glidepath.sim.world.Strategy;
import io.glidepath.sim.world.World;

import java.util.function.IntConsumer;

/** One strategy in a world that is a formula: its cost in every episode, and what it had left. */
final class FormulaEpisodes {
    /** Cost of an episode; each market says its unit. */
    static final String COST = "cost";

    private static final long STEP_NS = 1_000_000_000L;
    private static final long PARTS = 1_000;
    private static final int TOLD_EVERY = 1_000;
    /** Both worlds begin their observations with the share left of the order. */
    private static final int LEFT = 0;

    private final FormulaMarket market;
    private final String strategy;
    private final long seed;
    private final World world;
    private final Cell cell;

    FormulaEpisodes(final FormulaMarket market, final String strategy, final long seed) {
        this.market = market;
        this.strategy = strategy;
        this.seed = seed;
        world = market.world(seed);
        final boolean usual =
                FormulaMarkets.regimes(market.name()).getFirst().equals(market.regime());
        cell = new Cell(
                usual ? market.name() : market.name() + "-" + market.regime(),
                1,
                world.maxSteps() * STEP_NS,
                STEP_NS,
                Cell.STEPS);
    }

    Cell cell() {
        return cell;
    }

    void play(final EpisodeScores scores, final IntConsumer progress) {
        final Strategy answers = market.strategy(strategy);
        final float[] action = new float[world.actionSpace().size()];
        final InventoryPaths inventory = new InventoryPaths();
        answers.begin(seed);
        for (int episode = 0; episode < scores.episodes(); episode++) {
            world.reset(episode);
            inventory.begin(PARTS);
            int steps = 0;
            while (!world.over()) {
                final float[] seen = world.observation();
                final long before = Math.round((double) seen[LEFT] * PARTS);
                answers.act(seen, action);
                world.step(action);
                steps++;
                inventory.fill(
                        steps / (double) world.maxSteps(),
                        before - Math.round((double) world.observation()[LEFT] * PARTS));
            }
            inventory.end(PARTS);
            scores.set(episode, world.cost(), 0, 0, 0);
            if ((episode + 1) % TOLD_EVERY == 0) {
                progress.accept(TOLD_EVERY);
            }
        }
        scores.add(inventory);
    }

    EvaluationRow row(final EpisodeScores scores) {
        return new EvaluationRow(
                cell.market(),
                cell.lots(),
                strategy,
                COST,
                market.higherIsBetter(),
                scores.distribution(market.higherIsBetter()),
                null,
                market.reference(strategy)
                        .map(known -> new PublishedCells.Published(
                                known.mean(), known.sd(), known.episodes(), known.source()))
                        .orElse(null));
    }
}
