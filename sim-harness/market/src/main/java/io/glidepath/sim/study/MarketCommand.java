package io.glidepath.sim.study;

import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.sim.flow.HawkesMarket;
import io.glidepath.sim.flow.PoissonMarket;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code glidepath market}: what a reference market is like with no agent in it. */
@Command(
        name = "market",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs episodes of a simulated market in which no agent trades, and tells its"
                    + " statistics.",
            "An episode opens 15 s before time 0 and ends at T = 150 s. Means are over episodes:"
                    + " spreads in",
            "ticks; volumes in lots; best volume is the mean of best bid and best ask; midChangeSd"
                    + " is the",
            "population standard deviation of mid(T) - mid(0) in ticks; events count what traders"
                    + " did from",
            "the opening to T; bidVolumeAtEnd is by ticks below the best ask, 1 to 30, at T.",
        },
        footer = {
            "",
            "Markets: noise, tactical, strategic (Cheridito and Weiss); hawkes (events bring on"
                    + " events);",
            "poisson (intensities of your own). The same seed gives the same file on any number of"
                    + " threads.",
            "",
            "Examples:",
            "  glidepath market --market noise --episodes 1000 --json target/market.json",
            "  glidepath market --market strategic --episodes 10000 --volatility 2",
            "  glidepath market --market hawkes --hawkes my-hawkes.csv --regimes",
            "",
            "Files are CSV, # begins a comment. --intensities: level,limit,cancel, a row a level"
                    + " from 1 (limit",
            "orders a second, cancels a second for each lot, a side), and a row market,RATE,."
                    + " --hawkes:",
            "type,base,marketSell,marketBuy,limitBid,limitAsk,cancelBid,cancelAsk,decay, a row a"
                    + " type.",
            "--regimes: id,name,activity,marketOrders,limitOrders,cancels,volatilityRatio,news,"
                    + "perHour.",
            "",
            "Exit codes: 0 done; 1 failed; 2 wrong usage, or a file that cannot be used: nothing"
                    + " was done.",
        })
public final class MarketCommand implements Callable<Integer> {
    private static final int MAX_EPISODES = 1_000_000;
    private static final int MAX_THREADS = 64;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--market",
            paramLabel = "NAME",
            required = true,
            description = "noise, tactical, strategic, hawkes or poisson.")
    private String name;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            description = "Episodes, 1 to 1000000 (default ${DEFAULT-VALUE}).")
    private int episodes = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything random (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads, 1 to 64 (default: one for each core, at most 8).")
    private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

    @Option(names = "--json", paramLabel = "FILE", description = "Write the statistics as JSON.")
    private Path json;

    @Option(
            names = "--intensities",
            paramLabel = "FILE",
            description = "Intensities of the poisson market (default: those of noise).")
    private Path intensities;

    @Option(
            names = "--hawkes",
            paramLabel = "FILE",
            description = "Parameters of the hawkes market (default: built in).")
    private Path hawkes;

    @Mixin
    private StressOptions stressOptions;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new MarketCommand()));
    }

    @Override
    public Integer call() throws InterruptedException {
        checkNumbers();
        OutputFile.require("--json", json);
        final ReferenceMarket market;
        final Stress stress;
        final MarketStudy study;
        try {
            market = market();
            stress = stressOptions.stress();
            study = new MarketStudy(market, stress, seed, episodes);
        } catch (final IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        final MarketTally tally;
        try (StudyProgress progress =
                new StudyProgress(study, episodes, spec.commandLine().getErr())) {
            tally = study.run(threads);
            progress.done();
        }
        if (tally.episodes() == 0) {
            throw new IllegalStateException("the book lacked a side at the start or end of every"
                    + " episode: there is nothing to tell");
        }
        MarketTable.print(spec.commandLine().getOut(), seed, tally, market.assumptions(stress));
        if (json != null) {
            MarketJson.write(json, market.id(), seed, tally, stress.assumptions());
        }
        return CommandRunner.DONE;
    }

    private void checkNumbers() {
        check(episodes >= 1 && episodes <= MAX_EPISODES, "--episodes is 1 to 1000000");
        check(threads >= 1 && threads <= MAX_THREADS, "--threads is 1 to 64");
        check(
                intensities == null || name.equals("poisson"),
                "--intensities is for --market poisson");
        check(hawkes == null || name.equals("hawkes"), "--hawkes is for --market hawkes");
    }

    private ReferenceMarket market() {
        if (intensities != null) {
            return PoissonMarket.read(intensities);
        }
        return hawkes != null ? HawkesMarket.read(hawkes) : ReferenceMarket.named(name);
    }

    private void check(final boolean holds, final String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}
