package io.glidepath.sim.flow;

/** Who draws: each kind of trader has a stream of randomness of its own in each instrument. */
enum RandomStream {
    NOISE,
    STRATEGIC,
    REGIME;

    private static final int KIND_SHIFT = 32;

    /** The stream's number for {@link SeededRandom#seed}. */
    long of(final int instrumentId) {
        return (long) ordinal() << KIND_SHIFT | instrumentId;
    }
}
