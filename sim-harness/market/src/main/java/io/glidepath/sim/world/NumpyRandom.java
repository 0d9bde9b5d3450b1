package io.glidepath.sim.world;

/**
 * The numbers of numpy's {@code default_rng(seed)}: PCG64 (O'Neill 2014, "PCG: a family of simple
 * fast space-efficient statistically good algorithms": a 128-bit linear congruential state, output
 * XSL-RR), seeded as numpy seeds it. Uniform and whole numbers are numpy's bit for bit, and so are
 * normals but for those in the tail (|z| > 3.654, 28 in 100,000), whose last bit is {@link
 * StrictMath#log1p}'s.
 */
final class NumpyRandom {
    private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
    private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
    private static final double UNIT = 0x1.0p-53;

    private final NumpySeed sequence = new NumpySeed();
    private final long[] words = new long[4];
    private long high;
    private long low;
    private long incrementHigh;
    private long incrementLow;

    /**
     * Starts the stream of a seed.
     *
     * @param seed at least 0.
     */
    void seed(final long seed) {
        sequence.set(seed);
        sequence.state(words);
        incrementHigh = words[2] << 1 | words[3] >>> 63;
        incrementLow = words[3] << 1 | 1;
        high = 0;
        low = 0;
        step();
        add(words[0], words[1]);
        step();
    }

    long nextLong() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /** Uniform in [0, 1). */
    double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Standard normal. */
    double nextGaussian() {
        while (true) {
            final long bits = nextLong();
            final int layer = (int) bits & Ziggurat.LAYERS - 1;
            final boolean negative = (bits >>> 8 & 1) != 0;
            final long mantissa = bits >>> 9 & Ziggurat.SCALE - 1;
            final double size = mantissa * Ziggurat.WIDTH[layer];
            final double x = negative ? -size : size;
            if (mantissa < Ziggurat.INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                // The sign of a tail is another bit: numpy's choice.
                return tail((mantissa >>> 8 & 1) != 0);
            }
            final double below = Ziggurat.HEIGHT[layer];
            final double above = Ziggurat.HEIGHT[layer - 1];
            if ((above - below) * nextDouble() + below < StrictMath.exp(-0.5 * x * x)) {
                return x;
            }
        }
    }

    /** Marsaglia's tail beyond the base layer. */
    private double tail(final boolean negative) {
        while (true) {
            final double x = -Ziggurat.INVERSE_EDGE * StrictMath.log1p(-nextDouble());
            final double y = -StrictMath.log1p(-nextDouble());
            if (y + y > x * x) {
                final double size = Ziggurat.EDGE + x;
                return negative ? -size : size;
            }
        }
    }

    private void step() {
        final long product = low * MULTIPLIER_LOW;
        high = Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW)
                + high * MULTIPLIER_LOW
                + low * MULTIPLIER_HIGH;
        low = product;
        add(incrementHigh, incrementLow);
    }

    private void add(final long addHigh, final long addLow) {
        low += addLow;
        high += addHigh + (Long.compareUnsigned(low, addLow) < 0 ? 1 : 0);
    }
}
