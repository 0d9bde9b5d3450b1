package io.glidepath.evaluate;

import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.risk.Side;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.RecordedFeed;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import java.util.ArrayList;
import java.util.List;

/**
 * What a session was like with nobody of ours trading: measured by playing it once.
 *
 * @param sessionNs its length.
 * @param volumes traded, visible and hidden, in each second of it, quantity units.
 * @param sigma currency per square root of a second, of the mid's changes from look to look.
 * @param spread mean over the looks, currency.
 * @param touch mean of the quantities at best bid and best ask over the looks.
 * @param clips how often the recording wants what it does not find, see {@link
 *     io.glidepath.sim.feed.FeedReport}.
 * @param clippedQuantity how much, in all.
 */
record SessionFigures(
        long sessionNs,
        long[] volumes,
        double sigma,
        double spread,
        double touch,
        long clips,
        long clippedQuantity) {
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_STEP_NS = 60 * SECOND;
    private static final int LOOKS = 120;
    private static final double PRICE_UNITS = 1e8;
    private static final double SECONDS_A_MINUTE = 60;

    /** Whether the recording tells trades at all. */
    boolean hasTrades() {
        return recorded(0, sessionNs) > 0;
    }

    private long recorded(final long fromNs, final long toNs) {
        long sum = 0;
        for (int i = (int) (fromNs / SECOND); i < Math.min(volumes.length, toNs / SECOND); i++) {
            sum += volumes[i];
        }
        return sum;
    }

    /**
     * Quantity traded from one time to another, ns after the start, in whole seconds. Where no
     * trades are told a minute's is taken to be the mean quantity at a best price.
     */
    double traded(final long fromNs, final long toNs) {
        return hasTrades()
                ? recorded(fromNs, toNs)
                : touch * (toNs - fromNs) / (SECONDS_A_MINUTE * SECOND);
    }

    /** Of the whole session. */
    double traded() {
        return traded(0, sessionNs);
    }

    /**
     * Plays a session.
     *
     * @param scenario whose parents are left out.
     */
    static SessionFigures of(final Scenario scenario, final RecordedFile file) {
        final Trades trades = new Trades(scenario.startNs(0), scenario.sessionNs());
        final Looks looks = new Looks(Math.clamp(
                scenario.sessionNs() / LOOKS / SECOND * SECOND, SECOND, LONGEST_STEP_NS));
        final List<RecordedFeed> feeds = new ArrayList<>();
        Simulation.ofMarket(
                        scenario.withParents(List.of()),
                        listing -> {
                            looks.listing = listing;
                            feeds.add(file.feed(listing, false));
                            return List.of(feeds.getFirst(), looks);
                        },
                        trades)
                .run(0);
        final FeedReport report = feeds.getFirst().report();
        feeds.getFirst().close();
        return new SessionFigures(
                scenario.sessionNs(),
                trades.volumes,
                looks.sigma(),
                looks.spreads / Math.max(1, looks.count) / PRICE_UNITS,
                looks.touches / Math.max(1, looks.count) / 2,
                report.clips(),
                report.clippedQuantity());
    }

    /** Adds up what is traded. */
    private static final class Trades extends TradeTap {
        private final long[] volumes;
        private final long startNs;

        Trades(final long startNs, final long sessionNs) {
            this.startNs = startNs;
            this.volumes = new long[Math.toIntExact(sessionNs / SECOND)];
        }

        @Override
        protected void onTrade(final long nowNs, final TradeDecoder trade) {
            volumes[(int) Math.min(volumes.length - 1, (nowNs - startNs) / SECOND)] +=
                    trade.quantity();
        }
    }

    /** Looks at the best quotes now and then. */
    private static final class Looks implements OrderFlow {
        private final long stepNs;
        private Listing listing;
        private long nextNs;
        private long count;
        private long steps;
        private double spreads;
        private double touches;
        private double squares;
        private double lastMid = Double.NaN;

        Looks(final long stepNs) {
            this.stepNs = stepNs;
        }

        @Override
        public void open(final long episode, final long startNs) {
            nextNs = startNs + stepNs;
        }

        @Override
        public long nextEventNs() {
            return nextNs;
        }

        @Override
        public void onEvent(final long nowNs) {
            nextNs = nowNs + stepNs;
            final MatchingBook book = listing.book();
            if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
                lastMid = Double.NaN;
                return;
            }
            final double bid = listing.instrument().toPrice(book.best(Side.BUY));
            final double ask = listing.instrument().toPrice(book.best(Side.SELL));
            final double mid = (bid + ask) / 2;
            count++;
            spreads += ask - bid;
            touches += (double) book.levelVolume(Side.BUY, 0) + book.levelVolume(Side.SELL, 0);
            if (!Double.isNaN(lastMid)) {
                steps++;
                squares += (mid - lastMid) * (mid - lastMid);
            }
            lastMid = mid;
        }

        double sigma() {
            return steps == 0
                    ? 0
                    : StrictMath.sqrt(squares / steps / ((double) stepNs / SECOND)) / PRICE_UNITS;
        }
    }
}
