package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.MarketBenchmark;
import io.glidepath.evaluate.ParentLedger;
import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.evaluate.RecordedDay;
import io.glidepath.evaluate.ScheduleFigure;
import io.glidepath.evaluate.Verdicts;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** The same orders in the same recorded days, worked by each strategy in runs of their own. */
final class RecordedTrial {
    private final RecordedOrders orders;
    private final List<Contender> contenders;
    private final List<RecordedOutcomes> outcomes = new ArrayList<>();
    private final List<ScheduleFigure> schedules = new ArrayList<>();
    private final TreeSet<String> assumptions = new TreeSet<>();
    private final int baseline;
    private final long horizonNs;
    private final long intervalNs;
    private final long seed;
    private final UnaryOperator<RecordedDay> assuming;
    private final LimitSet limits;
    private final Map<Integer, MarketBenchmark> benchmarks = new ConcurrentHashMap<>();

    /**
     * @param baseline which of the contenders the others are compared with.
     * @param assuming puts latency, fees and impact in place, and how a day is read.
     * @param limits of every strategy; null: each its own, see {@link Contender#limits}.
     */
    RecordedTrial(
            final RecordedOrders orders,
            final List<Contender> contenders,
            final int baseline,
            final long horizonNs,
            final long intervalNs,
            final long seed,
            final UnaryOperator<RecordedDay> assuming,
            final LimitSet limits) {
        this.orders = orders;
        this.contenders = List.copyOf(contenders);
        this.baseline = baseline;
        this.horizonNs = horizonNs;
        this.intervalNs = intervalNs;
        this.seed = seed;
        this.assuming = assuming;
        this.limits = limits;
        contenders.forEach(
                contender -> outcomes.add(new RecordedOutcomes(orders.count(), limits(contender))));
    }

    /**
     * Works everything.
     *
     * @param progress hears of orders worked, from any of the threads.
     * @throws IllegalStateException with the sentence of a failure.
     */
    void play(final int threads, final IntConsumer progress) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            final List<Future<?>> jobs = new ArrayList<>();
            for (final RecordedOrders.Run run : orders.runs()) {
                for (int i = 0; i < contenders.size(); i++) {
                    final int contender = i;
                    jobs.add(pool.submit(() -> {
                        work(run, contenders.get(contender), outcomes.get(contender));
                        progress.accept(run.plans().size());
                    }));
                }
            }
            try {
                for (final Future<?> job : jobs) {
                    job.get();
                }
            } catch (final ExecutionException e) {
                pool.shutdownNow();
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            } catch (final InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted among the runs", e);
            }
        }
    }

    private void work(
            final RecordedOrders.Run run, final Contender contender, final RecordedOutcomes into) {
        try (Contender.Ready ready = contender.ready()) {
            final RecordedDay day = assuming.apply(
                    RecordedDay.of(seed, orders.history(), run.day(), run.workedBy(ready.algo())));
            final Scenario scenario = day.scenario();
            final long[] startsNs = run.plans().stream()
                    .mapToLong(plan -> scenario.startNs(0) + plan.sendNs())
                    .toArray();
            final ParentLedger ledger = new ParentLedger();
            final OthersVolume others = new OthersVolume(startsNs, horizonNs);
            final AgentConfig config = day.config()
                    .with(AgentConfig.Timing.every(intervalNs))
                    .with(limits(contender).from(day.limits()));
            final RefusalTally refusals = new RefusalTally();
            final MidPaths[] paths = new MidPaths[1];
            new Simulation(
                            scenario,
                            listing -> {
                                paths[0] = new MidPaths(listing, startsNs, horizonNs);
                                final List<OrderFlow> flows = new ArrayList<>(List.of(paths[0]));
                                flows.addAll(day.traders().apply(listing));
                                return flows;
                            },
                            SimulatedAgent.of(
                                    config, ready.policy(), refusals, AgentMetrics.simulated()),
                            ledger.and(others))
                    .run(0);
            keep(run, ledger, others, paths[0], into);
            into.refused(refusals.refusals());
            into.clipped(day.divergence().clips());
            note(day.assumptions());
            heard(scenario.parents().stream()
                    .map(plan -> ScheduleFigure.of(plan, scenario.instruments().getFirst(), config))
                    .toList());
        }
    }

    private void keep(
            final RecordedOrders.Run run,
            final ParentLedger ledger,
            final OthersVolume others,
            final MidPaths paths,
            final RecordedOutcomes into) {
        for (final ParentOutcome outcome : ledger.outcomes("", id -> "", Verdicts.NONE)) {
            final int place = Integer.parseInt(outcome.id()) - 1;
            into.set(
                    run.first() + place,
                    outcome,
                    benchmark(run.day()).of(outcome),
                    others.quantity(place),
                    paths.mids(place),
                    horizonNs);
        }
    }

    /** The market of a day without our orders: one for all strategies. */
    private MarketBenchmark benchmark(final int day) {
        return benchmarks.computeIfAbsent(
                day,
                place -> MarketBenchmark.of(
                        assuming.apply(RecordedDay.of(seed, orders.history(), place, List.of()))));
    }

    private LimitSet limits(final Contender contender) {
        return limits == null ? contender.limits() : limits;
    }

    /** The limits that a contender was held to, and the baseline, by one name if it is the same. */
    String limitsBeside(final int contender) {
        final String own = limits(contenders.get(contender)).name();
        final String base = limits(contenders.get(baseline)).name();
        return own.equals(base) ? own : own + " against " + base;
    }

    /** What every day assumes; sentences about one day alone are told in sums. */
    private synchronized void note(final List<String> sentences) {
        sentences.stream()
                .filter(sentence -> !sentence.contains(": history clipped "))
                .forEach(assumptions::add);
    }

    private synchronized void heard(final List<ScheduleFigure> figures) {
        schedules.addAll(figures);
    }

    RecordedOrders orders() {
        return orders;
    }

    List<Contender> contenders() {
        return contenders;
    }

    RecordedOutcomes outcomes(final int contender) {
        return outcomes.get(contender);
    }

    /** Which of the contenders the others are compared with. */
    int baseline() {
        return baseline;
    }

    long horizonNs() {
        return horizonNs;
    }

    /** What was assumed, in an order that does not depend on threads. */
    List<String> assumptions() {
        final List<String> sentences = new ArrayList<>(assumptions);
        sentences.add("orders: " + orders.count() + " of " + horizonNs / 1_000_000_000L
                + " s in " + orders.files().size()
                + (orders.files().size() == 1 ? " day" : " days")
                + ", buys and sells in turn, the same for"
                + " every strategy; each strategy in runs of its own");
        if (!orders.sized()) {
            sentences.add("orders are 5 % of the mean volume that the days before traded in their"
                    + " half hours; those of the first day 5 % of its own in that very time: the"
                    + " future");
        }
        sentences.addAll(orders.unmade());
        sentences.addAll(ScheduleFigure.sentences(schedules));
        sentences.add("market VWAP: of the market without our orders, visible and hidden trades,"
                + " from the order's start to its end: one number for an order, whoever works it;"
                + " the whole quantity is compared with it, without fees");
        sentences.add("what an order leaves unfilled is valued by walking the book when it ends, in"
                + " the shortfall and against VWAP: at its end, or at most "
                + AgentConfig.Timing.every(intervalNs).finishGraceNs() / 1_000_000_000L
                + " s after it while it is finished");
        sentences.add("history does not react: nobody joins, leaves or reprices because of us; what"
                + " our trades take is gone, and moves nothing else unless --impact says so");
        sentences.add("limits: production, the defaults of the agent; own, the same without those"
                + " of participation, schedule drift and child size, for immediate, cw-sl and"
                + " cw-twap, which follow no schedule");
        sentences.add(
                "Wilcoxon: differences of 0 are ranked, and their ranks left out (Pratt 1959)");
        for (int i = 0; i < contenders.size(); i++) {
            sentences.add(contenders.get(i).label() + ": history clipped "
                    + outcomes.get(i).clips()
                    + " times in all: our orders had traded what it wanted, or the recording"
                    + " contradicts itself");
        }
        return sentences;
    }
}
