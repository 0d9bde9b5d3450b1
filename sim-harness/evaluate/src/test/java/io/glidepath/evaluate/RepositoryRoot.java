package io.glidepath.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the repository from a module's folder. */
public final class RepositoryRoot {
    private RepositoryRoot() {}

    /** A file by its path from the root. */
    public static Path path(final String file) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("sim-harness"))) {
            at = at.getParent();
        }
        return at == null ? Path.of(file) : at.resolve(file);
    }
}
