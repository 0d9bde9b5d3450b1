package io.glidepath.sim;

/**
 * How long frames travel between agent and venue, ns.
 *
 * @param childrenNs agent to venue.
 * @param executionsNs venue to agent, executions.
 * @param marketNs venue to agent, market data.
 */
public record Latencies(long childrenNs, long executionsNs, long marketNs) {
    public static final Latencies ZERO = new Latencies(0, 0, 0);

    public Latencies {
        if (childrenNs < 0 || executionsNs < 0 || marketNs < 0) {
            throw new IllegalArgumentException("a latency is not negative");
        }
    }
}
