package io.glidepath.sim.venue;

/**
 * How long a frame travels. Frames of one stream never overtake each other, whatever a model says.
 */
@FunctionalInterface
public interface LatencyModel {
    LatencyModel ZERO = nowNs -> 0;

    /**
     * @param nowNs when the frame is sent, ns since the epoch.
     * @return travel time in ns, not negative.
     */
    long delayNs(long nowNs);

    /** Begins an episode: what is random in it comes from (seed, episode, stream) alone. */
    default void restart(final long seed, final long episode, final long stream) {}

    /** The same delay for every frame. */
    static LatencyModel constant(final long delayNs) {
        if (delayNs < 0) {
            throw new IllegalArgumentException("a delay is not negative: " + delayNs + " ns");
        }
        return delayNs == 0 ? ZERO : nowNs -> delayNs;
    }
}
