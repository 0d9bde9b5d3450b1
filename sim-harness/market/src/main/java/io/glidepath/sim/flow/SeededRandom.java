package io.glidepath.sim.flow;

/**
 * SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and JDK. A stream is
 * chosen by (seed, episode, stream) alone.
 */
public final class SeededRandom {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** Starts the stream of (seed, episode, stream). */
    public void seed(final long seed, final long episode, final long stream) {
        state = mix(mix(mix(seed + GAMMA) ^ episode * GAMMA) ^ stream * 0xD1342543DE82EF95L);
        hasSpare = false;
    }

    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Exponential with mean 1, by the ziggurat of {@link ExponentialTable}. */
    public double nextExponential() {
        double beyond = 0;
        while (true) {
            final long word = nextLong();
            final int layer = (int) word & (ExponentialTable.LAYERS - 1);
            final double x = (word >>> 11) * UNIT * ExponentialTable.EDGES[layer];
            if (x < ExponentialTable.EDGES[layer + 1]) {
                return beyond + x;
            }
            if (layer == 0) {
                beyond += ExponentialTable.TAIL;
            } else if (isBelowCurve(layer, x)) {
                return beyond + x;
            }
        }
    }

    /** Standard normal, by the polar method of Marsaglia. */
    public double nextGaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2.0 * nextDouble() - 1.0;
            y = 2.0 * nextDouble() - 1.0;
            square = x * x + y * y;
        } while (square >= 1.0 || square == 0.0);
        final double factor = StrictMath.sqrt(-2.0 * StrictMath.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }

    private boolean isBelowCurve(final int layer, final double x) {
        final double low = ExponentialTable.HEIGHTS[layer];
        final double high = ExponentialTable.HEIGHTS[layer + 1];
        return low + nextDouble() * (high - low) < StrictMath.exp(-x);
    }

    private static long mix(final long word) {
        final long first = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        final long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
