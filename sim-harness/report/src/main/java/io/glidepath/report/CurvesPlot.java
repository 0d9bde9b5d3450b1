package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.List;

/** Lines, the first on top of the others, and their values at some places. */
final class CurvesPlot implements ChartPlot {
    private static final double HEIGHT = 270;
    private static final int CHECKPOINTS = 9;

    private final Curves chart;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    CurvesPlot(final Curves chart) {
        this.chart = chart;
        for (final Curves.Curve curve : chart.curves()) {
            stretch(curve.y());
            stretch(curve.low());
            stretch(curve.high());
        }
        if (chart.fromZero()) {
            stretch(new double[] {0});
        }
    }

    private void stretch(final double[] values) {
        for (final double value : values) {
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
    }

    @Override
    public DomContent plot() {
        final Plot plot = new Plot(HEIGHT, alt());
        final double[] places = chart.curves().getFirst().x();
        final Axis x = Axis.between(places[0], places[places.length - 1], 8, Plot.LEFT, Plot.RIGHT);
        final Axis y = Axis.linear(low, high, 5, plot.bottom(), Plot.TOP);
        plot.across(y, value -> Numbers.decimal(value, y.decimals()));
        plot.along(x, value -> Numbers.decimal(value, x.decimals()));
        for (int i = chart.curves().size() - 1; i >= 0; i--) {
            if (chart.curves().get(i).hasBand()) {
                plot.path("band " + Plot.style(i), band(chart.curves().get(i), x, y));
            }
        }
        for (int i = chart.curves().size() - 1; i >= 0; i--) {
            final Curves.Curve curve = chart.curves().get(i);
            plot.path("line " + Plot.style(i), line(curve.x(), curve.y(), x, y));
        }
        for (int i = 0; i < chart.curves().size(); i++) {
            plot.explain(Plot.style(i), chart.curves().get(i).name());
        }
        return plot.content(chart.caption());
    }

    private static String line(
            final double[] places, final double[] values, final Axis x, final Axis y) {
        final StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < places.length; i++) {
            if (Double.isNaN(values[i])) {
                drawing = false;
                continue;
            }
            path.append(drawing ? 'L' : 'M').append(point(places[i], values[i], x, y));
            drawing = true;
        }
        return path.toString();
    }

    private static String band(final Curves.Curve curve, final Axis x, final Axis y) {
        final StringBuilder path = new StringBuilder();
        for (int i = 0; i < curve.x().length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(point(curve.x()[i], curve.high()[i], x, y));
        }
        for (int i = curve.x().length - 1; i >= 0; i--) {
            path.append('L').append(point(curve.x()[i], curve.low()[i], x, y));
        }
        return path.append('Z').toString();
    }

    private static String point(
            final double place, final double value, final Axis x, final Axis y) {
        return Plot.pixels(x.pixel(place)) + " " + Plot.pixels(y.pixel(value));
    }

    @Override
    public int columns() {
        return chart.curves().size() + 1;
    }

    @Override
    public DomContent table() {
        final List<String> columns = new ArrayList<>(List.of(chart.across()));
        chart.curves().forEach(curve -> columns.add(curve.name()));
        final double[] places = chart.curves().getFirst().x();
        final List<List<String>> rows = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < CHECKPOINTS; i++) {
            final int at = (int) Math.round(i * (places.length - 1.0) / (CHECKPOINTS - 1));
            if (at != last) {
                rows.add(row(at, places[at]));
            }
            last = at;
        }
        return Tables.of("", columns, rows);
    }

    private List<String> row(final int at, final double place) {
        final List<String> row = new ArrayList<>();
        row.add(Numbers.decimal(place, place == Math.rint(place) ? 0 : 2));
        chart.curves()
                .forEach(curve -> row.add(
                        at < curve.y().length
                                ? Numbers.decimal(curve.y()[at], chart.digits())
                                : Numbers.decimal(Double.NaN, 0)));
        return row;
    }

    private String alt() {
        final StringBuilder alt = new StringBuilder("Lines. ").append(chart.caption());
        for (final Curves.Curve curve : chart.curves()) {
            alt.append("; ")
                    .append(curve.name())
                    .append(" from ")
                    .append(Numbers.decimal(curve.y()[0], chart.digits()))
                    .append(" to ")
                    .append(Numbers.decimal(curve.y()[curve.y().length - 1], chart.digits()));
        }
        return alt.append('.').toString();
    }
}
