package io.glidepath.evaluate.kept;

import static io.glidepath.evaluate.kept.ScriptedAgent.KEPT;

import io.glidepath.evaluate.NoiseDay;
import io.glidepath.exec.Openings;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;
import io.glidepath.sim.Faults;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Latencies;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A scripted day whose journal is worth keeping: between them they hold every kind of record and
 * every turn that an order may take.
 */
enum Scene {
    /** Every schedule, on both sides of two instruments, so that some children meet their own. */
    SCHEDULES(1, List.of()),
    /** The same parents decided by a model. */
    MODEL(2, List.of()),
    /** Two deaths of the process, the venue's reports of the moment lost. */
    RESTARTS(
            3, List.of(at(17, ScriptedAgent::dieAndRestart), at(41, ScriptedAgent::dieAndRestart))),
    AMENDMENTS(
            4,
            List.of(
                    at(8, a -> a.amend(1, 1, 2_600, KEPT, KEPT)),
                    at(12, a -> a.amend(2, 2, KEPT, 90, KEPT)),
                    at(13, a -> a.amend(1, 3, KEPT, KEPT, 180 * 100_000_000L)),
                    at(14, a -> a.amend(1, 1, 100, KEPT, KEPT)),
                    at(20, a -> a.operator(1).pause(a.commandId(), 1, 1, true, a.nowNs())),
                    at(26, a -> a.operator(1).pause(a.commandId(), 1, 1, false, a.nowNs())),
                    at(28, a -> a.client().statusRequest(2, 2, a.nowNs())),
                    at(29, a -> a.client().statusRequest(2, 77, a.nowNs())),
                    at(30, a -> a.client().cancel(1, 3, a.nowNs())),
                    at(33, a -> a.operator(2).finish(a.commandId(), 2, 4, a.nowNs())),
                    at(34, ScriptedAgent::dieAndRestart))),
    KILLS(
            5,
            List.of(
                    at(9, a -> a.operator(1).kill(a.commandId(), Scope.PARENT, 1, a.nowNs())),
                    at(10, a -> a.operator(1).statusRequest(a.commandId(), a.nowNs())),
                    at(11, a -> resume(a, 1, Scope.PARENT, 1)),
                    at(12, a -> resume(a, 2, Scope.PARENT, 1)),
                    at(15, a -> a.operator(2).kill(a.commandId(), Scope.INSTRUMENT, 2, a.nowNs())),
                    at(18, a -> resume(a, 1, Scope.INSTRUMENT, 2)),
                    at(19, a -> resume(a, 1, Scope.INSTRUMENT, 2)),
                    at(20, a -> resume(a, 2, Scope.INSTRUMENT, 2)),
                    at(24, a -> a.operator(1).kill(a.commandId(), Scope.GLOBAL, 0, a.nowNs())),
                    at(25, ScriptedAgent::dieAndRestart),
                    at(30, a -> resume(a, 1, Scope.GLOBAL, 0)),
                    at(31, a -> resume(a, 3, Scope.GLOBAL, 0)),
                    at(34, a -> mode(a, Scope.CLIENT, 2, Mode.PASSIVE_ONLY)),
                    at(38, a -> mode(a, Scope.CLIENT, 2, Mode.POLICY)),
                    at(39, a -> mode(a, Scope.GLOBAL, 0, Mode.FALLBACK)),
                    at(40, a -> a.operator(1).setLimit(a.commandId(), 2, 1, 300, a.nowNs())),
                    at(41, a -> a.operator(1).limitsRequest(a.commandId(), 1, a.nowNs())),
                    at(42, a -> mode(a, Scope.POLICY, 1, Mode.HALT)),
                    at(44, a -> mode(a, Scope.POLICY, 1, Mode.POLICY)),
                    at(46, a -> mode(a, Scope.GLOBAL, 0, Mode.POLICY)))),
    /** A failure inside the agent, a restart behind it, a mode command that lets it go on. */
    FAULT(
            6,
            List.of(
                    at(11, ScriptedAgent::failOnce),
                    at(20, ScriptedAgent::dieAndRestart),
                    at(25, a -> mode(a, Scope.INSTRUMENT, 1, Mode.POLICY)),
                    at(26, a -> mode(a, Scope.INSTRUMENT, 2, Mode.POLICY)),
                    at(27, a -> mode(a, Scope.GLOBAL, 0, Mode.POLICY)))),
    /** What the machine does: the kill word, a clock step, a stop in order. */
    MACHINE(
            7,
            List.of(
                    at(9, a -> a.killWord(1)),
                    at(12, a -> resume(a, 1, Scope.GLOBAL, 0)),
                    at(13, a -> a.killWord(0)),
                    at(14, a -> resume(a, 1, Scope.GLOBAL, 0)),
                    at(15, a -> resume(a, 2, Scope.GLOBAL, 0)),
                    at(21, a -> a.clockStep(-5_000_000)),
                    at(24, a -> mode(a, Scope.GLOBAL, 0, Mode.POLICY)),
                    at(35, ScriptedAgent::shutdown),
                    at(38, ScriptedAgent::dieAndRestart))),
    /** Frames lost, spoilt and refused, with travel times; a death among them. */
    FAULTS(8, List.of(at(23, ScriptedAgent::dieAndRestart))),
    CW_SL(9, List.of()),
    CW_TWAP(10, List.of()),
    IMMEDIATE(11, List.of());

    private static final long SECOND = 1_000_000_000L;

    private static final double SPEED = 3;
    private static final long WARM_UP_SECONDS = 5;
    private static final long SESSION_SECONDS = 56;

    private final int seed;
    private final List<ScriptedAgent.Event> script;

    Scene(final int seed, final List<ScriptedAgent.Event> script) {
        this.seed = seed;
        this.script = script;
    }

    private static ScriptedAgent.Event at(
            final long seconds, final Consumer<ScriptedAgent> action) {
        return new ScriptedAgent.Event(seconds * 1_000_000_000L + 370_000_000L, action);
    }

    private static void resume(
            final ScriptedAgent agent, final int operator, final Scope scope, final long target) {
        agent.operator(operator).resume(agent.commandId(), scope, target, agent.nowNs());
    }

    private static void mode(
            final ScriptedAgent agent, final Scope scope, final long target, final Mode mode) {
        agent.operator(1).setMode(agent.commandId(), scope, target, mode, agent.nowNs());
    }

    /** The file's name, without its ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a model decides: a part of its replay that depends on the machine. */
    boolean decidedByModel() {
        return this == MODEL;
    }

    /**
     * Whether the first difference of a replay is what this scene must bring: none, or, where the
     * agent failed inside, its halt; a failure is no input, and a replay does not fail.
     */
    boolean explains(final String firstDifference) {
        return this == FAULT
                ? firstDifference != null && firstDifference.contains("recorded NOTE, ModeChanged")
                : firstDifference == null;
    }

    /** The scene of a file's name, without its ending. */
    static Scene of(final String fileName) {
        return valueOf(fileName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private NoiseDay day() {
        final NoiseDay day = new NoiseDay(seed, 2, SPEED, SECOND, parents())
                .assuming(scenario -> scenario.withTimes(
                        scenario.openNs(), WARM_UP_SECONDS * SECOND, SESSION_SECONDS * SECOND));
        return this == FAULTS
                ? day.assuming(
                        scenario -> scenario.withFaults(new Faults(0.002, 0.002, 0.02, 0.4, 0.4))
                                .withLatencies(new Latencies(300_000, 200_000, 100_000)))
                : day;
    }

    private List<ParentPlan> parents() {
        final boolean schedules = this != MODEL && ordinal() < CW_SL.ordinal();
        final Algo[] algos = schedules
                ? new Algo[] {Algo.TWAP, Algo.VWAP, Algo.POV, Algo.AC}
                : new Algo[] {Algo.POLICY, Algo.POLICY, Algo.POLICY, Algo.AUTO};
        final List<ParentPlan> all = List.of(
                parent(1, 1, 1, Side.BUY, 2_000, 0, algos[0]),
                parent(2, 2, 1, Side.SELL, 2_000, 2, algos[1]),
                parent(3, 1, 2, Side.SELL, 1_500, 4, algos[2]),
                parent(4, 2, 2, Side.BUY, 1_500, 6, algos[3]));
        return decidedByModel() ? all.subList(0, 2) : all;
    }

    private static ParentPlan parent(
            final long id,
            final int client,
            final int instrument,
            final Side side,
            final long quantity,
            final long second,
            final Algo algo) {
        return new ParentPlan(
                id,
                client,
                instrument,
                side,
                quantity,
                second * 1_000_000_000L,
                ParentPlan.AT_ADMISSION,
                (second + 45) * 1_000_000_000L,
                ParentPlan.NONE,
                algo,
                id != 3);
    }

    /**
     * Plays the day.
     *
     * @param policy what decides parents that ask for it; null: none.
     * @param runtime of this machine, as journals name it.
     */
    MemoryJournal play(final Policy policy, final String runtime) {
        final NoiseDay day = day();
        final MemoryJournal journal = new MemoryJournal(1 << 20);
        final Openings opening =
                new Openings("scene: " + fileName() + "\n", runtime, "", "", 1, seed);
        new Simulation(
                        day.scenario(),
                        day.traders(),
                        wires -> new ScriptedAgent(
                                wires,
                                day.config(),
                                policy,
                                opening,
                                journal,
                                script,
                                day.scenario().startNs(0)),
                        FrameTap.NONE)
                .run(0);
        return journal;
    }
}
