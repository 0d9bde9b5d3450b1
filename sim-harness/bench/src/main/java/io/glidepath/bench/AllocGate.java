package io.glidepath.bench;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.evaluate.NoiseDay;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Openings;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.Side;
import io.glidepath.sim.Faults;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts the bytes that the agent's thread allocates over a million events and a hundred thousand
 * decisions, through real Aeron IPC, ONNX Runtime and Chronicle, with fills, cancels, refusals,
 * malformed frames, gaps and resyncs, a thousand parents and more, mode changes and back-pressure.
 * One sixth of the episodes warm up and are not counted.
 */
public final class AllocGate {
    /**
     * The gate, fixed whatever the load: most duty cycles that may allocate anything. They are
     * one-offs of the JVM and of Chronicle: compiled code, mapped blocks, a log line when the disk
     * is slow to map one. A leak of one decision in a thousand is more.
     */
    public static final int ALLOCATING_CYCLES = 100;
    /** The gate, fixed whatever the load: most bytes of those cycles together. */
    public static final long BYTES = 128 * 1024;

    private static final long SECOND = 1_000_000_000L;
    private static final long INTERVAL = SECOND;
    private static final long PARENT = 60 * SECOND;
    private static final int PARENTS_AN_EPISODE = 60;
    private static final int WARM_UP_SHARE = 5;
    private static final int JOURNAL_BLOCK = 1 << 30;
    private static final int PUSH_BACK_EVERY = 500;
    private static final double TIME_FACTOR = 7;

    private final Policy policy;
    private final long seed;
    private long frames;

    /**
     * @param policy the learned policy, maybe with a seeded fault.
     * @param seed of the market.
     */
    public AllocGate(final Policy policy, final long seed) {
        this.policy = policy;
        this.seed = seed;
    }

    /**
     * What was counted.
     *
     * @param largest most bytes of one duty cycle.
     * @param cycles duty cycles, working or idle.
     * @param allocatingCycles those that allocated anything.
     */
    public record Result(
            long bytes,
            long largest,
            long cycles,
            long allocatingCycles,
            long events,
            long decisions,
            long parents,
            long fills,
            long cancels,
            long refusals,
            long refusedFrames,
            long gaps,
            long modeChanges,
            long pushedBack) {
        /** True when nothing was allocated that grows with the load. */
        public boolean passed() {
            return bytes <= BYTES && allocatingCycles <= ALLOCATING_CYCLES;
        }
    }

    /**
     * Runs until so many events and decisions are counted.
     *
     * @param folder for driver and journal; must exist.
     * @param progress hears how far it is.
     */
    public Result run(
            final Path folder,
            final long events,
            final long decisions,
            final Consumer<String> progress) {
        try (AeronLoop loop = new AeronLoop(folder.resolve("aeron"));
                ChronicleJournal journal =
                        new ChronicleJournal(folder.resolve("journal"), 1L << 30, JOURNAL_BLOCK)) {
            final NoiseDay day = new NoiseDay(seed, 2, TIME_FACTOR, INTERVAL, parents());
            final Scenario scenario =
                    day.scenario().withFaults(new Faults(0.0002, 0.001, 0.001, 0, 0));
            final AgentConfig config = day.config();
            new Openings("bench", "", "", "", 1, seed).write(journal, scenario.openNs());
            final AgentMetrics metrics =
                    new AgentMetrics(1, 2, 3, 4, policy == null ? 5 : policy.id());
            final MeteredAgent[] metered = new MeteredAgent[1];
            final Simulation simulation = new Simulation(
                    scenario,
                    day.traders(),
                    wires -> {
                        loop.wires(wires);
                        final ExecAgent agent = new ExecAgent(new AgentSetup(
                                config,
                                1,
                                policy,
                                loop.connections(),
                                wires.clock(),
                                journal,
                                metrics));
                        metered[0] = new MeteredAgent(loop, agent);
                        return metered[0];
                    },
                    (stream, nowNs, buffer, offset, length) -> frames++);
            loop.children().every(PUSH_BACK_EVERY);
            return measure(simulation, metered[0], loop, events, decisions, progress);
        }
    }

    private Result measure(
            final Simulation simulation,
            final MeteredAgent metered,
            final AeronLoop loop,
            final long events,
            final long decisions,
            final Consumer<String> progress) {
        final ExecAgent agent = metered.agent();
        long warmUps = 0;
        long episode = 0;
        while (agent.numbers().decisions() * WARM_UP_SHARE < decisions) {
            simulation.run(episode++);
            warmUps++;
            change(simulation.control(), episode);
        }
        progress.accept("warmed up in " + warmUps + " episodes");
        metered.restart();
        final ExecAgent.Numbers before = agent.numbers();
        long changes = 0;
        ExecAgent.Numbers now = before;
        while (now.events() - before.events() < events
                || now.decisions() - before.decisions() < decisions) {
            simulation.run(episode++);
            changes += change(simulation.control(), episode);
            now = agent.numbers();
            progress.accept((now.events() - before.events()) + " events, "
                    + (now.decisions() - before.decisions()) + " decisions, " + metered.bytes()
                    + " bytes");
        }
        return new Result(
                metered.bytes(),
                metered.largest(),
                metered.cycles(),
                metered.allocating(),
                now.events() - before.events(),
                now.decisions() - before.decisions(),
                (episode - warmUps) * PARENTS_AN_EPISODE,
                now.fills() - before.fills(),
                now.cancelsSent() - before.cancelsSent(),
                now.refusals() - before.refusals(),
                now.refusedFrames() - before.refusedFrames(),
                now.gaps() - before.gaps(),
                changes,
                loop.children().refused());
    }

    /** Sixty parents of a minute each, twelve at a time, both sides, every algo. */
    private static List<ParentPlan> parents() {
        final Algo[] algos = {Algo.POLICY, Algo.AC, Algo.POLICY, Algo.TWAP, Algo.POLICY, Algo.VWAP};
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < PARENTS_AN_EPISODE; i++) {
            plans.add(ParentPlan.of(
                    i + 1,
                    1 + i % 2,
                    i % 4 < 2 ? Side.BUY : Side.SELL,
                    (3 + i % 5) * NoiseDay.LOT,
                    i * PARENT / 12,
                    PARENT,
                    algos[i % algos.length]));
        }
        return plans;
    }

    /** Turns the fallback on for an instrument, or off again. */
    private static int change(final Outlet control, final long episode) {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
        final SetModeEncoder encoder = new SetModeEncoder();
        encoder.wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
                .sequence(episode)
                .sendTimeNs(0)
                .commandId(episode)
                .operatorId(1)
                .target(1)
                .scope(Scope.INSTRUMENT)
                .mode(episode % 4 == 1 ? Mode.FALLBACK : Mode.POLICY);
        final long result = control.offer(
                buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength());
        return result > 0 ? 1 : 0;
    }
}
