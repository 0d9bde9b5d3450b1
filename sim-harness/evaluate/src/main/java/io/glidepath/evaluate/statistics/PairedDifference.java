package io.glidepath.evaluate.statistics;

import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What the same tasks cost by one strategy less what they cost by another.
 *
 * @param mean of the differences with its interval, days apart.
 * @param t Student's, of the pairs as if each were independent; null where it has none.
 * @param tPValue two-sided.
 * @param wilcoxon W+, the sum of the ranks of positive differences; null where all are zero.
 * @param wilcoxonPValue two-sided; exact for at most 50 pairs without ties, else by the normal
 *     distribution with corrections for ties and continuity.
 */
public record PairedDifference(
        ClusteredMean mean, Double t, Double tPValue, Double wilcoxon, Double wilcoxonPValue) {

    /**
     * Compares pairs, {@code other[i] - base[i]}.
     *
     * @param cluster of each pair.
     * @throws IllegalArgumentException without pairs, or when the arrays do not match.
     */
    public static PairedDifference of(
            final double[] other, final double[] base, final int[] cluster) {
        if (other.length != base.length) {
            throw new IllegalArgumentException(other.length + " and " + base.length + " values");
        }
        final double[] differences = new double[other.length];
        boolean same = true;
        boolean zero = true;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = other[i] - base[i];
            same &= differences[i] == differences[0];
            zero &= differences[i] == 0;
        }
        final ClusteredMean mean = ClusteredMean.of(differences, cluster);
        final TTest.Result t = same ? null : TTest.withDefaults().test(differences);
        final WilcoxonSignedRankTest.Result ranks =
                zero ? null : WilcoxonSignedRankTest.withDefaults().test(differences);
        return new PairedDifference(
                mean,
                t == null ? null : t.getStatistic(),
                t == null ? null : t.getPValue(),
                ranks == null ? null : ranks.getStatistic(),
                ranks == null ? null : ranks.getPValue());
    }
}
