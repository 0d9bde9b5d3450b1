package io.glidepath.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** Against numbers worked by hand. */
class DistributionTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void shouldHavePopulationDeviationAndQuantilesOfTypeSeven() {
        final Distribution ten = Distribution.of(upTo(10), false);

        assertThat(ten.count()).isEqualTo(10);
        assertThat(ten.mean()).isEqualTo(5.5, CLOSE);
        assertThat(ten.sd()).isEqualTo(Math.sqrt(8.25), CLOSE);
        assertThat(ten.standardError()).isEqualTo(Math.sqrt(8.25) / 3, CLOSE);
        assertThat(ten.p05()).isEqualTo(1.45, CLOSE);
        assertThat(ten.p25()).isEqualTo(3.25, CLOSE);
        assertThat(ten.p50()).isEqualTo(5.5, CLOSE);
        assertThat(ten.p75()).isEqualTo(7.75, CLOSE);
        assertThat(ten.p95()).isEqualTo(9.55, CLOSE);
    }

    @Test
    void shouldMeasureTheTailOfCost() {
        final Distribution costs = Distribution.of(upTo(40), false);
        final Distribution rewards = Distribution.of(upTo(40), true);

        assertThat(costs.var95()).isEqualTo(38.05, CLOSE);
        assertThat(costs.cvar95()).isEqualTo((40 + 39) / 2.0, CLOSE);
        assertThat(rewards.var95()).isEqualTo(-2.95, CLOSE);
        assertThat(rewards.cvar95()).isEqualTo(-(1 + 2) / 2.0, CLOSE);
        assertThat(rewards.mean()).isEqualTo(costs.mean());
        assertThat(rewards.p05()).isEqualTo(costs.p05());
    }

    @Test
    void shouldCountAValueInPartWhereTheTailIsNoWholeNumber() {
        assertThat(Distribution.of(upTo(30), false).cvar95())
                .isEqualTo((30 + 0.5 * 29) / 1.5, CLOSE);
        assertThat(Distribution.of(upTo(10), false).cvar95()).isEqualTo(10, CLOSE);
    }

    @Test
    void shouldTellASingleValueWithoutAnError() {
        final Distribution one = Distribution.of(new double[] {3}, true);

        assertThat(one.mean()).isEqualTo(3);
        assertThat(one.sd()).isZero();
        assertThat(one.standardError()).isNull();
        assertThat(one.cvar95()).isEqualTo(-3, CLOSE);
    }

    @Test
    void shouldRefuseWhatIsNoSample() {
        assertThatThrownBy(() -> Distribution.of(new double[0], true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distribution.of(new double[] {1, Double.NaN}, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 1 to n, in an order that is not theirs. */
    private static double[] upTo(final int n) {
        return IntStream.range(0, n).mapToDouble(i -> (i * 7L) % n + 1).toArray();
    }
}
