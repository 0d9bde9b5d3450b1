package io.glidepath.sim.study;

import java.math.BigInteger;

/**
 * Sums over episodes. They are whole numbers, so that the figures do not depend on the order in
 * which episodes are added.
 */
final class MarketTally {
    /** Levels of bid volume, counted from the best ask. */
    static final int LEVELS = 30;

    private final long[] bidVolumes = new long[LEVELS];
    private long episodes;
    private long oneSided;
    private long startSpreads;
    private long endSpreads;
    private long startBestVolumes;
    private long endBestVolumes;
    private long twiceMidChanges;
    private long squares;
    private long events;

    /**
     * Adds an episode: spreads in ticks; best volumes of both sides together, in lots; twice the
     * change of the mid, ticks; events from the opening to the end; bid volumes by level, lots.
     */
    void add(
            final long startSpread,
            final long endSpread,
            final long startBest,
            final long endBest,
            final long twiceMidChange,
            final long eventsOfEpisode,
            final long[] bids) {
        episodes++;
        startSpreads += startSpread;
        endSpreads += endSpread;
        startBestVolumes += startBest;
        endBestVolumes += endBest;
        twiceMidChanges += twiceMidChange;
        squares = Math.addExact(squares, Math.multiplyExact(twiceMidChange, twiceMidChange));
        events += eventsOfEpisode;
        for (int level = 0; level < LEVELS; level++) {
            bidVolumes[level] += bids[level];
        }
    }

    /** An episode whose book lacked a side at its start or end: nothing else counts of it. */
    void addOneSided() {
        oneSided++;
    }

    void add(final MarketTally other) {
        episodes += other.episodes;
        oneSided += other.oneSided;
        startSpreads += other.startSpreads;
        endSpreads += other.endSpreads;
        startBestVolumes += other.startBestVolumes;
        endBestVolumes += other.endBestVolumes;
        twiceMidChanges += other.twiceMidChanges;
        squares = Math.addExact(squares, other.squares);
        events += other.events;
        for (int level = 0; level < LEVELS; level++) {
            bidVolumes[level] += other.bidVolumes[level];
        }
    }

    /** Episodes that count. */
    long episodes() {
        return episodes;
    }

    long oneSided() {
        return oneSided;
    }

    /** Mean best ask less best bid at time 0, ticks. */
    double spreadAtStart() {
        return mean(startSpreads);
    }

    double spreadAtEnd() {
        return mean(endSpreads);
    }

    /** Mean volume at the best price, of bid and ask, at time 0, lots. */
    double bestVolumeAtStart() {
        return mean(startBestVolumes) / 2;
    }

    double bestVolumeAtEnd() {
        return mean(endBestVolumes) / 2;
    }

    /** Population standard deviation of the mid's change from time 0 to the end, ticks. */
    double midChangeSd() {
        final BigInteger count = BigInteger.valueOf(episodes);
        final BigInteger sum = BigInteger.valueOf(twiceMidChanges);
        final BigInteger spread =
                BigInteger.valueOf(squares).multiply(count).subtract(sum.multiply(sum));
        return StrictMath.sqrt(spread.doubleValue()) / episodes / 2;
    }

    /** Mean events from the opening to the end of an episode. */
    double eventsPerEpisode() {
        return mean(events);
    }

    /** Mean bid volume at the end, k = level + 1 ticks below the best ask, lots. */
    double bidVolumeAtEnd(final int level) {
        return mean(bidVolumes[level]);
    }

    private double mean(final long sum) {
        return (double) sum / episodes;
    }
}
