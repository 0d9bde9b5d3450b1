package io.glidepath.exec.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Runs a command: wrong words and failures become one sentence and an exit code, the same for every
 * command. {@code GLIDEPATH_TRACE} in the environment adds the stack of a failure.
 */
public final class CommandRunner {
    public static final int DONE = 0;
    /** Begun, and not come out as wished. */
    public static final int NOT_DONE = 1;
    /** Wrong arguments, or nothing to speak to: nothing was done. */
    public static final int NOTHING_DONE = 2;

    private static final int USAGE_WIDTH = 100;

    private CommandRunner() {}

    /** Runs a command on the terminal; answers its exit code. */
    public static int run(final Object command, final String... arguments) {
        return run(command, System.out, System.err, arguments);
    }

    /** Runs a command; answers its exit code. */
    public static int run(
            final Object command,
            final PrintStream out,
            final PrintStream err,
            final String... arguments) {
        return on(new CommandLine(command))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    /** The command line with these manners, its subcommands too. */
    public static CommandLine on(final CommandLine line) {
        return line.setUsageHelpWidth(USAGE_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> wrongWords(wrong))
                .setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, at));
    }

    private static int wrongWords(final ParameterException wrong) {
        final CommandLine line = wrong.getCommandLine();
        tell(line, plain(wrong.getMessage()) + "; --help tells the arguments");
        return NOTHING_DONE;
    }

    private static int failed(final Exception failure, final CommandLine line) {
        tell(line, FailureText.of(failure));
        if (System.getenv("GLIDEPATH_TRACE") != null) {
            failure.printStackTrace(line.getErr());
        }
        return failure instanceof CommandException known ? known.exitCode() : NOT_DONE;
    }

    private static void tell(final CommandLine line, final String sentence) {
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + sentence);
        line.getErr().flush();
    }

    /** In words of people, not of Java. */
    private static String plain(final String message) {
        return message.replaceAll("is not an? (int|long|short)\\b", "is not a whole number")
                .replaceAll("is not an? (double|float)\\b", "is not a number");
    }
}
