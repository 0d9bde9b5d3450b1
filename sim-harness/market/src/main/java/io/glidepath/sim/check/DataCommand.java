package io.glidepath.sim.check;

import io.glidepath.exec.command.CommandRunner;
import io.glidepath.sim.proof.QueueCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath data}: recordings, checked and put to proof. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Looks at recorded markets: are they sound, and are our queues theirs?",
        subcommands = {CheckCommand.class, QueueCommand.class},
        footer = {
            "",
            "  glidepath data check --help and data queue --help tell the rest.",
            "",
            "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 a gate failed.",
        })
public final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with its error handling: one sentence, exit code 1. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new DataCommand()));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: data check FILE... or data queue FILE...");
    }
}
