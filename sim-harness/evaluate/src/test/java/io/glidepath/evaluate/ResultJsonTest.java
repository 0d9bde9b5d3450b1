package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.Replay;
import io.glidepath.exec.metrics.LatencySummary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ResultJsonTest {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteEveryNameThatOthersRead() throws IOException {
        final ParentOutcome filled = new ParentOutcome(
                "NOISE/1",
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
                new TreeMap<>(Map.of("SELF_TRADE", 2, "PARTICIPATION", 1)),
                Map.of("PRICE_BAND", 12),
                Map.of("HALTED", 2_500_000_000L),
                0,
                1,
                List.of(
                        new ParentOutcome.Fill(5, 1_000_000_000L, 400, true),
                        new ParentOutcome.Fill(6, 1_002_500_000L, 600, false)));
        final Comparison comparison = new Comparison(
                "noise",
                List.of(new Comparison.Row(
                        filled,
                        2.5,
                        -0.75,
                        null,
                        9.99,
                        new ScheduleFigure("urgency high", 4, 300))),
                new Replay(1, 900, 41, 0, null, null),
                new LatencySummary(3, 1_000L, 2_000L, 3_000L, 4_000),
                Map.of(),
                List.of("seed: 7"),
                List.of("at 3 ns child 1 is off the tick"));
        final Path file = folder.resolve("new/result.json");

        ResultJson.write(file, 7, List.of(comparison), comparison.latency());

        assertThat(Files.readString(file)).isEqualToNormalizingNewlines("""
            {
              "seed" : 7,
              "parents" : [ {
                "id" : "NOISE/1",
                "instrument" : "NOISE1",
                "side" : "buy",
                "quantity" : 1000,
                "filled" : 1000,
                "state" : "FILLED",
                "arrival" : 10.0,
                "average" : 10.015,
                "vwap" : 9.99,
                "vwapBps" : 25.025025025025382,
                "startNs" : 0,
                "endNs" : 1,
                "shortfallBps" : 1.25,
                "twapShortfallBps" : 2.5,
                "acShortfallBps" : -0.75,
                "policyShortfallBps" : null,
                "children" : 12,
                "cancels" : 3,
                "kappaT" : 4.0,
                "halfLifeSeconds" : 300.0,
                "refusals" : {
                  "PARTICIPATION" : 1,
                  "SELF_TRADE" : 2
                },
                "masked" : {
                  "PRICE_BAND" : 12
                },
                "waitedSeconds" : {
                  "HALTED" : 2.5
                },
                "fills" : [ {
                  "timeNs" : 5,
                  "price" : 10.0,
                  "quantity" : 400,
                  "resting" : true
                }, {
                  "timeNs" : 6,
                  "price" : 10.025,
                  "quantity" : 600,
                  "resting" : false
                } ]
              } ],
              "replay" : {
                "decisions" : 41,
                "differences" : 0
              },
              "latencyNs" : {
                "p50" : 1000,
                "p99" : 2000,
                "p999" : 3000,
                "max" : 4000,
                "count" : 3
              },
              "violations" : [ "at 3 ns child 1 is off the tick" ],
              "assumptions" : [ "seed: 7" ]
            }\
            """);
    }

    @Test
    void shouldHaveNoShortfallOfARejectedParent() throws IOException {
        final ParentOutcome rejected = new ParentOutcome(
                "1",
                1,
                "NOISE1",
                "sell",
                "ac",
                5,
                0,
                "REJECTED",
                "too large",
                null,
                0,
                9L,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                1,
                List.of());
        final Comparison comparison = new Comparison(
                "noise",
                List.of(new Comparison.Row(rejected, null, null, null, null, null)),
                new Replay(1, 0, 0, 1, "record 1", null),
                new LatencySummary(0, null, null, null, 0),
                Map.of(),
                List.of(),
                List.of());
        final Path file = folder.resolve("result.json");

        ResultJson.write(file, 1, List.of(comparison), comparison.latency());

        assertThat(Files.readString(file))
                .contains("\"shortfallBps\" : null", "\"differences\" : 1", "\"p999\" : null");
    }
}
