package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.List;

/** Groups of upright bars. */
final class BarsPlot implements ChartPlot {
    private static final double HEIGHT = 250;
    private static final double GAP = 0.28;

    private final Bars chart;

    BarsPlot(final Bars chart) {
        this.chart = chart;
    }

    @Override
    public DomContent plot() {
        final Plot plot = new Plot(HEIGHT, alt());
        double most = 0;
        for (final Bars.Group group : chart.groups()) {
            for (final double value : group.values()) {
                most = Math.max(most, value);
            }
        }
        final Axis y = Axis.linear(0, most, 5, plot.bottom(), Plot.TOP);
        plot.across(y, value -> Numbers.decimal(value, y.decimals()));
        final int count = chart.categories().size();
        final double slot = (Plot.RIGHT - Plot.LEFT) / count;
        final double width = slot * (1 - GAP) / chart.groups().size();
        for (int i = 0; i < count; i++) {
            final double left = Plot.LEFT + slot * i + slot * GAP / 2;
            for (int g = 0; g < chart.groups().size(); g++) {
                final double top = y.pixel(chart.groups().get(g).values()[i]);
                plot.box(
                        "filled " + Plot.style(g),
                        left + width * g,
                        top,
                        Math.max(width - 1, 0.5),
                        plot.bottom() - top);
            }
            plot.text(
                    "label middle",
                    Plot.LEFT + slot * (i + 0.5),
                    plot.bottom() + 18,
                    chart.categories().get(i));
        }
        plot.line("axis", Plot.LEFT, plot.bottom(), Plot.RIGHT, plot.bottom());
        for (int g = 0; g < chart.groups().size(); g++) {
            plot.explain("filled " + Plot.style(g), chart.groups().get(g).name());
        }
        return plot.content(chart.caption());
    }

    @Override
    public int columns() {
        return chart.groups().size() + 1;
    }

    @Override
    public DomContent table() {
        final List<String> columns = new ArrayList<>(List.of(chart.first()));
        chart.groups().forEach(group -> columns.add(group.name()));
        final List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            final int at = i;
            final List<String> row = new ArrayList<>(List.of(chart.categories().get(i)));
            chart.groups()
                    .forEach(group -> row.add(Numbers.decimal(group.values()[at], chart.digits())));
            rows.add(row);
        }
        return Tables.of("", columns, rows);
    }

    private String alt() {
        final StringBuilder alt = new StringBuilder("Bars. ").append(chart.caption());
        for (final Bars.Group group : chart.groups()) {
            alt.append("; ").append(group.name()).append(": ");
            for (int i = 0; i < chart.categories().size(); i++) {
                alt.append(i == 0 ? "" : ", ")
                        .append(chart.categories().get(i))
                        .append(' ')
                        .append(Numbers.decimal(group.values()[i], chart.digits()));
            }
        }
        return alt.append('.').toString();
    }
}
