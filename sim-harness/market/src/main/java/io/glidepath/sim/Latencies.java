package io.glidepath.sim;

import io.glidepath.sim.latency.Latency;

/**
 * How long frames travel between agent and venue.
 *
 * @param order agent to venue: children and their cancels.
 * @param response venue to agent: executions.
 * @param feed venue to agent: market data.
 */
public record Latencies(Latency order, Latency response, Latency feed) {
    public static final Latencies ZERO = new Latencies(0, 0, 0);

    /** Constants, ns. */
    public Latencies(final long orderNs, final long responseNs, final long feedNs) {
        this(Latency.constant(orderNs), Latency.constant(responseNs), Latency.constant(feedNs));
    }

    @Override
    public String toString() {
        return "order " + order + ", response " + response + ", feed " + feed;
    }
}
