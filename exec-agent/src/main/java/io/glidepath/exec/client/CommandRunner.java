package io.glidepath.exec.client;

import picocli.CommandLine;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Runs a command: failures become one sentence and an exit code. */
final class CommandRunner {
    static final int DONE = 0;
    /** Sent, and not answered as wished. */
    static final int NOT_DONE = 1;
    /** Wrong arguments, or no agent to speak to. */
    static final int NOTHING_SENT = 2;

    private static final int USAGE_WIDTH = 100;

    private CommandRunner() {}

    static int run(
            final Object command,
            final PrintStream out,
            final PrintStream err,
            final String... arguments) {
        final PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(errors)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> {
                    final String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
                    errors.println(
                            name + ": " + wrong.getMessage() + "; --help tells the arguments");
                    return NOTHING_SENT;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    errors.println(
                            line.getCommandSpec().qualifiedName() + ": " + sentence(failure));
                    return failure instanceof ClientException known ? known.exitCode() : NOT_DONE;
                })
                .execute(arguments);
    }

    private static String sentence(final Throwable failure) {
        final String message = failure.getMessage();
        final boolean whole = failure instanceof ClientException && message != null;
        return whole ? message : failure.toString();
    }
}
