package io.glidepath.exec.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The bytes of a model file that is what its manifest says and what this agent can serve.
 *
 * @param hash first 8 bytes of the file's SHA-256.
 */
record VerifiedModel(byte[] bytes, long hash, ActionSpace space, int featureCount) {

    static VerifiedModel read(
            final Path path,
            final PolicyManifest manifest,
            final long layoutHash,
            final int featureCount) {
        final Check check = new Check(path.toString());
        final byte[] bytes = bytes(path, check);
        final Sha256 sha = Sha256.of(bytes);
        check.same(
                "SHA-256",
                sha.hex(),
                manifest.sha256(),
                "restore the file the manifest was written for");
        final String layout = PolicyManifest.hashText(layoutHash);
        check.same(
                "feature layout in the manifest",
                manifest.featureLayout(),
                layout,
                "train it for this agent's feature layout");
        final ModelScan scan = scan(bytes, check);
        check.metadata(scan, ModelContract.LAYOUT_HASH, layout);
        check.metadata(scan, ModelContract.ACTION_SPACE, manifest.actionSpace());
        check.metadata(scan, ModelContract.TRAINING_RUN, manifest.trainingRun());
        final ActionSpace space = ActionSpace.find(manifest.actionSpace());
        check.port("input", scan.input, ModelContract.INPUT, featureCount);
        check.port("output", scan.output, ModelContract.outputOf(space), space.size());
        return new VerifiedModel(bytes, sha.head(), space, featureCount);
    }

    private static byte[] bytes(final Path path, final Check check) {
        try (InputStream in = Files.newInputStream(path)) {
            final byte[] bytes = in.readNBytes(ModelContract.MAX_BYTES + 1);
            if (bytes.length > ModelContract.MAX_BYTES) {
                throw check.refused(
                        "is longer than " + ModelContract.MAX_BYTES + " bytes",
                        "train a smaller model");
            }
            return bytes;
        } catch (final NoSuchFileException e) {
            throw new PolicyLoadException(
                    path.toString(), "does not exist", "put the model beside its manifest", e);
        } catch (final IOException e) {
            throw new PolicyLoadException(
                    path.toString(),
                    "cannot be read: " + e.getMessage(),
                    "check the file and its permissions",
                    e);
        }
    }

    private static ModelScan scan(final byte[] bytes, final Check check) {
        try {
            return ModelScan.of(bytes);
        } catch (final ProtoReader.Refused e) {
            throw new PolicyLoadException(
                    check.path(),
                    e.getMessage(),
                    "export it again with glidepath's own exporter",
                    e);
        }
    }

    private record Check(String path) {
        PolicyLoadException refused(final String what, final String remedy) {
            return new PolicyLoadException(path, what, remedy);
        }

        void same(final String what, final String found, final String wanted, final String remedy) {
            if (!wanted.equals(found)) {
                throw refused("the " + what + " is " + found + ", not " + wanted, remedy);
            }
        }

        void metadata(final ModelScan scan, final String key, final String wanted) {
            final String found = scan.metadata.get(key);
            same(
                    "metadata '" + key + "'",
                    found == null ? "absent" : "'" + found + "'",
                    "'" + wanted + "'",
                    "use a model exported for this agent, with its own manifest");
        }

        void port(final String what, final ModelScan.Port port, final String name, final int size) {
            same(
                    what,
                    port.name() + " " + port.shape(),
                    name + " " + List.of(1L, (long) size),
                    "export it for batch 1 and this agent's features and actions");
        }
    }
}
