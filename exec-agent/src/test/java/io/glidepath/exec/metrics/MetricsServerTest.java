package io.glidepath.exec.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.exec.metrics.MetricNames.PolicyLabel;
import io.glidepath.risk.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;

class MetricsServerTest {
    private static final IntFunction<String> WORDS =
            code -> code >= 1 && code <= 3 ? "reason_" + code : null;

    private final AgentMetrics metrics = new AgentMetrics(1, 7);
    private final MetricNames names = new MetricNames(
            List.of(
                    new PolicyLabel(1, "twap", "none"),
                    new PolicyLabel(7, "ddqn", "00ff00ff00ff00ff")),
            WORDS,
            WORDS,
            WORDS);
    private final MetricsServer server = new MetricsServer(0, metrics, names);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(final String path) throws IOException, InterruptedException {
        final URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<String> scrape() throws IOException, InterruptedException {
        final HttpResponse<String> response = get("/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("text/plain; version=0.0.4; charset=utf-8");
        return response.body().lines().toList();
    }

    private static double value(final List<String> lines, final String series) {
        return lines.stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + series + " in\n" + String.join("\n", lines)));
    }

    @Test
    void shouldTellNoLagOfAJournalThatIsOnItsDisk() throws IOException, InterruptedException {
        metrics.journal(7);
        metrics.journalSynced(7, System.nanoTime() - 3_000_000_000L);

        final List<String> lines = scrape();
        assertThat(value(lines, "glidepath_journal_lag_records")).isZero();
        assertThat(value(lines, "glidepath_journal_unsynced_seconds")).isZero();
    }

    @Test
    void shouldServeCountersAndGauges() throws IOException, InterruptedException {
        metrics.event();
        metrics.event();
        metrics.fill();
        metrics.childSent();
        metrics.childSent();
        metrics.childSent();
        metrics.cancelSent();
        metrics.notSent();
        metrics.decision(1);
        metrics.mode(Mode.PASSIVE_ONLY);
        metrics.killed(true);
        metrics.parentsOpen(4);
        metrics.childrenOpen(9);
        metrics.journal(1_000_000_007L);
        metrics.journalSynced(999_999_995L, System.nanoTime() - 3_000_000_000L);

        final List<String> lines = scrape();
        assertThat(value(lines, "glidepath_events_total")).isEqualTo(2);
        assertThat(value(lines, "glidepath_fills_total")).isEqualTo(1);
        assertThat(value(lines, "glidepath_children_sent_total")).isEqualTo(3);
        assertThat(value(lines, "glidepath_cancels_sent_total")).isEqualTo(1);
        assertThat(value(lines, "glidepath_not_sent_total")).isEqualTo(1);
        assertThat(value(lines, "glidepath_decisions_total")).isEqualTo(1);
        assertThat(value(lines, "glidepath_mode{mode=\"policy\"}")).isZero();
        assertThat(value(lines, "glidepath_mode{mode=\"passive_only\"}")).isEqualTo(1);
        assertThat(value(lines, "glidepath_killed")).isEqualTo(1);
        assertThat(value(lines, "glidepath_parents_open")).isEqualTo(4);
        assertThat(value(lines, "glidepath_children_open")).isEqualTo(9);
        assertThat(value(lines, "glidepath_journal_sequence")).isEqualTo(1_000_000_007);
        assertThat(value(lines, "glidepath_journal_synced")).isEqualTo(999_999_995);
        assertThat(value(lines, "glidepath_journal_lag_records")).isEqualTo(12);
        assertThat(value(lines, "glidepath_journal_unsynced_seconds")).isBetween(3.0, 60.0);
        assertThat(value(
                        lines,
                        "glidepath_policy_info{hash=\"00ff00ff00ff00ff\","
                                + "id=\"7\",policy=\"ddqn\"}"))
                .isEqualTo(1);
    }

    @Test
    void shouldServeRefusalsByABoundedReason() throws IOException, InterruptedException {
        metrics.frameRefused(2);
        metrics.frameRefused(104);
        metrics.intentRefused(3);
        metrics.intentRefused(3);
        metrics.intentRefused(-1);
        metrics.intentRefused(70_000);
        metrics.fellBack(1);

        final List<String> lines = scrape();
        assertThat(value(lines, "glidepath_frames_refused_total{reason=\"reason_2\"}"))
                .isEqualTo(1);
        assertThat(value(lines, "glidepath_frames_refused_total{reason=\"other\"}"))
                .as("a reason without a name is counted all the same")
                .isEqualTo(1);
        assertThat(value(lines, "glidepath_intents_refused_total{reason=\"reason_1\"}"))
                .isZero();
        assertThat(value(lines, "glidepath_intents_refused_total{reason=\"reason_3\"}"))
                .isEqualTo(2);
        assertThat(value(lines, "glidepath_intents_refused_total{reason=\"other\"}"))
                .isEqualTo(2);
        assertThat(value(lines, "glidepath_fallbacks_total{reason=\"reason_1\"}"))
                .isEqualTo(1);
    }

    @Test
    void shouldServeShortfallOfEitherSign() throws IOException, InterruptedException {
        metrics.shortfall(7, -7_500);
        metrics.shortfall(7, 0);
        metrics.shortfall(7, 3_000);
        metrics.shortfall(7, 999_000);
        metrics.shortfall(99, -400_000);

        final List<String> lines = scrape();
        final String bucket = "glidepath_shortfall_bps_bucket{policy=\"ddqn\",le=\"%s\"}";
        assertThat(lines).contains("# TYPE glidepath_shortfall_bps histogram");
        assertThat(value(lines, bucket.formatted("-10.0"))).isZero();
        assertThat(value(lines, bucket.formatted("-5.0"))).isEqualTo(1);
        assertThat(value(lines, bucket.formatted("-1.0"))).isEqualTo(1);
        assertThat(value(lines, bucket.formatted("0.0"))).isEqualTo(2);
        assertThat(value(lines, bucket.formatted("5.0"))).isEqualTo(3);
        assertThat(value(lines, bucket.formatted("250.0"))).isEqualTo(3);
        assertThat(value(lines, bucket.formatted("+Inf"))).isEqualTo(4);
        assertThat(value(lines, "glidepath_shortfall_bps_count{policy=\"ddqn\"}"))
                .isEqualTo(4);
        assertThat(value(lines, "glidepath_shortfall_bps_sum{policy=\"ddqn\"}")).isEqualTo(994.5);
        assertThat(value(lines, "glidepath_shortfall_bps_bucket{policy=\"other\",le=\"-250.0\"}"))
                .isEqualTo(1);
        assertThat(value(lines, "glidepath_shortfall_bps_sum{policy=\"other\"}"))
                .isEqualTo(-400);
        assertThat(value(lines, "glidepath_shortfall_bps_count{policy=\"twap\"}"))
                .isZero();
    }

    @Test
    void shouldServeLatencyInSeconds() throws IOException, InterruptedException {
        for (int i = 1; i <= 1_000; i++) {
            metrics.decision(i * 1_000L);
        }
        scrape();
        metrics.decision(1_000_000);

        final List<String> lines = scrape();
        final String bucket = "glidepath_decision_latency_seconds_bucket{le=\"%s\"}";
        final String quantile = "glidepath_decision_latency_quantile_seconds{quantile=\"%s\"}";
        assertThat(lines).contains("# TYPE glidepath_decision_latency_seconds histogram");
        assertThat(value(lines, bucket.formatted("1.0E-6"))).isEqualTo(1);
        assertThat(value(lines, bucket.formatted("1.0E-4"))).isEqualTo(100);
        assertThat(value(lines, bucket.formatted("+Inf"))).isEqualTo(1_001);
        assertThat(value(lines, "glidepath_decision_latency_seconds_count")).isEqualTo(1_001);
        assertThat(value(lines, "glidepath_decision_latency_seconds_sum")).isEqualTo(0.5015);
        assertThat(value(lines, quantile.formatted("0.5"))).isBetween(0.000_500, 0.000_503);
        assertThat(value(lines, quantile.formatted("0.99"))).isBetween(0.000_990, 0.000_993);
        assertThat(value(lines, quantile.formatted("1"))).isBetween(0.001_000, 0.001_001);
        assertThat(lines).noneMatch(line -> line.startsWith(quantile.formatted("0.999")));
    }

    @Test
    void shouldNameEverythingAsPrometheusAsks() throws IOException, InterruptedException {
        final List<String> lines = scrape();
        assertThat(lines)
                .contains(
                        "# HELP glidepath_events_total Input frames taken since the journal began,"
                                + " earlier runs included");
        for (final String line : lines) {
            if (line.startsWith("# TYPE ") && line.endsWith(" counter")) {
                assertThat(line.split(" ")[2]).endsWith("_total");
            }
            assertThat(line).doesNotContain("_ns").doesNotContain("_ms").doesNotContain("_us ");
        }
    }

    @Test
    void shouldTellLiveFromReady() throws IOException, InterruptedException {
        assertThat(get("/live").statusCode()).isEqualTo(200);
        assertThat(get("/ready").statusCode()).isEqualTo(503);
        metrics.ready(true);
        assertThat(get("/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics/x").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        final HttpRequest post = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldListenOnLoopbackAndSayWhenItCannot() {
        assertThat(InetAddress.ofLiteral(MetricsServer.LOOPBACK).isLoopbackAddress())
                .isTrue();
        assertThatThrownBy(() -> new MetricsServer(server.port(), metrics, names))
                .hasMessage("metrics cannot be served at 127.0.0.1:" + server.port()
                        + ": give another port, or 0 for any that is free");
    }

    @Test
    void shouldRefuseNamesOfOtherPolicies() {
        assertThatThrownBy(() -> new MetricsServer(0, new AgentMetrics(1), names))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldServeASimulatedAgentWithoutLatency() throws IOException, InterruptedException {
        final AgentMetrics simulated = AgentMetrics.simulated();
        simulated.decision(5);
        assertThat(simulated.latencySummary()).isNull();
        final MetricNames none = new MetricNames(List.of(), WORDS, WORDS, WORDS);
        try (MetricsServer other = new MetricsServer(0, simulated, none)) {
            final URI uri = URI.create("http://127.0.0.1:" + other.port() + "/metrics");
            final String body = client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(body)
                    .contains("glidepath_decisions_total 1.0")
                    .doesNotContain("decision_latency");
        }
    }
}
