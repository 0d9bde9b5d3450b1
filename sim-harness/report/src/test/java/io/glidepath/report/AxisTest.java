package io.glidepath.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class AxisTest {

    private static final long NS_PER_S = 1_000_000_000L;

    @Test
    void shouldRoundALinearAxisOutwards() {
        final Axis axis = Axis.linear(101.16, 101.38, 6, 200, 0);
        assertThat(axis.from()).isCloseTo(101.15, within(1e-9));
        assertThat(axis.to()).isCloseTo(101.40, within(1e-9));
        assertThat(axis.decimals()).isEqualTo(2);
        assertThat(axis.pixel(axis.from())).isEqualTo(200);
        assertThat(axis.pixel(axis.to())).isEqualTo(0);
    }

    @Test
    void shouldStandOnOneValue() {
        final Axis axis = Axis.linear(5, 5, 5, 0, 100);
        assertThat(axis.to()).isGreaterThan(axis.from());
        assertThat(axis.pixel(5)).isBetween(0.0, 100.0);
    }

    @Test
    void shouldSetTimesOnRoundMoments() {
        final Axis axis = Axis.time(61 * NS_PER_S, 1_000 * NS_PER_S, 7, 0, 100);
        assertThat(axis.step()).isEqualTo(300.0 * NS_PER_S);
        assertThat(axis.ticks()).containsExactly(300e9, 600e9, 900e9);
    }

    @Test
    void shouldStandOnOneMoment() {
        assertThat(Axis.time(5, 5, 7, 0, 100).pixel(5)).isZero();
    }

    @Test
    void shouldStepALogarithmicAxisByOneTwoFive() {
        final Axis axis = Axis.logarithmic(2_300, 81_000, 0, 100);
        assertThat(axis.ticks())
                .isEqualTo(List.of(2_000.0, 5_000.0, 10_000.0, 20_000.0, 50_000.0, 100_000.0));
        assertThat(axis.pixel(2_000)).isZero();
        assertThat(axis.pixel(100_000)).isCloseTo(100, within(1e-9));
    }

    @Test
    void shouldBeginAndEndALogarithmicAxisOnItsBounds() {
        assertThat(Axis.logarithmic(10, 50, 0, 1).ticks()).containsExactly(10.0, 20.0, 50.0);
        assertThat(Axis.logarithmic(10, 10, 0, 1).ticks()).containsExactly(10.0, 20.0);
    }
}
