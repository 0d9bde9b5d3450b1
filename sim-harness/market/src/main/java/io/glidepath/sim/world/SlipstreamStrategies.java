package io.glidepath.sim.world;

/** slipstream's published baselines. */
final class SlipstreamStrategies {
    private static final float PANIC_BEFORE = 0.05f;
    private static final double PANIC_FROM = 0.2;

    private SlipstreamStrategies() {}

    /** As much in each step that is left. */
    static Strategy twap() {
        return (observation, action) -> action[0] =
                (float) (1 / Math.max(SlipstreamWorld.STEPS * timeLeft(observation), 1));
    }

    /** Any share, from one generator for all episodes of a run. */
    static Strategy random() {
        return new Strategy() {
            private final NumpyRandom shares = new NumpyRandom();

            @Override
            public void begin(final long seed) {
                shares.seed(seed);
            }

            @Override
            public void act(final float[] observation, final float[] action) {
                action[0] = (float) shares.nextDouble();
            }
        };
    }

    /** A twentieth of what remains, until a fifth of the time is left; then everything. */
    static Strategy panic() {
        return (observation, action) ->
                action[0] = timeLeft(observation) <= (float) PANIC_FROM ? 1 : PANIC_BEFORE;
    }

    private static double timeLeft(final float[] observation) {
        return observation[SlipstreamWorld.TIME_LEFT];
    }
}
