package io.glidepath.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree: where its modules and files lie. */
record Tree(Path root) {

    private static final List<String> MODULES = List.of(
            "risk-guard",
            "exec-agent",
            "sim-harness/market",
            "sim-harness/report",
            "sim-harness/evaluate",
            "sim-harness/learn",
            "sim-harness/bench",
            "sim-harness/bench-peers");

    /** The tree this test runs in. */
    static Tree ofThisBuild() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("glidepath"))) {
            folder = folder.getParent();
        }
        return new Tree(folder);
    }

    /** Modules with rooms: all but the generated codecs and this one. */
    List<Path> modules() {
        return MODULES.stream().map(root::resolve).toList();
    }

    /** Every file below {@code folder} with that ending, sorted; none when there is no folder. */
    static List<Path> files(final Path folder, final String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hand-written Java of every module, tests too. */
    List<Path> sources() {
        return Stream.concat(modules().stream(), Stream.of(root.resolve("deploy")))
                .flatMap(module -> files(module.resolve("src"), ".java").stream())
                .toList();
    }

    static String text(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
