package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.Arrays;
import java.util.List;

/** Each sample a ridge: its histogram, below it 5 to 95 %, quartiles, median and mean. */
final class DistributionsPlot implements ChartPlot {
    private static final double ROW = 62;
    private static final double RIDGE = 36;
    private static final double BOX = 8;
    private static final double NAMES = 130;
    private static final double VALUES = 66;
    private static final int BINS = 72;
    /** Share of each sample that is drawn beyond neither end. */
    private static final double OUTSIDE = 0.002;

    private final Distributions chart;

    DistributionsPlot(final Distributions chart) {
        this.chart = chart;
    }

    @Override
    public DomContent plot() {
        final Plot plot = new Plot(ROW * chart.samples().size() + 52, alt());
        final Axis x = axis();
        for (final double tick : x.ticks()) {
            plot.line("grid", x.pixel(tick), Plot.TOP, x.pixel(tick), plot.bottom());
            plot.text(
                    "label middle",
                    x.pixel(tick),
                    plot.bottom() + 18,
                    Numbers.signed(tick, x.decimals()));
        }
        if (!chart.zero().isEmpty() && x.from() <= 0 && x.to() >= 0) {
            plot.line("zero", x.pixel(0), Plot.TOP, x.pixel(0), plot.bottom());
            plot.explain("zero", chart.zero());
        }
        for (int i = 0; i < chart.samples().size(); i++) {
            ridge(plot, x, i);
        }
        plot.explain("box", "quartiles, 5 to 95 %");
        plot.explain("mean", "mean");
        return plot.content(chart.caption());
    }

    private Axis axis() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final Distributions.Sample sample : chart.samples()) {
            final int out = (int) (OUTSIDE * sample.sorted().length);
            low = Math.min(low, sample.sorted()[out]);
            high = Math.max(high, sample.sorted()[sample.sorted().length - 1 - out]);
        }
        return Axis.linear(low, high, 8, NAMES, Plot.RIGHT - VALUES);
    }

    private static int[] bins(final Distributions.Sample sample, final Axis x) {
        final int[] bins = new int[BINS];
        for (final double value : sample.sorted()) {
            final int bin = (int) Math.floor((value - x.from()) / (x.to() - x.from()) * BINS);
            if (bin >= 0 && (bin < BINS || value == x.to())) {
                bins[Math.min(bin, BINS - 1)]++;
            }
        }
        return bins;
    }

    /** Each ridge is as high as its fullest bin allows. */
    private void ridge(final Plot plot, final Axis x, final int i) {
        final Distributions.Sample sample = chart.samples().get(i);
        final double base = Plot.TOP + ROW * i + RIDGE + 6;
        final int[] bins = bins(sample, x);
        final int most = Math.max(1, Arrays.stream(bins).max().orElse(1));
        final double width = (x.toPixel() - x.fromPixel()) / BINS;
        final StringBuilder path = new StringBuilder("M")
                .append(Plot.pixels(x.fromPixel()))
                .append(' ')
                .append(Plot.pixels(base));
        for (int bin = 0; bin < BINS; bin++) {
            final double share = bins[bin] / (double) most;
            path.append("V")
                    .append(Plot.pixels(base - RIDGE * share))
                    .append("H")
                    .append(Plot.pixels(x.fromPixel() + width * (bin + 1)));
        }
        path.append("V").append(Plot.pixels(base)).append("Z");
        plot.path("area " + Plot.style(i), path.toString());
        box(plot, x, sample, i, base + BOX / 2 + 3);
        plot.text("name end", NAMES - 12, base + 2, sample.name());
        plot.text(
                "value",
                Plot.RIGHT - VALUES + 12,
                base + 2,
                Numbers.signed(sample.mean(), chart.digits()));
    }

    private static void box(
            final Plot plot,
            final Axis x,
            final Distributions.Sample sample,
            final int i,
            final double y) {
        final Distributions.Summary s = sample.summary();
        plot.line("whisker " + Plot.style(i), within(x, s.p05()), y, within(x, s.p95()), y);
        final double left = within(x, s.p25());
        plot.box(
                "quartiles " + Plot.style(i),
                left,
                y - BOX / 2,
                Math.max(within(x, s.p75()) - left, 1),
                BOX);
        plot.line("median", within(x, s.p50()), y - BOX / 2, within(x, s.p50()), y + BOX / 2);
        plot.dot("meanDot", within(x, sample.mean()), y, 3);
    }

    private static double within(final Axis x, final double value) {
        return x.pixel(Math.clamp(value, x.from(), x.to()));
    }

    @Override
    public int columns() {
        return 9;
    }

    @Override
    public DomContent table() {
        final int digits = chart.digits();
        final List<List<String>> rows = chart.samples().stream()
                .map(s -> List.of(
                        s.name(),
                        Numbers.signed(s.mean(), digits),
                        Numbers.decimal(s.summary().sd(), digits),
                        Numbers.signed(s.summary().p05(), digits),
                        Numbers.signed(s.summary().p25(), digits),
                        Numbers.signed(s.summary().p50(), digits),
                        Numbers.signed(s.summary().p75(), digits),
                        Numbers.signed(s.summary().p95(), digits),
                        Numbers.signed(s.summary().cvar95(), digits)))
                .toList();
        return Tables.of(
                "",
                List.of(
                        "Strategy",
                        "Mean",
                        "sd",
                        "5 %",
                        "25 %",
                        "Median",
                        "75 %",
                        "95 %",
                        "CVaR 95 of cost"),
                rows);
    }

    private String alt() {
        final StringBuilder alt = new StringBuilder("Histograms. ").append(chart.caption());
        for (final Distributions.Sample sample : chart.samples()) {
            alt.append("; ")
                    .append(sample.name())
                    .append(": mean ")
                    .append(Numbers.signed(sample.mean(), chart.digits()))
                    .append(", 5 to 95 % ")
                    .append(Numbers.signed(sample.summary().p05(), chart.digits()))
                    .append(" to ")
                    .append(Numbers.signed(sample.summary().p95(), chart.digits()));
        }
        return alt.append('.').toString();
    }
}
