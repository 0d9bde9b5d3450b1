package io.glidepath.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.PolicyManifest;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The model in deploy/models is what its manifest says. */
class ShippedModelTest {
    private static final long FRESH_SEED = 77_000_077;
    private static final int STATE_EPISODES = 8;
    private static final int COST_EPISODES = 200;
    private static final int ODD_EPISODES = 60;
    /** What may hide in the errors of a sample this large, bps of arrival: 2 % of the cost. */
    private static final double MOST_BPS = 0.25;

    private final Path folder = folder();
    private final Path model = folder.resolve("ac-clone-1.onnx");
    private final PolicyManifest manifest = manifest(folder.resolve("ac-clone-1.policy.yaml"));

    @Test
    void shouldClaimWhatIsAskedOfAModel() throws IOException {
        final Map<String, Double> claims = manifest.metrics();
        assertThat(claims.get("agreement")).isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
        assertThat(claims.get("agreementOnTeacherStates"))
                .isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
        assertThat(claims.get("parity")).isLessThanOrEqualTo(Examination.MOST_PARITY);
        for (final String kind : new String[] {"", "drawn."}) {
            assertThat(Math.abs(claims.get(kind + "shortfallDifferenceBps")))
                    .isLessThanOrEqualTo(
                            Costs.MOST_ERRORS * claims.get(kind + "shortfallDifferenceSeBps"));
        }
        assertThat(Files.size(model)).isLessThan(1 << 20);
    }

    @Test
    void shouldPassItsWholeExaminationOnFreshEpisodes() throws IOException {
        try (OnnxPolicy served = served()) {
            final PlainNetwork trained = new PlainNetwork(Files.readAllBytes(model));
            final Examination examination =
                    Examination.of(served, trained, FRESH_SEED, STATE_EPISODES, COST_EPISODES);
            assertThat(examination.decisions()).isGreaterThan(200);
            assertThat(examination.unanswered()).isZero();
            assertThat(examination.agreement()).isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
            assertThat(examination.agreementTeacher())
                    .isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
            assertThat(examination.parity())
                    .as("the largest difference of a served score from the trained one")
                    .isPositive()
                    .isLessThanOrEqualTo(Examination.MOST_PARITY);
            for (final Costs costs : List.of(examination.standard(), examination.drawn())) {
                assertThat(costs.alike()).as("seed %d: %s", FRESH_SEED, costs).isTrue();
                assertThat(furthest(costs))
                        .as("seed %d: %s", FRESH_SEED, costs)
                        .isLessThan(MOST_BPS);
            }
        }
    }

    @Test
    void shouldFindOneAlteredWeight() throws IOException {
        final Samples samples = new Samples(Features.LAYOUT.size(), ActionSpace.GRID_1.size());
        new NoiseWorld()
                .play(
                        new WatchedPolicy(new AcTeacher(Cloning.TEACHER_ID), samples),
                        Task.drawn(FRESH_SEED, 0),
                        FRESH_SEED,
                        0);
        try (OnnxPolicy served = served()) {
            final PlainNetwork trained = new PlainNetwork(Files.readAllBytes(model));
            assertThat(Examination.parity(served, trained, samples))
                    .isLessThanOrEqualTo(Examination.MOST_PARITY);
            trained.tensor("weight0")[Features.REMAINING_DECISIONS] += 1e-3f;
            assertThat(Examination.parity(served, trained, samples))
                    .isGreaterThan(Examination.MOST_PARITY);
        }
    }

    /** Waiting costs more than two standard errors; haste hides in them, and is found by bound. */
    @Test
    void shouldFindWhatDoesNotTradeAsTheTeacher() {
        final Costs idle = costs(new OddPolicy(OddPolicy.IDLE));
        assertThat(idle.alike()).as("seed %d: %s", FRESH_SEED, idle).isFalse();
        assertThat(idle.difference()).as("seed %d: %s", FRESH_SEED, idle).isPositive();
        final Costs hasty = costs(new OddPolicy(OddPolicy.HASTY));
        assertThat(furthest(hasty)).as("seed %d: %s", FRESH_SEED, hasty).isGreaterThan(MOST_BPS);
    }

    private static Costs costs(final Policy policy) {
        return Costs.compare(
                new NoiseWorld(),
                policy,
                new AcTeacher(Cloning.TEACHER_ID),
                Task::standard,
                FRESH_SEED,
                ODD_EPISODES);
    }

    /** The largest difference, bps, that a sample leaves likely. */
    private static double furthest(final Costs costs) {
        return Math.abs(costs.difference()) + Costs.MOST_ERRORS * costs.standardError();
    }

    private OnnxPolicy served() {
        return OnnxPolicy.load(
                Cloning.STUDENT_ID,
                model,
                manifest,
                Features.LAYOUT.hash(),
                Features.LAYOUT.size());
    }

    private static PolicyManifest manifest(final Path file) {
        try {
            final Object yaml =
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            @SuppressWarnings("unchecked")
            final Map<String, Object> keys = (Map<String, Object>) yaml;
            return PolicyManifest.of(keys, file.toString());
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/models"))) {
            folder = folder.getParent();
        }
        return folder.resolve("deploy/models");
    }
}
