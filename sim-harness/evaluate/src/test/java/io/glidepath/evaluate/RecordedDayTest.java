package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.Replay;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.DecisionRecord.Source;
import io.glidepath.sim.feed.LobsterFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** A real day, worked by the agent. */
class RecordedDayTest {
    private static final long SEED = 1;
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long TICK = 100_000;

    @Test
    void shouldSizeTheFirstDayByWhatIsKnownAtTen() {
        final LobsterFile file = LobsterFile.of(
                RecordedData.files("lobster/2003/CSCO", "2003-01-1").getFirst());
        final long known = new LobsterHistory(List.of(file)).meanHalfHours(0)[0];
        final RecordedDay day =
                RecordedDay.of(SEED, new LobsterHistory(List.of(file)), 0, Algo.TWAP);
        assertThat(known).isGreaterThan(1_000);
        assertThat(day.scenario().parents())
                .hasSize(RecordedDay.PARENTS_A_DAY)
                .allMatch(plan -> plan.quantity() == known * 5 / 100);
        assertThat(day.assumptions()).anyMatch(sentence -> sentence.contains("known by 10:00"));
    }

    @Test
    void shouldFillEveryParentOfACiscoDayAndReplayTheSame() {
        final RecordedDay day = second();

        final Experiment.Result result = Experiment.run(day, null);

        assertThat(result.replay().firstDifference()).isNull();
        assertThat(result.replay().decisions()).isGreaterThan(1_000);
        assertThat(result.parents()).hasSize(RecordedDay.PARENTS_A_DAY);
        assertThat(result.parents())
                .as(day.name() + ", seed " + SEED)
                .allSatisfy(parent -> assertThat(parent.filled())
                        .as(parent.id() + " " + parent.state() + " " + parent.rejectReason())
                        .isEqualTo(parent.quantity()));
        assertThat(day.divergence().badRows()).isZero();
    }

    /**
     * No limit is bypassed: in a half hour with hardly a trade what participation and self-trade
     * forbid is left.
     */
    @Test
    void shouldWorkACiscoDayByTheShippedModelAndReplayTheSame() {
        final RecordedDay day = second();
        try (PolicySource shipped = ShippedPolicy.open()) {
            final JournalledRun run = JournalledRun.of(day, shipped.policy());

            assertThat(run.decisions().of(Source.POLICY, shipped.policy())).isGreaterThan(1_000);
            assertThat(run.decisions().of(Source.FALLBACK_AC, shipped.policy())).isZero();
            assertThat(run.parents()).hasSize(RecordedDay.PARENTS_A_DAY);
            assertThat(run.parents())
                    .filteredOn(parent -> parent.filled() < parent.quantity())
                    .as(day.name() + ", seed " + SEED)
                    .hasSizeLessThan(2)
                    .allMatch(parent -> parent.refusals().containsKey("PARTICIPATION"))
                    .allMatch(parent -> parent.filled() > parent.quantity() * 99 / 100);
            final Replay replay = JournalledRun.replay(run.journal(), shipped.policy());
            assertThat(replay.firstDifference()).isNull();
            assertThat(replay.decisions()).isGreaterThan(1_000);

            Tampering.priceIsNamed(
                    run.journal(), day.scenario().openNs() + HOUR_NS, TICK, shipped.policy());
            Tampering.limitIsNamed(run.journal(), day, shipped.policy());
        }
    }

    private static RecordedDay second() {
        final List<Path> files = RecordedData.files("lobster/2003/CSCO", "2003-01-1");
        return RecordedDay.of(
                SEED,
                new LobsterHistory(
                        files.subList(0, 2).stream().map(LobsterFile::of).toList()),
                1,
                Algo.POLICY);
    }
}
