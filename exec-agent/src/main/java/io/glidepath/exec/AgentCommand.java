package io.glidepath.exec;

import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.nio.file.Path;
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
            "0:stopped in order, or the configuration is valid",
            "1:could not start: configuration, model, journal, media driver or metrics address",
            "2:wrong arguments",
            "3:ended by a failure inside, or by the loss of its media driver",
            "143:a second signal"
        })
public final class AgentCommand implements Callable<Integer> {
    static final int EXIT_OK = 0;
    static final int EXIT_FAILED = 3;

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
            final LoadedPolicy policy = LoadedPolicy.of(config.live().policy());
            policy.close();
            out.println("valid: " + file + ", " + policy.line());
            if (json != null) {
                JsonText.write(json, Map.of("valid", true, "file", file, "policy", policy.line()));
            }
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
        if (code == EXIT_OK) {
            out.println("stopped in order");
        }
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
