package io.glidepath.evaluate;

import io.glidepath.exec.LoadedPolicy;
import io.glidepath.exec.config.ManifestFile;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.FeatureLayouts;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.PolicyManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The learned policy of a run: given by its manifest, or the shipped one, or none. */
public final class PolicySource implements AutoCloseable {
    private static final String SHIPPED = "deploy/models/ac-clone-1.policy.yaml";

    private final OnnxPolicy policy;
    private final String name;
    private final Path manifest;

    private PolicySource(final OnnxPolicy policy, final String name, final Path manifest) {
        this.policy = policy;
        this.name = name;
        this.manifest = manifest;
    }

    /**
     * Opens a policy.
     *
     * @param given its manifest; null: the shipped one, if it is there.
     * @throws io.glidepath.exec.policy.PolicyLoadException in one sentence.
     */
    public static PolicySource open(final Path given) {
        final Path manifest =
                given != null ? given : Path.of(System.getProperty("glidepath.home", "."), SHIPPED);
        if (given == null && !Files.exists(manifest)) {
            return new PolicySource(
                    null, "none (parents that ask for it go by Almgren-Chriss)", null);
        }
        final PolicyManifest read = ManifestFile.read(manifest);
        final FeatureLayout layout = FeatureLayouts.ofManifest(read.featureLayout());
        final OnnxPolicy policy = OnnxPolicy.load(
                PolicyNames.LEARNED_ID,
                manifest.resolveSibling(read.model()),
                read,
                layout.hash(),
                layout.size());
        return new PolicySource(policy, read.name(), manifest);
    }

    /** Null: none. */
    public Policy policy() {
        return policy;
    }

    /** For people. */
    public String name() {
        return name;
    }

    /** Its manifest, or null. */
    public Path manifest() {
        return manifest;
    }

    /** The text of its manifest; empty: none. */
    String manifestText() {
        return manifest == null ? "" : ManifestFile.text(manifest);
    }

    /** Keeps the model beside a journal, so that the journal can be replayed. */
    void keepIn(final Path journal) throws IOException {
        if (policy != null) {
            new LoadedPolicy(
                            policy,
                            manifestText(),
                            manifest.resolveSibling(policy.manifest().model()))
                    .keepIn(journal);
        }
    }

    @Override
    public void close() {
        if (policy != null) {
            policy.close();
        }
    }
}
