package io.glidepath.exec.metrics;

import org.HdrHistogram.Histogram;

/**
 * A latency distribution for reports. A percentile is null where fewer than ten samples lie beyond
 * it.
 *
 * @param count samples.
 * @param p50Ns median, ns, to three digits.
 * @param p99Ns 99th percentile, ns.
 * @param p999Ns 99.9th percentile, ns.
 * @param maxNs longest, ns; 0 when there is no sample.
 */
public record LatencySummary(long count, Long p50Ns, Long p99Ns, Long p999Ns, long maxNs) {
    private static final int BEYOND = 10;

    static LatencySummary of(final Histogram histogram) {
        return new LatencySummary(
                histogram.getTotalCount(),
                percentile(histogram, 50, 2),
                percentile(histogram, 99, 100),
                percentile(histogram, 99.9, 1_000),
                histogram.getMaxValue());
    }

    private static Long percentile(
            final Histogram histogram, final double percentile, final int oneIn) {
        return histogram.getTotalCount() / oneIn < BEYOND
                ? null
                : histogram.getValueAtPercentile(percentile);
    }
}
