package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.Distribution;

/**
 * What each episode came to, by its number. Threads write different episodes; whoever reads waits
 * for them first, and reads in the order of episodes.
 */
final class EpisodeScores {
    private final double[] scores;
    private final long[] filled;
    private final long[] passive;
    private final InventoryPaths inventory = new InventoryPaths();

    EpisodeScores(final int episodes) {
        scores = new double[episodes];
        filled = new long[episodes];
        passive = new long[episodes];
    }

    int episodes() {
        return scores.length;
    }

    /**
     * @param score reward or cost.
     * @param filledQuantity of the parent, in the end.
     * @param passiveQuantity of that, filled while resting.
     */
    void set(
            final int episode,
            final double score,
            final long filledQuantity,
            final long passiveQuantity) {
        scores[episode] = score;
        filled[episode] = filledQuantity;
        passive[episode] = passiveQuantity;
    }

    /** Adds what one worker saw; sums of whole numbers, so that the order of workers is nothing. */
    synchronized void add(final InventoryPaths paths) {
        inventory.add(paths);
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
