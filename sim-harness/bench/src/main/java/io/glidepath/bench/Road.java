package io.glidepath.bench;

import io.glidepath.evaluate.NoiseDay;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Openings;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.SteppedAgent;

import org.HdrHistogram.Histogram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The agent's duty cycles, timed by kind, with the bare parts timed between them in the same loop.
 */
final class Road {
    private static final long SECOND = 1_000_000_000L;
    private static final long PARENT = 60 * SECOND;
    private static final int PARENTS = 60;
    private static final double SPEED = 7;
    private static final int SMALL = 128;
    private static final int LARGE = 1024;
    private static final int BLOCK = 1 << 30;
    private static final long LONGEST_NS = 10 * SECOND;

    private final OnnxPolicy policy;
    private final Histogram hop = new Histogram(LONGEST_NS, 3);
    private final Histogram model = new Histogram(LONGEST_NS, 3);
    private final Histogram append = new Histogram(LONGEST_NS, 3);
    private final Histogram trace = new Histogram(LONGEST_NS, 3);
    private final Histogram event = new Histogram(LONGEST_NS, 3);
    private final Histogram decision = new Histogram(LONGEST_NS, 3);

    Road(final OnnxPolicy policy) {
        this.policy = policy;
    }

    /** Medians, ns. */
    record Result(
            long hopNs,
            long modelNs,
            long appendNs,
            long traceNs,
            long eventNs,
            long decisionNs,
            long events,
            long decisions) {
        /** The event path over the bare parts it is made of. */
        double eventRatio() {
            return (double) eventNs / Math.max(1, hopNs + 2 * appendNs);
        }

        /** The decision path over the bare parts it is made of. */
        double decisionRatio() {
            return (double) decisionNs / Math.max(1, modelNs + traceNs + 2 * appendNs + hopNs);
        }
    }

    Result run(final Path folder, final int samples) {
        try (AeronLoop loop = new AeronLoop(folder.resolve("aeron"));
                BareHop bareHop = new BareHop(loop);
                ChronicleJournal journal =
                        new ChronicleJournal(folder.resolve("journal"), 1L << 30, BLOCK);
                BareAppend bare = new BareAppend(folder.resolve("bare"), BLOCK)) {
            final NoiseDay day = new NoiseDay(1, 2, SPEED, SECOND, parents());
            new Openings("bench", "", "", "", 1, 1)
                    .write(journal, day.scenario().openNs());
            final Simulation simulation = new Simulation(
                    day.scenario(),
                    day.traders(),
                    wires -> {
                        loop.wires(wires);
                        return new Timed(
                                loop,
                                new ExecAgent(new AgentSetup(
                                        day.config(),
                                        1,
                                        policy,
                                        loop.connections(),
                                        wires.clock(),
                                        journal,
                                        new AgentMetrics(1, 2, 3, 4, policy.id()))),
                                bareHop,
                                bare);
                    },
                    (stream, nowNs, buffer, offset, length) -> {});
            long episode = 0;
            simulation.run(episode++);
            simulation.run(episode++);
            reset();
            while (decision.getTotalCount() < samples || event.getTotalCount() < samples) {
                simulation.run(episode++);
            }
            return result();
        }
    }

    private void reset() {
        for (final Histogram histogram : List.of(hop, model, append, trace, event, decision)) {
            histogram.reset();
        }
    }

    private Result result() {
        return new Result(
                median(hop),
                median(model),
                median(append),
                median(trace),
                median(event),
                median(decision),
                event.getTotalCount(),
                decision.getTotalCount());
    }

    private static long median(final Histogram histogram) {
        return histogram.getValueAtPercentile(50);
    }

    private static List<ParentPlan> parents() {
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < PARENTS; i++) {
            plans.add(ParentPlan.of(
                    i + 1,
                    1 + i % 2,
                    i % 4 < 2 ? Side.BUY : Side.SELL,
                    (3 + i % 5) * NoiseDay.LOT,
                    i * PARENT / 12,
                    PARENT,
                    Algo.POLICY));
        }
        return plans;
    }

    /**
     * Times each duty cycle by what it did, and after each runs the bare parts once. A cycle that
     * admits a parent computes its schedules and is no decision's path, though it takes one too.
     */
    private final class Timed implements SteppedAgent {
        private final AeronLoop loop;
        private final ExecAgent agent;
        private final BareHop bareHop;
        private final BareAppend bare;

        Timed(
                final AeronLoop loop,
                final ExecAgent agent,
                final BareHop bareHop,
                final BareAppend bare) {
            this.loop = loop;
            this.agent = agent;
            this.bareHop = bareHop;
            this.bare = bare;
        }

        @Override
        public int doWork() {
            final int frames = loop.toAgent();
            final long decisions = agent.decisions();
            final int parents = agent.openParents();
            final long startNs = System.nanoTime();
            final int worked = agent.doWork();
            final long tookNs = System.nanoTime() - startNs;
            final long taken = agent.decisions() - decisions;
            if (taken == 1 && frames <= 1 && agent.openParents() == parents) {
                decision.recordValue(tookNs);
                bareModel();
                trace.recordValue(bare.run(LARGE));
            } else if (taken == 0 && frames == 1) {
                event.recordValue(tookNs);
                hop.recordValue(bareHop.run(SMALL));
                append.recordValue(bare.run(SMALL));
            }
            return frames + worked + loop.fromAgent();
        }

        private void bareModel() {
            final long startNs = System.nanoTime();
            final boolean ran = policy.runBare();
            final long tookNs = System.nanoTime() - startNs;
            if (!ran) {
                throw new IllegalStateException("ONNX Runtime did not run the model");
            }
            model.recordValue(tookNs);
        }

        @Override
        public long nextTimerNs() {
            return agent.nextTimerNs();
        }
    }
}
