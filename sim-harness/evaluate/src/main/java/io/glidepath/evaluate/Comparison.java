package io.glidepath.evaluate;

import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The parents of one day beside their twins: whole virtual-time runs of the same scenario and seed
 * with every parent worked by TWAP, by Almgren-Chriss, and by the policy.
 *
 * @param day its name.
 * @param rows one for each parent.
 * @param replay of the run.
 * @param latency of the run's decisions, wall time.
 * @param quotes by instrument id.
 * @param assumptions in sentences.
 * @param violations what the auditor on the venue's side found wrong, in the run and its twins, in
 *     sentences.
 */
public record Comparison(
        String day,
        List<Row> rows,
        Replay replay,
        LatencySummary latency,
        Map<Integer, QuoteSeries> quotes,
        List<String> assumptions,
        List<String> violations) {

    /**
     * A parent and what its twins cost, bps; null: no arrival price, or rejected.
     *
     * @param vwap of the market without our orders, from the parent's start to its end, currency;
     *     null: nobody traded.
     * @param schedule of its Almgren-Chriss twin, and behind a learned policy; null: not known.
     */
    public record Row(
            ParentOutcome parent,
            Double twapBps,
            Double acBps,
            Double policyBps,
            Double vwap,
            ScheduleFigure schedule) {}

    /** The replay did not differ, and no audit found anything. */
    public boolean clean() {
        return replay.differences() == 0 && violations.isEmpty();
    }

    /**
     * Runs a day and its twins.
     *
     * @param policy null: none, and the policy's twin is Almgren-Chriss by name.
     * @param progress hears what is being run.
     */
    public static Comparison of(
            final TradingDay day, final Policy policy, final Consumer<String> progress) {
        return of(day, policy, "", journal -> {}, progress);
    }

    /**
     * The same.
     *
     * @param manifest of the policy, its text; empty: none.
     * @param keep is given the run's journal.
     */
    static Comparison of(
            final TradingDay day,
            final Policy policy,
            final String manifest,
            final Consumer<MemoryJournal> keep,
            final Consumer<String> progress) {
        progress.accept(day.name() + ": agent, journal and replay");
        final Experiment.Result run = Experiment.run(day, policy, manifest, keep);
        return beside(day, policy, run, progress);
    }

    /** Puts the twins beside a run that has been made, live or not. */
    public static Comparison beside(
            final TradingDay day,
            final Policy policy,
            final Experiment.Result run,
            final Consumer<String> progress) {
        final List<String> violations = new ArrayList<>(run.violations());
        progress.accept(day.name() + ": TWAP twin");
        final Map<String, Double> twap =
                costs("TWAP twin", Experiment.twin(day, policy, Algo.TWAP), violations);
        progress.accept(day.name() + ": Almgren-Chriss twin");
        final Map<String, Double> ac =
                costs("Almgren-Chriss twin", Experiment.twin(day, policy, Algo.AC), violations);
        progress.accept(day.name() + ": policy twin");
        final Map<String, Double> learned = policy == null
                ? ac
                : costs("policy twin", Experiment.twin(day, policy, Algo.POLICY), violations);
        progress.accept(day.name() + ": market without our orders");
        final MarketBenchmark market = MarketBenchmark.of(day);
        final List<Row> rows = new ArrayList<>();
        for (final ParentOutcome parent : run.parents()) {
            final String id = parent.id();
            rows.add(new Row(
                    parent,
                    twap.get(id),
                    ac.get(id),
                    learned.get(id),
                    market.of(parent),
                    schedule(day, parent)));
        }
        return new Comparison(
                day.name(),
                rows,
                run.replay(),
                run.latency(),
                run.quotes(),
                assumptions(day),
                List.copyOf(violations));
    }

    private static List<String> assumptions(final TradingDay day) {
        final List<String> sentences = new ArrayList<>(day.assumptions());
        sentences.add("a parent that must finish may be finished up to "
                + day.config().timing().finishGraceNs() / 1_000_000_000L
                + " s after its end; VWAP is of the time from its start to its end");
        return sentences;
    }

    private static ScheduleFigure schedule(final TradingDay day, final ParentOutcome parent) {
        for (final ParentPlan plan : day.scenario().parents()) {
            for (final VenueInstrument listed : day.scenario().instruments()) {
                if (listed.instrumentId() == plan.instrumentId()
                        && parent.id().equals(day.idPrefix() + plan.parentId())) {
                    return ScheduleFigure.of(plan, listed, day.config());
                }
            }
        }
        return null;
    }

    /** What each parent cost; what the auditor saw is put with the rest, under the twin's name. */
    private static Map<String, Double> costs(
            final String name, final Experiment.Twin twin, final List<String> violations) {
        twin.violations().forEach(violation -> violations.add(name + ": " + violation));
        final Map<String, Double> costs = new HashMap<>();
        for (final ParentOutcome outcome : twin.parents()) {
            costs.put(outcome.id(), outcome.rejectReason() == null ? outcome.shortfallBps() : null);
        }
        return costs;
    }
}
