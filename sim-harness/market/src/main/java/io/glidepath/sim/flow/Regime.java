package io.glidepath.sim.flow;

/**
 * A state of a market: what the published rates are multiplied by in it, and what is announced of
 * it.
 *
 * @param activity multiplies every rate, above 0 to 100.
 * @param markets multiplies the rates of market orders, 0 to 100.
 * @param limits multiplies the rates of limit orders, 0 to 100.
 * @param cancels multiplies the rates of cancels, 0 to 100.
 * @param volatilityRatio announced, 0 to 16.
 * @param news announced.
 */
record Regime(
        String name,
        double activity,
        double markets,
        double limits,
        double cancels,
        float volatilityRatio,
        boolean news) {
    static final double MOST = 100;
    static final double MOST_VOLATILITY = 16;

    /** Announced: how far each multiplier m is from 1, as (m - 1) / (m + 1). */
    float[] embedding() {
        return new float[] {side(activity), side(markets), side(limits), side(cancels)};
    }

    private static float side(final double multiplier) {
        return (float) ((multiplier - 1) / (multiplier + 1));
    }
}
