package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.List;
import java.util.function.Function;

/**
 * The noise market as an instrument and its traders. The figures are our own, measured on this very
 * market at time factor 1; {@code NoiseMarketFiguresTest} keeps them true.
 */
public final class NoiseMarket {
    /** Lots traded a second, both sides of the market order flow together. */
    public static final double LOTS_PER_SECOND = 0.64;
    /** Ticks per square root of a second. */
    public static final double SIGMA_TICKS = 0.19;
    /** Ticks per (lot a second). */
    public static final double ETA_TICKS = 0.88;
    /** Ticks per lot. */
    public static final double GAMMA_TICKS = 0.032;
    /** 10^-8 of the currency. */
    public static final long CENT = 1_000_000L;

    private static final double NS_PER_SECOND = 1e9;
    private static final double PRICE_UNITS = 1e8;
    private static final int PROFILE_BUCKETS = 13;

    private NoiseMarket() {}

    /**
     * An instrument whose figures fit the noise market.
     *
     * @param tick 10^-8 of the currency.
     * @param lot quantity units of one of the market's lots.
     * @param priceOrigin price of the book's 0, 10^-8 of the currency; the market opens 1000.5
     *     ticks above it.
     * @param sessionNs length of the session that the average volume is for.
     * @param timeFactor how many times faster than published.
     */
    public static VenueInstrument instrument(
            final int instrumentId,
            final String symbol,
            final long tick,
            final long lot,
            final long priceOrigin,
            final long sessionNs,
            final double timeFactor) {
        final double tickMoney = tick / PRICE_UNITS;
        final double lots = LOTS_PER_SECOND * timeFactor * (sessionNs / NS_PER_SECOND);
        return new VenueInstrument(
                instrumentId,
                1,
                symbol,
                tick,
                lot,
                priceOrigin,
                tick,
                Math.round(lots * lot),
                SIGMA_TICKS * tickMoney * StrictMath.sqrt(timeFactor),
                ETA_TICKS * tickMoney / (lot * timeFactor),
                GAMMA_TICKS * tickMoney / lot,
                VenueInstrument.flatProfile(PROFILE_BUCKETS));
    }

    /** The traders of a listing: noise alone. */
    public static Function<Listing, List<OrderFlow>> traders(
            final long seed, final double timeFactor) {
        return listing ->
                List.of(new NoiseTrader(listing, timeFactor, seed, listing.instrumentId()));
    }
}
