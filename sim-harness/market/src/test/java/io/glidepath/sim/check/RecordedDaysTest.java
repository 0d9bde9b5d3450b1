package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.RecordedData;
import io.glidepath.sim.feed.Recordings;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Real recordings make sound books, and the books that their publishers saw. */
class RecordedDaysTest {
    private static CheckedFile check(final Path path) {
        final CheckedFile checked = new FeedCheck(false, rows -> {}, Path::toString)
                .check(Recordings.of(path).getFirst(), null);
        System.out.println(checked.file() + ": " + checked.report() + "; " + checked.quotes());
        return checked;
    }

    @Test
    void shouldFindEveryExecutionOf2003AtTheHeadOfTheBestQueue() {
        for (final String ticker : new String[] {"IBM", "INTC", "YHOO"}) {
            for (final Path path : RecordedData.files("lobster/2003/" + ticker, "2003-01-13")) {
                final FeedReport report = check(path).report();
                assertThat(report.executions()).isGreaterThan(500);
                assertThat(report.executionsAtBest()).isEqualTo(report.executions());
                assertThat(report.executionsOfOldest()).isEqualTo(report.executions());
                assertThat(report.crossed()).isZero();
                assertThat(report.ghosts()).isZero();
                assertThat(report.problemCount()).isZero();
            }
        }
    }

    @Test
    void shouldGoThroughTheQuotesThatLobsterSaw() {
        for (final Path path : RecordedData.files("lobster/2012", "AAPL_2012-06-21_34200000")) {
            if (path.toString().contains("message")) {
                final CheckedFile checked = check(path);
                assertThat(checked.report().executionsAtBest())
                        .isEqualTo(checked.report().executions());
                assertThat(checked.report().crossed()).isZero();
                assertThat(checked.report().problemCount()).isZero();
                assertThat(checked.quotes().states()).isGreaterThan(20_000);
                assertThat(checked.quotes().matched())
                        .isGreaterThan(checked.quotes().states() * 998 / 1000);
            }
        }
    }

    @Test
    void shouldCheckALevelLimitedDayByItsLevels() {
        for (final Path path : RecordedData.files("lobster/2012", "AMZN_2012-06-21_34200000")) {
            final FeedReport report = check(path).report();
            assertThat(report.knowsQueues()).isFalse();
            assertThat(report.rows()).isEqualTo(57_515);
            assertThat(report.executions()).isEqualTo(8_974);
            assertThat(report.executionsAtBest()).isEqualTo(8_974);
            assertThat(report.crossed() + report.problemCount() + report.clips())
                    .isZero();
        }
    }

    /** What CME's book of orders leaves open is told in docs/simulation.md. */
    @Test
    void shouldReplayFuturesMarketByOrder() {
        for (final Path path : RecordedData.files("l3/ES", ".csv.gz")) {
            final FeedReport report = check(path).report();
            assertThat(report.rows()).isGreaterThan(8_000);
            assertThat(report.badRows() + report.outOfOrder() + report.overdrawn())
                    .isZero();
            assertThat(report.unknownOrders()).isLessThan(8);
            assertThat(report.crossed()).isZero();
            assertThat(report.executionsAtBest())
                    .isGreaterThanOrEqualTo(report.executions() * 98 / 100);
            assertThat(report.executionsOfOldest())
                    .isGreaterThanOrEqualTo(report.executions() * 8 / 10);
        }
    }

    @Test
    void shouldReplayBitstampOrders() {
        for (final Path path : RecordedData.files("l3/BTCUSD_bitstamp", "orders.csv")) {
            final FeedReport report = check(path).report();
            assertThat(report.rows()).isEqualTo(50_414);
            assertThat(report.badRows() + report.outOfOrder()).isZero();
            assertThat(report.unknownOrders()).isLessThan(50);
            assertThat(report.executions()).isBetween(575L, 700L);
            assertThat(report.executionsAtBest()).isGreaterThan(report.executions() * 94 / 100);
        }
    }
}
