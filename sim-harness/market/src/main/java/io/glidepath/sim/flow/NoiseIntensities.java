package io.glidepath.sim.flow;

/**
 * The numbers of the noise market of Cheridito and Weiss (arXiv 2507.06345): rates a second, a
 * side.
 */
final class NoiseIntensities {
    /** Levels with any activity, counted from the opposite best. */
    static final int LEVELS = 13;

    static final double MARKET = 0.1237;
    static final long INITIAL_BEST_BID = 1000;
    static final long INITIAL_BEST_ASK = 1001;

    private static final double CANCEL_FACTOR = 0.1;
    private static final double[] LIMIT = {
        0.2842, 0.5255, 0.2971, 0.2307, 0.0826, 0.0682, 0.0631, 0.0481, 0.0462, 0.0321, 0.0178,
        0.0015, 0.0001
    };
    private static final double[] CANCEL = {
        0.8636, 0.4635, 0.1487, 0.1096, 0.0402, 0.0341, 0.0311, 0.0237, 0.0233, 0.0178, 0.0127,
        0.0012, 0.0001
    };
    private static final int[] INITIAL_VOLUMES = {
        4, 11, 16, 19, 20, 20, 20, 19, 18, 18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 9, 9, 8,
        8, 7, 7, 6, 6, 6
    };

    private NoiseIntensities() {}

    /** Limit orders a second at level n + 1. */
    static double limit(final int n) {
        return LIMIT[n];
    }

    /** Cancels a second at level n + 1, for each lot that rests there, whoever owns it. */
    static double cancelPerLot(final int n) {
        return CANCEL_FACTOR * CANCEL[n];
    }

    static int initialLevels() {
        return INITIAL_VOLUMES.length;
    }

    /** Lots of the one initial order n steps behind the best of its side. */
    static int initialVolume(final int n) {
        return INITIAL_VOLUMES[n];
    }
}
