package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class PolicyManifestTest {
    private static Map<String, Object> yaml() {
        final Map<String, Object> yaml = new HashMap<>();
        yaml.put("schemaVersion", 1);
        yaml.put("name", "ddqn-3");
        yaml.put("model", "ddqn-3.onnx");
        yaml.put("sha256", "ab".repeat(32));
        yaml.put("featureLayout", "0123456789abcdef");
        yaml.put("actionSpace", "grid-1");
        yaml.put("trainingRun", "run-7");
        yaml.put("teacher", "none");
        yaml.put("seed", 42L);
        yaml.put("metrics", Map.of("shortfallBps", 3.5, "episodes", 1000));
        return yaml;
    }

    @Test
    void shouldReadAManifest() {
        final PolicyManifest manifest = PolicyManifest.of(yaml(), "p.yaml");

        assertThat(manifest.name()).isEqualTo("ddqn-3");
        assertThat(manifest.seed()).isEqualTo(42);
        assertThat(manifest.metrics())
                .containsExactly(Map.entry("episodes", 1000.0), Map.entry("shortfallBps", 3.5));
    }

    @Test
    void shouldNameEveryMissingAndUnknownKey() {
        final Map<String, Object> yaml = yaml();
        yaml.remove("sha256");
        yaml.remove("seed");
        yaml.put("sha512", "x");

        assertThatThrownBy(() -> PolicyManifest.of(yaml, "p.yaml"))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageStartingWith(
                        "p.yaml: missing keys [seed, sha256], unknown keys [sha512]; ");
    }

    @Test
    void shouldNameAWrongValue() {
        assertWrong("schemaVersion", 2, "schemaVersion is 2, not 1");
        assertWrong("name", "a b", "name is not");
        assertWrong("model", "../x.onnx", "model is not a plain file name");
        assertWrong("sha256", "AB".repeat(32), "sha256 is not 64 lower-case hex digits");
        assertWrong("featureLayout", 123456789, "featureLayout is not text, put it in quotes");
        assertWrong("actionSpace", "grid-9", "actionSpace 'grid-9' is unknown");
        assertWrong("trainingRun", "", "trainingRun is empty");
        assertWrong("teacher", " ", "teacher is empty");
        assertWrong("seed", 1.5, "seed is not a whole number");
        assertWrong("metrics", "x", "metrics is not a map");
        assertWrong("metrics", Map.of("a", "b"), "metrics.a is not a number");
    }

    private static void assertWrong(final String key, final Object value, final String says) {
        final Map<String, Object> yaml = yaml();
        yaml.put(key, value);
        assertThatThrownBy(() -> PolicyManifest.of(yaml, "p.yaml"))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessageContaining(says);
    }
}
