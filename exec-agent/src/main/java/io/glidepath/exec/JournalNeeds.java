package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.AgentConfig.Bounds;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.GuardConfig;

/**
 * How large the tables of an agent must be to recover from a journal: what was open at once in it,
 * counted by the recovery of an agent that is thrown away.
 */
final class JournalNeeds {
    private static final Outlet NOWHERE = (frame, offset, length) -> 1;
    private static final Connections NOBODY = new Connections(
            Connections.SILENT,
            Connections.SILENT,
            Connections.SILENT,
            Connections.SILENT,
            Connections.SILENT,
            NOWHERE,
            NOWHERE,
            NOWHERE,
            NOWHERE);

    private JournalNeeds() {}

    /**
     * Counts what a journal needs.
     *
     * @param reader before its first record.
     * @param config of the agent that is to recover; its own bounds are raised to be enough.
     * @param enough bounds within which every run of the journal worked.
     * @return the least bounds of instruments, parents and children; the others as configured.
     */
    static Bounds of(final JournalReader reader, final AgentConfig config, final Bounds enough) {
        final Bounds given = config.bounds();
        final AgentRooms rooms = new AgentRooms(new AgentSetup(
                with(config, larger(given, enough)),
                1,
                null,
                NOBODY,
                () -> 0,
                new CountingJournal(),
                AgentMetrics.simulated()));
        new Recovery(rooms).apply(reader, Integer.MAX_VALUE);
        final AgentCounts counts = rooms.counts;
        return new Bounds(
                Math.max(1, rooms.markets.count()),
                Math.max(1, counts.mostParents),
                Math.max(1, counts.mostChildrenOfParent),
                Math.max(1, counts.mostChildren),
                given.ordersPerBook(),
                given.rememberedParents());
    }

    private static Bounds larger(final Bounds given, final Bounds enough) {
        return new Bounds(
                Math.max(given.instruments(), enough.instruments()),
                Math.max(given.parents(), enough.parents()),
                Math.max(given.childrenPerParent(), enough.childrenPerParent()),
                Math.max(given.children(), enough.children()),
                given.ordersPerBook(),
                given.rememberedParents());
    }

    private static AgentConfig with(final AgentConfig config, final Bounds bounds) {
        final GuardConfig guard = config.guard();
        return new AgentConfig(
                config.instanceId(),
                bounds,
                config.timing(),
                config.trading(),
                config.polls(),
                new GuardConfig(
                        bounds.instruments(),
                        bounds.parents(),
                        bounds.childrenPerParent(),
                        bounds.children(),
                        guard.defaults(),
                        guard.perInstrument()),
                config.assurance());
    }
}
