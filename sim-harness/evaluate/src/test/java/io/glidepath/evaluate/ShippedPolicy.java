package io.glidepath.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;

/** The model that is shipped, from the repository. */
final class ShippedPolicy {
    private static final Path MANIFEST = Path.of("deploy", "models", "ac-clone-1.policy.yaml");

    private ShippedPolicy() {}

    /** Opens it; the caller closes it. */
    static PolicySource open() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve(MANIFEST))) {
            at = at.getParent();
        }
        return PolicySource.open(at.resolve(MANIFEST));
    }
}
