package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.metrics.LatencySummary;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class TradeTableTest {
    private static Comparison.Row row(final String id, final Map<String, Integer> refusals) {
        return row(id, refusals, Map.of());
    }

    private static Comparison.Row row(
            final String id,
            final Map<String, Integer> refusals,
            final Map<String, Integer> masked) {
        final ParentOutcome parent = new ParentOutcome(
                id,
                1,
                "NOISE1",
                "buy",
                "twap",
                1_000,
                1_000,
                "FILLED",
                null,
                2_000_000_000L,
                0,
                1_250L,
                400,
                12,
                3,
                new TreeMap<>(refusals),
                new TreeMap<>(masked),
                Map.of("HALTED", 300_000_000_000L),
                0,
                1,
                List.of());
        return new Comparison.Row(
                parent, 2.5, -0.75, null, 9.99, new ScheduleFigure("urgency high", 4, 300));
    }

    @Test
    void shouldTellWhyActionsWereMasked() {
        final String table = TradeTable.of(List.of(
                row("a", Map.of(), Map.of("PRICE_BAND", 12, "PARTICIPATION", 40)),
                row("b", Map.of("SELF_TRADE", 2), Map.of("PARTICIPATION", 2))));
        assertThat(table.lines())
                .containsSubsequence(
                        "  waited: HALTED 300 s",
                        "  masked: PARTICIPATION 40, PRICE_BAND 12",
                        "  refused: SELF_TRADE 2",
                        "  masked: PARTICIPATION 2",
                        "refused by reason: SELF_TRADE 2",
                        "masked actions by reason: PARTICIPATION 42, PRICE_BAND 12");
    }

    @Test
    void shouldTellRefusalsBelowTheirParent() {
        final List<String> lines = TradeTable.of(List.of(
                        row("a", Map.of("SELF_TRADE", 2, "PARTICIPATION", 1)), row("b", Map.of())))
                .lines()
                .toList();
        assertThat(lines.get(2)).startsWith("a ");
        assertThat(lines.get(3)).isEqualTo("  waited: HALTED 300 s");
        assertThat(lines.get(4)).isEqualTo("  refused: PARTICIPATION 1, SELF_TRADE 2");
        assertThat(lines.get(5)).startsWith("b ");
        assertThat(lines.get(7)).startsWith("---");
        assertThat(lines)
                .endsWith(
                        "refused by reason: PARTICIPATION 1, SELF_TRADE 2",
                        "masked actions by reason: nothing");
    }

    @Test
    void shouldExplainAPercentileThatIsNotGiven() {
        assertThat(ResultReport.latencyLine(new LatencySummary(50, 1_000L, null, null, 4_000)))
                .endsWith("over 50 decisions (-: fewer than ten samples lie beyond it)");
        assertThat(ResultReport.latencyLine(
                        new LatencySummary(90_000, 1_000L, 2_000L, 3_000L, 4_000)))
                .endsWith("over 90000 decisions");
    }
}
