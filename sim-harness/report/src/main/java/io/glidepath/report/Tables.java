package io.glidepath.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;

import java.util.List;
import java.util.stream.IntStream;

/** Tables: the first cell of a row names it, the others are set as numbers. */
final class Tables {

    private Tables() {}

    /** @param caption above it; empty: none. */
    static DomContent of(
            final String caption, final List<String> columns, final List<List<String>> rows) {
        return div().withClass("scroll")
                .attr("tabindex", "0")
                .with(table().condWith(!caption.isEmpty(), caption(caption))
                        .with(
                                thead(tr(each(columns, column -> th(column).attr("scope", "col")))),
                                tbody(each(rows, Tables::row))));
    }

    private static DomContent row(final List<String> cells) {
        return tr(each(
                IntStream.range(0, cells.size()).boxed().toList(),
                i -> i == 0 ? th(cells.get(i)).attr("scope", "row") : td(cells.get(i))));
    }
}
