package io.glidepath.sim.flow;

import io.glidepath.risk.Side;

/**
 * Where the levels of a reference market are, in ticks. Level k = 1, 2, ... is {@code k * stepTicks
 * + widenTicks} from the opposite best; as published it is k.
 *
 * @param stepTicks ticks of one published step.
 * @param widenTicks ticks that the spread is wider.
 */
record PriceGrid(int stepTicks, int widenTicks) {
    static final PriceGrid PUBLISHED = new PriceGrid(1, 0);

    /** Ticks of level n + 1 from the opposite best. */
    long distance(final int n) {
        return (n + 1L) * stepTicks + widenTicks;
    }

    /** Price of level n + 1 of a side. */
    long price(final Side side, final long oppositeBest, final int n) {
        return oppositeBest - side.sign() * distance(n);
    }

    /** The first price that belongs to a level; from it on {@link #spread} weighs tick by tick. */
    long first(final Side side, final long oppositeBest) {
        return oppositeBest - side.sign() * (widenTicks + 1L);
    }

    /**
     * Weights by level to weights by tick: each level's ticks are those up to its price and beyond
     * the level before.
     */
    double[] spread(final double[] byLevel) {
        final double[] byTick = new double[byLevel.length * stepTicks];
        for (int tick = 0; tick < byTick.length; tick++) {
            byTick[tick] = byLevel[tick / stepTicks];
        }
        return byTick;
    }
}
