package io.glidepath.report;

import j2html.tags.DomContent;

/** A chart as it is drawn. */
interface ChartPlot {
    DomContent plot();

    /** The numbers of the plot. */
    DomContent table();

    /** Columns of the table. */
    int columns();
}
