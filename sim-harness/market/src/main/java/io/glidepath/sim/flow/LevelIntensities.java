package io.glidepath.sim.flow;

/**
 * Rates of Poisson order flow, the same for both sides. Levels count from the opposite best: level
 * k is k ticks away from it.
 */
final class LevelIntensities {
    private static final double CANCEL_FACTOR = 0.1;
    private static final double[] PUBLISHED_LIMITS = {
        0.2842, 0.5255, 0.2971, 0.2307, 0.0826, 0.0682, 0.0631, 0.0481, 0.0462, 0.0321, 0.0178,
        0.0015, 0.0001
    };
    private static final double[] PUBLISHED_CANCELS = {
        0.8636, 0.4635, 0.1487, 0.1096, 0.0402, 0.0341, 0.0311, 0.0237, 0.0233, 0.0178, 0.0127,
        0.0012, 0.0001
    };

    /** The noise traders of Cheridito and Weiss (arXiv 2507.06345): 13 levels. */
    static final LevelIntensities PUBLISHED = new LevelIntensities(
            0.1237, PUBLISHED_LIMITS, scaled(PUBLISHED_CANCELS, CANCEL_FACTOR));

    private final double market;
    private final double[] limits;
    private final double[] cancels;

    /**
     * @param market market orders a second, a side.
     * @param limits limit orders a second at level 1, 2, ..., a side.
     * @param cancels cancels a second at level 1, 2, ... for each lot that rests there, whoever
     *     owns it.
     */
    LevelIntensities(final double market, final double[] limits, final double[] cancels) {
        if (limits.length != cancels.length) {
            throw new IllegalArgumentException("as many levels of limit orders as of cancels: "
                    + limits.length + ", " + cancels.length);
        }
        this.market = market;
        this.limits = limits.clone();
        this.cancels = cancels.clone();
    }

    /** Every rate times a factor. */
    LevelIntensities times(final double factor) {
        return new LevelIntensities(
                market * factor, scaled(limits, factor), scaled(cancels, factor));
    }

    int levels() {
        return limits.length;
    }

    double market() {
        return market;
    }

    double[] limits() {
        return limits.clone();
    }

    /** Cancels a second for each unit of quantity, of which a lot has {@code lot}. */
    double[] cancelsPerUnit(final long lot) {
        return scaled(cancels, 1.0 / lot);
    }

    private static double[] scaled(final double[] rates, final double factor) {
        final double[] scaled = rates.clone();
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= factor;
        }
        return scaled;
    }
}
