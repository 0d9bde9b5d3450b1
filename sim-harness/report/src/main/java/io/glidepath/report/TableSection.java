package io.glidepath.report;

import java.util.List;

/**
 * A table with a sentence above it.
 *
 * @param text what it says, or empty.
 * @param columns headings; the first column names the row, the others are set as numbers.
 * @param rows each with as many cells as there are columns.
 */
public record TableSection(String title, String text, List<String> columns, List<List<String>> rows)
        implements Section {

    public TableSection {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (final List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row of " + row.size() + " cells in table \""
                        + title + "\" of " + columns.size() + " columns");
            }
        }
    }
}
