package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A served model that answers weights. */
class OnnxAllocationTest {
    private static final long SEED = 13;
    private static final int FEATURES = 12;
    private static final int WEIGHTS = 7;

    private final TestModel model = new TestModel(FEATURES, 16, WEIGHTS, SEED);

    @TempDir
    Path folder;

    @Test
    void shouldAnswerTheWeightsOfTheModel() throws IOException {
        try (OnnxPolicy policy = load(weighing("weights", "Softmax", "z"))) {
            final DecisionBatch batch = batch(0.5f);
            policy.evaluate(batch);

            final float[] scores = model.scores(batch.features(0));
            double sum = 0;
            for (final float score : scores) {
                sum += Math.exp(score);
            }
            assertThat(policy.actionSpace()).isSameAs(ActionSpace.ALLOCATE_7);
            assertThat(batch.failure(0)).isEqualTo(Failure.NONE);
            assertThat(batch.action(0).kind).isEqualTo(Action.Kind.ALLOCATE);
            for (int i = 0; i < WEIGHTS; i++) {
                assertThat(batch.action(0).weights[i])
                        .as("seed %d, weight %d", SEED, i)
                        .isCloseTo((float) (Math.exp(scores[i]) / sum), within(1e-6f));
            }
        }
    }

    @Test
    void shouldFailARowWhoseWeightsLeaveTheSimplex() throws IOException {
        final ModelProto.Builder proto = weighing("softmax", "Softmax", "z");
        proto.getGraphBuilder()
                .addInitializer(TestModel.tensor("w3", ones(), FEATURES, WEIGHTS))
                .addNode(TestModel.node("MatMul", "off", "features", "w3"))
                .addNode(TestModel.node("Add", "weights", "softmax", "off"));
        try (OnnxPolicy policy = load(proto)) {
            final DecisionBatch zeros = batch(0);
            policy.evaluate(zeros);
            assertThat(zeros.failure(0)).isEqualTo(Failure.NONE);

            final DecisionBatch others = batch(0.01f);
            policy.evaluate(others);
            assertThat(others.failure(0)).isEqualTo(Failure.NOT_ON_SIMPLEX);
            assertThat(others.action(0).kind).isEqualTo(Action.Kind.HOLD);
            assertThat(others.scoreCount(0)).as("kept for the trace").isEqualTo(WEIGHTS);
        }
    }

    @Test
    void shouldNotLoadWhatIsNoAllocation() {
        assertThatThrownBy(() -> load(weighing("weights", "Identity", "z")))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageContaining("weights that are not on the simplex");
        final ModelProto.Builder scores = weighing("scores", "Softmax", "z");
        scores.getGraphBuilder().setOutput(0, TestModel.port("scores", 1, WEIGHTS));
        assertThatThrownBy(() -> load(scores))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageContaining("the output is scores [1, 7], not weights [1, 7]");
    }

    /** The test model with one more step, its answer under a name. */
    private ModelProto.Builder weighing(
            final String output, final String operator, final String input) {
        final ModelProto.Builder proto = model.proto()
                .clearMetadataProps()
                .addMetadataProps(
                        TestModel.property("layoutHash", PolicyManifest.hashText(TestModel.LAYOUT)))
                .addMetadataProps(TestModel.property("actionSpace", "allocate-7"))
                .addMetadataProps(TestModel.property("trainingRun", TestModel.RUN));
        final GraphProto.Builder graph = proto.getGraphBuilder();
        final NodeProto last = TestModel.node("Gemm", input, "y", "w2", "b2");
        graph.setNode(2, last)
                .addNode(TestModel.node(operator, output, input))
                .setOutput(0, TestModel.port("weights", 1, WEIGHTS));
        return proto;
    }

    private static float[] ones() {
        final float[] ones = new float[FEATURES * WEIGHTS];
        java.util.Arrays.fill(ones, 1f);
        return ones;
    }

    private OnnxPolicy load(final ModelProto.Builder proto) throws IOException {
        final byte[] content = proto.build().toByteArray();
        final Path file = folder.resolve("mlp.onnx");
        Files.write(file, content);
        final PolicyManifest manifest = new PolicyManifest(
                1,
                "mlp",
                "mlp.onnx",
                Sha256.of(content).hex(),
                PolicyManifest.hashText(TestModel.LAYOUT),
                "allocate-7",
                TestModel.RUN,
                "none",
                SEED,
                Map.of());
        return OnnxPolicy.load(7, file, manifest, TestModel.LAYOUT, FEATURES);
    }

    private static DecisionBatch batch(final float value) {
        final DecisionBatch batch = new DecisionBatch(1, FEATURES, WEIGHTS);
        batch.addRow();
        java.util.Arrays.fill(batch.features(0), value);
        batch.mask(0).clear(WEIGHTS);
        for (int i = 0; i < WEIGHTS; i++) {
            batch.mask(0).allow(i);
        }
        return batch;
    }
}
