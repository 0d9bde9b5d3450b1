package io.glidepath.sim.flow;

import io.glidepath.sim.venue.VenueInstrument;

/**
 * What a reference market does at time factor 1, our own measurements; its instruments are defined
 * with them.
 *
 * @param lotsPerSecond lots traded a second, both sides together.
 * @param sigmaTicks volatility of the mid, ticks per square root of a second, over a minute.
 * @param etaTicks temporary impact, ticks per (lot a second).
 * @param gammaTicks permanent impact, ticks per lot.
 */
public record MarketFigures(
        double lotsPerSecond, double sigmaTicks, double etaTicks, double gammaTicks) {
    private static final double NS_PER_SECOND = 1e9;
    private static final double PRICE_UNITS = 1e8;
    private static final int PROFILE_BUCKETS = 13;
    private static final int VENUE = 1;

    /** An instrument that has these figures, {@code timeFactor} times faster. */
    VenueInstrument instrument(
            final int instrumentId,
            final String symbol,
            final long tick,
            final long lot,
            final long priceOrigin,
            final long sessionNs,
            final double timeFactor) {
        final double tickMoney = tick / PRICE_UNITS;
        final double lots = lotsPerSecond * timeFactor * (sessionNs / NS_PER_SECOND);
        return new VenueInstrument(
                instrumentId,
                VENUE,
                symbol,
                tick,
                lot,
                priceOrigin,
                tick,
                Math.round(lots * lot),
                sigmaTicks * tickMoney * StrictMath.sqrt(timeFactor),
                etaTicks * tickMoney / (lot * timeFactor),
                gammaTicks * tickMoney / lot,
                VenueInstrument.flatProfile(PROFILE_BUCKETS));
    }
}
