package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import com.google.protobuf.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

class OnnxPolicyLoadTest {
    private static final int FEATURES = 8;

    @TempDir
    Path folder;

    /** Each model that may not load, and what its sentence says. */
    enum Bad {
        INPUT_WIDTH(
                "the input is features [1, 9], not features [1, 8]",
                m -> m.getGraphBuilder().setInput(0, TestModel.port("features", 1, 9))),
        INPUT_NAME(
                "the input is x [1, 8]",
                m -> m.getGraphBuilder().setInput(0, TestModel.port("x", 1, 8))),
        OUTPUT_WIDTH(
                "the output is scores [1, 45], not scores [1, 100]",
                m -> m.getGraphBuilder().setOutput(0, TestModel.port("scores", 1, 45))),
        DYNAMIC(
                "a shape that is not static",
                m -> m.getGraphBuilder().setInput(0, TestModel.port("features", 0, 8))),
        TWO_INPUTS(
                "more than one input",
                m -> m.getGraphBuilder().addInput(TestModel.port("state", 1, 2))),
        EXTERNAL_DATA(
                "another file (external data)",
                m -> m.getGraphBuilder()
                        .getInitializerBuilder(0)
                        .clearFloatData()
                        .addExternalData(TestModel.property("location", "/etc/passwd"))
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)),
        EXTERNAL_ATTRIBUTE(
                "another file (external data)",
                m -> m.getGraphBuilder()
                        .getNodeBuilder(1)
                        .addAttributeBuilder()
                        .setName("value")
                        .getTBuilder()
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)),
        OPERATOR(
                "uses operator 'RandomNormal', which is not on the list",
                m -> m.getGraphBuilder().addNode(TestModel.node("RandomNormal", "r"))),
        DOMAIN(
                "operators of domain 'com.evil'",
                m -> m.getGraphBuilder().getNodeBuilder(0).setDomain("com.evil")),
        SUBGRAPH(
                "a graph inside a graph",
                m -> m.getGraphBuilder().getNodeBuilder(0).addAttribute(TestModel.subgraph())),
        FUNCTIONS("defines functions", m -> m.addFunctionsBuilder().setName("f")),
        TRAINING("carries training information", m -> m.addTrainingInfoBuilder()),
        OLD_IR("IR version 3, outside 7 to 10", m -> m.setIrVersion(3)),
        NEW_OPSET("opset 99, outside 13 to 21", m -> m.setOpsetImport(0, opset(99))),
        TWO_OPSETS("more than one opset", m -> m.addOpsetImport(opset(17))),
        NO_METADATA(
                "the metadata 'trainingRun' is absent, not 'run-7'", m -> m.removeMetadataProps(2)),
        OTHER_LAYOUT(
                "the metadata 'layoutHash' is '0000000000000001', not '0123456789abcdef'",
                m -> m.setMetadataProps(0, TestModel.property("layoutHash", "0000000000000001"))),
        OTHER_SPACE(
                "the metadata 'actionSpace' is 'grid-seed', not 'grid-1'",
                m -> m.setMetadataProps(1, TestModel.property("actionSpace", "grid-seed"))),
        BROKEN_GRAPH(
                "ONNX Runtime refuses it",
                m -> m.getGraphBuilder()
                        .setNode(0, TestModel.node("Gemm", "x", "nowhere", "w1", "b1"))),
        NOT_FINITE(
                "scores that are not finite",
                m -> m.getGraphBuilder()
                        .setInitializer(3, TestModel.tensor("b2", filled(Float.NaN), 100)));

        final String says;
        final Consumer<ModelProto.Builder> change;

        Bad(final String says, final Consumer<ModelProto.Builder> change) {
            this.says = says;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseInOneSentence(final Bad bad) throws IOException {
        final ModelProto.Builder proto = model();
        bad.change.accept(proto);
        final byte[] bytes = proto.build().toByteArray();

        assertRefused(bytes, TestModel.manifest(bytes), bad.says);
    }

    @Test
    void shouldLoadWhatMatches() throws IOException {
        final byte[] bytes = model().build().toByteArray();
        Files.write(file(), bytes);

        load(TestModel.manifest(bytes)).close();
    }

    @Test
    void shouldRefuseAnotherFileThanTheManifests() throws IOException {
        final byte[] bytes = model().build().toByteArray();
        final PolicyManifest manifest = TestModel.manifest(bytes);
        bytes[bytes.length / 2] ^= 1;

        assertRefused(bytes, manifest, "the SHA-256 is");
    }

    @Test
    void shouldRefuseAFileCutShortWhereverItIs() throws IOException {
        final byte[] bytes = model().build().toByteArray();
        for (int length = 0; length < bytes.length; length += 97) {
            final byte[] cut = Arrays.copyOf(bytes, length);

            assertRefused(cut, TestModel.manifest(cut), "; ");
        }
        final byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertRefused(cut, TestModel.manifest(cut), "cut short");
    }

    @Test
    void shouldRefuseNoise() throws IOException {
        final Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            final byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);

            assertRefused(noise, TestModel.manifest(noise), "; ");
        }
    }

    @Test
    void shouldRefuseAFileThatIsTooLong() throws IOException {
        final byte[] bytes = model().setDocStringBytes(
                        ByteString.copyFrom(new byte[ModelContract.MAX_BYTES]))
                .build()
                .toByteArray();

        assertRefused(bytes, TestModel.manifest(bytes), "is longer than 16777216 bytes");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThatThrownBy(() -> load(TestModel.manifest(new byte[0])))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessage(file() + ": does not exist; put the model beside its manifest.");
    }

    @Test
    void shouldRefuseAManifestForAnotherLayout() throws IOException {
        final byte[] bytes = model().build().toByteArray();
        Files.write(file(), bytes);

        assertThatThrownBy(() -> OnnxPolicy.load(1, file(), TestModel.manifest(bytes), 7, FEATURES))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageContaining("the feature layout in the manifest is 0123456789abcdef, not"
                        + " 0000000000000007");
    }

    @Test
    void shouldKnowWhereTheLibraryOfAPlatformLies() {
        assertThat(NativeLibrary.resource("Linux", "amd64"))
                .isEqualTo("/ai/onnxruntime/native/linux-x64/libonnxruntime.so");
        for (final String resource : new String[] {
            NativeLibrary.resource("Linux", "amd64"),
            NativeLibrary.resource("Linux", "aarch64"),
            NativeLibrary.resource("Mac OS X", "aarch64")
        }) {
            assertThat(getClass().getResource(resource)).as(resource).isNotNull();
        }
        assertThatThrownBy(() -> NativeLibrary.resource("Mac OS X", "x86_64"))
                .isInstanceOf(LinkageError.class);
    }

    private void assertRefused(final byte[] bytes, final PolicyManifest manifest, final String says)
            throws IOException {
        Files.write(file(), bytes);
        assertThatThrownBy(() -> load(manifest))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageStartingWith(file() + ": ")
                .hasMessageContaining(says)
                .hasMessageEndingWith(".")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private OnnxPolicy load(final PolicyManifest manifest) {
        return OnnxPolicy.load(1, file(), manifest, TestModel.LAYOUT, FEATURES);
    }

    private Path file() {
        return folder.resolve("mlp.onnx");
    }

    private static ModelProto.Builder model() {
        return new TestModel(FEATURES, 4, 100, 1).proto();
    }

    private static OperatorSetIdProto opset(final long version) {
        return OperatorSetIdProto.newBuilder().setVersion(version).build();
    }

    private static float[] filled(final float value) {
        final float[] values = new float[100];
        Arrays.fill(values, value);
        return values;
    }
}
