package io.glidepath.learn;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.PolicyManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A model and its manifest in a folder: {@code NAME.onnx} and {@code NAME.policy.yaml}. */
final class ModelFiles {
    static final String NAME = "ac-clone-1";

    private final Path folder;
    private final Cloning.Settings settings;

    ModelFiles(final Path folder, final Cloning.Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    Path model() {
        return folder.resolve(NAME + ".onnx");
    }

    Path manifest() {
        return folder.resolve(NAME + ".policy.yaml");
    }

    /** Writes the model and answers what is claimed of it, without figures yet. */
    PolicyManifest write(final Network network) throws IOException {
        Files.createDirectories(folder);
        final byte[] bytes = OnnxFile.bytes(
                network, Features.LAYOUT.hashText(), ActionSpace.GRID_1.id(), trainingRun());
        Files.write(model(), bytes);
        return claims(sha256(bytes), Map.of());
    }

    /** Writes the manifest of a model already written. */
    void write(final PolicyManifest bare, final Examination examination) throws IOException {
        Files.writeString(manifest(), yaml(claims(bare.sha256(), examination.figures())));
    }

    /** Loads the model as an agent does; the caller closes it. */
    OnnxPolicy load(final PolicyManifest manifest) {
        return OnnxPolicy.load(
                Cloning.STUDENT_ID,
                model(),
                manifest,
                Features.LAYOUT.hash(),
                Features.LAYOUT.size());
    }

    private PolicyManifest claims(final String sha256, final Map<String, Double> metrics) {
        return new PolicyManifest(
                PolicyManifest.SCHEMA_VERSION,
                NAME,
                model().getFileName().toString(),
                sha256,
                Features.LAYOUT.hashText(),
                ActionSpace.GRID_1.id(),
                trainingRun(),
                "ac-teacher",
                settings.seed(),
                metrics);
    }

    private String trainingRun() {
        return NAME + ", noise market, seed " + settings.seed() + ", " + settings.episodes()
                + " episodes, " + settings.epochs() + " epochs";
    }

    private static String yaml(final PolicyManifest manifest) {
        final StringBuilder text = new StringBuilder(1_024);
        text.append("schemaVersion: ").append(manifest.schemaVersion()).append('\n');
        quoted(text, "name", manifest.name());
        quoted(text, "model", manifest.model());
        quoted(text, "sha256", manifest.sha256());
        quoted(text, "featureLayout", manifest.featureLayout());
        quoted(text, "actionSpace", manifest.actionSpace());
        quoted(text, "trainingRun", manifest.trainingRun());
        quoted(text, "teacher", manifest.teacher());
        text.append("seed: ").append(manifest.seed()).append('\n');
        text.append("metrics:\n");
        manifest.metrics()
                .forEach((name, value) -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        return text.toString();
    }

    private static void quoted(final StringBuilder text, final String key, final String value) {
        text.append(key).append(": \"").append(value).append("\"\n");
    }

    private static String sha256(final byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
