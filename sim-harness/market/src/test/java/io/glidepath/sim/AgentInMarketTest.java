package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Side;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.VenueInstrument;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The agent itself in the noise market, under the auditor's eyes. */
class AgentInMarketTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 7;
    private static final double SPEED = 20;
    private static final long SESSION = 300 * SECOND;
    private static final VenueInstrument FIRST = NoiseMarket.instrument(
            1, "ONE", NoiseMarket.CENT, 1, 9_000 * NoiseMarket.CENT, SESSION, SPEED);
    private static final VenueInstrument OTHER = NoiseMarket.instrument(
            2, "TWO", NoiseMarket.CENT, 1, 9_000 * NoiseMarket.CENT, SESSION, SPEED);

    private final List<String> parents = new ArrayList<>();

    private static SteppedAgent agent(final AgentWires wires) {
        final AgentConfig config = AgentConfig.of(GuardConfig.production())
                .with(AgentConfig.Bounds.small())
                .with(AgentConfig.Timing.every(2 * SECOND));
        return SimulatedAgent.of(config, null, new CountingJournal(), AgentMetrics.simulated())
                .apply(wires);
    }

    private Auditor run(final Scenario scenario, final int episodes) {
        final Auditor auditor = new Auditor(scenario.latencies(), 60 * SECOND);
        final FrameTap reports = (stream, nowNs, buffer, offset, length) -> {
            if (stream == io.glidepath.exec.wire.Stream.PARENTS) {
                parents.add(FrameText.of(buffer, offset));
            }
        };
        final Simulation simulation = new Simulation(
                scenario,
                NoiseMarket.traders(SEED, SPEED),
                AgentInMarketTest::agent,
                auditor.and(reports));
        for (int episode = 0; episode < episodes; episode++) {
            final EpisodeResult result = simulation.run(episode);
            auditor.endSession();
            assertThat(result.agentCycles()).isPositive();
        }
        return auditor;
    }

    private static Scenario scenario() {
        return Scenario.of(SEED, List.of(FIRST, OTHER), SESSION, SPEED)
                .withParents(List.of(
                        ParentPlan.of(1, 1, Side.SELL, 200, 10 * SECOND, 120 * SECOND, Algo.TWAP),
                        ParentPlan.of(2, 2, Side.BUY, 200, 10 * SECOND, 120 * SECOND, Algo.AC),
                        ParentPlan.of(3, 1, Side.SELL, 100, 20 * SECOND, 120 * SECOND, Algo.POV),
                        ParentPlan.of(4, 2, Side.BUY, 100, 20 * SECOND, 120 * SECOND, Algo.VWAP)));
    }

    @Test
    void shouldWorkParentsWithoutAViolation() {
        final Auditor auditor = run(scenario(), 3);
        assertThat(auditor.violations()).isEmpty();
        assertThat(auditor.fills()).isGreaterThan(100);
        assertThat(parents)
                .contains(
                        "FILLED 1 filled 200/200",
                        "FILLED 2 filled 200/200",
                        "FILLED 3 filled 100/100",
                        "FILLED 4 filled 100/100");
        assertThat(auditor.position(1)).isEqualTo(-900);
        assertThat(auditor.position(2)).isEqualTo(900);
    }

    @Test
    void shouldStayCleanWithLatencyAndFaults() {
        final Auditor auditor = run(
                scenario()
                        .withLatencies(new Latencies(300_000, 200_000, 100_000))
                        .withFaults(new Faults(0.001, 0.01, 0.01, 0.05, 0.01)),
                3);
        assertThat(auditor.violations()).isEmpty();
        assertThat(auditor.fills()).isPositive();
    }
}
