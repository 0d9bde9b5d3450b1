package io.glidepath.evaluate.trial;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.sim.AssumptionOptions;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.ScheduleOptions;
import io.glidepath.sim.flow.CwMarket;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.study.StressOptions;
import io.glidepath.sim.world.FormulaMarket;
import io.glidepath.sim.world.FormulaMarkets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** {@code glidepath evaluate}: strategies side by side, over many episodes. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Plays strategies over many episodes of a simulated market and says what each earned,"
                    + " one row a strategy. Every order goes through the same agent as live, its"
                    + " wire and its guard.",
            "",
            "Each episode sells a parent of --lots lots from t = 0 to --horizon, with a decision"
                    + " every --interval; the market runs for one interval before. The reward is"
                    + " the average price less the best bid at t = 0, in ticks a lot, higher is"
                    + " better. Results that were published of the same cell stand beside ours,"
                    + " with the difference in standard errors of that difference.",
            "",
            "Episode k is drawn from --seed and k alone, so that strategies meet the same traders,"
                    + " and the same seed gives the same JSON on any number of threads.",
            "",
            "slipstream and ac are formulas without a book: cost, lower is better. slipstream's"
                    + " strategies are twap, random and panic (published with --seed 42 --episodes"
                    + " 200), those of ac twap, ac and immediate, beside their closed form.",
            "",
            "With --lobster, --parents orders are worked in recorded days instead, the same by"
                    + " every strategy: cost in bps of arrival and of the market's VWAP, lower is"
                    + " better, with intervals over days and tests against --baseline.",
        },
        footer = {
            "",
            "Examples:",
            "  glidepath evaluate --market noise --lots 20 --strategy cw-sl,cw-twap",
            "  glidepath evaluate --market noise,tactical,strategic --lots 20,60 --strategy sl,twap"
                    + " --episodes 10000 --json cells.json --html cells.html",
            "  glidepath evaluate --market slipstream --regime high-vol --seed 42 --episodes 200",
            "  glidepath evaluate --strategy cw-sl,mine=policy:model.policy.yaml",
            "  glidepath evaluate --lobster data/lobster/2003/CSCO/*.csv.gz --parents 120"
                    + " --strategy twap,ac",
            "",
            "Exit codes: 0 done; 1 failed; 2 wrong usage.",
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final double SECOND = 1e9;
    private static final long MAX_LOTS = 1_000_000;
    private static final int MAX_EPISODES = 10_000_000;
    private static final int DAY = 86_400;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--market",
            split = ",",
            paramLabel = "NAME",
            description = "Markets, one after the other: noise, tactical, strategic and others"
                    + " with traders and a book (an unknown name is answered with the list);"
                    + " slipstream and ac, which are formulas with strategies of their own"
                    + " (default ${DEFAULT-VALUE}).")
    private List<String> markets = List.of("noise");

    @Option(
            names = "--lots",
            split = ",",
            paramLabel = "N",
            description = "Lots to sell in an episode (default 20); of recorded days, shares of"
                    + " every order (default 5 %% of the volume of its time on the days before).")
    private List<Long> lots;

    @Option(
            names = "--strategy",
            paramLabel = "A,B",
            description = "Strategies, separated by commas: cw-sl, cw-twap, twap, vwap, pov, ac,"
                    + " immediate, policy:MANIFEST, NAME=policy:MANIFEST. In noise, tactical and"
                    + " strategic sl and twap mean cw-sl and cw-twap; house:twap is our own there"
                    + " (default cw-sl,cw-twap; of recorded days twap,ac).")
    private String strategies;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            description = "Episodes of each row (default ${DEFAULT-VALUE}).")
    private int episodes = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything random (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--horizon",
            paramLabel = "S",
            description =
                    "From the parent's start to its end, seconds (default 150; of recorded days"
                            + " 1800).")
    private Double horizon;

    @Option(
            names = "--interval",
            paramLabel = "S",
            description = "Between decisions, seconds (default 15; of recorded days a 180th of the"
                    + " horizon).")
    private Double interval;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that play episodes (default: one a core). They change nothing"
                    + " but the time it takes.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--regime",
            paramLabel = "NAME",
            description = "Regime of slipstream (normal, high-vol, high-impact) or ac (hour,"
                    + " paper); default: the first.")
    private String regime;

    @Option(
            names = "--limits",
            paramLabel = "NAME",
            description = "Limits of every strategy: production, own (no participation, drift or"
                    + " child size), or a file with an agent's configuration. Default: own in"
                    + " simulated markets and for immediate, cw-sl and cw-twap, else production.")
    private String limits;

    @Option(
            names = "--orders",
            description = "List every order of recorded days in the JSON, as orderList.")
    private boolean orders;

    @Mixin
    private RecordedOptions recordings;

    @Mixin
    private StressOptions stress;

    @Mixin
    private ScheduleOptions schedule;

    @Mixin
    private AssumptionOptions assumptions;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the rows as JSON.")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write one self-contained page: distributions, inventories, and the market"
                            + " by itself: spread, depth, impact of one order, order flow.")
    private Path html;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with its error handling: one sentence and an exit code. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new EvaluateCommand()));
    }

    @Override
    public Integer call() {
        OptionScope.check(spec.commandLine().getParseResult(), recordings.asked(), markets);
        check();
        assumptions.check(recordings.asked());
        schedule.check();
        OutputFile.require("--json", json);
        OutputFile.require("--html", html);
        if (recordings.asked()) {
            recorded();
        } else {
            simulated();
        }
        return CommandLine.ExitCode.OK;
    }

    private void simulated() {
        final MarketTrial trial = new MarketTrial(episodes, threads);
        plans().forEach(plan -> plan.accept(trial));
        final Evaluation evaluation = trial.evaluation(seed);
        System.out.print(EvaluationTable.of(evaluation.rows()));
        System.out.println("apart: mean less published (of formulas: the reference, published or in"
                + " closed form), in standard errors of that difference");
        System.out.println(EvaluationTable.LEGEND);
        publish(evaluation);
        if (html != null) {
            EvaluationPage.write(html, evaluation, trial);
            System.out.println("report: " + html.toAbsolutePath());
        }
    }

    /** What is to be played, every name looked up before the first episode. */
    private List<Consumer<MarketTrial>> plans() {
        final List<Consumer<MarketTrial>> plans = new ArrayList<>();
        try {
            for (final String name : markets) {
                if (FormulaMarkets.names().contains(name)) {
                    plans.add(formula(name));
                } else {
                    plans.addAll(traded(ReferenceMarket.named(name)));
                }
            }
        } catch (final IllegalArgumentException e) {
            throw CommandException.nothingDone(e.getMessage());
        }
        return plans;
    }

    private List<Consumer<MarketTrial>> traded(final ReferenceMarket market) {
        final List<Contender> contenders = Contender.parse(
                strategies == null ? "cw-sl,cw-twap" : strategies, market instanceof CwMarket);
        contenders.forEach(contender -> contender.ready().close());
        final List<Consumer<MarketTrial>> plans = new ArrayList<>();
        for (final long size : lots == null ? List.of(20L) : lots) {
            final Cell cell =
                    new Cell(market.id(), size, ns(horizon, 150), ns(interval, 15), Cell.SECONDS);
            final MarketSetting setting = new MarketSetting(
                    cell, market, stress.stress(), this::assumed, limits("own"), seed);
            plans.add(trial -> trial.play(setting, contenders));
        }
        return plans;
    }

    private Consumer<MarketTrial> formula(final String name) {
        final FormulaMarket market =
                regime == null ? FormulaMarkets.named(name) : FormulaMarkets.named(name, regime);
        final List<String> names =
                strategies == null ? market.strategies() : List.of(strategies.split(",", -1));
        names.forEach(market::strategy);
        return trial -> trial.play(market, names, seed);
    }

    private void recorded() {
        final List<Contender> contenders;
        final RecordedTrial trial;
        try {
            contenders = Contender.parse(strategies == null ? "twap,ac" : strategies, false);
            contenders.forEach(contender -> contender.ready().close());
            trial = trial(contenders, recordings.baseline(contenders));
        } catch (final IllegalArgumentException e) {
            throw CommandException.nothingDone(e.getMessage());
        }
        recordings.tellDoubts(trial.orders().files(), spec.commandLine().getErr());
        final int work = trial.orders().count() * contenders.size();
        try (EpisodeProgress progress = new EpisodeProgress("recorded days", work, "orders")) {
            trial.play(threads, progress::step);
        }
        final PairedResults results = new PairedResults(trial);
        final Evaluation evaluation = results.evaluation(seed, orders);
        System.out.print(EvaluationTable.ofRecorded(evaluation.rows()));
        System.out.println(EvaluationTable.LEGEND);
        System.out.print(EvaluationTable.ofDays(evaluation));
        publish(evaluation);
        if (html != null) {
            RecordedPage.write(html, evaluation, trial, results);
            System.out.println("report: " + html.toAbsolutePath());
        }
    }

    private RecordedTrial trial(final List<Contender> contenders, final int baseline) {
        final long horizonNs = ns(horizon, 1_800);
        final long intervalNs = ns(interval, horizonNs / SECOND / 180);
        return new RecordedTrial(
                new RecordedOrders(
                        recordings.files(),
                        recordings.parents(),
                        horizonNs,
                        lots == null ? null : lots.getFirst(),
                        AgentConfig.Timing.every(intervalNs).finishGraceNs()),
                contenders,
                baseline,
                horizonNs,
                intervalNs,
                seed,
                day -> recordings.read(day.assuming(this::assumed)),
                limits(null));
    }

    private Scenario assumed(final Scenario scenario) {
        return schedule.applyTo(assumptions.applyTo(scenario));
    }

    /** What was asked for; else by a word, null: nothing. */
    private LimitSet limits(final String otherwise) {
        final String word = limits == null ? otherwise : limits;
        return word == null ? null : LimitSet.of(word);
    }

    private static long ns(final Double seconds, final double otherwise) {
        return Math.round((seconds == null ? otherwise : seconds) * SECOND);
    }

    private void check() {
        require(
                lots == null || lots.stream().allMatch(size -> size >= 1 && size <= MAX_LOTS),
                "--lots is 1 to " + MAX_LOTS);
        distinct("--lots", lots == null ? List.of() : lots);
        distinct("--market", markets);
        require(!recordings.asked() || lots == null || lots.size() == 1, "--lots is one size here");
        require(episodes >= 1 && episodes <= MAX_EPISODES, "--episodes is 1 to " + MAX_EPISODES);
        require(
                recordings.parents() >= 1 && recordings.parents() <= MAX_EPISODES,
                "--parents is 1 to " + MAX_EPISODES);
        require(threads >= 1 && threads <= 1_024, "--threads is 1 to 1024");
        require(
                interval == null || interval >= 0.001 && interval <= 3_600,
                "--interval is 0.001 to 3600 seconds");
        require(
                horizon == null || horizon >= (interval == null ? 1 : interval) && horizon <= DAY,
                "--horizon is at least one --interval and at most " + DAY + " seconds");
    }

    private static void distinct(final String option, final List<?> given) {
        for (final Object one : given) {
            require(
                    Collections.frequency(given, one) == 1,
                    option + " has " + one + " twice: give each once");
        }
    }

    private static void require(final boolean holds, final String rule) {
        if (!holds) {
            throw CommandException.nothingDone(rule);
        }
    }

    private void publish(final Evaluation evaluation) {
        System.out.println("assumptions:");
        evaluation.assumptions().forEach(sentence -> System.out.println("  - " + sentence));
        if (json != null) {
            EvaluationJson.write(json, evaluation);
            System.out.println("JSON: " + json.toAbsolutePath());
        }
    }
}
