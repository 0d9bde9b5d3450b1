package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import org.agrona.IoUtil;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * A private session before the doors open, so that the code is compiled before it counts: an agent
 * of its own, in virtual time, against a feed, a venue and a client in memory. Nothing of it
 * reaches the wire.
 */
final class Rehearsal {
    private static final int RING = 1 << 20;
    private static final int INSTRUMENTS = 4;
    private static final int PARENTS = 16;
    private static final int CHILDREN_PER_PARENT = 64;
    private static final int CHILDREN = 256;
    private static final int MAX_CYCLES_A_STEP = 64;
    private static final long OPEN_NS = 1_767_623_400_000_000_000L;
    private static final long STEP_NS = 2_000_000_000L;

    private final FrameRing executions = new FrameRing(RING);
    private final FrameRing market = new FrameRing(RING);
    private final FrameRing orders = new FrameRing(RING);
    private final FrameRing children = new FrameRing(RING);
    private final FrameRing parents = new FrameRing(RING);
    private final RehearsalMarket feed = new RehearsalMarket(market, OPEN_NS);
    private final RehearsalVenue venue = new RehearsalVenue(executions, feed);
    private final RehearsalClient client = new RehearsalClient(orders, PARENTS / 2);
    private final ExecAgent agent;
    private long nowNs = OPEN_NS;

    private Rehearsal(final Policy policy, final Journal journal, final AgentMetrics metrics) {
        agent = new ExecAgent(
                new AgentSetup(config(), 1, policy, connections(), () -> nowNs, journal, metrics));
    }

    /**
     * Rehearses beside a journal. The rehearsal's own journal is a real one, so that appending is
     * warm too; it is deleted whatever happens.
     *
     * @param scratch the folder that is made and deleted.
     * @param wanted how many decisions.
     */
    static void inFolder(
            final Path scratch,
            final Policy policy,
            final long minimumFreeBytes,
            final int wanted,
            final PrintStream log) {
        IoUtil.delete(scratch.toFile(), true);
        try (Journal thrownAway =
                new ChronicleJournal(scratch, minimumFreeBytes, ChronicleJournal.BLOCK_BYTES)) {
            final long taken =
                    run(policy, thrownAway, new AgentMetrics(PolicyLabels.ids(policy)), wanted);
            if (taken < wanted) {
                log.println("rehearsed " + taken + " decisions, fewer than the " + wanted
                        + " asked for");
            }
        } finally {
            IoUtil.delete(scratch.toFile(), true);
        }
    }

    /**
     * Rehearses.
     *
     * @param policy the learned policy, which keeps nothing between two rows; null: none.
     * @param journal thrown away by the caller.
     * @param metrics thrown away by the caller.
     * @param decisions how many to take; it gives up after four steps for each.
     * @return decisions taken.
     */
    static long run(
            final Policy policy,
            final Journal journal,
            final AgentMetrics metrics,
            final int decisions) {
        final Rehearsal rehearsal = new Rehearsal(policy, journal, metrics);
        for (long step = 0;
                step < 4L * decisions && rehearsal.agent.numbers().decisions() < decisions;
                step++) {
            rehearsal.step();
        }
        return rehearsal.agent.numbers().decisions();
    }

    private void step() {
        nowNs += STEP_NS;
        feed.step(nowNs);
        venue.step(nowNs);
        if (nowNs > OPEN_NS + STEP_NS) {
            client.step(nowNs);
        }
        for (int i = 0; i < MAX_CYCLES_A_STEP; i++) {
            if (agent.doWork() + children.poll(venue, CHILDREN) + parents.poll(client, CHILDREN)
                    == 0) {
                return;
            }
        }
    }

    private static AgentConfig config() {
        final Limits limits = Limits.production();
        final GuardConfig guard = new GuardConfig(
                INSTRUMENTS, PARENTS, CHILDREN_PER_PARENT, CHILDREN, limits, Map.of());
        return AgentConfig.of(guard).with(AgentConfig.Bounds.small());
    }

    private Connections connections() {
        return new Connections(
                Connections.SILENT,
                Connections.SILENT,
                executions,
                market,
                orders,
                children,
                parents,
                (buffer, offset, length) -> 1,
                (buffer, offset, length) -> 1);
    }
}
