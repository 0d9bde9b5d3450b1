package io.glidepath.sim;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Openings;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.flow.NoiseMarket;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One instrument of the noise market, four parents, the real agent, and what its OMS hears in
 * words.
 */
final class NoiseWorld {
    static final long SECOND = 1_000_000_000L;
    private static final long SESSION = 600 * SECOND;

    final List<String> reports = new ArrayList<>();
    final MemoryJournal journal = new MemoryJournal(1 << 20);
    private final long seed;
    private final List<ParentPlan> parents;

    NoiseWorld(final long seed) {
        this(
                seed,
                List.of(
                        ParentPlan.of(1, 1, Side.SELL, 40, 0, 300 * SECOND, Algo.TWAP),
                        ParentPlan.of(2, 1, Side.SELL, 40, SECOND, 300 * SECOND, Algo.AC),
                        ParentPlan.of(3, 1, Side.SELL, 20, 2 * SECOND, 300 * SECOND, Algo.VWAP),
                        ParentPlan.of(4, 1, Side.SELL, 20, 3 * SECOND, 300 * SECOND, Algo.POV)));
    }

    NoiseWorld(final long seed, final List<ParentPlan> parents) {
        this.seed = seed;
        this.parents = parents;
    }

    static AgentConfig config() {
        final Limits limits = new Limits(
                500,
                20,
                Long.MAX_VALUE,
                5_000,
                300 * SECOND,
                250,
                500,
                250,
                500,
                0,
                60 * SECOND,
                2_000,
                1_000,
                Long.MAX_VALUE,
                100_000);
        return AgentConfig.of(new GuardConfig(4, 16, 64, 256, limits, Map.of()))
                .with(AgentConfig.Bounds.small());
    }

    Scenario scenario() {
        return Scenario.of(
                        seed,
                        List.of(NoiseMarket.instrument(
                                1,
                                "NOISE",
                                NoiseMarket.CENT,
                                1,
                                100 * NoiseMarket.CENT,
                                SESSION,
                                1)),
                        SESSION,
                        1)
                .withParents(parents);
    }

    /** Opens a run in the journal. */
    Openings opening(final int epoch) {
        return new Openings("test", "test", "small", "", epoch, seed);
    }

    void run(final Function<AgentWires, SteppedAgent> agent) {
        opening(1).write(journal, scenario().openNs());
        new Simulation(scenario(), NoiseMarket.traders(seed, 1), agent, this::hear).run(0);
    }

    Function<AgentWires, SteppedAgent> agent() {
        return SimulatedAgent.of(config(), null, journal, AgentMetrics.simulated());
    }

    static AgentSetup setup(
            final AgentWires wires,
            final MemoryJournal journal,
            final int epoch,
            final Policy policy) {
        return new AgentSetup(
                config(),
                epoch,
                policy,
                SimulatedAgent.connections(wires),
                wires.clock(),
                journal,
                AgentMetrics.simulated());
    }

    List<String> filled() {
        return reports.stream()
                .filter(report -> report.contains(ParentReportKind.FILLED.name()))
                .toList();
    }

    private void hear(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        header.wrap(buffer, offset);
        if (stream != Stream.PARENTS
                || header.templateId() != ParentOrderReportDecoder.TEMPLATE_ID) {
            return;
        }
        final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
        report.wrapAndApplyHeader(buffer, offset, header);
        reports.add(
                report.parentId() + " " + report.kind() + " filled " + report.filledQuantity() + "/"
                        + report.quantity() + " shortfall " + report.shortfallMilliBps()
                        + " children " + report.children()
                        + " cancels " + report.cancels() + " refusals " + report.refusals()
                        + " reason " + report.reason());
    }
}
