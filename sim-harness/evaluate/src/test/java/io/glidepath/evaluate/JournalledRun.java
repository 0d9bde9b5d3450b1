package io.glidepath.evaluate;

import io.glidepath.exec.Openings;
import io.glidepath.exec.Replay;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.policy.Policy;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;

import java.util.List;

/**
 * A day worked once, and what is left of it.
 *
 * @param journal with the effective configuration in its opening records.
 */
record JournalledRun(MemoryJournal journal, List<ParentOutcome> parents, DecisionTally decisions) {
    static JournalledRun of(final TradingDay day, final Policy policy) {
        final MemoryJournal journal = new MemoryJournal(1 << 20);
        openings(day, ConfigText.of(day.config())).write(journal, day.scenario().openNs());
        final ParentLedger ledger = new ParentLedger();
        final DecisionTally decisions = new DecisionTally();
        new Simulation(
                        day.scenario(),
                        day.traders(),
                        SimulatedAgent.of(day.config(), policy, journal, AgentMetrics.simulated()),
                        ledger.and(decisions))
                .run(0);
        return new JournalledRun(
                journal,
                ledger.outcomes("", id -> "I" + id, Verdicts.of(JournalReader.of(journal))),
                decisions);
    }

    static Openings openings(final TradingDay day, final String configuration) {
        return new Openings("test", "test", configuration, "", 1, day.scenario().seed());
    }

    /** Replays from what the journal says of its configuration. */
    static Replay replay(final MemoryJournal journal, final Policy policy) {
        return Replay.of(
                () -> JournalReader.of(journal),
                openings -> ConfigFile.parseAgent(openings.configuration(), "the journal"),
                openings -> policy);
    }
}
