package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

/**
 * The strategic trader of Cheridito and Weiss. It draws a direction for each episode and, from the
 * opening on, every 3 s sends a market order of one lot and then a limit order of two lots one tick
 * beyond the best price of the other side, as that was before the market order: selling, one tick
 * above the best bid. It never cancels, and nobody is told its direction.
 */
public final class StrategicTrader implements OrderFlow {
    /** Owner of the strategic trader's orders. */
    public static final int OWNER = 3;

    private static final double PERIOD_NS = 3e9;
    private static final long MARKET_LOTS = 1;
    private static final long LIMIT_LOTS = 2;

    private final Listing listing;
    private final MatchingBook book;
    private final long seed;
    private final Pace pace;
    private final PriceGrid grid;
    private final SeededRandom random = new SeededRandom();
    private Side side = Side.SELL;
    private long nextEventNs = Long.MAX_VALUE;

    /**
     * @param timeFactor acts so many times as often; 1 is the published market.
     */
    public StrategicTrader(final Listing listing, final double timeFactor, final long seed) {
        this(FlowSetting.of(listing, timeFactor, seed));
    }

    StrategicTrader(final FlowSetting setting) {
        listing = setting.listing();
        book = listing.book();
        seed = setting.seed();
        pace = setting.pace();
        grid = setting.grid();
    }

    @Override
    public void open(final long episode, final long startNs) {
        random.seed(seed, episode, RandomStream.STRATEGIC.of(listing.instrumentId()));
        side = random.nextDouble() < 0.5 ? Side.BUY : Side.SELL;
        nextEventNs = startNs;
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        nextEventNs = nowNs + Math.round(PERIOD_NS / pace.clock);
        final long lot = listing.instrument().lot();
        final long opposite = book.best(side.opposite());
        book.market(listing.nextOrderId(), OWNER, side, MARKET_LOTS * lot);
        if (opposite != MatchingBook.NONE) {
            final long price = grid.price(side, opposite, 0);
            book.limit(listing.nextOrderId(), OWNER, side, price, LIMIT_LOTS * lot);
        }
    }
}
