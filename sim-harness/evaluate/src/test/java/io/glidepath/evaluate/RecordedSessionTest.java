package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.order.Algo;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Real recordings of other venues and of levels, worked by the agent. */
class RecordedSessionTest {
    private static final long SEED = 1;

    private static RecordedDay day(final Path file) {
        return RecordedDays.find(List.of(file), null, null)
                .days(
                        (history, day) -> RecordedDay.of(SEED, history, day, Algo.TWAP),
                        session -> session.day(SEED, Algo.TWAP))
                .getFirst()
                .covered();
    }

    private static Experiment.Result worked(final RecordedDay day) {
        final Experiment.Result result = Experiment.run(day, null);
        assertThat(result.replay().firstDifference()).as(day.name()).isNull();
        assertThat(result.violations()).as(day.name()).isEmpty();
        assertThat(result.parents()).as(day.name()).hasSize(RecordedDay.PARENTS_A_DAY);
        assertThat(result.parents())
                .as(day.name())
                .allSatisfy(parent -> assertThat(parent.shortfallBps()).isBetween(-60.0, 60.0));
        return result;
    }

    /** A tick of a quarter at 4,800: half a spread is a quarter of a bp. */
    @Test
    void shouldFillEveryParentOfAnEsSession() {
        final RecordedDay day =
                day(RecordedData.files("l3/ES", "20231225.mbo.csv").getFirst());

        final Experiment.Result result = worked(day);

        assertThat(day.scenario().instruments().getFirst().tick()).isEqualTo(25_000_000);
        assertThat(result.parents())
                .allSatisfy(parent -> assertThat(parent.filled()).isEqualTo(parent.quantity()));
        assertThat(result.parents().stream()
                        .mapToDouble(ParentOutcome::shortfallBps)
                        .average()
                        .orElseThrow())
                .isBetween(-1.0, 1.0);
    }

    /** Some half hours trade too little for what is left within the limit of participation. */
    @Test
    void shouldFillMostOfABitstampSessionWithinItsLimits() {
        final RecordedDay day =
                day(RecordedData.files("l3/BTCUSD_bitstamp", "orders.csv").getFirst());

        final Experiment.Result result = worked(day);

        assertThat(result.parents())
                .filteredOn(parent -> parent.filled() < parent.quantity())
                .hasSizeLessThan(6)
                .allMatch(parent -> parent.refusals().containsKey("PARTICIPATION"));
        assertThat(day.assumptions())
                .anyMatch(sentence -> sentence.contains("are its own, with nobody of ours"));
    }

    @Test
    void shouldFillEveryParentOfADayOfLevels() {
        final RecordedDay day = day(RecordedData.files("lobster/2012", "AMZN").stream()
                .filter(file -> file.toString().contains("_message_"))
                .findFirst()
                .orElseThrow());

        assertThat(worked(day).parents())
                .allSatisfy(parent -> assertThat(parent.filled()).isEqualTo(parent.quantity()));
        assertThat(day.assumptions())
                .anyMatch(sentence -> sentence.startsWith("queue model: pessimistic"));
    }
}
