package io.glidepath.report;

import java.util.List;

/**
 * A distribution of latency.
 *
 * @param text from what to what it was measured, under which load and idle strategy.
 * @param samples how many were measured.
 * @param percentiles in rising order.
 * @param bins of the histogram, in rising order and not overlapping.
 */
public record LatencySection(
        String title, String text, long samples, List<Percentile> percentiles, List<Bin> bins)
        implements Section {

    public LatencySection {
        percentiles = List.copyOf(percentiles);
        bins = List.copyOf(bins);
    }

    /**
     * @param name as it is to be read: p50, p99.9, max.
     */
    public record Percentile(String name, long valueNs) {}

    /** {@code count} samples from {@code fromNs}, which is above 0, to below {@code toNs}. */
    public record Bin(long fromNs, long toNs, long count) {

        public Bin {
            if (fromNs <= 0 || toNs <= fromNs || count < 0) {
                throw new IllegalArgumentException(
                        "bin from " + fromNs + " to " + toNs + " ns with " + count);
            }
        }
    }
}
