package io.glidepath.exec.policy;

import io.glidepath.risk.ActionMask;

/** The one rule by which scores become a choice, in service as in training. */
public final class MaskedArgmax {
    public static final int NOTHING_ALLOWED = -1;
    public static final int NOT_FINITE = -2;

    private MaskedArgmax() {}

    /**
     * @param count scores that count, at most the mask's 128 bits.
     * @return the index of the highest allowed score, the lowest among equals; {@link #NOT_FINITE}
     *     when any score, allowed or not, is NaN or infinite; else {@link #NOTHING_ALLOWED}.
     */
    public static int choose(final float[] scores, final int count, final ActionMask mask) {
        int best = NOTHING_ALLOWED;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            final float score = scores[i];
            if (!Float.isFinite(score)) {
                return NOT_FINITE;
            }
            if (score > highest && i < mask.size() && mask.allowed(i)) {
                best = i;
                highest = score;
            }
        }
        return best;
    }
}
