package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The laws that the markets draw from, against their formulas. */
class SeededRandomTest {
    private static final long SEED = 20_261_127;
    private static final int DRAWS = 2_000_000;

    @Test
    void shouldDrawExponentialTimes() {
        final SeededRandom random = new SeededRandom();
        random.seed(SEED, 0, 0);
        final Moments moments = new Moments();
        final int[] beyond = new int[14];
        for (int i = 0; i < DRAWS; i++) {
            final double x = random.nextExponential();
            moments.add(x);
            for (int n = 0; n < beyond.length && x > n; n++) {
                beyond[n]++;
            }
        }

        assertThat(moments.mean()).as("mean, seed %d", SEED).isCloseTo(1, within(4e-3));
        assertThat(moments.deviation()).isCloseTo(1, within(6e-3));
        for (int n = 0; n < beyond.length; n++) {
            assertFrequency("beyond " + n, beyond[n], StrictMath.exp(-n));
        }
    }

    @Test
    void shouldCutTheExponentialInLayersOfEqualArea() {
        final double[] edges = ExponentialTable.EDGES;
        final double area = edges[1] * ExponentialTable.HEIGHTS[1] + ExponentialTable.HEIGHTS[1];
        for (int layer = 1; layer < ExponentialTable.LAYERS; layer++) {
            final double height =
                    ExponentialTable.HEIGHTS[layer + 1] - ExponentialTable.HEIGHTS[layer];
            assertThat(edges[layer] * height).as("layer %d", layer).isCloseTo(area, within(1e-12));
        }
    }

    @Test
    void shouldDrawLotsAsOnePlusAHalfNormalRoundedToEven() {
        final SeededRandom random = new SeededRandom();
        random.seed(SEED, 0, 1);
        final int[] drawn = new int[LotSizes.MOST + 1];
        final int[] formula = new int[LotSizes.MOST + 1];
        for (int i = 0; i < DRAWS; i++) {
            drawn[LotSizes.of(random.nextDouble())]++;
            final double size = Math.min(1 + Math.abs(2 * random.nextGaussian()), LotSizes.MOST);
            formula[(int) Math.rint(size)]++;
        }

        for (int lots = 1; lots <= LotSizes.MOST; lots++) {
            assertFrequency(lots + " lots", drawn[lots], LotSizes.probability(lots));
            assertFrequency(lots + " lots by formula", formula[lots], LotSizes.probability(lots));
        }
        assertThat(LotSizes.of(0)).isEqualTo(1);
        assertThat(LotSizes.of(Math.nextDown(1.0))).isLessThanOrEqualTo(LotSizes.MOST);
    }

    /** Within four and a half standard errors: seldom wrong over all the frequencies here. */
    private static void assertFrequency(
            final String what, final int count, final double probability) {
        final double error = Math.sqrt(DRAWS * probability * (1 - probability));
        assertThat((double) count)
                .as("%s, seed %d", what, SEED)
                .isCloseTo(DRAWS * probability, within(4.5 * error + 1));
    }
}
