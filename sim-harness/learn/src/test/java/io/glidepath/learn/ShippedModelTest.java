package io.glidepath.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.OnnxPolicy;
import io.glidepath.exec.policy.PolicyManifest;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The model in deploy/models is what its manifest says. */
class ShippedModelTest {
    private static final long FRESH_SEED = 77_000_077;

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
    void shouldAnswerAsItsTeacherOnFreshEpisodes() {
        try (OnnxPolicy served = OnnxPolicy.load(
                Cloning.STUDENT_ID,
                model,
                manifest,
                Features.LAYOUT.hash(),
                Features.LAYOUT.size())) {
            final Examination examination = Examination.of(served, null, FRESH_SEED, 8, 2);
            assertThat(examination.decisions()).isGreaterThan(200);
            assertThat(examination.unanswered()).isZero();
            assertThat(examination.agreement()).isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
            assertThat(examination.agreementTeacher())
                    .isGreaterThanOrEqualTo(Examination.LEAST_AGREEMENT);
        }
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
