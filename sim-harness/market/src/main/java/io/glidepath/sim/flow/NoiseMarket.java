package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.List;
import java.util.function.Function;

/** The noise market as published, for those who want no other. */
public final class NoiseMarket {
    /** 10^-8 of the currency. */
    public static final long CENT = 1_000_000L;

    private NoiseMarket() {}

    /** An instrument whose figures fit it; see {@link ReferenceMarket#instrument}. */
    public static VenueInstrument instrument(
            final int instrumentId,
            final String symbol,
            final long tick,
            final long lot,
            final long priceOrigin,
            final long sessionNs,
            final double timeFactor) {
        return CwMarket.NOISE.instrument(
                instrumentId, symbol, tick, lot, priceOrigin, sessionNs, timeFactor);
    }

    /** The traders of a listing: noise alone. */
    public static Function<Listing, List<OrderFlow>> traders(
            final long seed, final double timeFactor) {
        return CwMarket.NOISE.traders(seed, timeFactor, Stress.NONE);
    }
}
