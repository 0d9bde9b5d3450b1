package io.glidepath.sim.flow;

/**
 * Lots of one order of the noise traders: 1 + |Z| with Z normal of standard deviation 2, at most
 * 20, rounded half to even. Drawn from the table of its probabilities by one uniform number.
 */
final class LotSizes {
    static final int MOST = 20;

    private static final double DEVIATION = 2.0;
    private static final int GUIDES = 256;
    private static final int STEPS = 64;
    /** Probability of at most n + 1 lots. */
    private static final double[] AT_MOST = new double[MOST];
    /** The fewest lots, less one, that a uniform number of this 256th can mean. */
    private static final byte[] FROM = new byte[GUIDES];

    static {
        double below = 0;
        double from = 0;
        for (int n = 0; n < MOST - 1; n++) {
            final double to = (n + 0.5) / DEVIATION;
            below += 2 * normal(from, to);
            from = to;
            AT_MOST[n] = below;
        }
        AT_MOST[MOST - 1] = 1;
        for (int guide = 0, n = 0; guide < GUIDES; guide++) {
            while (AT_MOST[n] <= (double) guide / GUIDES) {
                n++;
            }
            FROM[guide] = (byte) n;
        }
    }

    private LotSizes() {}

    /** @param uniform in [0, 1). */
    static int of(final double uniform) {
        int n = FROM[(int) (uniform * GUIDES)];
        while (AT_MOST[n] <= uniform) {
            n++;
        }
        return n + 1;
    }

    /** Probability of a number of lots, 1 to {@link #MOST}. */
    static double probability(final int lots) {
        return lots == 1 ? AT_MOST[0] : AT_MOST[lots - 1] - AT_MOST[lots - 2];
    }

    /** Probability of a standard normal number in a short interval, by Simpson's rule. */
    private static double normal(final double from, final double to) {
        final double step = (to - from) / STEPS;
        double sum = density(from) + density(to);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * density(from + i * step);
        }
        return sum * step / 3;
    }

    private static double density(final double x) {
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
