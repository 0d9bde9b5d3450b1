package io.glidepath.sim;

import io.glidepath.exec.order.Algo;
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
        boolean mustFinish) {
    public static final long ID_STRIDE = 1L << 20;
    public static final long AT_ADMISSION = Long.MIN_VALUE;
    public static final long NONE = Long.MIN_VALUE;

    public ParentPlan {
        if (parentId <= 0 || parentId >= ID_STRIDE) {
            throw new IllegalArgumentException(
                    "a planned parent's id is 1 to 1,048,575: " + parentId);
        }
        if (sendNs < 0 || endNs <= sendNs) {
            throw new IllegalArgumentException(
                    "a parent is sent after the start and before its end: " + sendNs);
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
                other,
                mustFinish);
    }
}
