package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs {@code data} as a user does, and keeps what it complains of. */
final class DataUser {
    private final StringWriter errors = new StringWriter();

    /** The exit code. */
    int run(final Object... arguments) {
        final CommandLine line = DataCommand.commandLine();
        line.setErr(new PrintWriter(errors, true));
        errors.getBuffer().setLength(0);
        return line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** What the last run complained of. */
    String errors() {
        return errors.toString();
    }

    /** What a check of a file that can be checked writes. */
    String json(final Path file, final Path folder) throws IOException {
        final Path json = folder.resolve("out.json");
        assertThat(run("check", file, "--json", json)).isZero();
        assertThat(errors()).isEmpty();
        return Files.readString(json);
    }
}
