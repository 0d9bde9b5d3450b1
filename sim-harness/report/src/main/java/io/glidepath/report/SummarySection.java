package io.glidepath.report;

import java.util.List;

/**
 * Key figures, large.
 *
 * @param figures read from left to right.
 */
public record SummarySection(String title, List<Figure> figures) implements Section {

    public SummarySection {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param value with its unit, as it is to be read.
     * @param note what it is compared with, or empty.
     */
    public record Figure(String label, String value, String note) {}
}
