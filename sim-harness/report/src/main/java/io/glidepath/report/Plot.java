package io.glidepath.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A drawing with axes, a legend and words for those who cannot see it. */
final class Plot {

    static final double WIDTH = 720;
    static final double LEFT = 72;
    static final double RIGHT = WIDTH - 14;
    static final double TOP = 12;
    private static final double BELOW = 30;
    private static final int STYLES = 7;

    private final double bottom;
    private final ContainerTag<?> svg;
    private final List<DomContent> legend = new ArrayList<>();

    /** @param alt what the plot shows, in a sentence with its main numbers. */
    Plot(final double height, final String alt) {
        this.bottom = height - BELOW;
        this.svg = tag("svg")
                .attr("viewBox", "0 0 " + pixels(WIDTH) + " " + pixels(height))
                .attr("role", "img")
                .attr("aria-label", alt)
                .with(tag("title").withText(alt));
    }

    double bottom() {
        return bottom;
    }

    void across(final Axis axis, final DoubleFunction<String> label) {
        for (final double tick : axis.ticks()) {
            final double y = axis.pixel(tick);
            line("grid", LEFT, y, RIGHT, y);
            text("label end", LEFT - 8, y + 4, label.apply(tick));
        }
    }

    void along(final Axis axis, final DoubleFunction<String> label) {
        line("axis", LEFT, bottom, RIGHT, bottom);
        for (final double tick : axis.ticks()) {
            final double x = axis.pixel(tick);
            line("axis", x, bottom, x, bottom + 5);
            final boolean isLast = x > RIGHT - 24;
            text(
                    isLast ? "label end" : "label middle",
                    isLast ? RIGHT : x,
                    bottom + 20,
                    label.apply(tick));
        }
    }

    void line(
            final String style,
            final double x1,
            final double y1,
            final double x2,
            final double y2) {
        path(style, "M" + pixels(x1) + " " + pixels(y1) + "L" + pixels(x2) + " " + pixels(y2));
    }

    void text(final String style, final double x, final double y, final String text) {
        svg.with(tag("text")
                .attr("class", style)
                .attr("x", pixels(x))
                .attr("y", pixels(y))
                .withText(text));
    }

    void path(final String style, final String data) {
        if (!data.isEmpty()) {
            svg.with(tag("path").attr("class", style).attr("d", data));
        }
    }

    void box(
            final String style,
            final double x,
            final double y,
            final double width,
            final double height) {
        svg.with(tag("rect")
                .attr("class", style)
                .attr("x", pixels(x))
                .attr("y", pixels(y))
                .attr("width", pixels(width))
                .attr("height", pixels(height)));
    }

    /** The style of a series by its place: colour, and dashes for lines. */
    static String style(final int series) {
        return "s" + series % STYLES;
    }

    void dot(final String style, final double x, final double y, final double radius) {
        svg.with(tag("circle")
                .attr("class", style)
                .attr("cx", pixels(x))
                .attr("cy", pixels(y))
                .attr("r", pixels(radius)));
    }

    /** A circle, or a diamond, with a word that appears under the pointer. */
    void marker(
            final boolean round,
            final double x,
            final double y,
            final double radius,
            final String word) {
        final ContainerTag<?> shape = round
                ? tag("circle")
                        .attr("class", "maker")
                        .attr("cx", pixels(x))
                        .attr("cy", pixels(y))
                        .attr("r", pixels(radius))
                : tag("path").attr("class", "taker").attr("d", diamond(x, y, radius));
        svg.with(shape.with(tag("title").withText(word)));
    }

    private static String diamond(final double x, final double y, final double radius) {
        return "M" + pixels(x) + " " + pixels(y - radius) + "L" + pixels(x + radius) + " "
                + pixels(y)
                + "L" + pixels(x) + " " + pixels(y + radius) + "L" + pixels(x - radius) + " "
                + pixels(y) + "Z";
    }

    /** An entry of the legend; {@code style} names its swatch. */
    void explain(final String style, final String text) {
        legend.add(span().withClass("key").with(span().withClass("swatch " + style), span(text)));
    }

    DomContent content(final String caption) {
        return figure().with(
                        figcaption().with(span(caption).withClass("caption")).with(legend), svg);
    }

    /** The step line of a series: each value holds until the next, the last to the right end. */
    static String steps(final Series series, final Axis x, final Axis y) {
        final StringBuilder data = new StringBuilder();
        boolean isDrawing = false;
        for (int i = 0; i < series.size(); i++) {
            final double value = series.values()[i];
            if (Double.isNaN(value)) {
                isDrawing = false;
                continue;
            }
            final double end = i + 1 < series.size() ? series.timesNs()[i + 1] : x.to();
            final String level = pixels(y.pixel(value));
            data.append(
                    isDrawing
                            ? "V" + level
                            : "M" + pixels(x.pixel(series.timesNs()[i])) + " " + level);
            data.append("H").append(pixels(x.pixel(Math.min(end, x.to()))));
            isDrawing = true;
        }
        return data.toString();
    }

    /** To a tenth of a pixel. */
    static String pixels(final double value) {
        final String text = String.format(Locale.ROOT, "%.1f", value);
        final String shorter = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return shorter.equals("-0") ? "0" : shorter;
    }
}
