package io.glidepath.sim.flow;

/**
 * The ziggurat of Marsaglia and Tsang (2000) for the exponential law: 256 layers of equal area
 * under {@code exp(-x)}. Built with {@link StrictMath}, so that it is the same everywhere.
 */
final class ExponentialTable {
    static final int LAYERS = 256;
    /** Where the tail begins. */
    static final double TAIL = 7.69711747013104972;
    /** Area of each layer, the tail's included. */
    private static final double AREA = 0.0039496598225815571993;

    /** Right edge of each layer; layer 0 is as wide as its area with the tail's wants. */
    static final double[] EDGES = new double[LAYERS + 1];
    /** {@code exp(-x)} of each edge. */
    static final double[] HEIGHTS = new double[LAYERS + 1];

    static {
        EDGES[0] = AREA / StrictMath.exp(-TAIL);
        EDGES[1] = TAIL;
        for (int i = 1; i < LAYERS - 1; i++) {
            EDGES[i + 1] = -StrictMath.log(StrictMath.exp(-EDGES[i]) + AREA / EDGES[i]);
        }
        EDGES[LAYERS] = 0;
        for (int i = 0; i <= LAYERS; i++) {
            HEIGHTS[i] = StrictMath.exp(-EDGES[i]);
        }
    }

    private ExponentialTable() {}
}
