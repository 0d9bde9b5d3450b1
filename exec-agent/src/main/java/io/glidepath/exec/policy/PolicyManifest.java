package io.glidepath.exec.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is claimed of a model file; {@code NAME.policy.yaml} beside it. Validated on construction.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}.
 * @param name of the policy: letters, digits, {@code . _ -}, at most 64.
 * @param model file name of the ONNX file, in the manifest's own folder.
 * @param sha256 of the model file: 64 lower-case hex digits.
 * @param featureLayout hash of the feature layout: 16 lower-case hex digits, see {@link
 *     #hashText(long)}.
 * @param actionSpace name of an {@link ActionSpace}.
 * @param trainingRun what made it; also in the model's metadata.
 * @param teacher the policy it was taught by, or "none".
 * @param seed of the training run.
 * @param metrics figures of the training run by name, in order of name.
 */
public record PolicyManifest(
        int schemaVersion,
        String name,
        String model,
        String sha256,
        String featureLayout,
        String actionSpace,
        String trainingRun,
        String teacher,
        long seed,
        Map<String, Double> metrics) {
    public static final int SCHEMA_VERSION = 1;

    private static final List<String> KEYS = List.of(
            "schemaVersion",
            "name",
            "model",
            "sha256",
            "featureLayout",
            "actionSpace",
            "trainingRun",
            "teacher",
            "seed",
            "metrics");

    public PolicyManifest {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        require(
                schemaVersion == SCHEMA_VERSION,
                "schemaVersion",
                "is " + schemaVersion + ", not " + SCHEMA_VERSION);
        require(
                name.matches("[A-Za-z0-9._-]{1,64}"),
                "name",
                "is not 1 to 64 letters, digits or . _ -");
        require(
                model.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}"),
                "model",
                "is not a plain file name");
        require(sha256.matches("[0-9a-f]{64}"), "sha256", "is not 64 lower-case hex digits");
        require(
                featureLayout.matches("[0-9a-f]{16}"),
                "featureLayout",
                "is not 16 lower-case hex digits");
        require(
                ActionSpace.find(actionSpace) != null,
                "actionSpace",
                "'" + actionSpace + "' is unknown");
        require(
                !trainingRun.isBlank() && trainingRun.length() <= 256,
                "trainingRun",
                "is empty or too long");
        require(!teacher.isBlank() && teacher.length() <= 256, "teacher", "is empty or too long");
    }

    /** A hash as manifests and model metadata write it: 16 lower-case hex digits. */
    public static String hashText(final long hash) {
        final String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /**
     * Reads a manifest from parsed YAML.
     *
     * @param path named in the message.
     * @throws PolicyLoadException naming every missing and unknown key, or the first wrong value.
     */
    public static PolicyManifest of(final Map<String, Object> yaml, final String path) {
        checkKeys(yaml, path);
        try {
            return new PolicyManifest(
                    Math.toIntExact(whole(yaml, "schemaVersion")),
                    text(yaml, "name"),
                    text(yaml, "model"),
                    text(yaml, "sha256"),
                    text(yaml, "featureLayout"),
                    text(yaml, "actionSpace"),
                    text(yaml, "trainingRun"),
                    text(yaml, "teacher"),
                    whole(yaml, "seed"),
                    metrics(yaml));
        } catch (final IllegalArgumentException | ArithmeticException e) {
            throw new PolicyLoadException(path, e.getMessage(), "correct the manifest", e);
        }
    }

    private static void checkKeys(final Map<String, Object> yaml, final String path) {
        final TreeSet<String> missing = new TreeSet<>(KEYS);
        missing.removeAll(yaml.keySet());
        final TreeSet<String> unknown = new TreeSet<>(yaml.keySet());
        unknown.removeAll(KEYS);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new PolicyLoadException(
                    path,
                    "missing keys " + missing + ", unknown keys " + unknown,
                    "a manifest has exactly the keys " + KEYS);
        }
    }

    private static String text(final Map<String, Object> yaml, final String key) {
        if (yaml.get(key) instanceof final String text) {
            return text;
        }
        throw new IllegalArgumentException(key + " is not text, put it in quotes");
    }

    private static long whole(final Map<String, Object> yaml, final String key) {
        return switch (yaml.get(key)) {
            case final Integer number -> number;
            case final Long number -> number;
            case null, default ->
                throw new IllegalArgumentException(key + " is not a whole number");
        };
    }

    private static Map<String, Double> metrics(final Map<String, Object> yaml) {
        if (!(yaml.get("metrics") instanceof final Map<?, ?> given)) {
            throw new IllegalArgumentException("metrics is not a map of names to numbers");
        }
        final TreeMap<String, Double> metrics = new TreeMap<>();
        for (final Map.Entry<?, ?> entry : given.entrySet()) {
            if (entry.getKey() instanceof final String name
                    && entry.getValue() instanceof final Number value) {
                metrics.put(name, value.doubleValue());
            } else {
                throw new IllegalArgumentException(
                        "metrics." + entry.getKey() + " is not a number");
            }
        }
        return metrics;
    }

    private static void require(final boolean holds, final String key, final String what) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + what);
        }
    }
}
