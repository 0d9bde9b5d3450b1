package io.glidepath.learn;

import io.glidepath.risk.Side;

import java.util.SplittableRandom;

/**
 * One parent to be worked in the noise market.
 *
 * @param quantity lots.
 * @param durationNs from start to end.
 * @param mustFinish to be finished by crossing, or else what is left is left.
 * @param riskAversionE12 Almgren-Chriss lambda, 10^-12 per currency unit.
 * @param intervalNs decision interval.
 * @param strict under narrow limits, so that the guard masks much.
 */
record Task(
        Side side,
        long quantity,
        long durationNs,
        boolean mustFinish,
        long riskAversionE12,
        long intervalNs,
        boolean strict) {
    static final long SECOND = 1_000_000_000L;

    /**
     * What shortfall is compared on: 40 lots in five minutes, a decision every ten seconds, to be
     * finished.
     */
    static Task standard(final long episode) {
        final Side side = episode % 2 == 0 ? Side.BUY : Side.SELL;
        return new Task(side, 40, 300 * SECOND, true, 1_000_000, 10 * SECOND, false);
    }

    /** From (seed, episode) alone: 10 to 80 lots in two to eight minutes, patient to urgent. */
    static Task drawn(final long seed, final long episode) {
        final SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + episode);
        final long intervalNs = new long[] {2, 5, 10, 10}[random.nextInt(4)] * SECOND;
        return new Task(
                random.nextBoolean() ? Side.BUY : Side.SELL,
                random.nextLong(10, 81),
                random.nextLong(120, 481) * SECOND,
                random.nextBoolean(),
                (long) StrictMath.pow(10, random.nextDouble(5, 12)),
                intervalNs,
                random.nextInt(4) == 0);
    }
}
