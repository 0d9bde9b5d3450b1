package io.glidepath.exec.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Values of a file, asked for by key. Mistakes are collected; a fallback stands in meanwhile. */
final class Values {
    private final String file;
    private final Map<String, YamlLeaves.Leaf> leaves;
    private final Map<Integer, List<String>> mistakes = new TreeMap<>();
    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final boolean recorded;
    private int count;

    /** @param recorded whether it comes from a journal, perhaps of an earlier build. */
    Values(final String yaml, final String file, final boolean recorded) {
        this.recorded = recorded;
        final YamlLeaves yamlLeaves = YamlLeaves.of(yaml, file);
        this.file = file;
        leaves = yamlLeaves.leaves();
        yamlLeaves.mistakes().forEach(mistake -> add(0, mistake));
    }

    long number(final Key key) {
        final String fallback = key.fallback(recorded);
        return number(key, fallback == null ? 0 : key.number(fallback));
    }

    /** Where the file says nothing, {@code otherwise}. */
    long number(final Key key, final long otherwise) {
        final String text = find(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return key.number(text);
        } catch (final IllegalArgumentException e) {
            mistake(key.path(), e.getMessage());
            return otherwise;
        }
    }

    String text(final Key key) {
        final String text = find(key);
        if (text == null) {
            return key.fallback() == null ? "" : key.fallback(recorded);
        }
        try {
            return key.word(text);
        } catch (final IllegalArgumentException e) {
            mistake(key.path(), e.getMessage());
            return key.fallback();
        }
    }

    boolean truth(final Key key) {
        return text(key).equals("true");
    }

    private String find(final Key key) {
        asked.add(key.path());
        final YamlLeaves.Leaf leaf = leaves.get(key.path());
        if (leaf == null && key.fallback() == null) {
            mistake(key.path(), "is missing: " + key.meaning());
        } else if (leaf != null && leaf.text() == null) {
            mistake(key.path(), "has no value");
        }
        return leaf == null ? null : leaf.text();
    }

    /** The next parts of the paths that begin so, in order. */
    TreeSet<String> below(final String path) {
        final TreeSet<String> found = new TreeSet<>();
        for (final String leaf : leaves.keySet()) {
            if (leaf.startsWith(path + ".")) {
                found.add(leaf.substring(path.length() + 1).split("\\.", 2)[0]);
            }
        }
        return found;
    }

    /** A record of a section's values; null when they, or the record itself, are wrong. */
    <T> T section(final String path, final Supplier<T> make) {
        try {
            final T made = make.get();
            final String first = wrong.ceiling(path);
            return first == null || !first.startsWith(path) ? made : null;
        } catch (final IllegalArgumentException e) {
            final String first = wrong.ceiling(path);
            if (first == null || !first.startsWith(path)) {
                mistake(path + ":", e.getMessage());
            }
            return null;
        }
    }

    /** {@code path} may have a colon behind it, where {@code what} is a whole sentence. */
    void mistake(final String path, final String what) {
        final int line = lineOf(path.replace(":", ""));
        wrong.add(path);
        add(line, file + (line > 0 ? ":" + line : "") + ": " + path + " " + what);
    }

    private int lineOf(final String path) {
        final YamlLeaves.Leaf own = leaves.get(path);
        if (own != null) {
            return own.line();
        }
        for (final Map.Entry<String, YamlLeaves.Leaf> leaf : leaves.entrySet()) {
            if (leaf.getKey().startsWith(path + ".")) {
                return leaf.getValue().line();
            }
        }
        return 0;
    }

    private void add(final int line, final String mistake) {
        mistakes.computeIfAbsent(line, _ -> new ArrayList<>()).add(mistake);
        count++;
    }

    /** Says of every key nobody asked for that it is unknown; {@code known} are fine unasked. */
    void endOfKeys(final List<Key> known) {
        for (final Key key : known) {
            asked.add(key.path());
        }
        for (final Map.Entry<String, YamlLeaves.Leaf> leaf : leaves.entrySet()) {
            final String path = leaf.getKey();
            final String below = asked.higher(path + ".");
            final boolean section = below != null && below.startsWith(path + ".");
            if (!asked.contains(path) && !(section && leaf.getValue().text() == null)) {
                mistake(path, section ? "must be keys with values" : "is unknown" + nearest(path));
            }
        }
    }

    private String nearest(final String path) {
        String best = null;
        int least = Math.max(2, path.length() / 3) + 1;
        for (final String key : asked) {
            final int distance = Spelling.distance(path, key);
            if (distance < least) {
                least = distance;
                best = key;
            }
        }
        return best == null ? "" : ": is " + best + " meant?";
    }

    /** @throws ConfigException with every mistake, if there is one. */
    void refuseMistakes() {
        if (count > 0) {
            throw new ConfigException(
                    mistakes.values().stream().flatMap(List::stream).toList());
        }
    }
}
