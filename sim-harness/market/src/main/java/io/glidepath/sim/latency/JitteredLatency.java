package io.glidepath.sim.latency;

import io.glidepath.sim.flow.SeededRandom;
import io.glidepath.sim.venue.LatencyModel;

/** A latency with jitter, drawn frame by frame. */
final class JitteredLatency implements LatencyModel {
    private final Latency latency;
    private final SeededRandom random = new SeededRandom();
    private long frame;

    JitteredLatency(final Latency latency) {
        this.latency = latency;
    }

    @Override
    public void restart(final long seed, final long episode, final long stream) {
        random.seed(seed, episode, stream);
        frame = 0;
    }

    @Override
    public long delayNs(final long nowNs) {
        return latency.constantNs() + latency.jitter().drawNs(random, frame++);
    }
}
