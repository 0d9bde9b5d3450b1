package io.glidepath.evaluate;

import java.nio.file.Path;

/** The model that is shipped, from the repository. */
public final class ShippedPolicy {
    private ShippedPolicy() {}

    /** Its manifest; the model lies beside it. */
    public static Path manifest() {
        return RepositoryRoot.path("deploy/models/ac-clone-1.policy.yaml");
    }

    /** Opens it; the caller closes it. */
    public static PolicySource open() {
        return PolicySource.open(manifest());
    }
}
