package io.glidepath.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A command of the table as a process of its own, and what it has said so far. */
final class Running implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final String name;
    private final Process process;
    private final Thread listener;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Running(final String name, final Process process) {
        this.name = name;
        this.process = process;
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts a command as the launcher would, without building first. */
    static Running start(final Tree tree, final String name, final String... arguments)
            throws IOException {
        final String[] line = Tree.text(tree.root().resolve("deploy/commands"))
                .lines()
                .filter(each -> each.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .split("\\s*\\|\\s*");
        final String home = tree.root().resolve(line[1]).resolve("target").toString();
        final String classPath = home + "/classes:"
                + Tree.text(tree.root().resolve(line[1] + "/target/classpath.txt"));
        final List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@" + tree.root().resolve("deploy/jvm.options"),
                "-Xmx1g",
                "-cp",
                classPath.strip(),
                line[2]));
        command.addAll(Arrays.asList(arguments));
        return new Running(
                name,
                new ProcessBuilder(command)
                        .directory(tree.root().toFile())
                        .redirectErrorStream(true)
                        .start());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (final IOException e) {
            said.add("cannot be heard any more: " + e);
        }
    }

    /** Waits until so many lines have the words in them; answers the last of them. */
    String await(final int times, final String words) throws InterruptedException {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            final boolean alive = process.isAlive();
            final List<String> found =
                    said.stream().filter(line -> line.contains(words)).toList();
            if (found.size() >= times) {
                return found.get(times - 1);
            }
            if (!alive || System.nanoTime() - deadline > 0) {
                throw new AssertionError(name + " did not say '" + words + "' but:\n" + text());
            }
            Thread.sleep(20);
        }
    }

    /** Whether it has said a line that begins so. */
    boolean hasSaid(final String beginning) {
        return said.stream().anyMatch(line -> line.startsWith(beginning));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGSTOP: it lives and does nothing. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(final String signal) throws IOException, InterruptedException {
        final int code = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill " + signal + " of " + name + " failed with " + code);
        }
    }

    /** SIGTERM, by the handle: the process would close what it still says. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " did not end; it said:\n" + text());
        }
        listener.join();
        return process.exitValue();
    }

    String text() {
        return String.join("\n", said);
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
