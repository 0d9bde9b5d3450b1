package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where real recordings are, if they are: the folder GLIDEPATH_DATA, or data in the repository's
 * root.
 */
public final class RecordedData {
    private RecordedData() {}

    /** Files of a folder below the data; without them the test is skipped, and on CI failed. */
    public static List<Path> files(final String folder, final String part) {
        final Path path = root().resolve(folder);
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(file -> file.getFileName().toString().contains(part))
                        .sorted()
                        .toList();
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        final String absent = "no recorded data at " + path
                + ": set GLIDEPATH_DATA to the folder that holds lobster/";
        if ("true".equals(System.getenv("CI"))) {
            return fail(absent);
        }
        System.out.println("SKIPPED " + absent);
        return abort(absent);
    }

    private static Path root() {
        final String folder = System.getenv("GLIDEPATH_DATA");
        if (folder != null) {
            return Path.of(folder);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("sim-harness"))) {
            at = at.getParent();
        }
        return (at == null ? Path.of("") : at).resolve("data");
    }
}
