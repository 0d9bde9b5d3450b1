package io.glidepath.exec;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The agent's command: reads the configuration, starts the agent, waits for a signal. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        versionProvider = AgentCommand.Version.class,
        sortOptions = false,
        description = {
            "",
            "Works parent orders into the market with a learned policy, under limits that nothing"
                    + " can bypass.",
            "",
            "It verifies configuration, model and journal, recovers what its journal knows,"
                + " rehearses a private session so that its code is compiled before it counts, and"
                + " then prints one line that begins with \"ready\". From then on it hears parent"
                + " orders, market data and executions over Aeron, and sends child orders. Every"
                + " input and every output is in its journal before it acts.",
            ""
        },
        footerHeading = "%nSignals:%n",
        footer = {
            "  SIGTERM, SIGINT   admit no parent, cancel every child, wait for answers, seal the"
                    + " journal,",
            "                    end with 0; parents stay open and go on after the next start",
            "  a second one      end at once",
            "",
            "deploy/examples/agent.yaml is an example of a configuration, docs/operations.md tells"
                    + " its keys.",
            "Kill without a network: write a word that is not zero into kill.word in the journal's"
                    + " folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped in order, or all is valid",
            "1:could not start: configuration, model, journal, media driver or metrics address; or"
                    + " must not trade: the venue knows its epoch",
            "2:wrong arguments",
            "3:ended by a failure inside, or by the loss of its media driver",
            "143:a second signal"
        })
public final class AgentCommand implements Callable<Integer> {
    static final int EXIT_OK = 0;
    static final int EXIT_REFUSED = 1;
    static final int EXIT_FAILED = 3;
    private static final long GRACE_NS = 1_000_000_000L;
    private static final long POLL_MS = 20;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "the configuration, YAML")
    private Path file;

    @Option(
            names = "--aeron-dir",
            paramLabel = "DIR",
            description = "the media driver's folder, instead of aeron.directory")
    private String aeronDirectory;

    @Option(
            names = "--validate-only",
            description =
                    "verify configuration, policy, model and every record of the journal, and that"
                            + " its folder can be written, say so, and start and write nothing")
    private boolean validateOnly;

    @Option(
            names = "--print-config",
            description =
                    "print the configuration that holds, with every default, and start nothing")
    private boolean printConfig;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "with --validate-only: write what was verified there as JSON")
    private Path json;

    private final PrintStream out;
    private final PrintStream log;

    AgentCommand(final PrintStream out, final PrintStream log) {
        this.out = out;
        this.log = log;
    }

    public static void main(final String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(final PrintStream out, final PrintStream log, final String... arguments) {
        return CommandRunner.run(new AgentCommand(out, log), out, log, arguments);
    }

    @Override
    public Integer call() throws Exception {
        OutputFile.require("--json", json);
        final Config read = ConfigFile.read(file);
        final Config config =
                aeronDirectory == null ? read : read.withAeronDirectory(aeronDirectory);
        if (printConfig) {
            out.print(ConfigText.of(config));
            return EXIT_OK;
        }
        if (validateOnly) {
            return validate(config);
        }
        return work(config);
    }

    private int validate(final Config config) throws IOException {
        final LoadedPolicy policy = LoadedPolicy.of(config.live().policy());
        policy.close();
        final StartCheck check = StartCheck.of(config);
        if (json != null) {
            final Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("valid", check.problem() == null);
            fields.put("file", file);
            fields.put("policy", policy.line());
            fields.put("journal", check.fields());
            fields.put("problem", check.problem());
            JsonText.write(json, fields);
        }
        if (check.problem() != null) {
            throw CommandException.notDone(check.problem());
        }
        out.println("valid: " + file + ", " + policy.line() + ", " + check.line());
        return EXIT_OK;
    }

    private int work(final Config config) throws Exception {
        final LiveAgent agent;
        try {
            agent = LiveAgent.start(config, log);
        } catch (final OutOfMemoryError e) {
            throw CommandException.notDone(HeapNeed.sentence(
                    config.agent().bounds(), Runtime.getRuntime().maxMemory()));
        }
        StopSignals.listen(agent::askToStop);
        awaitReady(agent, config.agent().assurance().reconcileWaitNs());
        final int code = agent.awaitEnd();
        if (code == EXIT_OK) {
            out.println("stopped in order");
        }
        return code;
    }

    /**
     * Says ready once the venue has told what it holds; where it has not in its time, or parents
     * are in doubt, says that first.
     */
    private void awaitReady(final LiveAgent agent, final long waitNs) throws InterruptedException {
        final long deadlineNs = System.nanoTime() + waitNs + GRACE_NS;
        boolean said = false;
        while (!agent.isReady() && !agent.isOver()) {
            if (!said && System.nanoTime() - deadlineNs > 0) {
                said = true;
                out.println("not ready: the venue has not told what it holds, or parents are in"
                        + " doubt; ./glidepath ctl status says which");
                out.flush();
            }
            Thread.sleep(POLL_MS);
        }
        if (agent.isReady()) {
            out.println(agent.readyLine());
            out.flush();
        }
    }

    /** What --version prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Glidepath " + RunFacts.version(), RunFacts.runtime(false).strip()
            };
        }
    }
}
