package io.glidepath.bench;

import io.glidepath.exec.command.CommandRunner;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code glidepath bench}: measurements of our own code. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            AllocCommand.class,
            RoadCommand.class,
            MarketCommand.class,
            MatchCommand.class
        },
        description = "Measures this build on this machine: allocation as a gate, time as ratios.")
public final class BenchCommand {
    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"--help"} : args));
    }

    /** The command with its error handling: one sentence, exit code 1. */
    public static CommandLine commandLine() {
        return CommandRunner.on(new CommandLine(new BenchCommand()));
    }
}
