package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.DecisionLog;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.ResearchAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An auditor reads why actions were masked: in the trace, decision by decision, and by parent. */
class MaskedReasonsTest {
    private static final long SEED = 8;
    private static final long SECOND = 1_000_000_000L;
    private static final int ACTIONS = ActionSpace.GRID_1.size();

    private final NoiseDay day = new NoiseDay(
            SEED,
            2,
            10,
            SECOND,
            List.of(
                    ParentPlan.of(1, 1, Side.BUY, 4_000, 0, 60 * SECOND, Algo.POLICY),
                    ParentPlan.of(2, 2, Side.SELL, 2_000, 5 * SECOND, 60 * SECOND, Algo.POLICY)));

    @Test
    void shouldTellAReasonForEveryMaskedAction() {
        try (PolicySource shipped = ShippedPolicy.open()) {
            final JournalledRun run = JournalledRun.of(day, shipped.policy());

            final int[] seen = new int[2];
            final ResearchAdapter adapter = new ResearchAdapter(decision -> {
                final int allowed =
                        Long.bitCount(decision.maskLow) + Long.bitCount(decision.maskHigh);
                assertThat(allowed + decision.masked())
                        .as("seed %d, decision %d", SEED, decision.decision)
                        .isEqualTo(ACTIONS);
                seen[0]++;
                seen[1] += decision.masked();
            });
            final JournalReader reader = JournalReader.of(run.journal());
            while (reader.next()) {
                if (reader.stream() == Stream.RESEARCH.code()) {
                    assertThat(adapter.onFrame(
                                    reader.buffer(), reader.offset(), reader.length(), true))
                            .isEqualTo(FrameRefusal.NONE);
                }
            }
            assertThat(seen[0]).isGreaterThan(80);

            final List<String> lines = new ArrayList<>();
            final DecisionLog log =
                    new DecisionLog(lines::add).read(JournalReader.of(run.journal()));
            assertThat(lines).hasSize(seen[0]);
            assertThat(lines)
                    .allMatch(line ->
                            line.matches("record \\d+ 2\\S+Z parent [12] client 1 instrument [12]:"
                                + " (hold|grid|follow)( \\d+)? by (policy|finish) \\(policy 10\\);"
                                + " sent \\d+, cancelled \\d+, refused \\d+( \\(\\w+\\))?; masked"
                                + " (nothing|[A-Z_]+ \\d+(, [A-Z_]+ \\d+)*)"))
                    .anyMatch(line -> line.contains("; masked SCHEDULE_DRIFT "));
            assertThat(sum(log.allMasked())).isEqualTo(seen[1]).isPositive();
            assertThat(run.parents().stream()
                            .mapToInt(parent -> sum(parent.masked()))
                            .sum())
                    .isEqualTo(seen[1]);
        }
    }

    private static int sum(final Map<String, Integer> reasons) {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }
}
