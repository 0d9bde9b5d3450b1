package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.List;

/** A market under stress with nobody in it, looked at in equal steps before its traders act. */
final class MarketRun {
    private static final long SECOND = 1_000_000_000L;

    /** Hears of the book at a step; step 0 is time 0. */
    interface Look {
        void at(long step, MatchingBook book);
    }

    private final Simulation simulation;

    MarketRun(
            final ReferenceMarket market,
            final Stress stress,
            final long seed,
            final long seconds,
            final long stepNs,
            final FrameTap tap,
            final Look look) {
        final VenueInstrument instrument =
                market.instrument(1, "RUN", 1, 1, 0, seconds * SECOND, 1);
        simulation = Simulation.ofMarket(
                Scenario.of(seed, List.of(instrument), seconds * SECOND + 1, 1),
                listing -> {
                    final List<OrderFlow> flows = new ArrayList<>();
                    flows.add(new Looker(listing, stepNs, look));
                    flows.addAll(market.traders(seed, 1, stress).apply(listing));
                    return flows;
                },
                tap);
    }

    /** Runs an episode and returns how many events there were, looks included. */
    long run(final long episode) {
        return simulation.run(episode).marketEvents();
    }

    static double mid(final MatchingBook book) {
        return (book.best(Side.BUY) + book.best(Side.SELL)) / 2.0;
    }

    private static final class Looker implements OrderFlow {
        private final Listing listing;
        private final long stepNs;
        private final Look look;
        private long nextNs;
        private long step;

        Looker(final Listing listing, final long stepNs, final Look look) {
            this.listing = listing;
            this.stepNs = stepNs;
            this.look = look;
        }

        @Override
        public void open(final long episode, final long startNs) {
            nextNs = startNs + ReferenceMarket.WARM_UP_NS;
            step = 0;
        }

        @Override
        public long nextEventNs() {
            return nextNs;
        }

        @Override
        public void onEvent(final long nowNs) {
            look.at(step++, listing.book());
            nextNs += stepNs;
        }
    }
}
