package io.glidepath.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences about what must not happen, each with its time; the first thousand in words, all in
 * number.
 */
final class Violations {
    static final int MAX_SENTENCES = 1_000;

    private final List<String> sentences = new ArrayList<>();
    private long count;
    long nowNs;

    void add(final String sentence) {
        count++;
        if (sentences.size() < MAX_SENTENCES) {
            sentences.add("at " + nowNs + " ns " + sentence);
        }
    }

    void unless(final boolean holds, final Object who, final String sentence) {
        if (!holds) {
            add(who + " " + sentence);
        }
    }

    long count() {
        return count;
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
