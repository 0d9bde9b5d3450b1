package io.glidepath.exec.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small untrained model and its manifest, on disk. */
public final class PolicyFiles {
    private static final int HIDDEN = 8;
    private static final int ACTIONS = ActionSpace.GRID_1.size();

    private PolicyFiles() {}

    /** Writes both into a folder, for rows of a layout; answers the manifest. */
    public static Path write(
            final Path folder, final long layoutHash, final int features, final long seed)
            throws IOException {
        final byte[] model = new TestModel(features, HIDDEN, ACTIONS, seed)
                .proto()
                .clearMetadataProps()
                .addMetadataProps(
                        TestModel.property("layoutHash", PolicyManifest.hashText(layoutHash)))
                .addMetadataProps(TestModel.property("actionSpace", "grid-1"))
                .addMetadataProps(TestModel.property("trainingRun", TestModel.RUN))
                .build()
                .toByteArray();
        Files.createDirectories(folder);
        Files.write(folder.resolve("small.onnx"), model);
        return Files.writeString(folder.resolve("small.policy.yaml"), """
            schemaVersion: 1
            name: small
            model: small.onnx
            sha256: "%s"
            featureLayout: "%s"
            actionSpace: grid-1
            trainingRun: %s
            teacher: none
            seed: %d
            metrics: {}
            """.formatted(
                Sha256.of(model).hex(), PolicyManifest.hashText(layoutHash), TestModel.RUN, seed));
    }
}
