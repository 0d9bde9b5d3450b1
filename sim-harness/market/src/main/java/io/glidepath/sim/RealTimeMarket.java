package io.glidepath.sim;

import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.Venue;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The simulated venue and its traders in real time, for an agent that runs in a process or thread
 * of its own. One session, opened when it starts; each trader's event happens at its own time, or
 * as soon after as this thread runs.
 */
public final class RealTimeMarket implements Agent {
    private final Scenario scenario;
    private final EpochNanoClock clock;
    private final Venue venue;
    private final List<OrderFlow> flows = new ArrayList<>();
    private int nextRegime;
    private long openNs;
    private long closeNs;
    private long nowNs;
    private long events;

    /**
     * @param traders makes the traders of a listing.
     * @param children the agent's children stream, read.
     * @param executions written.
     * @param market written.
     * @param tap sees, on the thread that runs this, what comes in at the venue's door and what
     *     goes out there: executions that were taken, market data whether taken or not.
     */
    public RealTimeMarket(
            final Scenario scenario,
            final Function<Listing, List<OrderFlow>> traders,
            final EpochNanoClock clock,
            final Inlet children,
            final Outlet executions,
            final Outlet market,
            final FrameTap tap) {
        this.scenario = scenario;
        this.clock = clock;
        venue = new Venue(
                scenario.instruments(),
                TappedInlet.of(children, Stream.CHILDREN, tap, clock),
                TappedOutlet.of(executions, Stream.EXECUTIONS, tap, clock),
                shown(market, tap),
                scenario.rules());
        for (final Listing listing : venue.listings()) {
            flows.addAll(traders.apply(listing));
        }
    }

    private Outlet shown(final Outlet market, final FrameTap tap) {
        return (buffer, offset, length) -> {
            tap.onFrame(Stream.MARKET, nowNs, buffer, offset, length);
            return market.offer(buffer, offset, length);
        };
    }

    /** Opens the session now. */
    @Override
    public void onStart() {
        openNs = clock.nanoTime();
        closeNs = openNs + scenario.warmUpNs() + scenario.sessionNs();
        nowNs = openNs;
        venue.advanceTo(openNs);
        venue.prepareSession(openNs, closeNs);
        for (final OrderFlow flow : flows) {
            flow.open(0, openNs);
        }
        venue.open();
    }

    @Override
    public int doWork() {
        final long untilNs = Math.max(nowNs, clock.nanoTime());
        int work = 0;
        OrderFlow flow = next(untilNs);
        while (flow != null) {
            moveTo(Math.max(nowNs, flow.nextEventNs()));
            flow.onEvent(nowNs);
            events++;
            work++;
            flow = next(untilNs);
        }
        moveTo(untilNs);
        return work + say() + venue.poll();
    }

    /** The trader whose event is due first, or null. */
    private OrderFlow next(final long untilNs) {
        OrderFlow first = null;
        for (int i = 0; i < flows.size(); i++) {
            final OrderFlow flow = flows.get(i);
            final boolean earlier = first == null || flow.nextEventNs() < first.nextEventNs();
            if (earlier && flow.nextEventNs() <= untilNs && flow.nextEventNs() < closeNs) {
                first = flow;
            }
        }
        return first;
    }

    private int say() {
        final List<RegimePlan> regimes = scenario.regimes();
        int said = 0;
        while (nextRegime < regimes.size() && openNs + regimes.get(nextRegime).afterNs() <= nowNs) {
            final RegimePlan plan = regimes.get(nextRegime++);
            venue.publishRegime(
                    plan.instrumentId(),
                    plan.regimeId(),
                    plan.volatilityRatio(),
                    plan.embeddingArray(),
                    plan.news());
            said++;
        }
        return said;
    }

    private void moveTo(final long timeNs) {
        nowNs = timeNs;
        venue.advanceTo(timeNs);
    }

    /** Events of traders so far. */
    public long events() {
        return events;
    }

    /** Market frames that nobody took. */
    public long lostMarketFrames() {
        return venue.lostMarketFrames();
    }

    /** Expires what rests and closes the instruments. */
    @Override
    public void onClose() {
        venue.close();
    }

    @Override
    public String roleName() {
        return "venue";
    }
}
