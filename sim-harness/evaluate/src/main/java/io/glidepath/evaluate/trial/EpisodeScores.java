package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.Distribution;

import java.util.Map;
import java.util.TreeMap;

/**
 * What each episode came to, by its number. Threads write different episodes; whoever reads waits
 * for them first, and reads in the order of episodes.
 */
final class EpisodeScores {
    private final double[] scores;
    private final long[] filled;
    private final long[] passive;
    private final long[] traded;
    private final Map<String, Long> refusals = new TreeMap<>();
    private final InventoryPaths inventory = new InventoryPaths();

    EpisodeScores(final int episodes) {
        scores = new double[episodes];
        filled = new long[episodes];
        passive = new long[episodes];
        traded = new long[episodes];
    }

    int episodes() {
        return scores.length;
    }

    /**
     * @param score reward or cost.
     * @param filledQuantity of the parent, in the end.
     * @param passiveQuantity of that, filled while resting.
     * @param tradedQuantity of all, own included, while the parent was worked.
     */
    void set(
            final int episode,
            final double score,
            final long filledQuantity,
            final long passiveQuantity,
            final long tradedQuantity) {
        scores[episode] = score;
        filled[episode] = filledQuantity;
        passive[episode] = passiveQuantity;
        traded[episode] = tradedQuantity;
    }

    /** Adds what one worker saw; sums of whole numbers, so that the order of workers is nothing. */
    synchronized void add(final InventoryPaths paths) {
        inventory.add(paths);
    }

    /** Adds what the guard refused one worker; whole numbers too. */
    synchronized void add(final Map<String, Long> refused) {
        refused.forEach((reason, count) -> refusals.merge(reason, count, Long::sum));
    }

    /**
     * How the parents were worked.
     *
     * @param quantity of each.
     */
    Conduct conduct(final String limits, final long quantity) {
        return Conduct.of(
                limits, quantity * filled.length, sum(filled), sum(passive), sum(traded), refusals);
    }

    InventoryPaths inventory() {
        return inventory;
    }

    double[] values() {
        return scores.clone();
    }

    Distribution distribution(final boolean higherIsBetter) {
        return Distribution.of(scores, higherIsBetter);
    }

    /** Quantity filled while resting over quantity filled, all episodes; null: nothing filled. */
    Double passiveFill() {
        final long all = sum(filled);
        return all == 0 ? null : sum(passive) / (double) all;
    }

    /** Episodes that ended with some of the quantity unfilled. */
    int unfinished(final long quantity) {
        int count = 0;
        for (final long done : filled) {
            count += done < quantity ? 1 : 0;
        }
        return count;
    }

    private static long sum(final long[] values) {
        long sum = 0;
        for (final long value : values) {
            sum += value;
        }
        return sum;
    }
}
