package io.glidepath.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.sim.feed.LobsterFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Two days made by hand, in which nothing is left to chance. */
class RecordedTrialTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private List<LobsterFile> days() throws IOException {
        return List.of(day("2003-01-13"), day("2003-01-14"));
    }

    /**
     * Bids at 20.00 and asks at 20.10 that never run out, and every ten seconds, in turn, a sale of
     * 100 at the bid and a purchase of 300 at the ask: the market's VWAP is 20.075.
     */
    private LobsterFile day(final String date, final String... more) throws IOException {
        final List<String> rows = new ArrayList<>();
        rows.add("34200.001,1,1,90000000,200000,1");
        rows.add("34200.002,1,2,90000000,201000,-1");
        for (int second = 34_210; second < 57_600; second += 10) {
            rows.add(
                    second % 20 == 0
                            ? second + ".0,4,1,100,200000,1"
                            : second + ".0,4,2,300,201000,-1");
        }
        rows.addAll(List.of(more));
        rows.sort(Comparator.comparingDouble(
                row -> Double.parseDouble(row.substring(0, row.indexOf(',')))));
        return LobsterFile.of(Files.write(
                folder.resolve("HAND_" + date + "_34200000_57600000_message_1.csv"), rows));
    }

    private PairedResults results(final String strategies, final int threads) throws IOException {
        return results(strategies, threads, null);
    }

    private PairedResults results(final String strategies, final int threads, final LimitSet limits)
            throws IOException {
        final long horizonNs = 600 * SECOND;
        final RecordedTrial trial = new RecordedTrial(
                new RecordedOrders(days(), 6, horizonNs, 1_000L, 300 * SECOND),
                Contender.parse(strategies, false),
                0,
                horizonNs,
                10 * SECOND,
                1,
                UnaryOperator.identity(),
                limits);
        trial.play(threads, done -> {});
        return new PairedResults(trial);
    }

    @Test
    void shouldCostHalfTheSpreadToCrossAtOnce() throws IOException {
        final Evaluation evaluation = results("immediate,twap", 2).evaluation(1, true);

        // Arrival 20.05, paid 20.10 or got 20.00: 0.05 of it. VWAP 20.075: buys 0.025, sells 0.075.
        final double shortfall = 10_000 * 0.05 / 20.05;
        final double vwap = 10_000 * (0.025 + 0.075) / 2 / 20.075;
        assertThat(evaluation.rows()).hasSize(4);
        assertRow(evaluation.rows().get(0), "immediate", PairedResults.SHORTFALL, shortfall);
        assertRow(evaluation.rows().get(2), "immediate", PairedResults.VWAP, vwap);
        assertThat(evaluation.rows().get(0).passiveFill()).isZero();
        assertThat(evaluation.estimates().getFirst().mean().clusters()).isEqualTo(2);
        assertThat(evaluation.paired()).hasSize(2);
        assertThat(evaluation.paired().getFirst().strategy()).isEqualTo("twap");
        assertThat(evaluation.paired().getFirst().baseline()).isEqualTo("immediate");
    }

    @Test
    void shouldWorkImmediateAtOnceWithinItsOwnLimits() throws IOException {
        final Evaluation evaluation = results("immediate,twap", 2).evaluation(1, true);

        final Conduct own = evaluation.rows().get(0).conduct();
        assertThat(own.limits()).isEqualTo("own");
        assertThat(own.filledShare()).isEqualTo(1);
        assertThat(own.refusals()).isEmpty();
        // In ten minutes others trade 12,000, both ends included a little more.
        assertThat(own.participation()).isBetween(0.075, 1.0 / 12);
        final Conduct production = evaluation.rows().get(1).conduct();
        assertThat(production.limits()).isEqualTo("production");
        assertThat(evaluation.paired().getFirst().limits()).isEqualTo("production against own");
        assertThat(evaluation.orders()).hasSize(12);
        for (int order = 0; order < 6; order++) {
            final Evaluation.Worked immediate = evaluation.orders().get(order);
            final Evaluation.Worked twap = evaluation.orders().get(order + 6);
            assertThat(immediate.outcome().fills())
                    .allMatch(fill -> fill.timeNs() - immediate.outcome().startNs() < SECOND);
            assertThat(immediate.strategy()).isEqualTo("immediate");
            assertThat(twap.id()).isEqualTo(immediate.id());
            assertThat(immediate.vwap()).isCloseTo(20.075, within(1e-3)).isEqualTo(twap.vwap());
        }
        assertThat(results("immediate", 1, LimitSet.of("production"))
                        .evaluation(1, true)
                        .orders()
                        .getFirst()
                        .outcome()
                        .fills())
                .as("the drift limit of production holds it back")
                .anyMatch(fill -> fill.timeNs()
                        > evaluation.orders().getFirst().outcome().startNs() + 60 * SECOND);
    }

    private static void assertRow(
            final EvaluationRow row, final String strategy, final String metric, final double bps) {
        assertThat(row.strategy()).isEqualTo(strategy);
        assertThat(row.metric()).isEqualTo(metric);
        assertThat(row.market()).isEqualTo("HAND");
        assertThat(row.higherIsBetter()).isFalse();
        assertThat(row.distribution().count()).isEqualTo(6);
        assertThat(String.format(Locale.ROOT, "%.2f", row.distribution().mean()))
                .isEqualTo(String.format(Locale.ROOT, "%.2f", bps));
    }

    @Test
    void shouldTellHowFarTheMidMovedAgainstAnOrder() throws IOException {
        // One order, a purchase from 10:00 to 10:10; at 10:05 the bid rises by four cents.
        final long horizonNs = 600 * SECOND;
        final RecordedTrial trial = new RecordedTrial(
                new RecordedOrders(
                        List.of(day("2003-01-15", "36300.0,1,3,90000000,200400,1")),
                        1,
                        horizonNs,
                        1_000L,
                        300 * SECOND),
                Contender.parse("twap", false),
                0,
                horizonNs,
                10 * SECOND,
                1,
                UnaryOperator.identity(),
                null);
        trial.play(1, done -> {});

        final double[] moves = trial.outcomes(0).meanMoves();
        assertThat(moves[0]).isZero();
        assertThat(moves[MidPaths.STEPS / 2]).isZero();
        assertThat(moves[MidPaths.STEPS / 2 + 1]).isEqualTo(10_000 * 0.02 / 20.05, within(1e-9));
    }

    @Test
    void shouldMakeNoOrderThatEndsAfterTheRecording() throws IOException {
        final LobsterFile whole = day("2003-01-16");
        final LobsterFile cut = day("2003-01-17");
        Files.write(
                cut.path(),
                Files.readAllLines(cut.path()).stream()
                        .takeWhile(row -> Double.parseDouble(row.substring(0, 5)) < 42_190)
                        .toList());
        final RecordedOrders orders =
                new RecordedOrders(List.of(whole, cut), 20, 1_800 * SECOND, 1_000L, 300 * SECOND);

        final List<RecordedOrders.Run> late =
                orders.runs().stream().filter(run -> run.day() == 1).toList();
        assertThat(late)
                .isNotEmpty()
                .allMatch(run -> run.plans().stream()
                        .allMatch(plan -> plan.sendNs() + 1_800 * SECOND <= 7_980 * SECOND));
        assertThat(orders.count()).isBetween(12, 14);
        assertThat(orders.unmade())
                .containsExactly("HAND 2003-01-17: the recording ends at 11:43:00; "
                        + (20 - orders.count())
                        + " of 10 orders would have ended after it and were not made");
    }

    @Test
    void shouldFindNoDifferenceBetweenAStrategyAndItself() throws IOException {
        final Evaluation evaluation = results("twap,house:twap", 1).evaluation(1, true);

        for (final Evaluation.Paired paired : evaluation.paired()) {
            assertThat(paired.difference().mean().mean()).as(paired.metric()).isZero();
            assertThat(paired.difference().wilcoxonPValue()).isNull();
        }
    }

    @Test
    void shouldComeToTheSameOnAnyNumberOfThreads() throws IOException {
        assertThat(results("twap,ac", 2).evaluation(1, true))
                .isEqualTo(results("twap,ac", 1).evaluation(1, true));
    }
}
