package io.glidepath.report;

import java.util.List;

/**
 * Bars in groups: one group a category, one bar of it a series.
 *
 * @param first heading of the categories.
 * @param digits after the point, in the table.
 */
public record Bars(
        String caption, String first, int digits, List<String> categories, List<Group> groups)
        implements Chart {

    public Bars {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        for (final Group group : groups) {
            if (group.values().length != categories.size()) {
                throw new IllegalArgumentException(group.name() + ": " + group.values().length
                        + " values in " + categories.size() + " categories");
            }
        }
    }

    /** One value for each category, none negative; not copied. */
    public record Group(String name, double[] values) {}
}
