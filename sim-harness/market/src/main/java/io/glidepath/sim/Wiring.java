package io.glidepath.sim;

import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.latency.Latency;
import io.glidepath.sim.venue.FrameQueue;
import io.glidepath.sim.venue.Venue;

/**
 * The streams of one simulation: queues with travel times, faults on the way, taps at the venue's
 * and agent's doors.
 */
final class Wiring {
    private static final int QUEUE_BYTES = 1 << 18;
    /** Room for what is on its way for milliseconds and more. */
    private static final int LONG_QUEUE_BYTES = 1 << 22;
    /** Room for a snapshot of the largest book there is, 1,048,576 orders. */
    private static final int SNAPSHOT_BYTES = 1 << 25;

    private static final long LONG_NS = 1_000_000;
    private static final int SMALL_QUEUE_BYTES = 1 << 14;
    private static final Outlet SINK = (buffer, offset, length) -> 1;

    final FrameQueue control;
    final FrameQueue orders;
    final FrameQueue children;
    final FrameQueue executions;
    final FrameQueue market;
    final Inlet venueChildren;
    final Outlet venueExecutions;
    final Outlet venueMarket;
    final Outlet oms;
    final Outlet operators;
    final AgentWires agent;
    private final FaultyOutlet faultyMarket;
    private final FaultyOutlet faultyExecutions;
    private final FaultyOutlet faultyChildren;
    private final FaultyOutlet faultyParents;

    /** @param deaf nobody reads what the venue says. */
    Wiring(
            final Scenario scenario,
            final VirtualClock clock,
            final FrameTap tap,
            final boolean deaf) {
        final Latencies latencies = scenario.latencies();
        final Faults faults = scenario.faults();
        control = new FrameQueue(SMALL_QUEUE_BYTES);
        orders = new FrameQueue(QUEUE_BYTES);
        children = queue(latencies.order(), LONG_QUEUE_BYTES, clock);
        executions = queue(latencies.response(), LONG_QUEUE_BYTES, clock);
        market = queue(latencies.feed(), SNAPSHOT_BYTES, clock);
        faultyMarket = new FaultyOutlet(
                deaf ? SINK : market, faults.dropMarket(), faults.malformMarket(), 0);
        faultyExecutions =
                new FaultyOutlet(deaf ? SINK : executions, 0, faults.malformExecutions(), 0);
        faultyChildren = new FaultyOutlet(children, 0, 0, faults.refuseChildren());
        faultyParents = new FaultyOutlet(
                TappedOutlet.of(SINK, Stream.PARENTS, tap, clock), 0, 0, faults.refuseParents());
        venueChildren = TappedInlet.of(children, Stream.CHILDREN, tap, clock);
        venueExecutions = TappedOutlet.of(faultyExecutions.orBare(), Stream.EXECUTIONS, tap, clock);
        venueMarket = deaf && tap == FrameTap.NONE
                ? Venue.UNHEARD
                : TappedOutlet.of(faultyMarket.orBare(), Stream.MARKET, tap, clock);
        oms = TappedOutlet.of(orders, Stream.ORDERS, tap, clock);
        operators = TappedOutlet.of(control, Stream.CONTROL, tap, clock);
        agent = new AgentWires(
                control,
                executions,
                market,
                orders,
                faultyChildren.orBare(),
                faultyParents.orBare(),
                TappedOutlet.of(SINK, Stream.RESEARCH, tap, clock),
                TappedOutlet.of(SINK, Stream.REPLIES, tap, clock),
                clock);
    }

    private static FrameQueue queue(
            final Latency latency, final int mostBytes, final VirtualClock clock) {
        final int bytes = latency.mostNs() < LONG_NS ? QUEUE_BYTES : LONG_QUEUE_BYTES;
        return new FrameQueue(bytes, mostBytes, clock, latency.model());
    }

    void seed(final long seed, final long episode) {
        faultyMarket.seed(seed, episode, -1);
        faultyExecutions.seed(seed, episode, -2);
        faultyChildren.seed(seed, episode, -3);
        faultyParents.seed(seed, episode, -4);
        children.restart(seed, episode, -5);
        executions.restart(seed, episode, -6);
        market.restart(seed, episode, -7);
    }

    long faults() {
        return faultyMarket.faults()
                + faultyExecutions.faults()
                + faultyChildren.faults()
                + faultyParents.faults();
    }

    /** Whether a frame waits for its reader. */
    boolean isAnythingDue(final long nowNs) {
        return market.nextDeliveryNs() <= nowNs
                || executions.nextDeliveryNs() <= nowNs
                || children.nextDeliveryNs() <= nowNs
                || orders.nextDeliveryNs() <= nowNs
                || control.nextDeliveryNs() <= nowNs;
    }

    /** The next arrival after now, {@link Long#MAX_VALUE} if nothing travels. */
    long nextArrivalNs(final long nowNs) {
        final long toAgent = Math.min(later(executions, nowNs), later(market, nowNs));
        return Math.min(toAgent, later(children, nowNs));
    }

    private static long later(final FrameQueue queue, final long nowNs) {
        final long deliveryNs = queue.nextDeliveryNs();
        return deliveryNs > nowNs ? deliveryNs : Long.MAX_VALUE;
    }
}
