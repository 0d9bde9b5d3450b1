package io.glidepath.evaluate.statistics;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.descriptive.StandardDeviation;

import java.util.Arrays;

/**
 * A sample in numbers, in the unit of the sample.
 *
 * @param count of values, at least 1.
 * @param sd population standard deviation: divided by the count.
 * @param standardError of the mean, {@code sd / sqrt(count - 1)}; null of a single value.
 * @param p05 quantiles of type 7 of Hyndman and Fan (1996), as all others here.
 * @param var95 value at risk: the 95 % quantile of cost.
 * @param cvar95 mean of the costliest 5 %; where 5 % of the count is no whole number, the costliest
 *     value outside counts in part (Acerbi and Tasche 2002), so that ties do not matter.
 */
public record Distribution(
        int count,
        double mean,
        double sd,
        Double standardError,
        double p05,
        double p25,
        double p50,
        double p75,
        double p95,
        double var95,
        double cvar95) {
    private static final double TAIL = 0.05;
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /**
     * Measures a sample; the order of its values does not matter beyond the last bits of the mean.
     *
     * @param higherIsBetter whether the values are rewards, whose cost is their negative.
     * @throws IllegalArgumentException of an empty sample, or one with a value that is no number.
     */
    public static Distribution of(final double[] values, final boolean higherIsBetter) {
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a sample has values, all of them finite: " + values.length + " values");
        }
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double sd = StandardDeviation.of(values).setBiased(true).getAsDouble();
        final double[] p = TYPE_7.evaluate(sorted, 0.05, 0.25, 0.5, 0.75, 0.95);
        final double[] costs = higherIsBetter ? mirrored(sorted) : sorted;
        return new Distribution(
                values.length,
                Mean.of(values).getAsDouble(),
                sd,
                values.length == 1 ? null : sd / Math.sqrt(values.length - 1),
                p[0],
                p[1],
                p[2],
                p[3],
                p[4],
                TYPE_7.evaluate(costs, 1 - TAIL),
                meanOfWorst(costs));
    }

    private static double[] mirrored(final double[] sorted) {
        final double[] costs = new double[sorted.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = -sorted[costs.length - 1 - i];
        }
        return costs;
    }

    /** @param costs in rising order. */
    private static double meanOfWorst(final double[] costs) {
        final double share = TAIL * costs.length;
        final int whole = (int) Math.floor(share + 1e-9);
        double sum = 0;
        for (int i = costs.length - whole; i < costs.length; i++) {
            sum += costs[i];
        }
        final double part = Math.max(0, share - whole);
        if (whole < costs.length) {
            sum += part * costs[costs.length - 1 - whole];
        }
        return sum / share;
    }
}
