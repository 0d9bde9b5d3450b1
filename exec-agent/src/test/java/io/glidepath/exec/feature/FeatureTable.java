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
                .append("This page is printed from the layouts; a test compares them.\n\n");
        table(layout, page);
        paper(page);
        return page.toString();
    }

    private static void paper(final StringBuilder page) {
        page.append("\n## cw-a-M\n\n")
                .append("What the learned policies of Cheridito and Weiss see (arXiv 2507.06345,"
                        + " their first\n")
                .append("version), for a parent of M lots: 26 + 2 M features. A manifest that names"
                        + " the hash of one of\n")
                .append("these gets it.\n\n| layout | features | hash |\n|---|---|---|\n");
        for (final FeatureLayout layout : FeatureLayouts.ALL) {
            if (layout.lots() > 0) {
                page.append("| `").append(layout.id()).append("` | ").append(layout.size());
                page.append(" | `").append(layout.hashText()).append("` |\n");
            }
        }
        page.append("\nIt is told for a sell; a buy writes the mirror image, its drifts in our"
                        + " favour too. Levels of the\n")
                .append("book count from the opposite best price, 1 to 5, our own from the near"
                        + " touch, 1 to 5. The\n")
                .append("mean volumes (3.94643, 10.75958, 16.27885, 18.87416, 19.58792 lots) are"
                        + " those of their initial\n")
                .append("book and part of the layout's meaning. Bid and mid at arrival are kept"
                        + " with the parent. The\n")
                .append("interval is the agent's decision interval. A parent of fewer lots than M"
                        + " has the missing ones\n")
                .append("filled; of one of more, the first M are told.\n\n")
                .append("Their code divides the spread by ten before it looks volumes up by it,"
                        + " and the volumes of the\n")
                .append("book it logs in place; neither is done here. What a market order did not"
                        + " find in the book is\n")
                .append("not counted as crossed. Whether their per-lot level starts at 0 or 1 is"
                        + " not known: here at 1.\n\n");
        table(FeatureLayouts.ALL.get(1), page);
    }

    private static void table(final FeatureLayout layout, final StringBuilder page) {
        page.append("| index | name | bounds | neutral | meaning |\n|---|---|---|---|---|\n");
        for (int i = 0; i < layout.size(); i++) {
            final FeatureLayout.Feature feature = layout.feature(i);
            page.append("| ").append(i).append(" | `").append(feature.name()).append("` | ");
            page.append(number(feature.lower())).append(" to ").append(number(feature.upper()));
            page.append(" | ").append(number(feature.neutral())).append(" | ");
            page.append(feature.meaning().replace("|", "\\|")).append(" |\n");
        }
    }

    private static String number(final float value) {
        return value == (int) value ? Integer.toString((int) value) : Float.toString(value);
    }
}
