package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The market's best prices, with where and how our children traded. */
final class PricePlot {

    private static final double HEIGHT = 300;
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 5.5;

    private final ParentSection parent;
    private final long firstNs;
    private final long lastNs;
    private final DoubleSummaryStatistics prices;

    PricePlot(final ParentSection parent, final long firstNs, final long lastNs) {
        this.parent = parent;
        this.firstNs = firstNs;
        this.lastNs = lastNs;
        this.prices = prices().summaryStatistics();
    }

    boolean isEmpty() {
        return prices.getCount() == 0;
    }

    DomContent plot() {
        final Plot plot = new Plot(HEIGHT, alt());
        final Axis x = Axis.time(firstNs, lastNs, 7, Plot.LEFT, Plot.RIGHT);
        final Axis y = prices(plot);
        final int digits = Math.min(Math.max(y.decimals(), 2), Math.max(2, parent.priceDecimals()));
        plot.across(y, price -> Numbers.decimal(price, digits));
        plot.along(x, time -> Numbers.clock((long) time, (long) x.step()));
        plot.path("line ask", Plot.steps(Thinning.of(parent.ask()), x, y));
        plot.path("line bid", Plot.steps(Thinning.of(parent.bid()), x, y));
        drawLevels(plot, y);
        drawLimit(plot, y);
        drawFills(plot, x, y);
        explain(plot, y);
        return plot.content("Price and fills");
    }

    DomContent table() {
        final List<List<String>> rows = new ArrayList<>();
        for (final ParentSection.Fill fill :
                parent.fills().subList(0, Math.min(parent.fills().size(), Thinning.ROWS))) {
            rows.add(List.of(
                    Numbers.millis(fill.timeNs()),
                    price(fill.price()),
                    Numbers.whole(fill.quantity()),
                    fill.maker() ? "maker" : "taker"));
        }
        final int all = parent.fills().size();
        final String caption = all > rows.size()
                ? "The first " + rows.size() + " of " + Numbers.whole(all) + " fills"
                : Numbers.whole(all) + (all == 1 ? " fill" : " fills");
        return Tables.of(caption, List.of("UTC", "Price", "Quantity", "As"), rows);
    }

    private DoubleStream prices() {
        return DoubleStream.concat(
                        Stream.of(parent.bid(), parent.ask())
                                .flatMapToDouble(s -> DoubleStream.of(s.values())),
                        parent.fills().stream().mapToDouble(ParentSection.Fill::price))
                .filter(price -> !Double.isNaN(price));
    }

    /** Limit and levels are on the chart unless they would flatten the rest of it. */
    private Axis prices(final Plot plot) {
        double low = prices.getMin();
        double high = prices.getMax();
        final double room = high - low;
        final double limit = parent.limitPrice();
        if (limit >= low - room && limit <= high + room) {
            low = Math.min(low, limit);
            high = Math.max(high, limit);
        }
        for (final ParentSection.Level level : parent.levels()) {
            if (level.price() >= low - room && level.price() <= high + room) {
                low = Math.min(low, level.price());
                high = Math.max(high, level.price());
            }
        }
        return Axis.linear(low, high, 6, plot.bottom(), Plot.TOP);
    }

    private void drawLevels(final Plot plot, final Axis y) {
        for (final ParentSection.Level level : parent.levels()) {
            if (isOnChart(level.price(), y)) {
                final double at = y.pixel(level.price());
                plot.line("line " + level.style(), Plot.LEFT, at, Plot.RIGHT, at);
            }
        }
    }

    private void drawLimit(final Plot plot, final Axis y) {
        if (isOnChart(parent.limitPrice(), y)) {
            final double level = y.pixel(parent.limitPrice());
            plot.line("line limit", Plot.LEFT, level, Plot.RIGHT, level);
        }
    }

    private static boolean isOnChart(final double price, final Axis y) {
        return price >= y.from() && price <= y.to();
    }

    private void drawFills(final Plot plot, final Axis x, final Axis y) {
        final List<ParentSection.Fill> markers = Thinning.of(parent.fills());
        final double largest =
                markers.stream().mapToLong(ParentSection.Fill::quantity).max().orElse(1);
        for (final ParentSection.Fill fill : markers) {
            final double radius =
                    SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(fill.quantity() / largest);
            plot.marker(
                    fill.maker(),
                    x.pixel(fill.timeNs()),
                    y.pixel(fill.price()),
                    radius,
                    Numbers.whole(fill.quantity()) + " at " + price(fill.price()) + ", "
                            + Numbers.millis(fill.timeNs()));
        }
    }

    private void explain(final Plot plot, final Axis y) {
        plot.explain("ask", parent.ask().name());
        plot.explain("bid", parent.bid().name());
        plot.explain("maker", "fill, resting");
        plot.explain("taker", "fill, crossing");
        for (final ParentSection.Level level : parent.levels()) {
            plot.explain(level.style(), told(level.name(), level.price(), y));
        }
        if (!Double.isNaN(parent.limitPrice())) {
            plot.explain("limit", told("limit", parent.limitPrice(), y));
        }
    }

    private String told(final String name, final double price, final Axis y) {
        return name + " " + price(price) + (isOnChart(price, y) ? "" : " (off the chart)");
    }

    private String price(final double price) {
        return Numbers.decimal(price, parent.priceDecimals());
    }

    private String alt() {
        return "Best bid and ask of " + parent.instrument() + " between "
                + price(prices.getMin()) + " and "
                + price(prices.getMax()) + ", with "
                + parent.fills().size()
                + " fills of parent " + parent.id() + ".";
    }
}
