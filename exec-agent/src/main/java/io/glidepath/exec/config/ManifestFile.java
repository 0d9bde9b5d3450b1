package io.glidepath.exec.config;

import io.glidepath.exec.policy.PolicyManifest;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads the manifest of a policy: {@code NAME.policy.yaml}. */
public final class ManifestFile {
    private ManifestFile() {}

    /**
     * Reads a file.
     *
     * @throws ConfigException when it cannot be read or is no YAML.
     * @throws io.glidepath.exec.policy.PolicyLoadException when it is no manifest.
     */
    public static PolicyManifest read(final Path path) {
        return parse(text(path), path.toString());
    }

    /** The text of a manifest, as journals keep it. */
    public static String text(final Path path) {
        return ConfigFile.text(path);
    }

    /**
     * Reads a text.
     *
     * @param name named in messages.
     * @throws ConfigException when it is no YAML.
     * @throws io.glidepath.exec.policy.PolicyLoadException when it is no manifest.
     */
    public static PolicyManifest parse(final String yaml, final String name) {
        final Map<String, Object> keys = new TreeMap<>();
        try {
            final Object loaded = new Load(YamlLeaves.settings(name)).loadFromString(yaml);
            if (loaded instanceof final Map<?, ?> map) {
                map.forEach((key, value) -> keys.put(String.valueOf(key), value));
            }
        } catch (final YamlEngineException e) {
            throw new ConfigException(
                    name + ": is no YAML: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
        return PolicyManifest.of(keys, name);
    }
}
