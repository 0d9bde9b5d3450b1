package io.glidepath.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Sums over days. */
final class Totals {
    private Totals() {}

    static long decisions(final List<Comparison> comparisons) {
        return comparisons.stream().mapToLong(c -> c.replay().decisions()).sum();
    }

    static long differences(final List<Comparison> comparisons) {
        return comparisons.stream().mapToLong(c -> c.replay().differences()).sum();
    }

    /** What ops and auditors read. */
    static String replayLine(final List<Comparison> comparisons) {
        return "replay: " + counted(decisions(comparisons), "decision") + ", "
                + counted(differences(comparisons), "difference");
    }

    private static String counted(final long count, final String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    static List<String> assumptions(final List<Comparison> comparisons) {
        final SequencedSet<String> sentences = new LinkedHashSet<>();
        comparisons.forEach(comparison -> sentences.addAll(comparison.assumptions()));
        return List.copyOf(sentences);
    }

    static List<String> violations(final List<Comparison> comparisons) {
        return comparisons.stream().flatMap(c -> c.violations().stream()).toList();
    }

    static List<Comparison.Row> rows(final List<Comparison> comparisons) {
        final List<Comparison.Row> rows = new ArrayList<>();
        comparisons.forEach(comparison -> rows.addAll(comparison.rows()));
        return rows;
    }
}
