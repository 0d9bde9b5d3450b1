package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A market of simulated traders that others measure in, found by its name. It opens with best
 * prices of 1000 and 1001 ticks, and runs by itself for {@link #WARM_UP_NS} before time 0.
 */
public interface ReferenceMarket {
    /** The market runs so long before time 0 of an episode, ns. */
    long WARM_UP_NS = 15_000_000_000L;
    /** T, from time 0 to the end of an episode, ns. */
    long SESSION_NS = 150_000_000_000L;
    /** Interval of decisions, ns; the last one is an interval before the end. */
    long INTERVAL_NS = 15_000_000_000L;

    /** The markets there are, by name. */
    static List<ReferenceMarket> all() {
        final List<ReferenceMarket> markets = new ArrayList<>(List.of(CwMarket.values()));
        markets.add(HawkesMarket.builtIn());
        markets.add(PoissonMarket.published());
        return List.copyOf(markets);
    }

    /**
     * Finds a market.
     *
     * @throws IllegalArgumentException when there is none of that name; says which there are.
     */
    static ReferenceMarket named(final String name) {
        for (final ReferenceMarket market : all()) {
            if (market.id().equals(name)) {
                return market;
            }
        }
        throw new IllegalArgumentException("there is no market \"" + name + "\": give one of "
                + String.join(", ", all().stream().map(ReferenceMarket::id).toList()));
    }

    /** Its name on command lines and in results. */
    String id();

    /** Who trades in it, in a few words. */
    String description();

    MarketFigures figures();

    /**
     * The traders of a listing, in the order in which they act when they tie.
     *
     * @param seed of everything random; (seed, episode, instrument) alone decide.
     * @param timeFactor how many times faster than published.
     */
    Function<Listing, List<OrderFlow>> traders(long seed, double timeFactor, Stress stress);

    /** What a result must say that it assumed of the market. */
    default List<String> assumptions(final Stress stress) {
        final List<String> said = new ArrayList<>();
        said.add("market: " + id() + ", " + description());
        said.addAll(stress.assumptions());
        return List.copyOf(said);
    }

    /**
     * An instrument whose figures fit the market.
     *
     * @param tick 10^-8 of the currency.
     * @param lot quantity units of one of the market's lots.
     * @param priceOrigin price of the book's 0, 10^-8 of the currency; the market opens 1000.5
     *     ticks above it.
     * @param sessionNs length of the session that the average volume is for.
     * @param timeFactor how many times faster than published.
     */
    default VenueInstrument instrument(
            final int instrumentId,
            final String symbol,
            final long tick,
            final long lot,
            final long priceOrigin,
            final long sessionNs,
            final double timeFactor) {
        return figures()
                .instrument(instrumentId, symbol, tick, lot, priceOrigin, sessionNs, timeFactor);
    }
}
