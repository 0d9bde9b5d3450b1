package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.List;

/** Cost side by side; zero is the arrival price. */
final class ShortfallPlot {

    private static final double ROW = 34;
    private static final double BAR = 16;
    private static final double NAMES = 170;
    private static final double VALUES = 70;

    private final ParentSection parent;

    ShortfallPlot(final ParentSection parent) {
        this.parent = parent;
    }

    boolean isEmpty() {
        return measured().isEmpty();
    }

    DomContent plot() {
        final Plot plot = new Plot(ROW * measured().size() + 50, alt());
        final double low = measured().stream().mapToDouble(s -> s.bps()).min().orElse(0);
        final double high = measured().stream().mapToDouble(s -> s.bps()).max().orElse(0);
        final Axis x =
                Axis.linear(Math.min(low, 0), Math.max(high, 0), 5, NAMES, Plot.RIGHT - VALUES);
        for (final double tick : x.ticks()) {
            plot.line("grid", x.pixel(tick), Plot.TOP, x.pixel(tick), plot.bottom());
            plot.text(
                    "label middle",
                    x.pixel(tick),
                    plot.bottom() + 18,
                    Numbers.signed(tick, x.decimals()));
        }
        for (int i = 0; i < measured().size(); i++) {
            bar(plot, x, i);
        }
        plot.line("axis", x.pixel(0), Plot.TOP, x.pixel(0), plot.bottom());
        return plot.content("Shortfall, bps of arrival price; less is better");
    }

    private void bar(final Plot plot, final Axis x, final int i) {
        final ParentSection.Shortfall shortfall = measured().get(i);
        final double from = x.pixel(Math.min(0, shortfall.bps()));
        final double to = x.pixel(Math.max(0, shortfall.bps()));
        final double top = Plot.TOP + ROW * i + (ROW - BAR) / 2;
        plot.box(i == 0 ? "bar own" : "bar", from, top, Math.max(to - from, 1), BAR);
        plot.text("name end", NAMES - 12, top + BAR - 3, shortfall.strategy());
        plot.text("value", to + 8, top + BAR - 3, Numbers.signed(shortfall.bps(), 2));
    }

    DomContent table() {
        final double own = parent.shortfalls().getFirst().bps();
        final List<List<String>> rows = parent.shortfalls().stream()
                .map(s -> List.of(
                        s.strategy(),
                        Numbers.signed(s.bps(), 2),
                        s == parent.shortfalls().getFirst()
                                ? ""
                                : Numbers.signed(s.bps() - own, 2)))
                .toList();
        return Tables.of("", List.of("Strategy", "Cost, bps", "Saved, bps"), rows);
    }

    private List<ParentSection.Shortfall> measured() {
        return parent.shortfalls().stream().filter(s -> !Double.isNaN(s.bps())).toList();
    }

    private String alt() {
        final StringBuilder alt = new StringBuilder("Bars of shortfall in basis points: ");
        measured()
                .forEach(s -> alt.append(s.strategy())
                        .append(' ')
                        .append(Numbers.signed(s.bps(), 2))
                        .append("; "));
        return alt.substring(0, alt.length() - 2) + ".";
    }
}
