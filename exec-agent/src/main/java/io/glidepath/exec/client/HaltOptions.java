package io.glidepath.exec.client;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;

/** Which halt a command is about; its help lists them. */
final class HaltOptions {
    private static final String ROW = "  %-16s %s";

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "the halt's name, as below and in ctl status, or its number there")
    private String name;

    @Spec(Spec.Target.MIXEE)
    private void of(final CommandSpec command) {
        final List<String> rows = new ArrayList<>();
        for (final HaltName halt : HaltName.lifted()) {
            rows.add(String.format(ROW, halt.word(), halt.sentence()));
        }
        command.usageMessage()
                .footerHeading("%nHalts, and why they are latched:%n")
                .footer(rows.toArray(String[]::new));
    }

    String name() {
        return name;
    }

    /** The wire's number of the halt. */
    int code() {
        return HaltName.liftedCode(name);
    }
}
