package io.glidepath.evaluate;

import io.glidepath.exec.command.CommandRunner;

import picocli.CommandLine;

/** Failures of a command, told in one sentence, as {@link CommandRunner} does for every one. */
public final class OneSentence {
    private OneSentence() {}

    /** A command line whose failures print one sentence and exit with 1, wrong usage with 2. */
    public static CommandLine on(final CommandLine line) {
        return CommandRunner.on(line);
    }
}
