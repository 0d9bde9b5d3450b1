package io.glidepath.evaluate.kept;

import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Openings;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.ControlPublisher;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.sim.AgentWires;
import io.glidepath.sim.SteppedAgent;
import io.glidepath.sim.venue.FrameQueue;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.List;
import java.util.function.Consumer;

/**
 * The real agent in a simulated market, while clients, operators and the machine follow a script:
 * amendments, kills, a clock step, a death of the process.
 */
final class ScriptedAgent implements SteppedAgent {
    /** What happens at an instant, ns after the session's start. */
    record Event(long atNs, Consumer<ScriptedAgent> action) {}

    /** What an amendment leaves as it is. */
    static final long KEPT = ParentRequest.NONE;

    private static final long SECOND = 1_000_000_000L;
    private static final int QUEUE_BYTES = 1 << 14;

    private final AgentWires wires;
    private final AgentConfig config;
    private final Policy policy;
    private final Openings firstOpenings;
    private final MemoryJournal journal;
    private final List<Event> script;
    private final long startNs;
    private final FrameQueue ordersQueue = new FrameQueue(QUEUE_BYTES);
    private final FrameQueue controlQueue = new FrameQueue(QUEUE_BYTES);
    private final FrameQueue machineQueue = new FrameQueue(QUEUE_BYTES);
    private final OrdersPublisher client = new OrdersPublisher(ordersQueue);
    private final JournalEncoder machine = new JournalEncoder();
    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private long commands;
    private int next;
    private int epoch;
    private boolean failing;
    private ExecAgent agent;

    /**
     * @param opening what the first run opens its journal with; later ones differ in the epoch.
     * @param startNs what the script's times count from, ns since the epoch.
     */
    ScriptedAgent(
            final AgentWires wires,
            final AgentConfig config,
            final Policy policy,
            final Openings opening,
            final MemoryJournal journal,
            final List<Event> script,
            final long startNs) {
        this.wires = wires;
        this.config = config;
        this.policy = policy;
        this.firstOpenings = opening;
        this.journal = journal;
        this.script = List.copyOf(script);
        this.startNs = startNs;
        start();
    }

    private void start() {
        epoch++;
        agent = new ExecAgent(new AgentSetup(
                config,
                epoch,
                policy,
                connections(),
                wires.clock(),
                journal,
                AgentMetrics.simulated()));
        if (epoch > 1) {
            agent.recover(JournalReader.of(journal), Integer.MAX_VALUE);
        }
        new Openings(
                        firstOpenings.build(),
                        firstOpenings.runtime(),
                        ConfigText.of(config),
                        firstOpenings.policy(),
                        epoch,
                        firstOpenings.seed())
                .write(journal, wires.clock().nanoTime());
    }

    private Connections connections() {
        return new Connections(
                machineQueue,
                both(controlQueue, wires.control()),
                wires.executions(),
                wires.market(),
                both(ordersQueue, wires.orders()),
                wires.children(),
                this::offerParents,
                wires.research(),
                wires.replies());
    }

    private static Inlet both(final Inlet first, final Inlet second) {
        return (handler, limit) -> {
            final int frames = first.poll(handler, limit);
            return frames + (frames < limit ? second.poll(handler, limit - frames) : 0);
        };
    }

    private long offerParents(final DirectBuffer buffer, final int offset, final int length) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("seeded");
        }
        final Outlet outlet = wires.parents();
        return outlet.offer(buffer, offset, length);
    }

    /** A client's orders, to be sent at {@link #nowNs()}. */
    OrdersPublisher client() {
        return client;
    }

    /** @param endSeconds after the session's start. */
    void amend(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endSeconds,
            final long limitPrice) {
        final long endNs = endSeconds == KEPT ? KEPT : startNs + endSeconds * SECOND;
        client.amend(clientId, parentId, quantity, endNs, limitPrice, nowNs());
    }

    /** An operator's commands. */
    ControlPublisher operator(final int operatorId) {
        return new ControlPublisher(controlQueue, operatorId);
    }

    long commandId() {
        return ++commands;
    }

    long nowNs() {
        return wires.clock().nanoTime();
    }

    void killWord(final long word) {
        machineQueue.offer(frame, 0, machine.localKill(frame, word));
    }

    void clockStep(final long stepNs) {
        machineQueue.offer(frame, 0, machine.clockStepped(frame, stepNs));
    }

    void shutdown() {
        machineQueue.offer(frame, 0, machine.shutdownAsked(frame));
    }

    /** The next report to a client fails inside the agent. */
    void failOnce() {
        failing = true;
    }

    /** The process dies; another starts on its journal and misses what the venue says. */
    void dieAndRestart() {
        wires.executions().poll((buffer, offset, length, whole) -> {}, 1_000);
        start();
    }

    @Override
    public int doWork() {
        int work = 0;
        while (nextEventNs() <= nowNs()) {
            script.get(next++).action().accept(this);
            work++;
        }
        return work + agent.doWork();
    }

    private long nextEventNs() {
        return next == script.size()
                ? Long.MAX_VALUE
                : startNs + script.get(next).atNs();
    }

    @Override
    public long nextTimerNs() {
        return Math.min(nextEventNs(), agent.nextTimerNs());
    }

    @Override
    public boolean mayHoldFrames() {
        return !ordersQueue.isEmpty() || !controlQueue.isEmpty() || !machineQueue.isEmpty();
    }
}
