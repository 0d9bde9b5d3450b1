package io.glidepath.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.sim.flow.SeededRandom;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AlmgrenChrissTest {
    private static final long SEED = 20_261_120;
    private static final int EPISODES = 20_000;

    @Test
    void shouldCostWhatTheClosedFormSays() {
        for (final String regime : FormulaMarkets.regimes("ac")) {
            final FormulaMarket market = FormulaMarkets.named("ac", regime);
            for (final String strategy : market.strategies()) {
                assertCost(market, strategy);
            }
        }
    }

    private static void assertCost(final FormulaMarket market, final String strategy) {
        final Reference exact = market.reference(strategy).orElseThrow();
        final Figures made = Figures.of(market.run(strategy, EPISODES, SEED));
        final double rounding = 1e-6 * exact.mean();
        final double errorOfMean = exact.sd() / Math.sqrt(EPISODES);
        final double errorOfSd = exact.sd() / Math.sqrt(2.0 * EPISODES);
        final String what = market + " " + strategy + ", seed " + SEED;
        assertThat(made.mean())
                .as(what)
                .isCloseTo(exact.mean(), within(3 * errorOfMean + rounding));
        assertThat(made.sd()).as(what).isCloseTo(exact.sd(), within(3 * errorOfSd + rounding));
        assertThat(made.var95())
                .as(what)
                .isCloseTo(exact.var95(), within(3 * 2.114 * errorOfMean + rounding));
    }

    /** In quarter days, so that no tau is left out unseen. */
    @Test
    void shouldRewardTheObjectiveOnTheMean() {
        final AlmgrenChriss model =
                new AlmgrenChriss(1_000_000, 5, 20, 0.95, 0.0625, 2.5e-6, 2.5e-7, 1e-5);
        final AlmgrenChrissWorld world = new AlmgrenChrissWorld(model, SEED);
        final Strategy strategy = new ScheduleStrategy(model.optimal());
        final float[] action = new float[1];
        final double[] rewards = new double[EPISODES];
        final double[] costs = new double[EPISODES];
        for (int episode = 0; episode < EPISODES; episode++) {
            world.reset(episode);
            while (!world.over()) {
                strategy.act(world.observation(), action);
                world.step(action);
                rewards[episode] += world.reward();
            }
            costs[episode] = world.cost();
        }
        final double sd = Math.sqrt(model.variance(model.optimal()));
        final double error = sd / Math.sqrt(EPISODES);
        assertThat(Figures.of(rewards).mean())
                .isCloseTo(-model.objective(model.optimal()), within(3 * error));
        assertThat(Figures.of(costs).mean())
                .isCloseTo(model.expectedCost(model.optimal()), within(3 * error));
        assertThat(Figures.of(costs).sd()).isCloseTo(sd, within(3 * error / Math.sqrt(2)));
    }

    /** Section 4 of the paper: kappa is 0.61 a day. */
    @Test
    void shouldHaveThePapersUrgency() {
        assertThat(AlmgrenChriss.paper().kappa()).isCloseTo(0.61, within(0.005));
    }

    @Test
    void shouldCostMoreOffTheOptimum() {
        final SeededRandom random = new SeededRandom();
        random.seed(SEED, 0, 0);
        for (final AlmgrenChriss model : new AlmgrenChriss[] {
            AlmgrenChriss.hour(), AlmgrenChriss.hour().withLambda(2e-4), AlmgrenChriss.paper()
        }) {
            final double[] best = model.optimal();
            final double least = model.objective(best);
            for (int trial = 0; trial < 1_000; trial++) {
                final double[] other = best.clone();
                final int k = 1 + (int) (random.nextDouble() * (model.intervals() - 1));
                final double room = Math.min(best[k - 1] - best[k], best[k] - best[k + 1]);
                other[k] += (random.nextDouble() < 0.5 ? -1 : 1) * 0.1 * room;
                assertThat(model.objective(other)).as("x[%d] of %s", k, model).isGreaterThan(least);
            }
        }
    }

    /** What the derivative of E + lambda V in each holding says: zero at the optimum. */
    @Test
    void shouldSolveTheDifferenceEquation() {
        final AlmgrenChriss model = AlmgrenChriss.hour().withLambda(2e-4);
        final double[] x = model.optimal();
        final double corrected = model.eta() - model.gamma() * model.tau() / 2;
        final double pull = model.lambda() * model.sigma() * model.sigma() / corrected;
        for (int k = 1; k < model.intervals(); k++) {
            final double bend = (x[k - 1] - 2 * x[k] + x[k + 1]) / (model.tau() * model.tau());
            assertThat(bend).isCloseTo(pull * x[k], within(1e-6 * pull * model.quantity()));
        }
    }

    @Test
    void shouldSellEvenlyWithoutAversionAndAtOnceWithAll() {
        final AlmgrenChriss model = AlmgrenChriss.hour();
        assertThat(model.withLambda(0).optimal()).containsExactly(model.even());
        final double[] nearly = model.withLambda(1e-12).optimal();
        final double[] hasty = model.withLambda(1e6).optimal();
        for (int k = 1; k < nearly.length; k++) {
            assertThat(nearly[k]).isCloseTo(model.even()[k], within(1.0));
            assertThat(hasty[k]).isCloseTo(0, within(1.0));
        }
        assertThat(model.expectedCost(hasty))
                .isCloseTo(model.expectedCost(model.immediate()), Percentage.withPercentage(0.01));
    }

    @Test
    void shouldRefuseWhereTheCorrectionEatsTheImpact() {
        // The hour's numbers with time in seconds: eta 5e-7, gamma tau / 2 3e-6.
        assertThatThrownBy(() -> new AlmgrenChriss(1e6, 3_600, 60, 0.004, 0, 5e-7, 1e-7, 2e-6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eta - gamma tau / 2");
    }
}
