package io.glidepath.exec;

import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.concurrent.CountDownLatch;

/**
 * What the agent's thread does beside the agent's own cycle: it opens and seals the journal, shows
 * gauges, and sees a stop through to its end. Only this thread touches the journal while it runs.
 */
final class LiveCycle implements Agent {
    private static final DirectBuffer NOTHING = new UnsafeBuffer(new byte[0]);

    private final ExecAgent agent;
    private final Openings openings;
    private final Journal journal;
    private final JournalKeeper keeper;
    private final LoadedPolicy policy;
    private final AgentMetrics metrics;
    private final EpochNanoClock clock;
    private final EnvironmentWatch environment;
    private final long stopWaitNs;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile RuntimeException fault;
    private volatile Throwable failure;
    private volatile boolean over;
    private RuntimeException faultSeen;
    private boolean stopping;
    private long stopDeadlineNs;

    LiveCycle(
            final ExecAgent agent,
            final Openings openings,
            final Journal journal,
            final JournalKeeper keeper,
            final LoadedPolicy policy,
            final AgentMetrics metrics,
            final EpochNanoClock clock,
            final EnvironmentWatch environment,
            final long stopWaitNs) {
        this.agent = agent;
        this.openings = openings;
        this.journal = journal;
        this.keeper = keeper;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
        this.environment = environment;
        this.stopWaitNs = stopWaitNs;
    }

    @Override
    public void onStart() {
        openings.write(journal, clock.nanoTime());
        keeper.appended();
        begun.countDown();
    }

    @Override
    public int doWork() {
        if (over) {
            return 0;
        }
        final int work = keeper.hasRoom(JournalKeeper.CYCLE_BYTES, clock) ? agent.doWork() : 0;
        if (work > 0) {
            metrics.parentsOpen(agent.openParents());
            metrics.childrenOpen(agent.openChildren());
            keeper.appended();
            showFault();
            showVenue();
        }
        if (environment.stopAsked()) {
            seeStopThrough();
        }
        return work;
    }

    /** Ready is who has reconciled, and holds nothing in doubt. */
    private void showVenue() {
        metrics.ready(!agent.reconciling() && !agent.inDoubt() && !environment.stopAsked());
        metrics.parentsInDoubt(agent.parentsInDoubt());
        metrics.venueDifferences(agent.venueDifferences());
        if (environment.tellsOfDoubt() && environment.doubtTold()) {
            keeper.markMayFall();
        }
        if (agent.awaitedSync() > 0) {
            environment.awaitSync(agent.awaitedSync());
            keeper.syncSoon(agent.awaitedSync());
        }
        if (agent.epochUsed()) {
            fail(new EpochUsedException(agent.usedEpoch()));
        }
    }

    private void showFault() {
        final RuntimeException last = agent.lastFault();
        if (last != faultSeen) {
            faultSeen = last;
            fault = last;
        }
    }

    private void seeStopThrough() {
        final long nowNs = System.nanoTime();
        if (!stopping) {
            stopping = true;
            stopDeadlineNs = nowNs + stopWaitNs;
        }
        if (agent.stopped() || nowNs - stopDeadlineNs >= 0) {
            end();
        }
    }

    private void end() {
        over = true;
        ended.countDown();
    }

    /**
     * The process must end: no cycle is worked any more, and the journal is not sealed. Any thread
     * may say so.
     */
    void fail(final Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        begun.countDown();
        end();
    }

    /** Waits until the journal is open, or the start has failed. */
    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    /** Whether the journal was opened for this run. */
    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Whether no cycle is worked any more. */
    boolean isOver() {
        return over;
    }

    /** Waits until a stop is through, or the agent has failed. */
    void awaitEnded() throws InterruptedException {
        ended.await();
    }

    /** Why the process must end, or null. */
    Throwable failure() {
        return failure;
    }

    /** What failed last inside the agent, which went on; null: nothing. */
    RuntimeException fault() {
        return fault;
    }

    /** Children that had not answered when the stop was over. */
    int unanswered() {
        return agent.openChildren();
    }

    @Override
    public void onClose() {
        try {
            if (failure == null && keeper.hasRoom(JournalKeeper.SEAL_BYTES, clock)) {
                journal.append(RecordKind.SEALED, 0, clock.nanoTime(), NOTHING, 0, 0);
                keeper.appended();
            }
        } finally {
            journal.close();
            policy.close();
        }
    }

    @Override
    public String roleName() {
        return "exec-agent";
    }
}
