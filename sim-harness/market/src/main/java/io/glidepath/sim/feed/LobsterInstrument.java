package io.glidepath.sim.feed;

import io.glidepath.sim.venue.VenueInstrument;

/**
 * An instrument for a recorded day. Its volume and volatility are measured on that very day, which
 * is knowledge of the future: a result that uses them must say so, or bring its own from earlier
 * days.
 */
public final class LobsterInstrument {
    /** Tick of the files of 2003, most rows of which are off the cent: $0.001. */
    public static final long TICK_2003 = 100_000L;
    /** A cent. */
    public static final long TICK = 1_000_000L;

    private static final int PROFILE_BUCKETS = 13;
    private static final int LAST_FINE_YEAR = 2003;
    private static final double PRICE_UNITS = 1e8;
    private static final double SESSION_SECONDS = 23_400;
    private static final double SPREAD_SHARE_TEMPORARY = 0.01;
    private static final double SPREAD_SHARE_PERMANENT = 0.1;

    private LobsterInstrument() {}

    /**
     * Reads the day once. Impact by the rule of Almgren and Chriss (2001, section 5): trading 1 %
     * of the daily volume costs one typical spread, selling 10 % moves the price by one; the
     * typical spread taken as a cent.
     *
     * @param venue the venue's number.
     */
    public static VenueInstrument of(
            final int instrumentId, final LobsterFile file, final int venue) {
        final DayFigures day = DayFigures.read(file);
        final double spread = TICK / PRICE_UNITS;
        final double volume = Math.max(1, day.volume());
        return listed(
                instrumentId,
                file,
                venue,
                day.volume(),
                day.sigma(),
                spread / (SPREAD_SHARE_TEMPORARY * volume / SESSION_SECONDS),
                spread / (SPREAD_SHARE_PERMANENT * volume));
    }

    /** Without figures of the day; reads nothing. */
    static VenueInstrument plain(final int instrumentId, final LobsterFile file, final int venue) {
        return listed(instrumentId, file, venue, 0, 0, 0, 0);
    }

    private static VenueInstrument listed(
            final int instrumentId,
            final LobsterFile file,
            final int venue,
            final long volume,
            final double sigma,
            final double eta,
            final double gamma) {
        return new VenueInstrument(
                instrumentId,
                venue,
                file.symbol(),
                file.date().getYear() <= LAST_FINE_YEAR ? TICK_2003 : TICK,
                1,
                0,
                LobsterFeed.PRICE_STEP,
                volume,
                sigma,
                eta,
                gamma,
                VenueInstrument.flatProfile(PROFILE_BUCKETS));
    }
}
