package io.glidepath.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.ActionMask;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.SeededRandom;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** The agent in the noise market, asked step by step. */
class MarketWorldTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SESSION = 240 * SECOND;
    private static final long SEED = 20_261_120;

    private static Scenario scenario(final long seed, final Algo algo) {
        return Scenario.of(
                        seed,
                        List.of(NoiseMarket.instrument(
                                1,
                                "ONE",
                                NoiseMarket.CENT,
                                1,
                                9_000 * NoiseMarket.CENT,
                                SESSION,
                                1)),
                        SESSION,
                        1)
                .withParents(
                        List.of(ParentPlan.of(1, 1, Side.SELL, 20, SECOND, 120 * SECOND, algo)));
    }

    private static AgentConfig config() {
        return AgentConfig.of(GuardConfig.production())
                .with(AgentConfig.Bounds.small())
                .with(AgentConfig.Timing.every(5 * SECOND));
    }

    private static MarketWorld world(final long seed) {
        return new MarketWorld(
                scenario(seed, Algo.TWAP),
                NoiseMarket.traders(seed, 1),
                config(),
                ActionSpace.GRID_1);
    }

    /** An episode with allowed actions drawn from its number, as text of every bit. */
    private static String played(final World world, final long episode) {
        final StringBuilder text = new StringBuilder();
        final SeededRandom random = new SeededRandom();
        random.seed(1, episode, 1);
        final float[] action = new float[1];
        double rewards = 0;
        int steps = 0;
        world.reset(episode);
        while (!world.over()) {
            do {
                action[0] = (int) (random.nextDouble() * world.mask().size());
            } while (!world.mask().allowed((int) action[0]));
            for (final float number : world.observation()) {
                text.append(Float.floatToRawIntBits(number)).append(' ');
            }
            world.step(action);
            rewards += world.reward();
            steps++;
        }
        assertThat(steps).isBetween(5, world.maxSteps());
        assertThat(rewards).isCloseTo(-world.cost(), within(1e-9));
        return text.append(world.cost()).toString();
    }

    @Test
    void shouldPlayAnEpisodeTheSameAloneAndAmongOthers() {
        final String[] all = new String[6];
        try (MarketWorld world = world(SEED)) {
            for (int episode = 0; episode < all.length; episode++) {
                all[episode] = played(world, episode);
            }
            assertThat(all).doesNotHaveDuplicates();
            assertThat(played(world, 2)).as("going back, seed %d", SEED).isEqualTo(all[2]);
            assertThat(played(world, 5)).as("going on, seed %d", SEED).isEqualTo(all[5]);
        }
        try (MarketWorld other = world(SEED)) {
            other.reset(1);
            assertThat(played(other, 4)).as("after another, seed %d", SEED).isEqualTo(all[4]);
        }
    }

    /** An allowed action that depends on every bit of what is seen. */
    private static int rule(final float[] observation, final ActionMask mask) {
        int action = Math.floorMod(Arrays.hashCode(observation), mask.size());
        while (!mask.allowed(action)) {
            action = (action + 1) % mask.size();
        }
        return action;
    }

    @Test
    void shouldBeTheAgentThatTradesWithAPolicyOfItsOwn() {
        final float[] action = new float[1];
        try (MarketWorld world = world(SEED)) {
            for (int episode = 0; episode < 5; episode++) {
                world.reset(episode);
                while (!world.over()) {
                    action[0] = rule(world.observation(), world.mask());
                    world.step(action);
                }
                assertThat(world.cost())
                        .as("episode %d, seed %d", episode, SEED)
                        .isEqualTo(shortfallOfAPolicy(episode));
            }
        }
    }

    private static double shortfallOfAPolicy(final long episode) {
        final ParentCost parent = new ParentCost(Side.SELL);
        new Simulation(
                        scenario(SEED, Algo.POLICY),
                        NoiseMarket.traders(SEED, 1),
                        SimulatedAgent.of(
                                config(),
                                new RulePolicy(MarketWorldTest::rule),
                                new CountingJournal(),
                                AgentMetrics.simulated()),
                        parent)
                .run(episode);
        return parent.whole();
    }

    /** Answers by a rule at once, as a served model would. */
    private record RulePolicy(ToIntBiFunction<float[], ActionMask> rule) implements Policy {
        @Override
        public int id() {
            return 10;
        }

        @Override
        public String name() {
            return "rule";
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
                final int index = rule.applyAsInt(batch.features(row), batch.mask(row));
                batch.scoreCount(row, 0);
                actionSpace().describe(index, batch.action(row));
            }
        }
    }

    @Test
    void shouldCostMoreToCrossThanToFollowSlowly() {
        double eager = 0;
        double patient = 0;
        try (MarketWorld world = world(SEED)) {
            for (int episode = 0; episode < 30; episode++) {
                eager += cost(world, episode, false);
            }
            for (int episode = 0; episode < 30; episode++) {
                patient += cost(world, episode, true);
            }
        }
        assertThat(eager).as("seed %d", SEED).isGreaterThan(patient);
    }

    @Test
    void shouldNotAskWhenTheParentIsFinishedByForce() {
        final float[] hold = {3};
        int asked = 0;
        try (MarketWorld world = world(SEED)) {
            world.reset(0);
            while (!world.over()) {
                world.step(hold);
                asked++;
            }
        }
        // 120 s less 30 s of finishing, every 5 s.
        assertThat(asked).isEqualTo(18);
    }

    /** Four slices at a time beyond the far touch, or one at the near touch. */
    private static double cost(final World world, final long episode, final boolean patient) {
        final int wish = patient ? 4 * (1 + 6) + 3 : 4 * (1 + 3 * 6 + 5) + 3;
        final float[] action = new float[1];
        world.reset(episode);
        while (!world.over()) {
            action[0] = world.mask().allowed(wish) ? wish : 3;
            world.step(action);
        }
        return world.cost();
    }

    @Test
    void shouldRefuseWhatTheGuardDoes() {
        try (MarketWorld world = world(SEED)) {
            assertThatThrownBy(() -> world.step(new float[] {0}))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(world.mask().size()).isZero();
            world.reset(0);
            assertThat(world.mask().size()).isEqualTo(world.actionSpace().count());
            assertThatThrownBy(() -> world.step(new float[] {100}))
                    .isInstanceOf(IllegalArgumentException.class);
            final int denied = denied(world);
            assertThatThrownBy(() -> world.step(new float[] {denied}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("guard");
            world.step(new float[] {3});
            assertThat(world.over()).isFalse();
        }
    }

    /** Goes on until the guard denies something. */
    private static int denied(final World world) {
        while (true) {
            for (int i = 0; i < world.mask().size(); i++) {
                if (!world.mask().allowed(i)) {
                    return i;
                }
            }
            world.step(new float[] {3});
        }
    }
}
