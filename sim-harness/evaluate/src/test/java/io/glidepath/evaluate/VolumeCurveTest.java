package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.feed.LobsterFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class VolumeCurveTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void shouldTakeTheMeanOfShares() {
        final VolumeCurve curve = new VolumeCurve(2);
        assertThat(curve.isEmpty()).isTrue();
        curve.add(new long[] {1, 3});
        curve.add(new long[] {0, 0});
        curve.add(new long[] {500, 500});
        assertThat(curve.profile()).containsExactly(375_000, 625_000);
    }

    @Test
    void shouldStretchADayOverAnotherLength() {
        final VolumeCurve half = new VolumeCurve(2);
        half.add(new long[] {4, 0, 0, 4});
        assertThat(half.profile()).containsExactly(500_000, 500_000);
        final VolumeCurve uneven = new VolumeCurve(3);
        uneven.add(new long[] {8, 2});
        assertThat(uneven.profile()).containsExactly(533_333, 333_334, 133_333);
    }

    private LobsterFile day(final String date, final String end, final String... trades)
            throws IOException {
        final StringBuilder rows = new StringBuilder();
        for (final String trade : trades) {
            rows.append(trade.split(" ")[0])
                    .append(",5,0,")
                    .append(trade.split(" ")[1])
                    .append(",1000000,1\n");
        }
        return LobsterFile.of(Files.writeString(
                folder.resolve("ZZZ_" + date + "_34200000_" + end + "_message_10.csv"), rows));
    }

    @Test
    void shouldKnowTheDaysBeforeAlone() throws IOException {
        final LobsterHistory history = new LobsterHistory(List.of(
                day("2019-07-01", "57600000", "34201 900", "57000 100"),
                day("2019-07-02", "57600000", "34201 100", "34502 300", "57000 600"),
                day("2019-07-03", "46800000", "34201 1")));
        assertThat(history.instrument(0).profile()).hasSize(13).containsOnly(76_923);
        assertThat(history.said(0)).anyMatch(said -> said.endsWith("volume profile is flat"));
        assertThat(history.instrument(1).profile()).hasSize(78).startsWith(900_000, 0, 0);
        assertThat(history.instrument(2).profile()).hasSize(42);
        assertThat(history.instrument(2).profile().stream().mapToInt(i -> i).sum())
                .isEqualTo(1_000_000);
        assertThat(history.instrument(2).averageDailyVolume())
                .as("1,000 of the day before, over three and a half hours of six and a half")
                .isEqualTo(538);
        assertThat(history.said(2)).anyMatch(said -> said.contains("the session ends at 13:00"));
    }

    @Test
    void shouldWorkVwapByTheDayBefore() throws IOException {
        final LobsterHistory history = new LobsterHistory(List.of(
                day("2019-07-01", "57600000", "34201 730", "45000 270"),
                day("2019-07-02", "57600000", "34201 1")));
        final RecordedDay day = RecordedDay.of(
                1,
                history,
                1,
                List.of(ParentPlan.of(1, 1, Side.BUY, 100, 0, 23_400 * SECOND, Algo.VWAP)));
        assertThat(day.scenario().instruments().getFirst().profile().subList(0, 6))
                .containsExactly(730_000, 0, 0, 0, 0, 0);
    }
}
