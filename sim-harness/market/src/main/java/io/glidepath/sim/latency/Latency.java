package io.glidepath.sim.latency;

import io.glidepath.sim.venue.LatencyModel;

/**
 * How long the frames of one stream travel: a constant part, and a jitter on top. Frames of a
 * stream never overtake each other: one that would arrive before its predecessor arrives with it.
 *
 * @param constantNs ns, 0 to {@link #MAX_NS}.
 */
public record Latency(long constantNs, Jitter jitter) {
    /** The longest delay that is believed: a minute. */
    public static final long MAX_NS = 60_000_000_000L;

    public static final Latency ZERO = new Latency(0, Jitter.NONE);

    public Latency {
        requireDelay("a latency", constantNs, 0);
    }

    /** The same delay for every frame, ns. */
    public static Latency constant(final long delayNs) {
        return new Latency(delayNs, Jitter.NONE);
    }

    /** No frame travels longer, ns. */
    public long mostNs() {
        return constantNs + jitter.mostNs();
    }

    /** A new model for one stream of one simulation. */
    public LatencyModel model() {
        return jitter.equals(Jitter.NONE)
                ? LatencyModel.constant(constantNs)
                : new JitteredLatency(this);
    }

    @Override
    public String toString() {
        return jitter.equals(Jitter.NONE) ? constantNs + " ns" : constantNs + " ns + " + jitter;
    }

    static void requireDelay(final String what, final long delayNs, final long least) {
        if (delayNs < least || delayNs > MAX_NS) {
            throw new IllegalArgumentException(
                    what + " is " + least + " to " + MAX_NS + " ns: " + delayNs);
        }
    }
}
