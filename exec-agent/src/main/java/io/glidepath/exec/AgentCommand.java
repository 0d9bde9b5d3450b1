package io.glidepath.exec;

import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "0:stopped in order, or the configuration is valid",
            "1:could not start: configuration, model, journal, media driver or metrics address",
            "2:wrong arguments",
            "3:ended by a failure inside",
            "143:a second signal"
        })
public final class AgentCommand implements Callable<Integer> {
    static final int EXIT_OK = 0;
    static final int EXIT_NOT_STARTED = 1;
    static final int EXIT_USAGE = 2;
    static final int EXIT_FAILED = 3;

    private static final int USAGE_WIDTH = 100;

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
            description = "verify configuration, policy and model, say so, and start nothing")
    private boolean validateOnly;

    @Option(
            names = "--print-config",
            description =
                    "print the configuration that holds, with every default, and start nothing")
    private boolean printConfig;

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
        return new CommandLine(new AgentCommand(out, log))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(log, true))
                .setUsageHelpWidth(USAGE_WIDTH)
                .setParameterExceptionHandler((wrong, _) -> {
                    log.println("agent: " + wrong.getMessage() + "; --help tells the arguments");
                    return EXIT_USAGE;
                })
                .setExecutionExceptionHandler((failure, _, _) -> {
                    log.println("agent: " + sentence(failure));
                    return EXIT_NOT_STARTED;
                })
                .execute(arguments);
    }

    /** A failure as people read it; messages of this project are whole sentences. */
    private static String sentence(final Throwable failure) {
        final String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }

    @Override
    public Integer call() throws Exception {
        final Config read = ConfigFile.read(file);
        final Config config =
                aeronDirectory == null ? read : read.withAeronDirectory(aeronDirectory);
        if (printConfig) {
            out.print(ConfigText.of(config));
            return EXIT_OK;
        }
        if (validateOnly) {
            final LoadedPolicy policy = LoadedPolicy.of(config.live().policy());
            policy.close();
            out.println("valid: " + file + ", " + policy.line());
            return EXIT_OK;
        }
        return work(config);
    }

    private int work(final Config config) throws Exception {
        final LiveAgent agent = LiveAgent.start(config, log);
        StopSignals.listen(agent::askToStop);
        out.println(agent.readyLine());
        out.flush();
        final int code = agent.awaitEnd();
        out.println(code == EXIT_OK ? "stopped in order" : "ended by a failure");
        return code;
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
