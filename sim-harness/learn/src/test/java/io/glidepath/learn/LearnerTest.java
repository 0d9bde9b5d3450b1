package io.glidepath.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import com.google.protobuf.InvalidProtocolBufferException;

import io.glidepath.exec.policy.MaskedArgmax;
import io.glidepath.risk.ActionMask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * On a small problem whose answer is known: which quadrant, unless it is denied, then the one
 * beside it.
 */
class LearnerTest {
    private static final int FEATURES = 6;
    private static final int ACTIONS = 4;
    private static final long SEED = 11;

    private static Network network;

    @BeforeAll
    static void learn() {
        network = Learner.fit(samples(8_000, SEED), 12, SEED, (epoch, epochs, loss) -> {});
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void shouldAnswerAsTheTeacherOnStatesItHasNotSeen() {
        final Samples fresh = samples(2_000, SEED + 1);
        final float[] row = new float[FEATURES];
        final ActionMask mask = new ActionMask();
        final float[] scores = new float[ACTIONS];
        int agreed = 0;
        for (int i = 0; i < fresh.size(); i++) {
            fresh.copyRow(i, row, 0);
            mask.clear(ACTIONS);
            for (int action = 0; action < ACTIONS; action++) {
                if (fresh.allowed(i, action)) {
                    mask.allow(action);
                }
            }
            network.scores(row, scores);
            agreed += MaskedArgmax.choose(scores, ACTIONS, mask) == fresh.answer(i) ? 1 : 0;
        }
        assertThat(agreed / (double) fresh.size()).isGreaterThan(0.96);
    }

    @Test
    void shouldWriteTheSameBytesFromTheSameSeed() {
        assertThat(learnt(SEED)).isEqualTo(learnt(SEED));
        assertThat(learnt(SEED)).isNotEqualTo(learnt(SEED + 1));
    }

    private static byte[] learnt(final long seed) {
        try (Network learnt =
                Learner.fit(samples(1_000, SEED), 2, seed, (epoch, epochs, loss) -> {})) {
            return bytes(learnt);
        }
    }

    @Test
    void shouldServeTheScoresThatWereTrained() throws OrtException {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(bytes(network))) {
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsEntry("layoutHash", "0123456789abcdef")
                    .containsEntry("actionSpace", "grid-test")
                    .containsEntry("trainingRun", "test");
            final SplittableRandom random = new SplittableRandom(SEED + 2);
            final float[] trained = new float[ACTIONS];
            for (int i = 0; i < 500; i++) {
                final float[] row = row(random);
                network.scores(row, trained);
                final float[] served = served(environment, session, row);
                for (int action = 0; action < ACTIONS; action++) {
                    assertThat(served[action]).isCloseTo(trained[action], within(1e-5f));
                }
            }
        }
    }

    @Test
    void shouldScoreByHandAsItWasTrained() throws InvalidProtocolBufferException {
        final PlainNetwork plain = new PlainNetwork(bytes(network));
        final SplittableRandom random = new SplittableRandom(SEED + 3);
        final float[] trained = new float[ACTIONS];
        final float[] byHand = new float[ACTIONS];
        for (int i = 0; i < 500; i++) {
            final float[] row = row(random);
            network.scores(row, trained);
            plain.scores(row, byHand);
            assertThat(byHand).containsExactly(trained, within(1e-5f));
        }
    }

    private static float[] served(
            final OrtEnvironment environment, final OrtSession session, final float[] row)
            throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new float[][] {row});
                OrtSession.Result result = session.run(Map.of("features", input))) {
            return ((float[][]) result.get("scores").orElseThrow().getValue())[0];
        }
    }

    private static byte[] bytes(final Network network) {
        return OnnxFile.bytes(network, "0123456789abcdef", "grid-test", "test");
    }

    private static Samples samples(final int count, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final Samples samples = new Samples(FEATURES, ACTIONS);
        final ActionMask mask = new ActionMask();
        for (int i = 0; i < count; i++) {
            final float[] row = row(random);
            final int denied = random.nextInt(4 * ACTIONS);
            mask.clear(ACTIONS);
            for (int action = 0; action < ACTIONS; action++) {
                if (action != denied) {
                    mask.allow(action);
                }
            }
            final int wanted = (row[0] > 0.2f ? 1 : 0) + (row[3] > -0.1f ? 2 : 0);
            samples.add(row, mask, mask.allowed(wanted) ? wanted : wanted ^ 1);
        }
        return samples;
    }

    private static float[] row(final SplittableRandom random) {
        final float[] row = new float[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            row[i] = (float) random.nextDouble(-1, 1);
        }
        return row;
    }
}
