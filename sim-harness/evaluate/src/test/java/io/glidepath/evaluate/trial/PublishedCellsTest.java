package io.glidepath.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.evaluate.statistics.Distribution;

import org.junit.jupiter.api.Test;

class PublishedCellsTest {
    private final PublishedCells cells = new PublishedCells();

    @Test
    void shouldKnowTheTwelveCellsOfTheBenchmarks() {
        for (final String market : new String[] {"noise", "tactical", "strategic"}) {
            for (final long lots : new long[] {20, 60}) {
                for (final String strategy : new String[] {"cw-sl", "cw-twap"}) {
                    assertThat(cells.of(market, lots, strategy).episodes()).isEqualTo(9_984);
                }
            }
        }
        assertThat(cells.of("noise", 20, "cw-sl").mean()).isEqualTo(0.52);
        assertThat(cells.of("strategic", 60, "cw-twap").sd()).isEqualTo(3.46);
        assertThat(cells.of("noise", 40, "cw-sl")).isNull();
        assertThat(cells.of("noise", 20, "immediate")).isNull();
    }

    @Test
    void shouldMeasureTheDifferenceInItsOwnStandardErrors() {
        // Mean 1, s.e. 1 / sqrt(3) of 4 values; published mean 0.52, s.e. 1.19 / sqrt(9984).
        final EvaluationRow row = new EvaluationRow(
                "noise",
                20L,
                "cw-sl",
                MarketTrial.REWARD,
                true,
                Distribution.of(new double[] {0, 0, 2, 2}, true),
                null,
                cells.of("noise", 20, "cw-sl"));

        assertThat(row.differenceInStandardErrors())
                .isEqualTo(0.48 / Math.sqrt(1 / 3.0 + 1.19 * 1.19 / 9_984), within(1e-12));
    }
}
