package io.glidepath.evaluate;

import io.glidepath.exec.Openings;
import io.glidepath.exec.Replay;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.RejectReason;
import io.glidepath.sim.Auditor;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.venue.VenueInstrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One day worked once by the real agent, in virtual time. */
public final class Experiment {
    private static final int FIRST_JOURNAL_BYTES = 1 << 24;
    private static final int PRICE_DECIMALS = 8;

    private Experiment() {}

    /**
     * What a run came to.
     *
     * @param replay null for a run that was not written down.
     * @param quotes best bid and ask by instrument id; empty for a twin.
     * @param violations what the auditor on the venue's side found wrong, in sentences.
     */
    public record Result(
            List<ParentOutcome> parents,
            Replay replay,
            LatencySummary latency,
            Map<Integer, QuoteSeries> quotes,
            List<String> violations) {}

    /** What a twin came to; the same auditor watched it. */
    public record Twin(List<ParentOutcome> parents, List<String> violations) {}

    /** Works the day's parents as they ask, writes everything down, and replays it. */
    public static Result run(final TradingDay day, final Policy policy) {
        return run(day, policy, "", journal -> {});
    }

    /**
     * The same.
     *
     * @param manifest of the policy, its text, for whoever replays the journal; empty: none.
     * @param keep is given the journal.
     */
    static Result run(
            final TradingDay day,
            final Policy policy,
            final String manifest,
            final Consumer<MemoryJournal> keep) {
        final Scenario scenario = day.scenario();
        final MemoryJournal journal = new MemoryJournal(FIRST_JOURNAL_BYTES);
        new Openings(day.name(), "", configuration(day), manifest, 1, scenario.seed())
                .write(journal, scenario.openNs());
        final AgentMetrics metrics = new AgentMetrics(1, 2, 3, 4, PolicyNames.LEARNED_ID);
        final ParentLedger ledger = new ParentLedger();
        final QuoteRecorder quotes = new QuoteRecorder(scenario.instruments().size());
        final Auditor auditor = auditor(day);
        simulate(day, scenario, policy, journal, metrics, ledger.and(quotes).and(auditor));
        auditor.endSession();
        keep.accept(journal);
        final Replay replay = Replay.of(
                () -> JournalReader.of(journal),
                openings -> ConfigFile.parseAgent(openings.configuration(), day.name()),
                openings -> policy);
        final List<ParentOutcome> parents = ledger
                .outcomes(
                        day.idPrefix(),
                        id -> symbol(scenario, id),
                        Verdicts.of(JournalReader.of(journal)))
                .stream()
                .map(parent -> withGrid(scenario, parent))
                .toList();
        return new Result(
                parents, replay, metrics.latencySummary(), quotes.series(), auditor.violations());
    }

    /** The agent's, and what a replay of the kept journal asks of a live agent's. */
    private static String configuration(final TradingDay day) {
        return ConfigText.of(day.config())
                + "journal:\n  directory: simulated\npolicy:\n  id: " + PolicyNames.LEARNED_ID
                + "\n";
    }

    /** The same day and seed with every parent worked by one algo; nothing is written down. */
    public static Twin twin(final TradingDay day, final Policy policy, final Algo algo) {
        final Scenario scenario = day.scenario();
        final List<ParentPlan> plans =
                scenario.parents().stream().map(plan -> plan.withAlgo(algo)).toList();
        final ParentLedger ledger = new ParentLedger();
        final Auditor auditor = auditor(day);
        simulate(
                day,
                scenario.withParents(plans),
                policy,
                new CountingJournal(),
                AgentMetrics.simulated(),
                ledger.and(auditor));
        auditor.endSession();
        return new Twin(
                ledger.outcomes(day.idPrefix(), id -> symbol(scenario, id), Verdicts.NONE),
                auditor.violations());
    }

    private static Auditor auditor(final TradingDay day) {
        return new Auditor(day.scenario().latencies(), day.config().timing().finishGraceNs());
    }

    private static void simulate(
            final TradingDay day,
            final Scenario scenario,
            final Policy policy,
            final Journal journal,
            final AgentMetrics metrics,
            final FrameTap tap) {
        new Simulation(
                        scenario,
                        day.traders(),
                        SimulatedAgent.of(day.config(), policy, journal, metrics),
                        tap)
                .run(0);
    }

    /** What is off the grid of its instrument is told the grid. */
    private static ParentOutcome withGrid(final Scenario scenario, final ParentOutcome parent) {
        final boolean off = parent.refusals().containsKey(RejectReason.QUANTITY_OFF_LOT.name())
                || parent.refusals().containsKey(RejectReason.PRICE_OFF_TICK.name());
        final VenueInstrument listed = listed(scenario, parent.instrumentId());
        return !off || listed == null || parent.rejectReason() == null
                ? parent
                : parent.because(parent.rejectReason() + ": quantity " + parent.quantity()
                        + limit(scenario, parent) + ", lot " + listed.lot() + ", tick "
                        + price(listed.tick()));
    }

    private static String limit(final Scenario scenario, final ParentOutcome parent) {
        return scenario.parents().stream()
                .filter(plan -> parent.id().endsWith("/" + plan.parentId())
                        || parent.id().equals(Long.toString(plan.parentId())))
                .filter(plan -> plan.limitPrice() != ParentPlan.NONE)
                .map(plan -> ", limit " + price(plan.limitPrice()))
                .findFirst()
                .orElse("");
    }

    private static String price(final long units) {
        return BigDecimal.valueOf(units, PRICE_DECIMALS).stripTrailingZeros().toPlainString();
    }

    private static VenueInstrument listed(final Scenario scenario, final int instrumentId) {
        for (final VenueInstrument instrument : scenario.instruments()) {
            if (instrument.instrumentId() == instrumentId) {
                return instrument;
            }
        }
        return null;
    }

    private static String symbol(final Scenario scenario, final int instrumentId) {
        final VenueInstrument listed = listed(scenario, instrumentId);
        return listed == null ? Integer.toString(instrumentId) : listed.symbol();
    }
}
