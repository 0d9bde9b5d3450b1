package io.glidepath.sim;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.AgentConfig.Bounds;
import io.glidepath.exec.config.AgentConfig.Timing;
import io.glidepath.exec.config.AgentConfig.Trading;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;

import java.util.Map;

/**
 * The agent of the reference markets (Cheridito and Weiss, arXiv 2507.06345): the real one, its
 * guard on, with limits so wide that none binds on one parent, since the published strategies know
 * no limits.
 *
 * <p>A parent is a sell of M lots from {@code t = 0} to {@code T = 150 s} with a decision every 15
 * s. It is finished at T itself: what rests is taken back and the rest crosses in that same
 * instant, before any other trader acts. A session must therefore go on for at least a nanosecond
 * after T: an agent whose market is closed crosses nothing.
 */
public final class ReferenceAgent {
    /** From the opening of the market to the parent's start, and between its decisions, ns. */
    public static final long INTERVAL_NS = 15_000_000_000L;
    /** From the parent's start to its end, ns. */
    public static final long HORIZON_NS = 10 * INTERVAL_NS;

    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int ORDERS_PER_BOOK = 1 << 12;
    private static final int CHILDREN = 64;
    private static final int REMEMBERED_PARENTS = 64;

    private ReferenceAgent() {}

    /**
     * The configuration.
     *
     * @param intervalNs between a parent's decisions, ns; {@link #INTERVAL_NS} as published.
     */
    public static AgentConfig config(final long intervalNs) {
        return AgentConfig.of(new GuardConfig(1, 1, CHILDREN, CHILDREN, limits(), Map.of()))
                .with(new Bounds(1, 1, CHILDREN, CHILDREN, ORDERS_PER_BOOK, REMEMBERED_PARENTS))
                .with(timing(intervalNs))
                .with(new Trading(Algo.POLICY, Trading.NO_AVERSION, Urgency.MEDIUM, 1_000, 1));
    }

    /** The parent: {@code lots} to be worked from {@code t = 0} to {@code horizonNs}. */
    public static ParentPlan parent(
            final Side side, final long lots, final long horizonNs, final Algo algo) {
        return ParentPlan.of(1, 1, side, lots, 0, horizonNs, algo);
    }

    /**
     * No lead before the end; an interval of grace after it, in which a book that ran empty may
     * fill up.
     */
    private static Timing timing(final long intervalNs) {
        return new Timing(
                intervalNs,
                0,
                intervalNs,
                intervalNs,
                6 * intervalNs,
                30 * intervalNs,
                Math.max(1, intervalNs / 10));
    }

    /** The whole price range, any size, all of the volume, at any rate, with quotes an hour old. */
    private static Limits limits() {
        return new Limits(
                Limits.FULL_BPS,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Limits.FULL_BPS,
                HOUR_NS,
                Limits.MAX_RATE,
                Limits.MAX_RATE,
                Limits.MAX_RATE,
                Limits.MAX_RATE,
                0,
                HOUR_NS,
                Limits.FULL_BPS,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                10 * Limits.FULL_BPS);
    }
}
