package io.glidepath.sim;

import io.glidepath.sim.flow.OrderFlow;

/** A recorded day played at another time: its opening happens when the session starts. */
final class ShiftedFlow implements OrderFlow {
    private final OrderFlow flow;
    private final long recordedOpenNs;
    private long shiftNs;

    ShiftedFlow(final OrderFlow flow, final long recordedOpenNs) {
        this.flow = flow;
        this.recordedOpenNs = recordedOpenNs;
    }

    @Override
    public void open(final long episode, final long startNs) {
        shiftNs = startNs - recordedOpenNs;
        flow.open(episode, recordedOpenNs);
    }

    @Override
    public long nextEventNs() {
        final long next = flow.nextEventNs();
        return next == Long.MAX_VALUE ? next : next + shiftNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        flow.onEvent(nowNs - shiftNs);
    }
}
