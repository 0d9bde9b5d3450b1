package io.glidepath.sim.world;

/**
 * Tables of the ziggurat (Marsaglia and Tsang 2000, "The ziggurat method for generating random
 * variables") for the standard normal in 256 layers of equal area, under 52-bit integers. Layer 0
 * is the base with the tail; layers then rise in number as they widen, from the top (1) to the
 * edge (255).
 *
 * <p>The tables are derived here, in the order and to the roundings that make them numpy's, entry
 * for entry; a test compares a million numbers drawn by them.
 */
final class Ziggurat {
    static final int LAYERS = 256;
    static final long SCALE = 1L << 52;
    /** Where the tail begins. */
    static final double EDGE = 3.6541528853610087963519472518;
    /** 1 / {@link #EDGE}. */
    static final double INVERSE_EDGE = 0.27366123732975827203338247596;

    /** Area of a layer. */
    private static final double AREA = 0.004928673233974652;
    /** The one layer whose height numpy has one unit in the last place above the exponential. */
    private static final int ROUNDED_UP = 38;

    /** Half width of a layer, divided by {@link #SCALE}. */
    static final double[] WIDTH = new double[LAYERS];
    /** exp(-x^2 / 2) at a layer's half width. */
    static final double[] HEIGHT = new double[LAYERS];
    /** Integers below it lie inside the layer above, so surely under the curve. */
    static final long[] INSIDE = new long[LAYERS];

    static {
        double x = EDGE;
        WIDTH[LAYERS - 1] = EDGE / SCALE;
        HEIGHT[LAYERS - 1] = height(EDGE, LAYERS - 1);
        for (int layer = LAYERS - 2; layer > 0; layer--) {
            final double next = StrictMath.sqrt(-2 * Rounded.log(AREA / x + HEIGHT[layer + 1]));
            INSIDE[layer + 1] = (long) StrictMath.rint(next / x * SCALE);
            WIDTH[layer] = next / SCALE;
            HEIGHT[layer] = height(next, layer);
            x = next;
        }
        INSIDE[1] = 0;
        HEIGHT[0] = 1;
        WIDTH[0] = AREA / HEIGHT[LAYERS - 1] / SCALE;
        INSIDE[0] = (long) StrictMath.rint(EDGE * HEIGHT[LAYERS - 1] / AREA * SCALE);
    }

    private Ziggurat() {}

    private static double height(final double x, final int layer) {
        final double exact = Rounded.exp(-0.5 * x * x);
        return layer == ROUNDED_UP ? Math.nextUp(exact) : exact;
    }
}
