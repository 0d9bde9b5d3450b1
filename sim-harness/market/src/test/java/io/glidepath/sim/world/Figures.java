package io.glidepath.sim.world;

import java.util.Arrays;

/** What a sample comes to: population sd, quantiles of type 7. */
record Figures(double mean, double sd, double median, double var95, double min, double max) {
    static Figures of(final double[] sample) {
        final double[] sorted = sample.clone();
        Arrays.sort(sorted);
        final double mean = Arrays.stream(sorted).average().orElseThrow();
        final double square = Arrays.stream(sorted)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        return new Figures(
                mean,
                Math.sqrt(square),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double quantile(final double[] sorted, final double share) {
        final double place = share * (sorted.length - 1);
        final int below = (int) place;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
