package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Side;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What a failure inside the agent, on the frame of one instrument, does to the others. */
class AgentFaultTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 7;
    private static final double SPEED = 20;
    private static final long SESSION = 200 * SECOND;

    private final List<String> parents = new ArrayList<>();
    private ExecAgent agent;

    @Test
    void shouldHaltTheInstrumentOfTheFrameAndNoOther() {
        new Simulation(scenario(), NoiseMarket.traders(SEED, SPEED), this::failingOnce, this::hear)
                .run(0);
        assertThat(agent.numbers().faults()).isEqualTo(1);
        assertThat(agent.lastFault()).hasMessage("seeded");
        assertThat(parents).anyMatch(line -> line.startsWith("HALTED 1 "));
        assertThat(parents).noneMatch(line -> line.startsWith("HALTED 2 "));
        assertThat(parents)
                .contains("FILLED 2 filled 200/200")
                .noneMatch(line -> line.startsWith("FILLED 1 "));
        assertThat(agent.openChildren()).isZero();
    }

    private static Scenario scenario() {
        return Scenario.of(SEED, List.of(listed(1), listed(2)), SESSION, SPEED)
                .withParents(List.of(
                        ParentPlan.of(1, 1, Side.SELL, 200, 10 * SECOND, 120 * SECOND, Algo.TWAP),
                        ParentPlan.of(2, 2, Side.BUY, 200, 10 * SECOND, 120 * SECOND, Algo.TWAP)));
    }

    private static VenueInstrument listed(final int id) {
        return NoiseMarket.instrument(
                id, "N" + id, NoiseMarket.CENT, 1, 9_000 * NoiseMarket.CENT, SESSION, SPEED);
    }

    private SteppedAgent failingOnce(final AgentWires wires) {
        final AgentConfig config = AgentConfig.of(GuardConfig.production())
                .with(AgentConfig.Bounds.small())
                .with(AgentConfig.Timing.every(2 * SECOND));
        final Connections given = SimulatedAgent.connections(wires);
        final Connections failing = new Connections(
                given.environment(),
                given.control(),
                given.executions(),
                given.market(),
                given.orders(),
                given.children(),
                new FailingOnce(given.parents()),
                given.research(),
                given.replies());
        agent = new ExecAgent(new AgentSetup(
                config,
                1,
                null,
                failing,
                wires.clock(),
                new CountingJournal(),
                AgentMetrics.simulated()));
        return new SimulatedAgent(agent);
    }

    private void hear(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream == Stream.PARENTS) {
            parents.add(FrameText.of(buffer, offset));
        }
    }

    /** Breaks where a fill of instrument 1 is told for the first time. */
    private static final class FailingOnce implements Outlet {
        private final Outlet outlet;
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final ParentFillDecoder fill = new ParentFillDecoder();
        private boolean failed;

        FailingOnce(final Outlet outlet) {
            this.outlet = outlet;
        }

        @Override
        public long offer(final DirectBuffer buffer, final int offset, final int length) {
            header.wrap(buffer, offset);
            if (!failed
                    && header.templateId() == ParentFillDecoder.TEMPLATE_ID
                    && fill.wrapAndApplyHeader(buffer, offset, header).instrumentId() == 1) {
                failed = true;
                throw new IllegalStateException("seeded");
            }
            return outlet.offer(buffer, offset, length);
        }
    }
}
