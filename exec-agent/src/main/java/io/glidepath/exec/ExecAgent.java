package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.wire.FrameHandler;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Works parent orders: one thread, one duty cycle, one clock reading. The same object runs live, in
 * recovery, in replay and in simulation; what differs is handed in: connections, clock, journal,
 * policy.
 *
 * <pre>
 *   poll      control first: a kill is never starved; executions, market, orders; bounded
 *   time      parents start, end, and ask again
 *   settle    what waited for free quantity goes
 *   gather    features and mask of every parent that is due
 *   evaluate  policies answer
 *   act       choice, plan, guard, journal, publish
 * </pre>
 */
public final class ExecAgent implements Agent {
    private static final int ENVIRONMENT_LIMIT = 8;

    private final AgentRooms rooms;
    private final Connections connections;
    private final EpochNanoClock clock;
    private final AgentConfig.Polls polls;
    private final Cycle cycle;
    private final Decisions decisions;
    private final ParentDesk parentDesk;
    private final FeedWatch feedWatch;
    private final Reconciliation reconciliation;
    private final long retryNs;
    private String recoveryTrouble;
    private long timersFromNs = Long.MIN_VALUE;
    private final FrameHandler environmentDoor;
    private final FrameHandler controlDoor;
    private final FrameHandler executionDoor;
    private final FrameHandler marketDoor;
    private final FrameHandler orderDoor;

    /** @param setup everything the agent is made of; see {@link AgentSetup}. */
    public ExecAgent(final AgentSetup setup) {
        rooms = new AgentRooms(setup);
        connections = setup.connections();
        clock = setup.clock();
        polls = rooms.config.polls();
        cycle = rooms.cycle;
        decisions = rooms.decisions;
        parentDesk = rooms.parentDesk;
        feedWatch = rooms.feedWatch;
        reconciliation = rooms.reconciliation;
        retryNs = rooms.config.timing().snapshotRetryNs();
        environmentDoor = rooms.environmentDoor;
        controlDoor = rooms.controlDoor;
        executionDoor = rooms.executionDoor;
        marketDoor = rooms.marketDoor;
        orderDoor = rooms.orderDoor;
        reconciliation.runBegins(null);
    }

    /**
     * One duty cycle. A cycle that takes no frame and fires no timer changes no state and writes
     * nothing.
     *
     * @return frames and decisions worked, 0 when idle.
     */
    @Override
    public int doWork() {
        cycle.begin(clock.nanoTime());
        int work = 0;
        try {
            work = poll();
            work += onTime();
            work += decide();
        } catch (final RuntimeException e) {
            timersFromNs = cycle.nowNs() + retryNs;
            rooms.onFault(e);
            work++;
        }
        return work;
    }

    private int poll() {
        int frames = connections.environment().poll(environmentDoor, ENVIRONMENT_LIMIT);
        frames += connections.control().poll(controlDoor, polls.control());
        frames += connections.executions().poll(executionDoor, polls.executions());
        frames += connections.market().poll(marketDoor, polls.market());
        if (!reconciliation.pending() || rooms.doubts.latched()) {
            frames += connections.orders().poll(orderDoor, polls.orders());
        }
        return frames;
    }

    /** Behind a failure the timers rest for a while: what fails would fail in every cycle. */
    private int onTime() {
        if (cycle.nowNs() < timersFromNs) {
            return 0;
        }
        final boolean asked = rooms.resume.onTime() | reconciliation.onTime();
        final boolean moved = !reconciliation.pending() && parentDesk.onTime();
        return asked | moved | feedWatch.onTime() ? 1 : 0;
    }

    private int decide() {
        if (rooms.sessions.count() == 0 || reconciliation.pending()) {
            return 0;
        }
        if (rooms.control.stopping() && rooms.halts.named()) {
            decisions.postpone();
            return 0;
        }
        decisions.settle();
        final int due = decisions.gather();
        decisions.evaluate();
        decisions.act();
        return due;
    }

    /**
     * The next instant at which time alone makes the agent work, ns since the epoch; {@link
     * Long#MAX_VALUE}: none.
     */
    public long nextTimerNs() {
        final long askNs = Math.min(rooms.resume.nextTimerNs(), reconciliation.nextTimerNs());
        final long ownNs = Math.min(askNs, feedWatch.nextTimerNs());
        final long nextNs =
                reconciliation.pending() ? ownNs : Math.min(ownNs, rooms.sessions.nextTimerNs());
        return Math.max(nextNs, timersFromNs);
    }

    /**
     * Brings a new agent back to where a journal ends, or where its given number of runs ends;
     * before the first duty cycle. In that first cycle it asks the venue what it holds, or, where
     * venues are not asked for all, after every open child by id; nothing is resent.
     *
     * @param reader before its first record.
     * @param runs how many runs to apply, at least 0.
     * @return records applied.
     */
    public long recover(final JournalReader reader, final int runs) {
        final Recovery recovery = new Recovery(rooms);
        final long applied = recovery.apply(reader, runs);
        recoveryTrouble = recovery.trouble();
        return applied;
    }

    /** What failed last inside the agent, or null; for logging by others. */
    public RuntimeException lastFault() {
        return rooms.lastFault();
    }

    /** True once the agent was asked to stop and every child has answered. */
    public boolean stopped() {
        return rooms.control.stopping() && rooms.children.count() == 0;
    }

    /**
     * True once the venue knows this epoch from another run, or a later one, so that this agent's
     * ids would repeat: it is halted, and the process must end.
     */
    public boolean epochUsed() {
        return reconciliation.epochUsed();
    }

    /** The epoch that the venue knows then, or one before it; 0: none. */
    int usedEpoch() {
        return reconciliation.usedEpoch();
    }

    /** What in the record could not be applied, in a sentence; null: nothing. */
    public String recoveryTrouble() {
        return recoveryTrouble;
    }

    /** Whether the venue has yet to tell what it holds: nothing is sent and nothing ends. */
    public boolean reconciling() {
        return reconciliation.pending();
    }

    /**
     * The record that must be on the journal's disk before commands are answered; 0: none waits. It
     * is to be told as a fact that it is.
     */
    public long awaitedSync() {
        return rooms.answers.awaited();
    }

    /** Parents of which it is not known what is filled. */
    public int parentsInDoubt() {
        return rooms.doubts.count();
    }

    /** Orders of which the venue's word was not the journal's, in this run. */
    public long venueDifferences() {
        return rooms.counts.venueDifferences;
    }

    /** Whether everything is halted because it is not known what is filled. */
    public boolean inDoubt() {
        return rooms.doubts.latched();
    }

    /** Digest of everything that a frame can change; equal before and after a refused one. */
    public long stateHash() {
        return rooms.stateHash();
    }

    /** What the agent has done so far; a copy, for benchmarks, tests and reports. */
    public Numbers numbers() {
        final AgentCounts counts = rooms.counts;
        return new Numbers(
                counts.events,
                counts.decisions,
                counts.childrenSent,
                counts.cancelsSent,
                counts.fills,
                counts.refusals,
                counts.refusedFrames,
                counts.refusedRequests,
                counts.notSent,
                counts.gaps,
                counts.faults);
    }

    /**
     * Counts of a run.
     *
     * @param events frames taken in, refused ones too.
     * @param refusals intents the guard refused.
     * @param refusedFrames input frames that changed nothing: malformed, or not believed.
     * @param refusedRequests orders and commands answered with a reason.
     * @param notSent frames an outlet did not take.
     * @param faults failures inside the agent.
     */
    public record Numbers(
            long events,
            long decisions,
            long childrenSent,
            long cancelsSent,
            long fills,
            long refusals,
            long refusedFrames,
            long refusedRequests,
            long notSent,
            long gaps,
            long faults) {}

    /** Decisions taken. */
    public long decisions() {
        return rooms.counts.decisions;
    }

    /** Parents at work. */
    public int openParents() {
        return rooms.sessions.count();
    }

    /** Children open at the venue, or of unknown fate. */
    public int openChildren() {
        return rooms.children.count();
    }

    @Override
    public String roleName() {
        return "exec-agent";
    }
}
