package io.glidepath.report;

import java.util.List;

/**
 * Plots one below the other, each with its table beside it.
 *
 * @param text what they are drawn from, or empty.
 */
public record ChartSection(String title, String text, List<Chart> charts) implements Section {

    public ChartSection {
        charts = List.copyOf(charts);
    }
}
