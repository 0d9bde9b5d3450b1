package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Bitstamp's order events as CSV, plain or packed: created, changed, deleted, by order.
 *
 * @param unit of quantities, 10^-8 of a coin: 1 for the file's own. What an order has left is
 *     counted in whole units, a part of one as one, so that no order vanishes and an execution is
 *     off by less than a unit.
 */
public record BitstampFile(Path path, long unit) implements RecordedFile {
    /** A coin in the file's own unit. */
    public static final long COIN = 100_000_000;

    /**
     * A unit to trade in, 10^-4 of a coin: in the file's own, an order of a few coins is beyond
     * what money in 64 bits can tell.
     */
    public static final long TRADED_UNIT = 10_000;

    private static final int PROFILE_BUCKETS = 13;

    public BitstampFile {
        if (unit < 1) {
            throw new IllegalArgumentException("a unit is 10^-8 of a coin at least: " + unit);
        }
    }

    /** In the file's own unit. */
    BitstampFile(final Path path) {
        this(path, 1);
    }

    @Override
    public RecordedTimes times() {
        return BitstampScan.of(path, unit).times(path);
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.BITSTAMP;
    }

    /** The file names none. */
    @Override
    public String symbol() {
        return "BITSTAMP";
    }

    /** Its tick is the largest step of which every price of the file is a multiple. */
    @Override
    public VenueInstrument instrument(final int instrumentId, final int venue) {
        return new VenueInstrument(
                instrumentId,
                venue,
                symbol(),
                BitstampScan.of(path, unit).tick(),
                1,
                0,
                1,
                0,
                0,
                0,
                0,
                VenueInstrument.flatProfile(PROFILE_BUCKETS));
    }

    @Override
    public RecordedFeed feed(final Listing listing, final boolean strict) {
        return new BitstampFeed(listing, this, strict);
    }

    @Override
    public List<String> assumptions() {
        return List.of(
                "quantities are in units of " + BigDecimal.valueOf(unit, 8).toPlainString()
                        + " coin, a part of one as one",
                "executions are inferred: a volume that falls at an unchanged price, or an order"
                        + " deleted at volume 0, has traded",
                "an order that crosses is the aggressor, and waits outside the book for its fills,"
                        + " at most 5 s; what it then still crosses is taken for gone",
                "quantities of orders that no row creates are those of their first row: the"
                        + " future");
    }
}
