package io.glidepath.evaluate.demo;

import io.glidepath.evaluate.NoiseDay;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.RegimePlan;

import java.util.List;

/**
 * What the demo works: five parents it can, one the guard must refuse, and what an analyst says
 * meanwhile.
 */
final class DemoPlan {
    /** Decision interval of the demo. */
    static final long INTERVAL_NS = 1_000_000_000L;
    /** How many times faster than published its market runs. */
    static final double SPEED = 20;

    /** How long parents are worked in a demo that is given no length. */
    static final int USUAL_SECONDS = 45;

    private static final int OVERSIZED_LOTS = 6_000;

    private DemoPlan() {}

    /** The session that is traded in. */
    static NoiseDay day(final long seed, final int seconds) {
        return new NoiseDay(seed, 2, SPEED, INTERVAL_NS, parents(seconds), regimes(seconds));
    }

    /**
     * Parents that end {@code seconds} after the start, sent as OMS sends them: not all at once.
     * Their sizes are for a usual demo, and in proportion for a shorter one: together they ask for
     * about what the limit of participation leaves.
     */
    static List<ParentPlan> parents(final int seconds) {
        return List.of(
                parent(1, 1, Side.BUY, sized(42, seconds), 0, seconds, seconds, Algo.POLICY),
                parent(
                        2,
                        2,
                        Side.SELL,
                        sized(32, seconds),
                        1,
                        seconds * 3 / 4,
                        seconds,
                        Algo.POLICY),
                parent(3, 1, Side.SELL, sized(12, seconds), 3, seconds / 2, seconds, Algo.AC),
                parent(
                        4,
                        2,
                        Side.BUY,
                        sized(20, seconds),
                        4,
                        seconds * 2 / 3,
                        seconds,
                        Algo.POLICY),
                parent(5, 2, Side.SELL, OVERSIZED_LOTS, 5, seconds / 2, seconds, Algo.POLICY),
                parent(
                        6,
                        1,
                        Side.BUY,
                        sized(16, seconds),
                        seconds / 4,
                        seconds / 2,
                        seconds,
                        Algo.TWAP));
    }

    private static long sized(final long lots, final int seconds) {
        return Math.max(1, lots * Math.min(seconds, USUAL_SECONDS) / USUAL_SECONDS);
    }

    private static ParentPlan parent(
            final long id,
            final int instrument,
            final Side side,
            final long lots,
            final int start,
            final int length,
            final int seconds,
            final Algo algo) {
        final int begins = Math.min(start, seconds - 2);
        final int lasts = Math.max(2, Math.min(length, seconds - begins));
        return ParentPlan.of(
                id,
                instrument,
                side,
                lots * NoiseDay.LOT,
                begins * INTERVAL_NS,
                lasts * INTERVAL_NS,
                algo);
    }

    /** A lively spell a third of the way in, with news pending, and calm again at two thirds. */
    static List<RegimePlan> regimes(final int seconds) {
        final List<Float> calm = List.of(0f, 0f, 0f, 0f);
        final List<Float> lively = List.of(0.5f, -0.25f, 0.1f, 0f);
        return List.of(
                new RegimePlan(seconds * INTERVAL_NS / 3, 1, 1, 1.5f, lively, true),
                new RegimePlan(seconds * INTERVAL_NS * 2 / 3, 1, 0, 1f, calm, false));
    }
}
