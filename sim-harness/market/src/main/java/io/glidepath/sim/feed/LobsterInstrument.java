package io.glidepath.sim.feed;

import io.glidepath.sim.venue.VenueInstrument;

import java.util.List;

/**
 * An instrument for a recorded day. Its volume and volatility are measured on that very day, which
 * is knowledge of the future: a result that uses them must say so, or bring its own from earlier
 * days.
 */
public final class LobsterInstrument {
    /** A cent, 10^-8 of the currency. */
    public static final long CENT = 1_000_000L;

    private static final long[] TICKS = {CENT, CENT / 10, LobsterFeed.PRICE_STEP};
    private static final int LOOKED_AT = 20_000;
    private static final int IN_A_THOUSAND = 999;
    /** Buckets of a profile that says nothing. */
    public static final int FLAT_BUCKETS = 13;

    private static final double PRICE_UNITS = 1e8;
    private static final double SECOND_NS = 1e9;
    private static final double SPREAD_SHARE_TEMPORARY = 0.01;
    private static final double SPREAD_SHARE_PERMANENT = 0.1;

    private LobsterInstrument() {}

    /**
     * Of the figures of the very day, with a flat profile. Reads it once.
     *
     * @param venue the venue's number.
     */
    public static VenueInstrument of(
            final int instrumentId, final LobsterFile file, final int venue) {
        return of(
                instrumentId,
                file,
                venue,
                DayFigures.read(file),
                VenueInstrument.flatProfile(FLAT_BUCKETS));
    }

    /**
     * Of figures of a day, before or the very one, its volume and impact brought to the length of
     * the file's session. Impact by the rule of Almgren and Chriss (2001, section 5): trading 1 %
     * of the daily volume costs one typical spread, selling 10 % moves the price by one; the
     * typical spread taken as a cent, or as the tick where that is the finest, $0.0001.
     *
     * @param venue the venue's number.
     * @param profile share of the session's volume per equal bucket, 10^-6.
     */
    public static VenueInstrument of(
            final int instrumentId,
            final LobsterFile file,
            final int venue,
            final DayFigures day,
            final List<Integer> profile) {
        final boolean finest = day.tick() == LobsterFeed.PRICE_STEP;
        final double spread = (finest ? day.tick() : CENT) / PRICE_UNITS;
        final long adv = Math.round((double) day.volume() * file.sessionNs() / day.sessionNs());
        final double volume = Math.max(1, adv);
        return listed(
                instrumentId,
                file,
                venue,
                day.tick(),
                adv,
                day.sigma(),
                spread / (SPREAD_SHARE_TEMPORARY * volume / (file.sessionNs() / SECOND_NS)),
                spread / (SPREAD_SHARE_PERMANENT * volume),
                profile);
    }

    /** Without figures of the day; reads the file's beginning, for the tick. */
    static VenueInstrument plain(final int instrumentId, final LobsterFile file, final int venue) {
        final List<Integer> flat = VenueInstrument.flatProfile(FLAT_BUCKETS);
        return listed(instrumentId, file, venue, tick(file), 0, 0, 0, 0, flat);
    }

    /**
     * The tick, 10^-8 of the currency, measured on the first 20,000 new orders: the coarsest of
     * $0.01, $0.001 and $0.0001 of which 99.9 % of their prices are multiples. In 2003 most were
     * off the cent; below $1 the tick is $0.0001 today.
     */
    public static long tick(final LobsterFile file) {
        final LobsterRow row = new LobsterRow();
        final int[] multiples = new int[TICKS.length];
        int orders = 0;
        try (LobsterReader reader = new LobsterReader(file, new FeedReport())) {
            while (orders < LOOKED_AT && reader.next(row)) {
                if (row.type == LobsterRow.ADD) {
                    orders++;
                    for (int i = 0; i < TICKS.length; i++) {
                        multiples[i] += row.price * LobsterFeed.PRICE_STEP % TICKS[i] == 0 ? 1 : 0;
                    }
                }
            }
        }
        int coarsest = 0;
        while (multiples[coarsest] * 1000L < orders * (long) IN_A_THOUSAND) {
            coarsest++;
        }
        return TICKS[coarsest];
    }

    private static VenueInstrument listed(
            final int instrumentId,
            final LobsterFile file,
            final int venue,
            final long tick,
            final long volume,
            final double sigma,
            final double eta,
            final double gamma,
            final List<Integer> profile) {
        return new VenueInstrument(
                instrumentId,
                venue,
                file.symbol(),
                tick,
                1,
                0,
                LobsterFeed.PRICE_STEP,
                volume,
                sigma,
                eta,
                gamma,
                profile);
    }
}
