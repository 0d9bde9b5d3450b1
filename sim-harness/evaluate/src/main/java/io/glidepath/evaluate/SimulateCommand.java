package io.glidepath.evaluate;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.AssumptionOptions;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.ScheduleOptions;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code glidepath simulate}: parents worked in virtual time, beside their twins. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Works parent orders in virtual time through the same agent as live: wire, guard,"
                    + " journal and all.",
            "Beside each parent stand its twins: the same scenario and seed with every parent"
                    + " worked by TWAP,",
            "by Almgren-Chriss and by the policy. The journal just written is replayed and"
                    + " compared.",
        },
        footer = {
            "",
            "Examples:",
            "  glidepath simulate                                   eight parents in the noise"
                    + " market",
            "  glidepath simulate --recorded data/lobster/2003/CSCO/*.csv.gz  twelve parents a"
                    + " recorded day",
            "  glidepath simulate --recorded es.mbo.csv.gz --instrument 17077",
            "  glidepath simulate --parents my.csv --json out.json  your own parents",
            "  glidepath simulate --latency-order-us 300 --latency-jitter-us exponential:50"
                    + " --maker-fee -0.0020",
            "",
            "A parents file is CSV with this header, times in seconds after the session's start:"
                    + " 9:30 of LOBSTER's days, else when the recording's book first matches;"
                    + " quantities in the recording's units, 10^-4 coin for Bitstamp; the"
                    + " instrument of a recording is 1:",
            "  id,instrument,side,quantity,startSeconds,durationSeconds,algo,completion,limit",
            "and behind it, if wanted, any of urgency, riskAversion (of the parent; one of them),"
                    + " sigma, eta and gamma (of its instrument).",
            "",
            "Exit codes: 0 done; 1 failed, or a replay differed, or an audit found something; 2"
                    + " wrong usage.",
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final long SECOND = 1_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--market",
            paramLabel = "NAME",
            description = "Simulated market: noise (default).")
    private String market;

    @Option(
            names = {"--recorded", "--lobster"},
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recordings of one instrument, in any order, plain, .gz or .xz: LOBSTER"
                    + " messages, market by order, Bitstamp orders or levels, each known by its"
                    + " header or name as data check knows it.")
    private List<Path> recorded = List.of();

    @Option(
            names = "--instrument",
            paramLabel = "NAME",
            description = "Which instrument of recordings that hold several, in their own word;"
                    + " default: the busiest.")
    private String instrument;

    @Option(
            names = "--strict",
            description = "The first row of a recording that cannot be believed ends the run with"
                    + " exit code 1; else it is skipped, and told among the assumptions.")
    private boolean strict;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where files that are not found as given are looked for; default:"
                    + " GLIDEPATH_DATA, else ./data.")
    private Path data;

    @Option(names = "--parents", paramLabel = "FILE", description = "Parents to work, CSV.")
    private Path parents;

    @Option(
            names = "--algo",
            paramLabel = "ALGO",
            description =
                    "How parents without their own are worked: policy (default), ac, twap, vwap,"
                            + " pov.")
    private String algo = "policy";

    @Option(
            names = "--policy",
            paramLabel = "MANIFEST",
            description = "Policy manifest; default: the shipped one.")
    private Path policyFile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything random (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private ScheduleOptions schedule;

    @Mixin
    private AssumptionOptions assumptions;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report as one HTML page.")
    private Path html;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Keep the journal, with its model, in an empty or new folder, for"
                    + " ./glidepath replay; of several days in a folder of it for each.")
    private Path journal;

    private ParentsFile.Sheet sheet;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with its error handling: one sentence, exit code 1. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new SimulateCommand()));
    }

    @Override
    public Integer call() {
        assumptions.check(!recorded.isEmpty());
        schedule.check();
        OutputFile.require("--json", json);
        OutputFile.require("--html", html);
        checkScope();
        final Algo chosen = chosen();
        try (PolicySource policies = PolicySource.open(policyFile)) {
            final List<TradingDay> worlds =
                    recorded.isEmpty() ? simulated(chosen) : recorded(chosen);
            final JournalFolder kept = journal == null
                    ? null
                    : new JournalFolder(journal, policies, worlds.size() > 1);
            final List<Comparison> comparisons = new ArrayList<>();
            final Progress progress = new Progress(6 * worlds.size());
            for (final TradingDay world : worlds) {
                comparisons.add(Comparison.of(
                        world,
                        policies.policy(),
                        policies.manifestText(),
                        run -> keep(kept, world, run),
                        progress));
            }
            progress.done();
            return publish(comparisons, policies);
        }
    }

    private static void keep(
            final JournalFolder kept, final TradingDay world, final MemoryJournal run) {
        if (kept != null) {
            kept.keep(world.name(), run);
        }
    }

    /** An option that would do nothing is refused. */
    private void checkScope() {
        if (instrument != null && recorded.isEmpty()) {
            throw CommandException.nothingDone("--instrument is of recordings: give --recorded");
        }
        if (strict && recorded.isEmpty()) {
            throw CommandException.nothingDone("--strict is of recordings: give --recorded");
        }
        if (market != null && !recorded.isEmpty()) {
            throw CommandException.nothingDone("--market and --recorded exclude each other: a"
                    + " recording is its own market");
        }
    }

    private Algo chosen() {
        try {
            return ParentsFile.algo(algo);
        } catch (final IllegalArgumentException e) {
            throw CommandException.nothingDone("--algo: " + e.getMessage());
        }
    }

    private List<TradingDay> simulated(final Algo chosen) {
        if (market != null && !market.equals("noise")) {
            throw CommandException.nothingDone(
                    "--market " + market + ": there is only noise so far");
        }
        sheet = parents == null ? null : ParentsFile.read(parents, chosen, 2);
        final List<ParentPlan> plans = sheet == null ? example(chosen) : sheet.plans();
        return List.of(new NoiseDay(seed, 2, 1, 10 * SECOND, plans).assuming(this::assumed));
    }

    private Scenario assumed(final Scenario scenario) {
        final Scenario assumed = schedule.applyTo(assumptions.applyTo(scenario));
        return sheet == null ? assumed : sheet.applyTo(assumed);
    }

    /** Eight parents, both sides, two instruments, ten to twenty minutes. */
    private static List<ParentPlan> example(final Algo chosen) {
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            plans.add(ParentPlan.of(
                    i + 1,
                    1 + i % 2,
                    i / 2 % 2 == 0 ? Side.BUY : Side.SELL,
                    (10 + 5L * i) * NoiseDay.LOT,
                    i * 600 * SECOND,
                    (600 + 100L * (i % 4)) * SECOND,
                    chosen));
        }
        return plans;
    }

    private List<TradingDay> recorded(final Algo chosen) {
        sheet = parents == null ? null : ParentsFile.read(parents, chosen, 1);
        final List<ParentPlan> plans = sheet == null ? null : sheet.plans();
        final List<RecordedDay> days = RecordedDays.find(recorded, data, instrument)
                .days(
                        (history, day) -> plans == null
                                ? RecordedDay.of(seed, history, day, chosen)
                                : RecordedDay.of(seed, history, day, plans),
                        session -> plans == null
                                ? session.day(seed, chosen)
                                : session.day(seed, plans));
        final List<TradingDay> worlds = new ArrayList<>();
        for (final RecordedDay day : days) {
            final RecordedDay assumed = day.covered().assuming(this::assumed);
            worlds.add(strict ? assumed.strictly() : assumed);
        }
        if (!strict) {
            Doubts.tell(
                    spec.name(),
                    days.stream().map(RecordedDay::file).toList(),
                    spec.commandLine().getErr());
        }
        return worlds;
    }

    private int publish(final List<Comparison> comparisons, final PolicySource policies) {
        final LatencySummary latency = comparisons.getLast().latency();
        System.out.print(TradeTable.of(Totals.rows(comparisons)));
        System.out.println("policy: " + policies.name());
        System.out.println(ResultReport.latencyLine(latency)
                + (comparisons.size() > 1
                        ? " (last day, wall time, virtual market)"
                        : " (wall time, virtual market)"));
        System.out.println("assumptions:");
        Totals.assumptions(comparisons).forEach(sentence -> System.out.println("  - " + sentence));
        comparisons.stream()
                .filter(comparison -> comparison.replay().firstDifference() != null)
                .forEach(comparison -> System.out.println(comparison.replay().firstDifference()));
        System.out.print(ResultReport.auditText(comparisons));
        System.out.println(Totals.replayLine(comparisons));
        if (json != null) {
            ResultJson.write(json, seed, comparisons, latency);
        }
        if (journal != null) {
            System.out.println("journal: " + journal.toAbsolutePath());
        }
        if (html != null) {
            ResultReport.write(
                    html,
                    recorded.isEmpty() ? "Simulation: noise market" : "Simulation: recorded days",
                    String.format(Locale.ROOT, "seed %d, policy %s", seed, policies.name()),
                    comparisons,
                    latency,
                    "From the end of the wait to the last offer, wall time, in a virtual-time run"
                            + " of one thread.");
            System.out.println("report: " + html.toAbsolutePath());
        }
        return comparisons.stream().allMatch(Comparison::clean) ? 0 : 1;
    }
}
