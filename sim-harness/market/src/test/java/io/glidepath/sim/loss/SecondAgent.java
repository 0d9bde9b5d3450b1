package io.glidepath.sim.loss;

import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Openings;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.sim.AgentWires;
import io.glidepath.sim.venue.FrameQueue;
import io.glidepath.sim.venue.LatencyModel;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * Another process of the same instance, which somebody starts elsewhere on a copy of the journal
 * while the first one is at work: it hears all that the first one hears. On one media driver the
 * driver's lock refuses it; here there is none.
 */
final class SecondAgent {
    private static final int QUEUE_BYTES = 1 << 14;
    private static final int MOST_BYTES = 1 << 24;

    final FrameQueue control = queue();
    final FrameQueue executions = queue();
    final FrameQueue market = queue();
    final FrameQueue orders = queue();
    private final FrameQueue machine = queue();
    private final JournalEncoder encoder = new JournalEncoder();
    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MemoryJournal journal;
    private final ExecAgent agent;
    private long awaitedTold;

    /** @param copy what it goes on from; it writes on there. */
    SecondAgent(
            final AgentWires wires,
            final AgentConfig config,
            final MemoryJournal copy,
            final int epoch,
            final long seed) {
        journal = copy;
        agent = new ExecAgent(new AgentSetup(
                config,
                epoch,
                null,
                new Connections(
                        machine,
                        control,
                        executions,
                        market,
                        orders,
                        wires.children(),
                        wires.parents(),
                        wires.research(),
                        wires.replies()),
                wires.clock(),
                journal,
                AgentMetrics.simulated()));
        if (journal.sequence() > 0) {
            agent.recover(JournalReader.of(journal), Integer.MAX_VALUE);
        }
        new Openings("test", "", ConfigText.of(config), "", epoch, seed)
                .write(journal, wires.clock().nanoTime());
    }

    private static FrameQueue queue() {
        return new FrameQueue(QUEUE_BYTES, MOST_BYTES, () -> 0, LatencyModel.ZERO);
    }

    int doWork() {
        final int work = agent.doWork();
        if (agent.awaitedSync() > awaitedTold) {
            awaitedTold = agent.awaitedSync();
            machine.offer(frame, 0, encoder.journalSynced(frame, journal.sequence()));
        }
        return work;
    }

    /** Whether the venue knows that there is another one: the process ends. */
    boolean mustEnd() {
        return agent.epochUsed();
    }

    long nextTimerNs() {
        return agent.nextTimerNs();
    }

    boolean mayHoldFrames() {
        for (final FrameQueue queue :
                new FrameQueue[] {machine, control, executions, market, orders}) {
            if (!queue.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
