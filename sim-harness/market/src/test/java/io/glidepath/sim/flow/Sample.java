package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Rewards of a run of episodes, and whether they agree with a published mean and deviation. */
final class Sample {
    /** Episodes behind each published figure. */
    private static final double PUBLISHED_EPISODES = 10_000;
    /** Published figures have two digits. */
    private static final double ROUNDING = 0.005;
    /** Standard errors of the difference. */
    private static final double ERRORS = 3;

    private final double[] rewards;
    private int size;

    Sample(final int episodes) {
        rewards = new double[episodes];
    }

    void add(final double reward) {
        rewards[size++] = reward;
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += rewards[i];
        }
        return sum / size;
    }

    /** Of the population. */
    double deviation() {
        return Math.sqrt(moment(2));
    }

    private double moment(final int power) {
        final double mean = mean();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.pow(rewards[i] - mean, power);
        }
        return sum / size;
    }

    /**
     * Mean and deviation lie within three standard errors of the difference to what was published;
     * the deviation's own error comes from the sample's fourth moment.
     */
    void agreesWith(final String what, final double mean, final double deviation) {
        final double both = Math.sqrt(1.0 / size + 1.0 / PUBLISHED_EPISODES);
        final double meanError = deviation * both;
        final double variance = moment(2);
        final double deviationError =
                Math.sqrt(moment(4) - variance * variance) / (2 * Math.sqrt(variance)) * both;
        System.out.printf(
                "%s, %d episodes: %.3f +- %.3f, published %.2f +- %.2f, allowed %.3f and %.3f%n",
                what,
                size,
                mean(),
                deviation(),
                mean,
                deviation,
                ERRORS * meanError,
                ERRORS * deviationError);
        assertThat(mean())
                .as("mean, %s", what)
                .isCloseTo(mean, within(ERRORS * meanError + ROUNDING));
        assertThat(deviation())
                .as("deviation, %s", what)
                .isCloseTo(deviation, within(ERRORS * deviationError + ROUNDING));
    }
}
