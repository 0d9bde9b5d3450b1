package io.glidepath.exec.client;

import picocli.CommandLine.Option;

/** {@code --help}. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = Integer.MAX_VALUE,
            description = "print this and leave")
    private boolean asked;

    boolean asked() {
        return asked;
    }
}
