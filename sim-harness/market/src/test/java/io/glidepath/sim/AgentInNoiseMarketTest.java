package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.flow.NoiseMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentInNoiseMarketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldFillAParentOfEveryAlgo() {
        final List<String> reports = new ArrayList<>();
        final ParentOrderReportDecoder decoder = new ParentOrderReportDecoder();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final FrameTap tap = (stream, nowNs, buffer, offset, length) -> {
            if (stream == Stream.PARENTS) {
                header.wrap(buffer, offset);
                if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
                    decoder.wrapAndApplyHeader(buffer, offset, header);
                    reports.add(decoder.parentId() + " " + decoder.kind() + " filled " + decoder.filledQuantity() + "/"
                            + decoder.quantity() + " shortfall " + decoder.shortfallMilliBps() + " children "
                            + decoder.children() + " cancels " + decoder.cancels() + " refusals " + decoder.refusals()
                            + " reason " + decoder.reason());
                }
            }
        };
        final long session = 600 * SECOND;
        final Scenario scenario = Scenario.of(
                        7,
                        List.of(NoiseMarket.instrument(
                                1, "NOISE", NoiseMarket.CENT, 1, 100 * NoiseMarket.CENT, session, 1)),
                        session,
                        1)
                .withParents(List.of(
                        ParentPlan.of(1, 1, Side.SELL, 40, 0, 300 * SECOND, Algo.TWAP),
                        ParentPlan.of(2, 1, Side.SELL, 40, SECOND, 300 * SECOND, Algo.AC),
                        ParentPlan.of(3, 1, Side.SELL, 20, 2 * SECOND, 300 * SECOND, Algo.VWAP),
                        ParentPlan.of(4, 1, Side.SELL, 20, 3 * SECOND, 300 * SECOND, Algo.POV)));
        final Limits limits = new Limits(
                500, 20, Long.MAX_VALUE, 5_000, 300 * SECOND, 250, 500, 250, 500, 0, 60 * SECOND, 2_000, 1_000,
                Long.MAX_VALUE, 100_000);
        final AgentConfig config = AgentConfig.of(new GuardConfig(4, 16, 64, 256, limits, Map.of()))
                .with(AgentConfig.Bounds.small());
        new Simulation(
                        scenario,
                        NoiseMarket.traders(7, 1),
                        SimulatedAgent.of(config, null, new MemoryJournal(1 << 20), AgentMetrics.simulated()),
                        tap)
                .run(0);

        assertThat(reports).filteredOn(report -> report.contains(ParentReportKind.FILLED.name()))
                .as(String.join("\n", reports))
                .hasSize(4);
    }
}
