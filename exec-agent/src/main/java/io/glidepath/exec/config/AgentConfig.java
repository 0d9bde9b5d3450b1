package io.glidepath.exec.config;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import java.util.Map;
import java.util.Objects;

/**
 * Everything an agent is told at start; immutable, validated on construction. Written whole into
 * the journal's opening records.
 *
 * @param instanceId 0 to 127, the child id's first seven bits.
 * @param bounds sizes of every table.
 * @param timing intervals.
 * @param trading how parents are worked.
 * @param polls most frames taken from each stream in one duty cycle.
 * @param guard limits.
 * @param assurance what is made sure of before it acts or answers.
 */
public record AgentConfig(
        int instanceId,
        Bounds bounds,
        Timing timing,
        Trading trading,
        Polls polls,
        GuardConfig guard,
        Assurance assurance) {

    public AgentConfig {
        require(instanceId >= 0 && instanceId <= 127, "instanceId must be 0 to 127");
        Objects.requireNonNull(bounds);
        Objects.requireNonNull(timing);
        Objects.requireNonNull(trading);
        Objects.requireNonNull(polls);
        Objects.requireNonNull(guard);
        Objects.requireNonNull(assurance);
    }

    /**
     * An agent with every default and the given guard, in a world in which venue and journal are
     * born with it and none is lost.
     */
    public static AgentConfig of(final GuardConfig guard) {
        return new AgentConfig(
                0,
                Bounds.defaults(),
                Timing.defaults(),
                Trading.defaults(),
                Polls.defaults(),
                guard,
                Assurance.NONE);
    }

    public AgentConfig with(final Bounds bounds) {
        return new AgentConfig(instanceId, bounds, timing, trading, polls, guard, assurance);
    }

    /** The same agent within other limits, the same for every instrument. */
    public AgentConfig with(final Limits limits) {
        final GuardConfig other = new GuardConfig(
                guard.maxInstruments(),
                guard.maxParents(),
                guard.maxChildrenPerParent(),
                guard.maxChildren(),
                limits,
                Map.of());
        return new AgentConfig(instanceId, bounds, timing, trading, polls, other, assurance);
    }

    public AgentConfig with(final Timing timing) {
        return new AgentConfig(instanceId, bounds, timing, trading, polls, guard, assurance);
    }

    public AgentConfig with(final Trading trading) {
        return new AgentConfig(instanceId, bounds, timing, trading, polls, guard, assurance);
    }

    public AgentConfig with(final Assurance assurance) {
        return new AgentConfig(instanceId, bounds, timing, trading, polls, guard, assurance);
    }

    /**
     * What is made sure of before the agent acts on what it believes, and before it answers.
     *
     * @param reconcileWaitNs how long a venue may take to tell what it holds before the agent
     *     latches a halt, 1 ms to 1 h; 0: it is not asked, in worlds where nothing is lost.
     * @param syncBeforeAnswer whether a command that halts, or lets go on, is answered only when
     *     its record is on the journal's disk.
     */
    public record Assurance(long reconcileWaitNs, boolean syncBeforeAnswer) {
        /** Nothing is asked, and every answer is at once. */
        public static final Assurance NONE = new Assurance(0, false);

        public Assurance {
            require(
                    reconcileWaitNs == 0
                            || reconcileWaitNs >= 1_000_000
                                    && reconcileWaitNs <= 3_600 * Timing.SECOND,
                    "reconcile.waitMs must be 1 ms to 1 h, or 0");
        }
    }

    /**
     * Table sizes, each a hard bound: what is beyond is refused with {@code capacity}.
     *
     * @param instruments 1 to 64.
     * @param parents open at once, 1 to 256.
     * @param childrenPerParent open at once, 1 to 64.
     * @param children open at once in all, 1 to 4,096.
     * @param ordersPerBook resting orders a book holds, 16 to 1,048,576.
     * @param rememberedParents ended parents whose ids are remembered, 1 to 1,048,576.
     */
    public record Bounds(
            int instruments,
            int parents,
            int childrenPerParent,
            int children,
            int ordersPerBook,
            int rememberedParents) {
        public Bounds {
            require(instruments >= 1 && instruments <= 64, "bounds.instruments must be 1 to 64");
            require(parents >= 1 && parents <= 256, "bounds.parents must be 1 to 256");
            require(
                    childrenPerParent >= 1 && childrenPerParent <= 64,
                    "bounds.childrenPerParent must be 1 to 64");
            require(children >= 1 && children <= 4_096, "bounds.children must be 1 to 4,096");
            require(
                    ordersPerBook >= 16 && ordersPerBook <= 1 << 20,
                    "bounds.ordersPerBook must be 16 to 1,048,576");
            require(
                    rememberedParents >= 1 && rememberedParents <= 1 << 20,
                    "bounds.rememberedParents must be 1 to 1,048,576");
        }

        public static Bounds defaults() {
            return new Bounds(64, 256, 64, 4_096, 1 << 15, 1 << 16);
        }

        /** For one small world in simulation and training: 4 instruments, 16 parents. */
        public static Bounds small() {
            return new Bounds(4, 16, 64, 256, 1 << 13, 1 << 12);
        }
    }

    /**
     * Intervals in ns.
     *
     * @param decisionIntervalNs between a parent's decisions, 1 ms to 1 h; default 10 s.
     * @param finishLeadNs before its end a must-finish parent turns to finishing.
     * @param finishGraceNs after its end a must-finish parent may still finish.
     * @param shortWindowNs first window of the flow features.
     * @param midWindowNs second, longer.
     * @param longWindowNs third, longer still.
     * @param snapshotRetryNs between two asks for a snapshot, and between two asks after a child's
     *     fate.
     */
    public record Timing(
            long decisionIntervalNs,
            long finishLeadNs,
            long finishGraceNs,
            long shortWindowNs,
            long midWindowNs,
            long longWindowNs,
            long snapshotRetryNs) {
        private static final long SECOND = 1_000_000_000L;

        public Timing {
            require(
                    decisionIntervalNs >= 1_000_000 && decisionIntervalNs <= 3_600 * SECOND,
                    "timing.decisionInterval must be 1 ms to 1 h");
            require(
                    finishLeadNs >= 0 && finishGraceNs >= 0,
                    "timing.finishLead and finishGrace must not be negative");
            require(
                    0 < shortWindowNs && shortWindowNs < midWindowNs && midWindowNs < longWindowNs,
                    "timing windows must rise: short, mid, long");
            require(snapshotRetryNs > 0, "timing.snapshotRetry must be positive");
        }

        public static Timing defaults() {
            return every(10 * SECOND);
        }

        /** Every interval in proportion to the decision interval, as the defaults are at 10 s. */
        public static Timing every(final long intervalNs) {
            return new Timing(
                    intervalNs,
                    6 * intervalNs,
                    30 * intervalNs,
                    intervalNs,
                    6 * intervalNs,
                    30 * intervalNs,
                    Math.max(1, intervalNs / 10));
        }
    }

    /**
     * How parents are worked.
     *
     * @param defaultAlgo what {@code auto} stands for; not AUTO itself.
     * @param riskAversionE12 Almgren-Chriss lambda where a parent gives none, 10^-12 per currency
     *     unit; {@link #NO_AVERSION}: none, and the urgency rules.
     * @param urgency of Almgren-Chriss schedules where neither the parent nor the configuration
     *     gives a lambda.
     * @param povBps participation a POV parent aims at where it gives none, 1 to 10,000.
     * @param offerTries attempts at a must outlet before a frame counts as not sent, 1 to 1,000.
     */
    public record Trading(
            Algo defaultAlgo, long riskAversionE12, Urgency urgency, int povBps, int offerTries) {
        /** No lambda is configured. */
        public static final long NO_AVERSION = -1;

        public Trading {
            require(
                    defaultAlgo != null && defaultAlgo != Algo.AUTO,
                    "trading.defaultAlgo must name an algo");
            require(riskAversionE12 >= NO_AVERSION, "trading.riskAversion must not be negative");
            require(urgency != null, "trading.urgency must name one");
            require(povBps >= 1 && povBps <= 10_000, "trading.povBps must be 1 to 10,000");
            require(
                    offerTries >= 1 && offerTries <= 1_000,
                    "trading.offerTries must be 1 to 1,000");
        }

        /**
         * The lambda that rules a parent's schedule: its own, else the configured one where it
         * gives no urgency; {@link #NO_AVERSION}: none, and an urgency rules.
         *
         * @param given by the parent; {@link ParentRequest#NONE}: none.
         * @param asked urgency of the parent; null: none.
         */
        public long riskAversionFor(final long given, final Urgency asked) {
            if (given != ParentRequest.NONE) {
                return given;
            }
            return asked == null ? riskAversionE12 : NO_AVERSION;
        }

        /** The urgency that rules a parent's schedule where no lambda does; null: none asked. */
        public Urgency urgencyFor(final Urgency asked) {
            return asked == null ? urgency : asked;
        }

        public static Trading defaults() {
            return new Trading(Algo.POLICY, NO_AVERSION, Urgency.MEDIUM, 1_000, 3);
        }
    }

    /** Most frames of each stream in one duty cycle, each 1 to 1,024. */
    public record Polls(int control, int executions, int market, int orders) {
        public Polls {
            for (final int limit : new int[] {control, executions, market, orders}) {
                require(limit >= 1 && limit <= 1_024, "polls must be 1 to 1,024");
            }
        }

        public static Polls defaults() {
            return new Polls(8, 64, 128, 8);
        }
    }

    private static void require(final boolean holds, final String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
