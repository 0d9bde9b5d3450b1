package io.glidepath.exec.policy;

import io.glidepath.risk.ActionMask;

/** The one rule by which a policy's weights become an allocation, in service as in training. */
public final class MaskedWeights {
    /** How far the sum of the weights may be from one. */
    public static final double SUM_TOLERANCE = 1e-4;

    private MaskedWeights() {}

    /**
     * Fills an allocation. Weights are kept as they are; where the mask denies a place, nothing new
     * may be sent there, and what already rests there counts.
     *
     * @param count weights that count, at most {@link Action#MAX_WEIGHTS}.
     * @param out reset and filled, if the weights are good.
     * @return {@link Failure#NAN} for a weight that is not finite, {@link Failure#NOT_ON_SIMPLEX}
     *     for a negative one or a sum off one by more than {@link #SUM_TOLERANCE}, else {@link
     *     Failure#NONE}.
     */
    public static Failure allocate(
            final float[] weights, final int count, final ActionMask mask, final Action out) {
        double sum = 0;
        boolean negative = false;
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(weights[i])) {
                return Failure.NAN;
            }
            negative |= weights[i] < 0;
            sum += weights[i];
        }
        if (negative || Math.abs(sum - 1) > SUM_TOLERANCE) {
            return Failure.NOT_ON_SIMPLEX;
        }
        out.allocate(count);
        for (int i = 0; i < count; i++) {
            out.weights[i] = weights[i];
            if (!mask.allowed(i)) {
                out.denyNew(i);
            }
        }
        return Failure.NONE;
    }
}
