package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.List;

/** A histogram over a logarithmic axis, with its percentiles as lines. */
final class LatencyPlot {

    private static final double HEIGHT = 270;
    private static final double ROOM = 16;

    private final LatencySection section;

    LatencyPlot(final LatencySection section) {
        this.section = section;
    }

    boolean isEmpty() {
        return section.bins().isEmpty();
    }

    DomContent plot() {
        final Plot plot = new Plot(HEIGHT, alt());
        final List<LatencySection.Bin> bins = section.bins();
        final long most =
                bins.stream().mapToLong(LatencySection.Bin::count).max().orElse(1);
        final Axis x =
                Axis.logarithmic(bins.getFirst().fromNs(), highestNs(), Plot.LEFT, Plot.RIGHT);
        final Axis y = Axis.linear(0, most, 5, plot.bottom(), Plot.TOP + ROOM);
        plot.across(y, Numbers::whole);
        plot.along(x, ns -> Numbers.duration(Math.round(ns)).replaceAll("\\.0+(?= )", ""));
        for (final LatencySection.Bin bin : bins) {
            final double left = x.pixel(bin.fromNs());
            final double top = y.pixel(bin.count());
            plot.box(
                    "bar own",
                    left,
                    top,
                    Math.max(x.pixel(bin.toNs()) - left - 0.5, 0.5),
                    plot.bottom() - top);
        }
        drawPercentiles(plot, x);
        return plot.content("Samples by latency, logarithmic axis");
    }

    /** A word is left out where it would lie on the one before. */
    private void drawPercentiles(final Plot plot, final Axis x) {
        double free = 0;
        for (final LatencySection.Percentile percentile : section.percentiles()) {
            if (percentile.valueNs() < x.from()) {
                continue;
            }
            final double place = x.pixel(percentile.valueNs());
            plot.line("percentile", place, Plot.TOP + ROOM, place, plot.bottom());
            if (place >= free) {
                plot.text("label middle", place, Plot.TOP + 6, percentile.name());
                free = place + 14 + 6.5 * percentile.name().length();
            }
        }
    }

    private long highestNs() {
        return Math.max(
                section.bins().getLast().toNs(),
                section.percentiles().stream()
                        .mapToLong(LatencySection.Percentile::valueNs)
                        .max()
                        .orElse(0));
    }

    DomContent table() {
        final List<List<String>> rows = section.percentiles().stream()
                .map(p -> List.of(p.name(), Numbers.duration(p.valueNs())))
                .toList();
        return Tables.of(
                Numbers.whole(section.samples()) + " samples",
                List.of("Percentile", "Latency"),
                rows);
    }

    private String alt() {
        final StringBuilder alt = new StringBuilder(
                "Histogram of " + Numbers.whole(section.samples()) + " latencies");
        section.percentiles()
                .forEach(p -> alt.append(", ")
                        .append(p.name())
                        .append(' ')
                        .append(Numbers.duration(p.valueNs())));
        return alt.append('.').toString();
    }
}
