package io.glidepath.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against numbers worked by hand. */
class PairedDifferenceTest {
    private static final Offset<Double> CLOSE = within(1e-5);

    @Test
    void shouldTakeDaysAsTheIndependentUnits() {
        // Sums of deviations from the mean 2.4: -0.8, 3.2, -2.4; Student's t of 2 degrees:
        // 4.302653.
        final ClusteredMean mean =
                ClusteredMean.of(new double[] {1, 2, 0, 3, 6}, new int[] {7, 3, 5, 7, 3});

        assertThat(mean.count()).isEqualTo(5);
        assertThat(mean.clusters()).isEqualTo(3);
        assertThat(mean.mean()).isEqualTo(2.4, CLOSE);
        assertThat(mean.standardError()).isEqualTo(Math.sqrt(24.96) / 5, CLOSE);
        assertThat(mean.low()).isEqualTo(2.4 - 4.302653 * Math.sqrt(24.96) / 5, CLOSE);
        assertThat(mean.high()).isEqualTo(2.4 + 4.302653 * Math.sqrt(24.96) / 5, CLOSE);
        assertThat(mean.pValue()).isEqualTo(0.138274, CLOSE);
    }

    @Test
    void shouldBeTheErrorOfTheDayMeansWhenDaysAreEqual() {
        final ClusteredMean mean =
                ClusteredMean.of(new double[] {0, 2, 3, 5, 5, 9}, new int[] {1, 1, 2, 2, 3, 3});

        // Day means 1, 4 and 7: variance 9 over three days.
        assertThat(mean.standardError()).isEqualTo(Math.sqrt(3), CLOSE);
    }

    @Test
    void shouldHaveNoIntervalOfOneDay() {
        final ClusteredMean mean = ClusteredMean.of(new double[] {1, 2}, new int[] {4, 4});

        assertThat(mean.mean()).isEqualTo(1.5);
        assertThat(mean.standardError()).isNull();
        assertThat(mean.low()).isNull();
        assertThat(mean.pValue()).isNull();
    }

    @Test
    void shouldTestPairsByStudentAndByRank() {
        // Differences 1, -2, 3, 4: W+ is 1 + 3 + 4, reached or passed by 3 of 16 signs.
        final PairedDifference paired = PairedDifference.of(
                new double[] {11, 18, 33, 44}, new double[] {10, 20, 30, 40}, new int[] {0, 0, 1, 1
                });

        assertThat(paired.mean().mean()).isEqualTo(1.5, CLOSE);
        assertThat(paired.t()).isEqualTo(1.5 / Math.sqrt(7.0 / 4), CLOSE);
        assertThat(paired.tPValue()).isEqualTo(0.339248, within(1e-4));
        assertThat(paired.wilcoxon()).isEqualTo(8, CLOSE);
        assertThat(paired.wilcoxonPValue()).isEqualTo(6 / 16.0, CLOSE);
    }

    @Test
    void shouldFindNothingToTestWhereNothingDiffers() {
        final double[] same = {1, 2, 3};
        final PairedDifference paired = PairedDifference.of(same, same, new int[] {0, 1, 2});

        assertThat(paired.mean().mean()).isZero();
        assertThat(paired.mean().pValue()).isNull();
        assertThat(paired.t()).isNull();
        assertThat(paired.wilcoxon()).isNull();
        assertThat(paired.wilcoxonPValue()).isNull();
    }

    @Test
    void shouldRefuseWhatDoesNotMatch() {
        assertThatThrownBy(
                        () -> PairedDifference.of(new double[2], new double[3], new int[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClusteredMean.of(new double[2], new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRankDifferencesOfZeroAndLeaveTheirRanksOut() {
        final PairedDifference with = PairedDifference.of(
                new double[] {5, 6, 11, 18, 33, 44},
                new double[] {5, 6, 10, 20, 30, 40},
                new int[] {0, 0, 0, 0, 1, 1});

        assertThat(with.wilcoxon()).as("ranks 3, 5 and 6 of six (Pratt 1959)").isEqualTo(14, CLOSE);
    }
}
