package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * Submit and leave (one slice) and TWAP (ten) in the three markets of Cheridito and Weiss, without
 * an agent, against what they published: mean and population standard deviation, ticks, of 10,000
 * episodes.
 *
 * <p>{@code -Dglidepath.episodes=10000} repeats their sample.
 */
class CwCellsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = Long.getLong("glidepath.seed", 20_261_120);
    private static final int EPISODES = Integer.getInteger("glidepath.episodes", 1_000);
    private static final int PUBLISHED_EPISODES = 10_000;
    /** Published figures have two digits. */
    private static final double ROUNDING = 0.005;

    @ParameterizedTest
    @CsvSource({
        "noise, 20, 1, 0.52, 1.19",
        "noise, 20, 10, -0.06, 0.94",
        "noise, 60, 1, -1.09, 1.34",
        "noise, 60, 10, -1.40, 0.98",
        "tactical, 20, 1, 0.10, 1.43",
        "tactical, 20, 10, 0.48, 0.68",
        "tactical, 60, 1, -3.36, 0.99",
        "tactical, 60, 10, -0.96, 0.95",
        "strategic, 20, 1, -1.64, 2.95",
        "strategic, 20, 10, -0.36, 3.03",
        "strategic, 60, 1, -2.51, 3.67",
        "strategic, 60, 10, -1.45, 3.46",
    })
    void shouldCostWhatWasPublished(
            final String name,
            final int lots,
            final int slices,
            final double mean,
            final double deviation) {
        final Moments rewards = sell(ReferenceMarket.named(name), lots, slices);
        final double episodesTogether = Math.sqrt(1.0 / EPISODES + 1.0 / PUBLISHED_EPISODES);
        final double meanError = deviation * episodesTogether;
        final double deviationError =
                deviation * Math.sqrt((rewards.kurtosis() - 1) / 4) * episodesTogether;
        final String cell = name + ", " + lots + " lots in " + slices + ", seed " + SEED;
        System.out.printf(
                "%s: %.4f +- %.4f (published %.2f +- %.2f), %+.2f standard errors%n",
                cell,
                rewards.mean(),
                rewards.deviation(),
                mean,
                deviation,
                (rewards.mean() - mean) / meanError);

        assertThat(rewards.mean()).as(cell).isCloseTo(mean, within(3 * meanError + ROUNDING));
        assertThat(rewards.deviation())
                .as("deviation of " + cell)
                .isCloseTo(deviation, within(3 * deviationError + ROUNDING));
    }

    private static Moments sell(final ReferenceMarket market, final int lots, final int slices) {
        final LinearSeller[] seller = new LinearSeller[1];
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(
                        SEED,
                        List.of(market.instrument(1, "TEST", 1, 1, 0, 150 * SECOND, 1.0)),
                        ReferenceMarket.SESSION_NS + SECOND,
                        1.0),
                listing -> {
                    seller[0] = new LinearSeller(listing, lots, slices);
                    return Flows.first(
                            seller[0], market.traders(SEED, 1.0, Stress.NONE).apply(listing));
                },
                FrameTap.NONE);
        final Moments rewards = new Moments();
        for (int episode = 0; episode < EPISODES; episode++) {
            simulation.run(episode);
            assertThat(seller[0].sold()).as("episode %d", episode).isEqualTo(lots);
            rewards.add(seller[0].reward());
        }
        return rewards;
    }
}
