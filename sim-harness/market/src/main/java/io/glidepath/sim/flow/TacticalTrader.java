package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * The noise and tactical traders of Cheridito and Weiss, who are one: noise traders at 0.85 of
 * their rates that lean with the imbalance of the book. With more volume near the best bid than
 * near the best ask, buyers cross, bids come and asks go more often, by up to a factor of three;
 * and the reverse.
 */
public final class TacticalTrader extends NoiseTrader {
    private static final double RATES = 0.85;
    private static final double IMBALANCE_FACTOR = 2.0;
    private static final double DAMPING = 0.65;
    private static final int DEPTH = 30;
    /** Weight of the volume n steps behind the best price of its side. */
    private static final double[] PUBLISHED_WEIGHTS = weights();

    private final MatchingBook book;
    private final SideWeight bidWeight;
    private final SideWeight askWeight;

    /**
     * @param timeFactor multiplies every intensity; 1 is the published market.
     */
    public TacticalTrader(final Listing listing, final double timeFactor, final long seed) {
        this(FlowSetting.of(listing, timeFactor, seed));
    }

    TacticalTrader(final FlowSetting setting) {
        super(setting, LevelIntensities.PUBLISHED.times(RATES));
        book = setting.listing().book();
        final double[] weights = setting.grid().spread(PUBLISHED_WEIGHTS);
        bidWeight = new SideWeight(book, Side.BUY, weights);
        askWeight = new SideWeight(book, Side.SELL, weights);
    }

    @Override
    double lean() {
        final double bids = bidWeight.from(book.best(Side.BUY));
        final double asks = askWeight.from(book.best(Side.SELL));
        return IMBALANCE_FACTOR * (bids - asks) / (bids + asks);
    }

    private static double[] weights() {
        final double[] weights = new double[DEPTH];
        for (int n = 0; n < DEPTH; n++) {
            weights[n] = StrictMath.exp(-DAMPING * n);
        }
        return weights;
    }
}
