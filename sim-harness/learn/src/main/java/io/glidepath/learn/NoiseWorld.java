package io.glidepath.learn;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.DirectBuffer;

import java.util.List;
import java.util.Map;

/** The real agent in the noise market, one parent an episode. */
final class NoiseWorld {
    private static final int INSTRUMENT = 1;
    private static final long SECOND = Task.SECOND;
    private static final long MARGIN_NS = 60 * SECOND;
    private static final long NO_SHORTFALL = ParentOrderReportDecoder.shortfallMilliBpsNullValue();
    private static final double MILLI = 1e-3;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private long shortfallMilliBps;

    /**
     * Works a task by a policy; what happens depends on its arguments alone.
     *
     * @param policy null: the Almgren-Chriss schedule itself.
     * @return implementation shortfall, bps of arrival, positive is cost.
     * @throws IllegalStateException if the parent was never reported with one.
     */
    double play(final Policy policy, final Task task, final long seed, final long episode) {
        shortfallMilliBps = NO_SHORTFALL;
        final long sessionNs = task.durationNs() + MARGIN_NS + 30 * task.intervalNs();
        final Scenario scenario = Scenario.of(seed, List.of(listing(sessionNs)), sessionNs, 1)
                .withParents(List.of(parent(task, policy == null ? Algo.AC : Algo.POLICY)));
        new Simulation(
                        scenario,
                        NoiseMarket.traders(seed, 1),
                        SimulatedAgent.of(
                                config(task),
                                policy,
                                new CountingJournal(),
                                AgentMetrics.simulated()),
                        this::onFrame)
                .run(episode);
        if (shortfallMilliBps == NO_SHORTFALL) {
            throw new IllegalStateException(
                    "no shortfall reported: " + task + ", seed " + seed + ", " + episode);
        }
        return shortfallMilliBps * MILLI;
    }

    private static VenueInstrument listing(final long sessionNs) {
        return NoiseMarket.instrument(
                INSTRUMENT, "NOISE", NoiseMarket.CENT, 1, 100 * NoiseMarket.CENT, sessionNs, 1);
    }

    private static ParentPlan parent(final Task task, final Algo algo) {
        return new ParentPlan(
                1,
                1,
                INSTRUMENT,
                task.side(),
                task.quantity(),
                SECOND,
                ParentPlan.AT_ADMISSION,
                SECOND + task.durationNs(),
                ParentPlan.NONE,
                algo,
                task.mustFinish());
    }

    private static AgentConfig config(final Task task) {
        final AgentConfig.Trading trading = AgentConfig.Trading.defaults();
        return AgentConfig.of(new GuardConfig(4, 16, 64, 256, limits(task.strict()), Map.of()))
                .with(AgentConfig.Bounds.small())
                .with(AgentConfig.Timing.every(task.intervalNs()))
                .with(new AgentConfig.Trading(
                        trading.defaultAlgo(),
                        task.riskAversionE12(),
                        trading.urgency(),
                        trading.povBps(),
                        trading.offerTries()));
    }

    private static Limits limits(final boolean strict) {
        return new Limits(
                500,
                strict ? 3 : 1_000,
                Long.MAX_VALUE,
                strict ? 2_000 : 7_500,
                300 * SECOND,
                250,
                500,
                250,
                500,
                0,
                60 * SECOND,
                strict ? 500 : 2_500,
                10_000,
                Long.MAX_VALUE,
                100_000);
    }

    private void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream != Stream.PARENTS) {
            return;
        }
        header.wrap(buffer, offset);
        if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            report.wrapAndApplyHeader(buffer, offset, header);
            shortfallMilliBps = report.shortfallMilliBps();
        }
    }
}
