package io.glidepath.sim.flow;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.AgentWires;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.SteppedAgent;
import io.glidepath.sim.Strategy;
import io.glidepath.sim.venue.Listing;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;

/**
 * One parent a session, worked by the real agent in a reference market, and what it earned by its
 * fills as the venue reported them.
 */
final class ReferenceRun implements FrameTap {
    static final long SECOND = 1_000_000_000L;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final Side side;
    private final long lots;
    private final Scenario scenario;
    private final Simulation simulation;
    private Listing listing;
    private SimulatedAgent agent;

    private long reference;
    private long cash;
    private long done;
    private long openNs;
    /** Fills while resting, of the last episode: time after its opening, price, quantity. */
    final List<String> fills = new ArrayList<>();

    ReferenceRun(
            final ReferenceMarket market,
            final long seed,
            final Side side,
            final long lots,
            final Algo algo,
            final Policy policy,
            final Journal journal,
            final FrameTap tap) {
        this.side = side;
        this.lots = lots;
        final ParentPlan parent =
                ReferenceAgent.parent(side, lots, ReferenceAgent.HORIZON_NS, algo);
        scenario = scenario(market, seed).withParents(List.of(parent));
        simulation = new Simulation(
                scenario,
                listed -> {
                    listing = listed;
                    return market.traders(seed, 1.0, Stress.NONE).apply(listed);
                },
                wires -> agent(wires, policy, journal),
                and(tap));
    }

    private SteppedAgent agent(final AgentWires wires, final Policy policy, final Journal journal) {
        agent = (SimulatedAgent) SimulatedAgent.of(
                        ReferenceAgent.config(ReferenceAgent.INTERVAL_NS),
                        policy,
                        journal,
                        AgentMetrics.simulated())
                .apply(wires);
        return agent;
    }

    /** A price unit is a tick, a quantity unit a lot; the session goes on for a second after T. */
    static Scenario scenario(final ReferenceMarket market, final long seed) {
        return Scenario.of(
                seed,
                List.of(market.instrument(1, "TEST", 1, 1, 0, ReferenceMarket.SESSION_NS, 1.0)),
                ReferenceMarket.SESSION_NS + SECOND,
                1.0);
    }

    static ReferenceRun of(
            final ReferenceMarket market,
            final long seed,
            final Strategy strategy,
            final Side side,
            final long lots) {
        return new ReferenceRun(
                market,
                seed,
                side,
                lots,
                strategy.algo(),
                strategy.policy(),
                new CountingJournal(),
                FrameTap.NONE);
    }

    /**
     * Runs an episode.
     *
     * @return what a lot earned against the near side of the book at the start, ticks: the average
     *     price less the best bid of a sell, the best ask less the average price of a buy.
     */
    double run(final long episode) {
        fills.clear();
        cash = 0;
        done = 0;
        openNs = scenario.openNs(episode);
        simulation.run(episode);
        return side.sign() * (double) (done * reference - cash) / lots;
    }

    /** What the venue's own book says. */
    Listing listing() {
        return listing;
    }

    /** The near side of the book at the start, ticks. */
    long reference() {
        return reference;
    }

    /** Lots filled in the last episode. */
    long done() {
        return done;
    }

    SimulatedAgent agent() {
        return agent;
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream == Stream.ORDERS) {
            reference = listing.book().best(side.opposite());
        }
        header.wrap(buffer, offset);
        if (stream != Stream.EXECUTIONS
                || header.templateId() != ExecutionReportDecoder.TEMPLATE_ID) {
            return;
        }
        report.wrapAndApplyHeader(buffer, offset, header);
        if (report.kind() == ExecKind.FILL) {
            cash += report.lastPrice() * report.lastQuantity();
            done += report.lastQuantity();
            if (report.liquidity() == Liquidity.MAKER) {
                fills.add(nowNs - openNs + " " + report.lastPrice() + " " + report.lastQuantity());
            }
        }
    }
}
