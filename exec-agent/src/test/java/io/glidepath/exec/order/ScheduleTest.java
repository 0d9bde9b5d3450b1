package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.exec.market.Instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class ScheduleTest {
    private static final long SECOND = 1_000_000_000;

    private final Schedule schedule = new Schedule();

    /** Almgren and Chriss (2001), table 1: one "second" here is a day there. */
    private static Instrument published() {
        final Instrument instrument = new Instrument();
        instrument.sigma = 0.95;
        instrument.eta = 2.5e-6;
        instrument.gamma = 2.5e-7;
        return instrument;
    }

    @Test
    void shouldSpreadTwapEvenlyInWholeLots() {
        schedule.twap(0, 1_000, 100, 10 * SECOND, 20 * SECOND);
        assertThat(schedule.targetBy(0)).isZero();
        assertThat(schedule.targetBy(10 * SECOND)).isZero();
        assertThat(schedule.targetBy(11 * SECOND)).isEqualTo(100);
        assertThat(schedule.targetBy(15 * SECOND - 1)).isEqualTo(400);
        assertThat(schedule.targetBy(15 * SECOND)).isEqualTo(500);
        assertThat(schedule.targetBy(20 * SECOND - 1)).isEqualTo(900);
        assertThat(schedule.targetBy(20 * SECOND)).isEqualTo(1_000);
        assertThat(schedule.targetBy(Long.MAX_VALUE)).isEqualTo(1_000);
    }

    @Test
    void shouldFollowTheVolumeProfile() {
        final Instrument instrument = new Instrument();
        instrument.sessionCloseNs = 40 * SECOND;
        instrument.profileBuckets = 4;
        instrument.profile[0] = 400_000;
        instrument.profile[1] = 100_000;
        instrument.profile[2] = 200_000;
        instrument.profile[3] = 300_000;
        schedule.vwap(0, 1_000, 1, 0, 40 * SECOND, instrument);
        assertThat(schedule.targetBy(5 * SECOND)).isEqualTo(200);
        assertThat(schedule.targetBy(10 * SECOND)).isEqualTo(400);
        assertThat(schedule.targetBy(20 * SECOND)).isEqualTo(500);
        assertThat(schedule.targetBy(30 * SECOND)).isEqualTo(700);
        schedule.vwap(0, 300, 1, 5 * SECOND, 20 * SECOND, instrument);
        assertThat(schedule.targetBy(10 * SECOND)).isEqualTo(200);
        assertThat(schedule.targetBy(15 * SECOND)).isEqualTo(250);
        schedule.vwap(0, 300, 1, 35 * SECOND, 60 * SECOND, instrument);
        assertThat(schedule.targetBy(40 * SECOND))
                .as("no volume after the close")
                .isEqualTo(300);
        schedule.vwap(0, 300, 1, 50 * SECOND, 60 * SECOND, instrument);
        assertThat(schedule.targetBy(55 * SECOND)).as("no profile: evenly").isEqualTo(150);
    }

    @Test
    void shouldTakeItsShareOfWhatTrades() {
        schedule.pov(0, 1_000, 10, 0, 100 * SECOND, 2_000);
        assertThat(schedule.targetBy(50 * SECOND)).isZero();
        schedule.volumeTraded(400);
        assertThat(schedule.targetBy(50 * SECOND)).as("100 of 500 is 20 %").isEqualTo(100);
        schedule.volumeTraded(39);
        assertThat(schedule.targetBy(50 * SECOND)).isEqualTo(100);
        schedule.volumeTraded(1);
        assertThat(schedule.targetBy(50 * SECOND)).isEqualTo(110);
        schedule.volumeTraded(Long.MAX_VALUE);
        assertThat(schedule.targetBy(50 * SECOND)).isEqualTo(1_000);
    }

    @Test
    void shouldHaveThePublishedUrgency() {
        final double kappa = Trajectory.kappa(1e-6, 0.95, 2.5e-6, 2.5e-7, 1);
        assertThat(kappa).as("0.61 a day, so 1/kappa is 1.6 days").isCloseTo(0.61, within(0.005));
        assertThat(1 / kappa).isCloseTo(1.6, within(0.05));
    }

    @Test
    void shouldBeTheOptimumOfThePublishedExample() {
        assertThat(schedule.almgrenChriss(
                        0, 1_000_000, 1, 0, 5 * SECOND, SECOND, 1_000_000, published()))
                .isTrue();
        final double[] held = new double[6];
        for (int i = 0; i <= 5; i++) {
            assertThat(schedule.pointNs(i)).isEqualTo(i * SECOND);
            held[i] = 1_000_000 - schedule.pointQuantity(i);
        }
        final double best = utility(held);
        for (int i = 1; i < 5; i++) {
            for (final double step : new double[] {-2_000, -100, 100, 2_000}) {
                final double[] moved = held.clone();
                moved[i] += step;
                assertThat(utility(moved)).isGreaterThan(best);
            }
            final double curvature = held[i - 1] - 2 * held[i] + held[i + 1];
            assertThat(curvature).isCloseTo(0.38 * held[i], within(3.0));
        }
    }

    /**
     * Expected cost plus lambda times variance, equations (4), (5) and (7) of the paper, without
     * the fixed cost.
     */
    private static double utility(final double[] held) {
        double cost = 0.5 * 2.5e-7 * 1e12;
        double variance = 0;
        for (int k = 1; k < held.length; k++) {
            final double sold = held[k - 1] - held[k];
            cost += (2.5e-6 - 0.5 * 2.5e-7) * sold * sold;
            variance += 0.95 * 0.95 * held[k] * held[k];
        }
        return cost + 1e-6 * variance;
    }

    @Test
    void shouldApproachTheContinuousPathAsIntervalsShrink() {
        final double kappa = Math.sqrt(1e-6 * 0.95 * 0.95 / 2.5e-6);
        double last = Double.MAX_VALUE;
        for (final int parts : new int[] {1, 10, 100, 460}) {
            schedule.almgrenChriss(
                    0, 1_000_000_000, 1, 0, 5 * SECOND, SECOND / parts, 1_000_000, published());
            double worst = 0;
            for (int i = 0; i < schedule.points(); i++) {
                final double t = schedule.pointNs(i) * 1e-9;
                final double exact = 1 - Math.sinh(kappa * (5 - t)) / Math.sinh(kappa * 5);
                worst = Math.max(worst, Math.abs(schedule.pointQuantity(i) / 1e9 - exact));
            }
            assertThat(worst).isLessThan(last);
            last = worst;
        }
        assertThat(last).isLessThan(1e-4);
    }

    @Test
    void shouldBeEvenWithoutRiskAversionOrWithoutAPath() {
        final Schedule even = new Schedule();
        even.twap(0, 77_700, 100, 0, 60 * SECOND);
        schedule.almgrenChriss(0, 77_700, 100, 0, 60 * SECOND, SECOND, 0, published());
        for (int t = 0; t <= 60; t++) {
            assertThat((double) schedule.targetBy(t * SECOND))
                    .isCloseTo(even.targetBy(t * SECOND), within(100.0));
        }
        final Instrument none = new Instrument();
        assertThat(schedule.almgrenChriss(0, 77_700, 100, 0, 60 * SECOND, SECOND, 1, none))
                .isFalse();
        for (int t = 0; t <= 60; t++) {
            assertThat(schedule.targetBy(t * SECOND)).isEqualTo(even.targetBy(t * SECOND));
        }
    }

    @Test
    void shouldStayANumberHoweverUrgent() {
        assertThat(schedule.almgrenChriss(
                        0, 1_000, 1, 0, 60 * SECOND, SECOND, Long.MAX_VALUE, published()))
                .isTrue();
        assertThat(schedule.targetBy(SECOND)).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNeverFallAndEndExactly(final long seed) {
        final Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            final long lot = 1 + random.nextInt(100);
            final long done = lot * random.nextInt(50);
            final long whole = done + lot * random.nextInt(100_000);
            final long startNs = random.nextInt(1_000) * SECOND;
            final long endNs =
                    startNs + 1 + random.nextInt(30_000) * SECOND + random.nextInt(1_000);
            final Instrument instrument = instrument(random);
            switch (random.nextInt(3)) {
                case 0 -> schedule.twap(done, whole, lot, startNs, endNs);
                case 1 -> schedule.vwap(done, whole, lot, startNs, endNs, instrument);
                default ->
                    schedule.almgrenChriss(
                            done,
                            whole,
                            lot,
                            startNs,
                            endNs,
                            10 * SECOND,
                            random.nextInt(10_000_000),
                            instrument);
            }
            long last = done;
            for (int i = 0; i <= 50; i++) {
                final long atNs = startNs + (endNs - startNs) / 50 * i;
                final long target = schedule.targetBy(atNs);
                assertThat(target).as("seed %d round %d", seed, round).isBetween(last, whole);
                assertThat((target - done) % lot)
                        .as("seed %d round %d", seed, round)
                        .isZero();
                last = target;
            }
            assertThat(schedule.targetBy(startNs)).isEqualTo(done);
            assertThat(schedule.targetBy(endNs)).isEqualTo(whole);
        }
    }

    private static Instrument instrument(final Random random) {
        final Instrument instrument = published();
        instrument.sessionOpenNs = random.nextInt(2_000) * SECOND;
        instrument.sessionCloseNs =
                instrument.sessionOpenNs + (1 + random.nextInt(25_000)) * SECOND;
        instrument.profileBuckets = 1 + random.nextInt(96);
        for (int i = 0; i < instrument.profileBuckets; i++) {
            instrument.profile[i] = random.nextInt(20_000);
        }
        instrument.sigma = random.nextDouble();
        return instrument;
    }

    @ParameterizedTest
    @CsvSource({"LOW, 5566", "MEDIUM, 6759", "HIGH, 8670"})
    void shouldBeAsFarAtHalfTimeAsTheUrgencySays(final Urgency urgency, final long done) {
        final Schedule schedule = new Schedule();
        schedule.urgent(0, 10_000, 1, 0, 600 * SECOND, SECOND, urgency.kappaT() / 600);
        assertThat(schedule.targetBy(300 * SECOND)).isCloseTo(done, within(2L));
        assertThat(schedule.targetBy(600 * SECOND)).isEqualTo(10_000);
        // Made anew on the way, with what is done by then, it goes on as it would have.
        final long at = 200 * SECOND;
        final Schedule anew = new Schedule();
        anew.urgent(
                schedule.targetBy(at), 10_000, 1, at, 600 * SECOND, SECOND, urgency.kappaT() / 600);
        assertThat(anew.targetBy(400 * SECOND))
                .isCloseTo(schedule.targetBy(400 * SECOND), within(3L));
    }
}
