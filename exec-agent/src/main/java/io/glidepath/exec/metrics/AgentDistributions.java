package io.glidepath.exec.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The distributions, in the Prometheus client's own types: Micrometer would drop the negative
 * shortfalls, and would have to be told each latency on the agent's thread.
 */
final class AgentDistributions {
    private static final long[] BOUNDS_NS = {
        1_000,
        2_000,
        5_000,
        10_000,
        20_000,
        50_000,
        100_000,
        200_000,
        500_000,
        1_000_000,
        2_000_000,
        5_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000
    };
    private static final double NS_PER_S = 1e9;

    private final AgentMetrics metrics;
    private final MetricNames names;

    AgentDistributions(final AgentMetrics metrics, final MetricNames names) {
        this.metrics = metrics;
        this.names = names;
    }

    void bind(final PrometheusRegistry registry) {
        if (metrics.latency() != null) {
            registry.register(this::latency);
            registry.register(this::quantiles);
        }
        registry.register(this::shortfall);
    }

    private MetricSnapshot latency() {
        final double[] bounds = new double[BOUNDS_NS.length + 1];
        for (int i = 0; i < BOUNDS_NS.length; i++) {
            bounds[i] = BOUNDS_NS[i] / NS_PER_S;
        }
        bounds[BOUNDS_NS.length] = Double.POSITIVE_INFINITY;
        final double sum = metrics.value(AgentMetrics.Value.LATENCY_SUM_NS) / NS_PER_S;
        return new HistogramSnapshot(
                new MetricMetadata(
                        "glidepath_decision_latency_seconds",
                        "From the triggering frame to the last offer"),
                List.of(point(bounds, metrics.latency().counts(BOUNDS_NS), sum, Labels.EMPTY)));
    }

    private MetricSnapshot quantiles() {
        final LatencySummary summary = metrics.latency().summary();
        final GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("glidepath_decision_latency_quantile_seconds")
                .help("Since the start; absent where fewer than ten decisions lie beyond; 1 is"
                        + " the longest");
        quantile(gauge, "0.5", summary.p50Ns());
        quantile(gauge, "0.99", summary.p99Ns());
        quantile(gauge, "0.999", summary.p999Ns());
        quantile(gauge, "1", summary.count() == 0 ? null : summary.maxNs());
        return gauge.build();
    }

    private static void quantile(
            final GaugeSnapshot.Builder gauge, final String quantile, final Long ns) {
        if (ns != null) {
            gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(Labels.of("quantile", quantile))
                    .value(ns / NS_PER_S)
                    .build());
        }
    }

    private MetricSnapshot shortfall() {
        final List<HistogramDataPointSnapshot> points = new ArrayList<>();
        for (int slot = 0; slot <= metrics.policies(); slot++) {
            final SignedHistogram histogram = metrics.shortfallOf(slot);
            final Labels labels = Labels.of("policy", policyName(slot));
            points.add(point(
                    SignedHistogram.bounds(), histogram.counts(), histogram.sumBps(), labels));
        }
        return new HistogramSnapshot(
                new MetricMetadata(
                        "glidepath_shortfall_bps",
                        "Cost of ended parents in bps of arrival; negative: gain"),
                points);
    }

    private String policyName(final int slot) {
        return slot == metrics.policies() ? "other" : names.policies().get(slot).name();
    }

    private static HistogramDataPointSnapshot point(
            final double[] bounds, final long[] counts, final double sum, final Labels labels) {
        return new HistogramDataPointSnapshot(
                ClassicHistogramBuckets.of(bounds, counts), sum, labels, Exemplars.EMPTY, 0);
    }
}
