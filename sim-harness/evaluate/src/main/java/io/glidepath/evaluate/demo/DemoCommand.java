package io.glidepath.evaluate.demo;

import io.glidepath.evaluate.Comparison;
import io.glidepath.evaluate.Experiment;
import io.glidepath.evaluate.NoiseDay;
import io.glidepath.evaluate.PolicySource;
import io.glidepath.evaluate.ResultJson;
import io.glidepath.evaluate.ResultReport;
import io.glidepath.evaluate.TradeTable;
import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.metrics.MetricsServer;

import org.agrona.IoUtil;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code glidepath demo}: the service, live, for about a minute. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the service live, over real Aeron IPC with an embedded media driver: the agent,"
                    + " a simulated venue",
            "and an example OMS in one process. Two instruments of the noise market, twenty times"
                    + " as fast, six",
            "parents. One is too large and is refused at the door; the guard refuses orders of the"
                    + " others where",
            "they break a limit. Everything is journalled, and the journal is replayed at the end.",
        },
        footer = {
            "",
            "Examples:",
            "  glidepath demo                         about a minute, report and journal below"
                    + " run/demo",
            "  glidepath demo --seconds 20 --json demo.json",
            "",
            "Exit codes: 0 done; 1 failed, or the replay differed, or an audit found something; 2"
                    + " wrong usage.",
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int LEAST_SECONDS = 8;
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_PORT = 65_535;

    /** Says in the folder that its journal is a demo's. */
    private static final String MARK = "demo.txt";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long parents are worked, 8 to 3600 (default 45).")
    private int seconds = DemoPlan.USUAL_SECONDS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the market (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for journal and report; its last demo is deleted (default"
                    + " ${DEFAULT-VALUE}).")
    private Path out = Path.of("run", "demo");

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where the report goes (default DIR/report.html).")
    private Path html;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of /metrics; 0 (default): any that is free.")
    private int port;

    @Option(
            names = "--policy",
            paramLabel = "MANIFEST",
            description = "Policy manifest; default: the shipped one.")
    private Path manifest;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with its error handling: one sentence, exit code 1. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new DemoCommand()));
    }

    @Override
    public Integer call() throws Exception {
        check();
        try (PolicySource policies = PolicySource.open(manifest)) {
            final Path journal = out.resolve("journal");
            IoUtil.delete(journal.toFile(), true);
            Files.createDirectories(journal);
            Files.writeString(out.resolve(MARK), "a demo's: the next one deletes journal/\n");
            final NoiseDay day = DemoPlan.day(seed, seconds);
            final DemoSession session = new DemoSession(day, policies, journal, port, seconds);
            final Experiment.Result live = session.run();
            System.out.println("virtual-time twins of the same scenario and seed ...");
            final Comparison comparison =
                    Comparison.beside(day, policies.policy(), live, step -> {});
            return publish(comparison, policies);
        }
    }

    /** Everything that can be told before the last demo is deleted. */
    private void check() {
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw CommandException.nothingDone("--seconds is 8 to 3600, not " + seconds);
        }
        if (port < 0 || port > MOST_PORT) {
            throw CommandException.nothingDone("--port is 0 to 65535, not " + port);
        }
        if (port > 0) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(MetricsServer.LOOPBACK, port));
            } catch (final IOException e) {
                throw CommandException.notDone("--port " + port + " cannot be had ("
                        + e.getMessage() + "): give another, or 0 for any that is free");
            }
        }
        OutputFile.requireFolder("--out", out);
        if (Files.exists(out.resolve("journal")) && !Files.exists(out.resolve(MARK))) {
            throw CommandException.notDone("--out " + out + " holds a journal that no demo wrote:"
                    + " name another folder, or move " + out.resolve("journal") + " away");
        }
        OutputFile.require("--json", json);
        OutputFile.require("--html", html);
    }

    /** Tells and writes the result; the command's exit code. */
    int publish(final Comparison comparison, final PolicySource policies) {
        final LatencySummary latency = comparison.latency();
        final Path page = html == null ? out.resolve("report.html") : html;
        final List<Comparison> one = List.of(comparison);
        System.out.println();
        System.out.print(TradeTable.of(comparison.rows()));
        System.out.println("the run was live, its twins are virtual: the same seed and traders, but"
                + " orders met them at other moments, so that one draw stands beside another");
        System.out.println("policy: " + policies.name());
        System.out.println(ResultReport.latencyLine(latency)
                + ", live: agent, venue, OMS and media driver in one process on "
                + Runtime.getRuntime().availableProcessors() + " cores");
        if (comparison.replay().firstDifference() != null) {
            System.out.println(comparison.replay().firstDifference());
        }
        System.out.print(ResultReport.auditText(one));
        System.out.println(comparison.replay().line());
        ResultReport.write(
                page,
                "Glidepath demo",
                String.format(
                        Locale.ROOT,
                        "noise market, twenty times as fast, seed %d, policy %s",
                        seed,
                        policies.name()),
                one,
                latency,
                "From the frame's availability, or the timer's deadline, to the return of the last"
                    + " offer, journal append in; the agent yields between cycles, on a machine it"
                    + " shares with venue, OMS and media driver.");
        if (json != null) {
            ResultJson.write(json, seed, one, latency);
        }
        System.out.println("report: " + page.toAbsolutePath());
        return comparison.clean() ? 0 : 1;
    }
}
