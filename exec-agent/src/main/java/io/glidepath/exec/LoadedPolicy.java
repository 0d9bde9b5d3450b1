package io.glidepath.exec;

import io.glidepath.exec.config.LiveConfig;
import io.glidepath.exec.config.ManifestFile;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.FeatureLayouts;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.PolicyManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A learned policy, verified and ready to serve.
 *
 * @param policy null: none is configured.
 * @param manifest its text, empty without one.
 * @param model the ONNX file, null without one.
 */
public record LoadedPolicy(OnnxPolicy policy, String manifest, Path model) {
    private static final String MODELS = "models";

    /**
     * Loads the configured policy.
     *
     * @throws io.glidepath.exec.policy.PolicyLoadException when anything does not match.
     * @throws io.glidepath.exec.config.ConfigException when its manifest cannot be read.
     */
    static LoadedPolicy of(final LiveConfig.Learned learned) {
        if (learned.manifest().isEmpty()) {
            return new LoadedPolicy(null, "", null);
        }
        final Path file = Path.of(learned.manifest());
        final String text = ManifestFile.text(file);
        final PolicyManifest manifest = ManifestFile.parse(text, file.toString());
        final Path model = file.resolveSibling(manifest.model());
        final FeatureLayout layout = FeatureLayouts.ofManifest(manifest.featureLayout());
        final OnnxPolicy policy =
                OnnxPolicy.load(learned.id(), model, manifest, layout.hash(), layout.size());
        return new LoadedPolicy(policy, text, model);
    }

    /** Keeps the model beside a journal, under its hash, for replay. */
    public void keepIn(final Path directory) throws IOException {
        if (policy != null) {
            final Path kept = keptModel(directory, policy.manifest());
            if (!Files.exists(kept)) {
                final Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
                Files.createDirectories(kept.getParent());
                Files.copy(model, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Where a model is kept beside a journal. */
    static Path keptModel(final Path directory, final PolicyManifest manifest) {
        return directory.resolve(MODELS).resolve(manifest.sha256() + ".onnx");
    }

    void close() {
        if (policy != null) {
            policy.close();
        }
    }

    /** For people. */
    String line() {
        return policy == null
                ? "no policy"
                : "policy " + policy.name() + " " + PolicyManifest.hashText(policy.modelHash());
    }
}
