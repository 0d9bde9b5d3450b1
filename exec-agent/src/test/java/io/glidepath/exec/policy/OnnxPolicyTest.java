package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import com.sun.management.ThreadMXBean;

import io.glidepath.risk.ActionMask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

class OnnxPolicyTest {
    private static final long SEED = 11;
    private static final int FEATURES = 24;

    private final TestModel model = new TestModel(FEATURES, 32, 100, SEED);
    private final byte[] bytes = model.proto().build().toByteArray();
    private final Random random = new Random(SEED);
    private OnnxPolicy policy;

    @TempDir
    Path folder;

    @BeforeEach
    void load() throws IOException {
        policy = load(bytes);
    }

    @AfterEach
    void close() {
        policy.close();
    }

    private OnnxPolicy load(final byte[] content) throws IOException {
        final Path file = folder.resolve("mlp.onnx");
        Files.write(file, content);
        return OnnxPolicy.load(3, file, TestModel.manifest(content), TestModel.LAYOUT, FEATURES);
    }

    @Test
    void shouldScoreAsPlainJavaDoes() {
        for (int i = 0; i < 100; i++) {
            final DecisionBatch batch = batch(1);
            policy.evaluate(batch);

            final float[] expected = model.scores(batch.features(0));
            assertThat(batch.scoreCount(0)).isEqualTo(100);
            for (int a = 0; a < 100; a++) {
                assertThat(batch.scores(0)[a])
                        .as("seed %d score %d", SEED, a)
                        .isCloseTo(expected[a], within(1e-6f));
            }
            assertThat(batch.action(0).index).isEqualTo(highest(batch.scores(0), batch.mask(0)));
            assertThat(batch.failure(0)).isEqualTo(Failure.NONE);
        }
    }

    @Test
    void shouldScoreAsTheOfficialJavaApiDoes() throws OrtException {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(bytes, options)) {
                for (int i = 0; i < 100; i++) {
                    final DecisionBatch batch = batch(1);
                    policy.evaluate(batch);
                    final float[][] row = {batch.features(0).clone()};
                    try (OnnxTensor input = OnnxTensor.createTensor(environment, row);
                            OrtSession.Result result = session.run(Map.of("features", input))) {
                        final float[][] scores = (float[][]) result.get(0).getValue();
                        assertThat(batch.scores(0)).startsWith(scores[0]);
                    }
                }
            }
        }
    }

    @Test
    void shouldAllocateNothing() {
        final DecisionBatch batch = batch(1);
        allocatedBytes(batch, 20_000);
        allocatedBytes(batch, 20_000);

        // A leak is in every window; what the compiler's swap of code costs is in one or two.
        long least = Long.MAX_VALUE;
        for (int window = 0; window < 8 && least > 0; window++) {
            least = Math.min(least, allocatedBytes(batch, 100_000));
        }
        assertThat(least).isZero();
    }

    private long allocatedBytes(final DecisionBatch batch, final int evaluations) {
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < evaluations; i++) {
            policy.evaluate(batch);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void shouldAnswerARowAloneAsAmongOthers() {
        final DecisionBatch many = batch(16);
        many.features(4)[0] = Float.NaN;
        many.mask(9).clear(100);
        policy.evaluate(many);

        for (int row = 0; row < 16; row++) {
            final DecisionBatch alone = new DecisionBatch(1, FEATURES, 128);
            alone.addRow();
            System.arraycopy(many.features(row), 0, alone.features(0), 0, FEATURES);
            copy(many.mask(row), alone.mask(0));
            policy.evaluate(alone);

            assertThat(alone.failure(0)).isEqualTo(many.failure(row));
            assertThat(alone.action(0).index).isEqualTo(many.action(row).index);
            assertThat(alone.scores(0)).isEqualTo(many.scores(row));
        }
        assertThat(many.failure(4)).isEqualTo(Failure.NAN);
        assertThat(many.failure(9)).isEqualTo(Failure.MASKED_OUT);
    }

    @Test
    void shouldChooseTheHighestAllowedScore() {
        final DecisionBatch batch = batch(1);
        policy.evaluate(batch);
        final int first = batch.action(0).index;
        batch.mask(0).clear(100);
        for (int a = 0; a < 100; a++) {
            if (a != first) {
                batch.mask(0).allow(a);
            }
        }
        policy.evaluate(batch);

        assertThat(batch.action(0).index).isNotEqualTo(first);
        assertThat(batch.action(0).index).isEqualTo(highest(batch.scores(0), batch.mask(0)));
    }

    @Test
    void shouldFailARowWhoseScoresAreNotANumber() throws IOException {
        // log(scores) is NaN for negative scores and finite for none at all: zeros give log(b2) of
        // positive b2
        final TestModel positive = new TestModel(FEATURES, 4, 100, SEED);
        java.util.Arrays.fill(positive.b2, 1f);
        java.util.Arrays.fill(positive.b1, 0f);
        final var proto = positive.proto();
        proto.getGraphBuilder().setNode(2, TestModel.node("Gemm", "z", "y", "w2", "b2"));
        proto.getGraphBuilder().addNode(TestModel.node("Log", "scores", "z"));
        try (OnnxPolicy log = load(proto.build().toByteArray())) {
            final DecisionBatch batch = batch(1);
            java.util.Arrays.fill(batch.features(0), 1000f);
            log.evaluate(batch);

            assertThat(batch.failure(0)).isEqualTo(Failure.NAN);
            assertThat(batch.action(0).kind).isEqualTo(Action.Kind.HOLD);
            assertThat(batch.action(0).index).isEqualTo(Action.NO_INDEX);
        }
    }

    @Test
    void shouldAnswerMissingOnceClosed() {
        final DecisionBatch batch = batch(2);
        policy.close();
        policy.close();
        policy.evaluate(batch);

        assertThat(batch.failure(0)).isEqualTo(Failure.MISSING);
        assertThat(batch.failure(1)).isEqualTo(Failure.MISSING);
    }

    @Test
    void shouldSayWhoItIs() {
        assertThat(policy.id()).isEqualTo(3);
        assertThat(policy.name()).isEqualTo("mlp");
        assertThat(PolicyManifest.hashText(policy.modelHash()))
                .isEqualTo(policy.manifest().sha256().substring(0, 16));
        assertThat(policy.actionSpace()).isSameAs(ActionSpace.GRID_1);
        assertThat(OnnxRuntimeVersion.text()).isEqualTo("1.29.0");
    }

    private DecisionBatch batch(final int rows) {
        final DecisionBatch batch = new DecisionBatch(rows, FEATURES, 128);
        for (int row = 0; row < rows; row++) {
            batch.addRow();
            for (int f = 0; f < FEATURES; f++) {
                batch.features(row)[f] = random.nextFloat() * 2 - 1;
            }
            batch.mask(row).clear(100);
            for (int a = 0; a < 100; a++) {
                if (a == 0 || random.nextInt(4) != 0) {
                    batch.mask(row).allow(a);
                }
            }
        }
        return batch;
    }

    private static int highest(final float[] scores, final ActionMask mask) {
        int best = -1;
        for (int a = 0; a < 100; a++) {
            if (mask.allowed(a) && (best < 0 || scores[a] > scores[best])) {
                best = a;
            }
        }
        return best;
    }

    private static void copy(final ActionMask from, final ActionMask to) {
        to.clear(100);
        for (int a = 0; a < 100; a++) {
            if (from.allowed(a)) {
                to.allow(a);
            }
        }
    }
}
