package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.LobsterHistory;
import io.glidepath.evaluate.RecordedDay;
import io.glidepath.report.Bars;
import io.glidepath.report.Chart;
import io.glidepath.report.Curves;
import io.glidepath.report.Curves.Curve;
import io.glidepath.risk.Side;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Recorded days as they were, without our orders: spread, depth and order flow by time of day. */
final class RecordedPortrait {
    private static final long SECOND = 1_000_000_000L;
    private static final long STEP_NS = 60 * SECOND;
    private static final int LOOKS = 390;
    private static final double MINUTES = 60;
    private static final int LEVELS = 10;
    private static final double BPS = 10_000;

    private final FlowCounter flow = new FlowCounter();
    private final Looks looks = new Looks();
    private final int days;

    RecordedPortrait(final LobsterHistory history) {
        days = history.size();
        for (int day = 0; day < days; day++) {
            final RecordedDay recorded = RecordedDay.of(1, history, day, List.of());
            Simulation.ofMarket(
                            recorded.scenario(),
                            listing -> {
                                final List<OrderFlow> flows =
                                        new ArrayList<>(recorded.traders().apply(listing));
                                flows.add(looks.at(listing));
                                return flows;
                            },
                            flow)
                    .run(0);
        }
    }

    List<Chart> charts() {
        return List.of(spread(), depth(), orderFlow());
    }

    private Chart spread() {
        final int[] minutes = IntStream.rangeClosed(1, LOOKS - 1).toArray();
        return new Curves(
                "Spread, bps of the mid, mean over days; minutes after 9:30",
                "Minutes",
                2,
                true,
                List.of(Curve.line(
                        "spread",
                        IntStream.of(minutes).asDoubleStream().toArray(),
                        IntStream.of(minutes)
                                .mapToDouble(i -> looks.spreads[i] / looks.counts[i])
                                .toArray())));
    }

    private Chart depth() {
        return new Bars(
                "Depth: mean shares by level from the best, over the days",
                "Level",
                0,
                IntStream.rangeClosed(1, LEVELS).mapToObj(Integer::toString).toList(),
                List.of(
                        new Bars.Group("bids", looks.depth(Side.BUY)),
                        new Bars.Group("asks", looks.depth(Side.SELL))));
    }

    private Chart orderFlow() {
        final double minutes = days * LOOKS * STEP_NS / (double) SECOND / MINUTES;
        final List<Bars.Group> groups = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            final int chosen = side;
            groups.add(new Bars.Group(
                    side == 0 ? "buy orders a minute" : "sell orders a minute",
                    IntStream.range(0, FlowCounter.Kind.values().length)
                            .mapToDouble(kind ->
                                    flow.orders(FlowCounter.Kind.values()[kind], chosen) / minutes)
                            .toArray()));
        }
        return new Bars(
                "Order flow by kind and side; executions count as market orders",
                "Kind",
                2,
                List.of("limit orders", "market orders", "cancels"),
                groups);
    }

    /** Sums over the days, a look a minute. */
    private static final class Looks {
        private final double[] spreads = new double[LOOKS + 1];
        private final long[] counts = new long[LOOKS + 1];
        private final long[][] volumes = new long[2][LEVELS];
        private long depths;

        double[] depth(final Side side) {
            return IntStream.range(0, LEVELS)
                    .mapToDouble(level -> volumes[side.ordinal()][level] / (double) depths)
                    .toArray();
        }

        OrderFlow at(final Listing listing) {
            return new OrderFlow() {
                private long openNs;
                private int next;

                @Override
                public void open(final long episode, final long startNs) {
                    openNs = startNs;
                    next = 1;
                }

                @Override
                public long nextEventNs() {
                    return next < LOOKS ? openNs + next * STEP_NS : Long.MAX_VALUE;
                }

                @Override
                public void onEvent(final long nowNs) {
                    final MatchingBook book = listing.book();
                    if (!book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL)) {
                        look(listing, book, next);
                    }
                    next++;
                }
            };
        }

        private void look(final Listing listing, final MatchingBook book, final int at) {
            final double bid = listing.instrument().toPrice(book.best(Side.BUY));
            final double ask = listing.instrument().toPrice(book.best(Side.SELL));
            spreads[at] += (ask - bid) / ((ask + bid) / 2) * BPS;
            counts[at]++;
            depths++;
            for (final Side side : List.of(Side.BUY, Side.SELL)) {
                for (int level = 0; level < Math.min(LEVELS, book.levelCount(side)); level++) {
                    volumes[side.ordinal()][level] += book.levelVolume(side, level);
                }
            }
        }
    }
}
