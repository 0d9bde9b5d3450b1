package io.glidepath.report;

/** A plot with its table, to be put beside others in a {@link ChartSection}. */
public sealed interface Chart permits Distributions, Curves, Bars {
    /** What is drawn, with its unit. */
    String caption();
}
