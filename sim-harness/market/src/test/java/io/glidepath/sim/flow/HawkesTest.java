package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

/** A Hawkes process against what is known of it without simulating. */
class HawkesTest {
    private static final long SEED = 20_261_127;
    private static final int BATCHES = 500;
    private static final double BATCH_SECONDS = 200;

    @Test
    void shouldHaveTheStationaryMeansOfTheBuiltInFlow() {
        final HawkesParameters parameters = HawkesParameters.builtIn();

        assertThat(parameters.branchingRatio()).isCloseTo(0.65, within(1e-9));
        assertMeans(parameters);
    }

    @Test
    void shouldHaveThemWithKernelsThatFadeApart() {
        assertMeans(new HawkesParameters(
                new double[] {0.4, 1.5, 0.2},
                new double[][] {{0.3, 0.1, 0.0}, {0.5, 0.2, 0.4}, {0.0, 0.6, 0.1}},
                new double[] {0.7, 5, 40}));
    }

    @Test
    void shouldMultiplyRatesByFactors() {
        final HawkesParameters parameters = HawkesParameters.builtIn();
        final double[] factors = {1.5, 1.5, 0.6, 0.6, 1.2, 1.2};
        final HawkesProcess process = new HawkesProcess(parameters);
        for (int kind = 0; kind < factors.length; kind++) {
            process.factor(kind, factors[kind]);
        }

        assertMeans(process, parameters.times(factors));
    }

    private static void assertMeans(final HawkesParameters parameters) {
        assertMeans(new HawkesProcess(parameters), parameters);
    }

    /**
     * Counts in long batches are almost independent: the error of their mean is taken from their
     * own spread, which is wider than Poisson's. So is that of their sum, for which there is a
     * formula: the variance a second is 1' (I - B)^-1 diag(mean) (I - B)^-T 1.
     */
    private static void assertMeans(
            final HawkesProcess process, final HawkesParameters parameters) {
        final SeededRandom random = new SeededRandom();
        random.seed(SEED, 0, 0);
        final int kinds = parameters.kinds();
        final Moments[] rates = new Moments[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            rates[kind] = new Moments();
        }
        final Moments totals = new Moments();
        process.open();
        double left = process.next(random);
        for (int batch = -1; batch < BATCHES; batch++) {
            final int[] counts = new int[kinds];
            int total = 0;
            while (left < BATCH_SECONDS) {
                counts[process.kind()]++;
                total++;
                left += process.next(random);
            }
            left -= BATCH_SECONDS;
            for (int kind = 0; batch >= 0 && kind < kinds; kind++) {
                rates[kind].add(counts[kind] / BATCH_SECONDS);
            }
            if (batch >= 0) {
                totals.add(total / BATCH_SECONDS);
            }
        }

        final double[] means = parameters.stationaryMean();
        for (int kind = 0; kind < kinds; kind++) {
            System.out.printf(
                    "kind %d: %.4f +- %.4f a second, mean by formula %.4f%n",
                    kind, rates[kind].mean(), rates[kind].error(), means[kind]);
            assertThat(rates[kind].mean())
                    .as("kind %d, seed %d", kind, SEED)
                    .isCloseTo(means[kind], within(3 * rates[kind].error()));
        }
        final double variance = totals.deviation() * totals.deviation() * BATCH_SECONDS;
        final double expected = totalVariance(parameters);
        System.out.printf("variance a second %.3f, by formula %.3f%n", variance, expected);
        assertThat(variance)
                .as("variance of all counts, seed %d", SEED)
                .isCloseTo(expected, within(3 * expected * Math.sqrt(2.0 / BATCHES)));
        assertThat(expected).isGreaterThan(1.5 * sum(means));
    }

    /** The sum over kinds of mean times (events that one event of the kind ends up as) squared. */
    private static double totalVariance(final HawkesParameters parameters) {
        final int kinds = parameters.kinds();
        final double[][] transposed = new double[kinds][kinds];
        final double[] ones = new double[kinds];
        for (int i = 0; i < kinds; i++) {
            ones[i] = 1;
            for (int j = 0; j < kinds; j++) {
                transposed[j][i] = (i == j ? 1 : 0) - parameters.branching(i, j);
            }
        }
        final double[] descendants = Matrices.solve(transposed, ones);
        final double[] means = parameters.stationaryMean();
        double variance = 0;
        for (int kind = 0; kind < kinds; kind++) {
            variance += means[kind] * descendants[kind] * descendants[kind];
        }
        return variance;
    }

    private static double sum(final double[] numbers) {
        double sum = 0;
        for (final double number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Test
    void shouldKeepTheBookTwoSidedAndAsDeepForHours() {
        final Moments early = new Moments();
        final Moments late = new Moments();
        final long[] volumes = new long[13];
        final MarketRun run = new MarketRun(
                HawkesMarket.builtIn(),
                Stress.NONE,
                SEED,
                10_800,
                1_000_000_000L,
                FrameTap.NONE,
                (step, book) -> {
                    assertThat(book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL))
                            .as("one side is empty at %d s, seed %d", step, SEED)
                            .isFalse();
                    book.volumesFromOpposite(Side.SELL, volumes);
                    (step < 3_600 ? early : late).add(LongStream.of(volumes).sum());
                });
        run.run(0);

        System.out.printf("asks in 13 ticks: %.1f, later %.1f%n", early.mean(), late.mean());
        assertThat(late.mean()).isBetween(0.5 * early.mean(), 1.5 * early.mean());
    }

    @Test
    void shouldKnowSpectralRadii() {
        assertThat(Matrices.spectralRadius(new double[][] {{0.5, 0.2}, {0.2, 0.5}}))
                .isCloseTo(0.7, within(1e-9));
        assertThat(Matrices.spectralRadius(new double[][] {{0, 0.9}, {0.4, 0}}))
                .isCloseTo(0.6, within(1e-9));
        assertThat(Matrices.spectralRadius(new double[][] {{0, 0}, {0, 0}}))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void shouldRefuseAFlowThatExplodes() {
        assertThatThrownBy(() -> new HawkesParameters(
                        new double[] {1, 1},
                        new double[][] {{0.9, 0.3}, {0.3, 0.9}},
                        new double[] {1, 1}))
                .hasMessage("the branching ratio (spectral radius of the branching numbers) is"
                        + " 1.200, and the flow explodes: multiply them by less than 0.833");
    }
}
