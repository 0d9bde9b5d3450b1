package io.glidepath.evaluate.trial;

import io.glidepath.report.Bars;
import io.glidepath.report.Chart;
import io.glidepath.report.Curves;
import io.glidepath.report.Curves.Curve;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A market by itself, without an agent, in pictures: spread, depth, order flow, and what one market
 * order does to the mid.
 */
final class MarketPortrait {
    /** Seconds after the order that its impact is drawn for, at most. */
    private static final double IMPACT_SECONDS = 60;

    private static final double NANOS = 1e9;

    private final MarketSetting setting;
    private final int episodes;
    private final FlowCounter flow = new FlowCounter();

    MarketPortrait(final MarketSetting setting, final int episodes) {
        this.setting = setting;
        this.episodes = episodes;
    }

    List<Chart> charts() {
        final MarketProbe alone = probe(0, flow);
        final long slice = Math.max(1, setting.cell().lots() / 10);
        final List<Chart> charts = new ArrayList<>();
        charts.add(spread(alone));
        charts.add(depth(alone));
        charts.add(impact(
                alone,
                List.of(slice, setting.cell().lots()),
                List.of(probe(slice, FrameTap.NONE), probe(setting.cell().lots(), FrameTap.NONE))));
        charts.add(orderFlow());
        return charts;
    }

    private MarketProbe probe(final long sell, final FrameTap tap) {
        final MarketProbe[] probe = new MarketProbe[1];
        final Simulation simulation = Simulation.ofMarket(
                setting.scenario(null),
                listing -> {
                    probe[0] = new MarketProbe(listing, setting.cell(), sell);
                    return with(probe[0], listing);
                },
                tap);
        for (int episode = 0; episode < episodes; episode++) {
            simulation.run(episode);
        }
        return probe[0];
    }

    /** The probe comes first: it sees the book before the traders of the same instant. */
    private List<OrderFlow> with(final MarketProbe probe, final Listing listing) {
        final List<OrderFlow> flows = new ArrayList<>(List.of(probe));
        flows.addAll(setting.traders().apply(listing));
        return flows;
    }

    private static Curves spread(final MarketProbe probe) {
        final int looks = MarketProbe.LOOKS + 1;
        return new Curves(
                "Spread over time, ticks; mean, and 5 to 95 % shaded; seconds from the start",
                "Seconds",
                2,
                true,
                List.of(new Curve(
                        "spread",
                        places(0, looks, probe),
                        IntStream.range(0, looks).mapToDouble(probe::meanSpread).toArray(),
                        IntStream.range(0, looks)
                                .mapToDouble(at -> probe.spread(at, 0.05))
                                .toArray(),
                        IntStream.range(0, looks)
                                .mapToDouble(at -> probe.spread(at, 0.95))
                                .toArray())));
    }

    private static double[] places(final int from, final int to, final MarketProbe probe) {
        return IntStream.range(from, to).mapToDouble(probe::seconds).toArray();
    }

    private static Bars depth(final MarketProbe probe) {
        final double[][] depth = probe.depth();
        return new Bars(
                "Depth: mean lots by ticks from the opposite best price, at the start and the end",
                "Ticks away",
                1,
                IntStream.rangeClosed(1, MarketProbe.LEVELS)
                        .mapToObj(Integer::toString)
                        .toList(),
                List.of(
                        new Bars.Group("bids at the start", depth[0]),
                        new Bars.Group("asks at the start", depth[1]),
                        new Bars.Group("bids at the end", depth[2]),
                        new Bars.Group("asks at the end", depth[3])));
    }

    private static Curves impact(
            final MarketProbe alone, final List<Long> sizes, final List<MarketProbe> probes) {
        final List<Curve> curves = new ArrayList<>();
        curves.add(path("no order", alone));
        for (int i = 0; i < sizes.size(); i++) {
            final String lots = sizes.get(i) == 1 ? " lot" : " lots";
            curves.add(path("sell " + sizes.get(i) + lots, probes.get(i)));
        }
        return new Curves(
                "Impact of one market order: mean move of the mid since just before it, ticks;"
                        + " seconds after it",
                "Seconds",
                3,
                true,
                curves);
    }

    /** Zero just before the order, then the jump, then the path. */
    private static Curve path(final String name, final MarketProbe probe) {
        final List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0});
        points.add(new double[] {0, probe.jump()});
        for (int at = probe.zero() + 1;
                at <= MarketProbe.LOOKS && probe.seconds(at) <= IMPACT_SECONDS;
                at++) {
            points.add(new double[] {probe.seconds(at), probe.drift(at)});
        }
        return Curve.line(
                name,
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private Bars orderFlow() {
        final double seconds =
                episodes * (setting.cell().horizonNs() + setting.cell().intervalNs()) / NANOS;
        final List<Bars.Group> groups = new ArrayList<>();
        groups.add(new Bars.Group("buy orders a second", rates(0, false, seconds)));
        groups.add(new Bars.Group("sell orders a second", rates(1, false, seconds)));
        groups.add(new Bars.Group("buy lots a second", rates(0, true, seconds)));
        groups.add(new Bars.Group("sell lots a second", rates(1, true, seconds)));
        return new Bars(
                "Order flow by kind and side; a cancel is counted when it finds an order",
                "Kind",
                3,
                List.of("limit orders", "market orders", "cancels"),
                groups);
    }

    private double[] rates(final int side, final boolean ofLots, final double seconds) {
        final double[] rates = new double[FlowCounter.Kind.values().length];
        for (final FlowCounter.Kind kind : FlowCounter.Kind.values()) {
            rates[kind.ordinal()] =
                    (ofLots ? flow.lots(kind, side) : flow.orders(kind, side)) / seconds;
        }
        return rates;
    }
}
