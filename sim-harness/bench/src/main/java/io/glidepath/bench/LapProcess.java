package io.glidepath.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process that runs a lap when it is told to, by number, and says how it was. */
final class LapProcess implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Writer told;
    private final BufferedReader said;

    /**
     * Starts it.
     *
     * @param classPath all that it sees.
     * @param main its class.
     * @param jvm options of java beside those of every command.
     * @param arguments what it is told.
     */
    LapProcess(
            final String name,
            final String classPath,
            final String main,
            final List<String> jvm,
            final String... arguments)
            throws IOException {
        this.name = name;
        final Path home = Path.of(System.getProperty("glidepath.home", "."));
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("deploy/jvm.options")));
        command.addAll(jvm);
        command.add(main);
        command.addAll(List.of(arguments));
        final ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        told = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A process of our own classes. */
    static LapProcess ours(
            final String name,
            final Class<?> main,
            final List<String> jvm,
            final String... arguments)
            throws IOException {
        return new LapProcess(
                name, System.getProperty("java.class.path"), main.getName(), jvm, arguments);
    }

    /** The process as a racer. */
    Racer racer() {
        return new Racer(name, this::lap);
    }

    /** Runs a lap. */
    Lap lap() {
        return lap(0);
    }

    /** Runs a lap of one of several that a process has. */
    Lap lap(final int number) {
        try {
            told.write(number + "\n");
            told.flush();
            final String line = said.readLine();
            if (line == null) {
                throw new IllegalStateException(name + " ended before its lap did");
            }
            return Lap.of(line);
        } catch (final IOException e) {
            throw new UncheckedIOException(name + " does not answer", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
