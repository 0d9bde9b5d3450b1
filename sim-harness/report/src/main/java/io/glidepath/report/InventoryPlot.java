package io.glidepath.report;

import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.List;

/** What was left to do, against what the trajectories asked. */
final class InventoryPlot {

    private static final double HEIGHT = 250;
    private static final int CHECKPOINTS = 9;
    private static final long SECOND_NS = 1_000_000_000L;

    private final ParentSection parent;
    private final List<Series> series;
    private final long firstNs;
    private final long lastNs;

    InventoryPlot(final ParentSection parent, final long firstNs, final long lastNs) {
        this.parent = parent;
        this.series = parent.inventory().stream().filter(s -> !s.isEmpty()).toList();
        this.firstNs = firstNs;
        this.lastNs = lastNs;
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    DomContent plot() {
        final Plot plot = new Plot(HEIGHT, alt());
        final Axis x = Axis.time(firstNs, lastNs, 7, Plot.LEFT, Plot.RIGHT);
        final Axis y = Axis.linear(0, highest(), 5, plot.bottom(), Plot.TOP);
        plot.across(y, Numbers::whole);
        plot.along(x, time -> Numbers.clock((long) time, (long) x.step()));
        for (int i = series.size() - 1; i >= 0; i--) {
            plot.path("line s" + Math.min(i, 3), Plot.steps(Thinning.of(series.get(i)), x, y));
        }
        for (int i = 0; i < series.size(); i++) {
            plot.explain("s" + Math.min(i, 3), series.get(i).name());
        }
        return plot.content("Remaining quantity");
    }

    DomContent table() {
        final List<String> columns = new ArrayList<>(List.of("UTC"));
        series.forEach(s -> columns.add(s.name()));
        final List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < CHECKPOINTS; i++) {
            final long timeNs = firstNs
                    + (lastNs - firstNs) / (CHECKPOINTS - 1) * i
                    + (i == CHECKPOINTS - 1 ? (lastNs - firstNs) % (CHECKPOINTS - 1) : 0);
            final List<String> row = new ArrayList<>(List.of(clock(timeNs)));
            series.forEach(s -> row.add(Numbers.whole(s.at(timeNs))));
            rows.add(row);
        }
        return Tables.of("Remaining at nine moments", columns, rows);
    }

    private String clock(final long timeNs) {
        final boolean seconds = lastNs - firstNs >= (CHECKPOINTS - 1) * SECOND_NS;
        return Numbers.clock(timeNs, seconds ? SECOND_NS : 1);
    }

    private double highest() {
        double highest = 1;
        for (final Series one : series) {
            for (final double value : one.values()) {
                highest = value > highest ? value : highest;
            }
        }
        return highest;
    }

    private String alt() {
        final Series actual = series.getFirst();
        return "Step chart of what parent " + parent.id() + " had left: from "
                + Numbers.whole(actual.at(actual.firstNs())) + " at " + clock(actual.firstNs())
                + " to " + Numbers.whole(actual.at(actual.lastNs())) + " at "
                + clock(actual.lastNs()) + " UTC.";
    }
}
