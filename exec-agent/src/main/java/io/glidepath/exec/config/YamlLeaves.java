package io.glidepath.exec.config;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a YAML text by path, each with its line: texts as written, not yet believed. */
final class YamlLeaves {
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_DEPTH = 8;

    /**
     * A value and its place.
     *
     * @param text null where there is none.
     */
    record Leaf(String text, int line) {}

    private final String file;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private YamlLeaves(final String file) {
        this.file = file;
    }

    /**
     * @param file named in messages.
     * @throws ConfigException if it is no YAML at all.
     */
    static YamlLeaves of(final String yaml, final String file) {
        final YamlLeaves found = new YamlLeaves(file);
        try {
            new Compose(settings(file))
                    .composeString(yaml)
                    .ifPresent(node -> found.walk(node, "", 0));
        } catch (final MarkedYamlEngineException e) {
            final int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new ConfigException(file + ":" + line + ": is no YAML: " + e.getProblem(), e);
        } catch (final YamlEngineException e) {
            throw new ConfigException(file + ": is no YAML: " + e.getMessage(), e);
        }
        return found;
    }

    static LoadSettings settings(final String file) {
        return LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
    }

    Map<String, Leaf> leaves() {
        return leaves;
    }

    /** What is wrong with the shape: lists, keys twice, no keys at all. */
    List<String> mistakes() {
        return mistakes;
    }

    private void walk(final Node node, final String path, final int depth) {
        if (node instanceof final MappingNode mapping && depth < MAX_DEPTH) {
            for (final NodeTuple tuple : mapping.getValue()) {
                walk(tuple, path, depth);
            }
        } else if (node instanceof final ScalarNode scalar && depth > 0) {
            leaf(scalar, path);
        } else {
            mistake(node, path.isEmpty() ? "the file" : path, "must be keys with values");
        }
    }

    private void walk(final NodeTuple tuple, final String path, final int depth) {
        if (tuple.getKeyNode() instanceof final ScalarNode key) {
            final String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (key.getValue().indexOf('.') >= 0) {
                mistake(key, child, "must not have a dot in one key");
            } else {
                walk(tuple.getValueNode(), child, depth + 1);
            }
        } else {
            mistake(tuple.getKeyNode(), path, "must have plain keys");
        }
    }

    private void leaf(final ScalarNode scalar, final String path) {
        final boolean empty = scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
        final Leaf leaf = new Leaf(empty ? null : scalar.getValue(), line(scalar));
        final Leaf earlier = leaves.putIfAbsent(path, leaf);
        if (earlier != null) {
            mistake(scalar, path, "is given twice, first in line " + earlier.line());
        }
    }

    private void mistake(final Node node, final String path, final String what) {
        mistakes.add(file + ":" + line(node) + ": " + path + " " + what);
    }

    private static int line(final Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
