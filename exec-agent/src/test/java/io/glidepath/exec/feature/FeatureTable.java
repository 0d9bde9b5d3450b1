package io.glidepath.exec.feature;

/** The layout as the page a reader sees. */
final class FeatureTable {
    private FeatureTable() {}

    static String print(final FeatureLayout layout) {
        final StringBuilder page = new StringBuilder(16_384);
        page.append("# Features\n\n")
                .append("What a policy sees: one row of float32 per decision. Layout `")
                .append(layout.id())
                .append("`, ")
                .append(layout.size())
                .append(" features, hash `")
                .append(layout.hashText())
                .append("`.\n\n")
                .append("Near is the side our order rests on, far the side it trades against: a"
                        + " buy and a sell in\n")
                .append("mirrored markets write the same row. A base slice is what Almgren-Chriss"
                        + " asks of the parent\n")
                .append("until its next decision, at least one lot. Squashed by s: x / (|x| + s)."
                        + " Every value is finite\n")
                .append("and within its bounds whatever the inputs; a missing input writes the"
                        + " neutral value.\n\n")
                .append("This page is printed from the layout; a test compares them.\n\n")
                .append("| index | name | bounds | neutral | meaning |\n|---|---|---|---|---|\n");
        for (int i = 0; i < layout.size(); i++) {
            final FeatureLayout.Feature feature = layout.feature(i);
            page.append("| ").append(i).append(" | `").append(feature.name()).append("` | ");
            page.append(number(feature.lower())).append(" to ").append(number(feature.upper()));
            page.append(" | ").append(number(feature.neutral())).append(" | ");
            page.append(feature.meaning().replace("|", "\\|")).append(" |\n");
        }
        return page.toString();
    }

    private static String number(final float value) {
        return value == (int) value ? Integer.toString((int) value) : Float.toString(value);
    }
}
