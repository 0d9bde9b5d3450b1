package io.glidepath.evaluate;

import picocli.CommandLine;

/** Failures of a command, told in one sentence. */
public final class OneSentence {
    private OneSentence() {}

    /** A command line whose failures print one sentence and exit with 1, wrong usage with 2. */
    public static CommandLine on(final CommandLine line) {
        line.setParameterExceptionHandler((wrong, given) -> {
            final CommandLine commandLine = wrong.getCommandLine();
            commandLine
                    .getErr()
                    .println(commandLine.getCommandName() + ": " + wrong.getMessage()
                            + "; --help tells the arguments");
            return CommandLine.ExitCode.USAGE;
        });
        return line.setExecutionExceptionHandler((e, commandLine, parsed) -> {
            final String what = e.getMessage() == null ? e.toString() : e.getMessage();
            commandLine.getErr().println(commandLine.getCommandName() + ": " + what);
            if (System.getenv("GLIDEPATH_TRACE") != null) {
                e.printStackTrace(commandLine.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
