package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.Comparison;
import io.glidepath.exec.journal.Damage;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordedClock;
import io.glidepath.exec.journal.RecordedInlet;
import io.glidepath.exec.journal.RecordedOutlet;
import io.glidepath.exec.journal.ReplayCursor;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a journal again, through the same agent, from its opening records and its inputs alone, and
 * compares every byte that comes out. It never writes. A journal of several runs, with restarts
 * between, is replayed run by run, each from what recovery made of the runs before it.
 *
 * @param runs runs replayed.
 * @param records records found equal.
 * @param decisions decisions found equal.
 * @param differences 0, or 1 once something differed: what follows would only repeat it.
 * @param firstDifference in words, or null.
 * @param damage why the recording ends before its end, or null.
 */
public record Replay(
        int runs,
        long records,
        long decisions,
        long differences,
        String firstDifference,
        Damage damage) {

    /**
     * Replays a journal up to its first damage, or to where a writer that still works stood when
     * this began.
     *
     * @param journal opens the journal for reading; asked several times.
     * @param configOf reads the recorded configuration.
     * @param policyOf loads the recorded policy; answers null where the run had none.
     * @throws IllegalArgumentException in one sentence, when the opening records cannot be used.
     */
    public static Replay of(
            final Supplier<JournalReader> journal,
            final Function<Openings, AgentConfig> configOf,
            final Function<Openings, Policy> policyOf) {
        final Extent extent = Extent.of(journal);
        try (ReplayCursor cursor = new ReplayCursor(extent.open(journal))) {
            final Comparison comparison = new Comparison(cursor);
            int run = 0;
            Openings openings = extent.openings(journal, 1);
            if (openings == null && extent.damage() == null) {
                throw new IllegalArgumentException(
                        "the journal has no opening records: nothing to replay from");
            }
            while (openings != null) {
                run++;
                final AgentConfig config = configOf.apply(openings);
                final RunRules rules = RunRules.of(openings, config);
                comparison.settings(rules.settings());
                final ExecAgent agent = new ExecAgent(new AgentSetup(
                        config,
                        openings.epoch(),
                        policyOf.apply(openings),
                        connections(cursor),
                        new RecordedClock(cursor),
                        comparison,
                        AgentMetrics.simulated(),
                        cursor::inferenceFailure,
                        rules));
                recover(journal, agent, run - 1);
                while (comparison.step()) {
                    agent.doWork();
                }
                openings = comparison.differences() == 0 && cursor.nextRun()
                        ? extent.openings(journal, run + 1)
                        : null;
            }
            return new Replay(
                    run,
                    comparison.records(),
                    comparison.decisions(),
                    comparison.differences(),
                    comparison.firstDifference(),
                    extent.damage());
        }
    }

    /**
     * What ops and auditors read: {@code replay: N decisions, M differences}, and of a damaged
     * journal from where it is so.
     */
    public String line() {
        return "replay: " + decisions + " decisions, " + differences + " differences"
                + (damage == null
                        ? ""
                        : " before the damage: the journal is damaged from " + damage);
    }

    /**
     * How far a journal can be read now. A writer may go on meanwhile: what it adds is not looked
     * at.
     *
     * @param lastSequence of the last record that is whole.
     * @param damage why there are no more, or null.
     */
    private record Extent(long lastSequence, Damage damage) {
        static Extent of(final Supplier<JournalReader> journal) {
            try (JournalReader reader = journal.get()) {
                while (reader.next()) {}
                return new Extent(reader.sequence(), reader.damage());
            }
        }

        JournalReader open(final Supplier<JournalReader> journal) {
            return journal.get().upTo(lastSequence);
        }

        Openings openings(final Supplier<JournalReader> journal, final int run) {
            try (JournalReader reader = open(journal)) {
                return Openings.read(reader, run);
            }
        }
    }

    private static void recover(
            final Supplier<JournalReader> journal, final ExecAgent agent, final int runs) {
        if (runs > 0) {
            try (JournalReader reader = journal.get()) {
                agent.recover(reader, runs);
            }
        }
    }

    private static Connections connections(final ReplayCursor cursor) {
        return new Connections(
                new RecordedInlet(cursor, 0),
                inlet(cursor, Stream.CONTROL),
                inlet(cursor, Stream.EXECUTIONS),
                inlet(cursor, Stream.MARKET),
                inlet(cursor, Stream.ORDERS),
                outlet(cursor, Stream.CHILDREN),
                outlet(cursor, Stream.PARENTS),
                outlet(cursor, Stream.RESEARCH),
                outlet(cursor, Stream.REPLIES));
    }

    private static Inlet inlet(final ReplayCursor cursor, final Stream stream) {
        return new RecordedInlet(cursor, stream.code());
    }

    private static Outlet outlet(final ReplayCursor cursor, final Stream stream) {
        return new RecordedOutlet(cursor, stream.code());
    }
}
