package io.glidepath.sim;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.Side;

/**
 * A parent order that a scenario sends to the agent. Times are ns after the session's start.
 *
 * @param parentId the id in episode 0; episode k adds k times {@link #ID_STRIDE}, so that an id
 *     is never used twice.
 * @param sendNs when the OMS sends it.
 * @param startNs its start; {@link #AT_ADMISSION}: when admitted.
 * @param endNs its end.
 * @param limitPrice worst price, 10^-8 of the currency; {@link #NONE}: none.
 * @param urgency of an Almgren-Chriss schedule; null: as configured.
 * @param riskAversion Almgren-Chriss lambda, 10^-12 per currency unit; {@link #NONE}: none. Not
 *     beside an urgency.
 */
public record ParentPlan(
        long parentId,
        int clientId,
        int instrumentId,
        Side side,
        long quantity,
        long sendNs,
        long startNs,
        long endNs,
        long limitPrice,
        Algo algo,
        boolean mustFinish,
        Urgency urgency,
        long riskAversion) {
    public static final long ID_STRIDE = 1L << 20;
    public static final long AT_ADMISSION = Long.MIN_VALUE;
    public static final long NONE = Long.MIN_VALUE;

    /** As urgent as configured. */
    public ParentPlan(
            final long parentId,
            final int clientId,
            final int instrumentId,
            final Side side,
            final long quantity,
            final long sendNs,
            final long startNs,
            final long endNs,
            final long limitPrice,
            final Algo algo,
            final boolean mustFinish) {
        this(
                parentId,
                clientId,
                instrumentId,
                side,
                quantity,
                sendNs,
                startNs,
                endNs,
                limitPrice,
                algo,
                mustFinish,
                null,
                NONE);
    }

    public ParentPlan {
        if (parentId <= 0 || parentId >= ID_STRIDE) {
            throw new IllegalArgumentException(
                    "a planned parent's id is 1 to 1,048,575: " + parentId);
        }
        if (sendNs < 0 || endNs <= sendNs) {
            throw new IllegalArgumentException(
                    "a parent is sent after the start and before its end: " + sendNs);
        }
        if (urgency != null && riskAversion != NONE) {
            throw new IllegalArgumentException("urgency and risk aversion say the same: give one");
        }
    }

    /**
     * Sent and started at {@code startNs}, to be finished {@code durationNs} later, without a
     * limit.
     */
    public static ParentPlan of(
            final long parentId,
            final int instrumentId,
            final Side side,
            final long quantity,
            final long startNs,
            final long durationNs,
            final Algo algo) {
        return new ParentPlan(
                parentId,
                1,
                instrumentId,
                side,
                quantity,
                startNs,
                AT_ADMISSION,
                startNs + durationNs,
                NONE,
                algo,
                true);
    }

    /** The same parent, worked another way. */
    public ParentPlan withAlgo(final Algo other) {
        return with(other, urgency, riskAversion);
    }

    /** Whether it says itself how urgent its schedule is. */
    public boolean saysUrgency() {
        return urgency != null || riskAversion != NONE;
    }

    /** The same parent, on another Almgren-Chriss schedule. */
    public ParentPlan withUrgency(final Urgency other, final long otherAversion) {
        return with(algo, other, otherAversion);
    }

    private ParentPlan with(
            final Algo otherAlgo, final Urgency otherUrgency, final long otherAversion) {
        return new ParentPlan(
                parentId,
                clientId,
                instrumentId,
                side,
                quantity,
                sendNs,
                startNs,
                endNs,
                limitPrice,
                otherAlgo,
                mustFinish,
                otherUrgency,
                otherAversion);
    }
}
