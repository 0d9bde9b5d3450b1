package io.glidepath.report;

import java.util.List;

/**
 * Samples side by side on one axis: how often each value came, with quantiles and mean.
 *
 * @param digits after the point, in labels and the table.
 * @param zero what the value 0 stands for; empty: 0 is not marked.
 */
public record Distributions(String caption, int digits, String zero, List<Sample> samples)
        implements Chart {

    public Distributions {
        samples = List.copyOf(samples);
    }

    /**
     * A sample.
     *
     * @param sorted its values in rising order, at least one; not copied.
     */
    public record Sample(String name, double[] sorted, double mean, Summary summary) {

        public Sample {
            if (sorted.length == 0) {
                throw new IllegalArgumentException(name + ": a sample has values");
            }
        }
    }

    /** Quantiles and tail of a sample, as its owner computes them. */
    public record Summary(
            double p05, double p25, double p50, double p75, double p95, double sd, double cvar95) {}
}
