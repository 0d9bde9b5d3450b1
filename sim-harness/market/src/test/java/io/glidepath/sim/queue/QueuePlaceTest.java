package io.glidepath.sim.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.sim.flow.SeededRandom;

import org.junit.jupiter.api.Test;

import java.util.List;

class QueuePlaceTest {
    private static final long SEED = 20_261_127;
    private static final List<QueueModel> MODELS = List.of(
            QueueModel.PESSIMISTIC,
            ProbabilisticQueue.log(),
            ProbabilisticQueue.power(1),
            ProbabilisticQueue.power(3),
            QueueModel.OPTIMISTIC);

    /** 300 ahead, 100 of ours, 100 behind. */
    private static QueuePlace place(final QueueModel model) {
        final QueuePlace place = new QueuePlace(model);
        place.join(300, 100);
        place.onLevel(400);
        assertThat(place.ahead()).isEqualTo(300);
        return place;
    }

    private static double aheadAfterCancel(final QueueModel model, final long cancelled) {
        final QueuePlace place = place(model);
        place.onLevel(400 - cancelled);
        return place.ahead();
    }

    @Test
    void shouldPutACancelWhereTheModelSays() {
        assertThat(aheadAfterCancel(QueueModel.PESSIMISTIC, 40)).isEqualTo(300);
        assertThat(aheadAfterCancel(QueueModel.OPTIMISTIC, 40)).isEqualTo(260);
        assertThat(aheadAfterCancel(ProbabilisticQueue.power(1), 40)).isEqualTo(270);
        // 300^2 / (300^2 + 100^2) = 0.9 of 40.
        assertThat(aheadAfterCancel(ProbabilisticQueue.power(2), 40)).isCloseTo(264, within(1e-9));
        final double log = StrictMath.log(301) / (StrictMath.log(301) + StrictMath.log(101));
        assertThat(aheadAfterCancel(ProbabilisticQueue.log(), 40))
                .isCloseTo(300 - 40 * log, within(1e-9));
    }

    @Test
    void shouldNeverStandBehindMoreThanTheLevelHolds() {
        for (final QueueModel model : MODELS) {
            assertThat(aheadAfterCancel(model, 150)).as("%s", model).isLessThanOrEqualTo(250);
            assertThat(aheadAfterCancel(model, 400)).as("%s", model).isZero();
        }
    }

    @Test
    void shouldFillWithWhatTradesBeyondTheVolumeAhead() {
        for (final QueueModel model : MODELS) {
            final QueuePlace place = place(model);
            assertThat(place.onTrade(250)).as("%s", model).isZero();
            place.onLevel(150);
            assertThat(place.ahead()).as("%s", model).isEqualTo(50);
            assertThat(place.onTrade(90)).as("%s", model).isEqualTo(40);
            assertThat(place.onTrade(90)).as("%s", model).isEqualTo(60);
            assertThat(place.leaves()).as("%s", model).isZero();
        }
    }

    @Test
    void shouldNotTakeATradeForACancel() {
        final QueuePlace place = place(QueueModel.OPTIMISTIC);
        place.onTrade(30);
        place.onTrade(20);
        place.onLevel(350);
        assertThat(place.ahead()).isEqualTo(250);
        place.onTrade(50);
        place.onLevel(270);
        assertThat(place.ahead()).isEqualTo(170);
    }

    @Test
    void shouldHaveNothingLeftWhereThePricePassed() {
        final QueuePlace place = place(QueueModel.PESSIMISTIC);
        place.cancel(30);
        assertThat(place.onPassed()).isEqualTo(70);
        assertThat(place.onPassed()).isZero();
    }

    @Test
    void shouldFillPessimistsLastAndOptimistsFirst() {
        final SeededRandom random = new SeededRandom();
        for (int day = 0; day < 500; day++) {
            random.seed(SEED, day, 0);
            final QueuePlace[] places = new QueuePlace[MODELS.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = new QueuePlace(MODELS.get(i));
                places[i].join(500, 100);
            }
            long level = 500;
            for (int i = 0; i < 40; i++) {
                final long change = 1 + (long) (random.nextDouble() * 60);
                final double dice = random.nextDouble();
                final long traded = dice < 0.3 ? Math.min(level, change) : 0;
                level += dice > 0.6 ? change : -Math.min(level, change);
                for (final QueuePlace place : places) {
                    if (traded > 0) {
                        place.onTrade(traded);
                    }
                    place.onLevel(level);
                    assertThat(place.ahead())
                            .as("seed %d day %d", SEED, day)
                            .isBetween(0.0, (double) level);
                }
                for (int model = 1; model < places.length - 1; model++) {
                    assertThat(places[model].ahead())
                            .as("seed %d day %d, %s", SEED, day, MODELS.get(model))
                            .isBetween(
                                    places[places.length - 1].ahead() - 1e-6,
                                    places[0].ahead() + 1e-6);
                }
            }
        }
    }

    @Test
    void shouldRefuseAPowerThatIsNone() {
        assertThatThrownBy(() -> ProbabilisticQueue.power(0)).hasMessageContaining("above 0");
        assertThat(ProbabilisticQueue.power(3)).hasToString("power 3");
        assertThat(ProbabilisticQueue.power(0.5)).hasToString("power 0.5");
        assertThat(ProbabilisticQueue.log()).hasToString("log");
    }
}
