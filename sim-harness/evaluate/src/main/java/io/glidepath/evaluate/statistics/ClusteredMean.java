package io.glidepath.evaluate.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.Map;
import java.util.TreeMap;

/**
 * The mean of values that come in clusters, such as orders of one day. Clusters are independent of
 * each other; values within one need not be.
 *
 * @param count of values.
 * @param clusters how many there are.
 * @param mean of all values, each counted once.
 * @param standardError of the mean; null of one cluster.
 * @param low end of the 95 % confidence interval, by Student's t with {@code clusters - 1} degrees
 *     of freedom; null of one cluster, which has no interval.
 * @param high its other end.
 * @param pValue of a mean of zero, two-sided, by the same t; null where there is none.
 */
public record ClusteredMean(
        int count,
        int clusters,
        double mean,
        Double standardError,
        Double low,
        Double high,
        Double pValue) {
    private static final double UPPER = 0.975;

    /**
     * The variance of the mean is {@code G / (G - 1)} times the sum, over the G clusters, of the
     * square of the sum of deviations from the mean, divided by the square of the count (Liang and
     * Zeger 1986, for a mean). With clusters of equal size it is the variance of the cluster means
     * over G.
     *
     * @param cluster of each value.
     * @throws IllegalArgumentException without values, or when the two do not match.
     */
    public static ClusteredMean of(final double[] values, final int[] cluster) {
        if (values.length == 0 || values.length != cluster.length) {
            throw new IllegalArgumentException(
                    values.length + " values in " + cluster.length + " clusters");
        }
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        final double mean = sum / values.length;
        final Map<Integer, Double> deviations = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            deviations.merge(cluster[i], values[i] - mean, Double::sum);
        }
        final int groups = deviations.size();
        if (groups == 1) {
            return new ClusteredMean(values.length, 1, mean, null, null, null, null);
        }
        double squares = 0;
        for (final double deviation : deviations.values()) {
            squares += deviation * deviation;
        }
        final double error = Math.sqrt(squares * groups / (groups - 1)) / values.length;
        final TDistribution t = TDistribution.of(groups - 1);
        final double width = t.inverseCumulativeProbability(UPPER) * error;
        final Double p = error == 0 ? null : 2 * t.survivalProbability(Math.abs(mean) / error);
        return new ClusteredMean(values.length, groups, mean, error, mean - width, mean + width, p);
    }
}
