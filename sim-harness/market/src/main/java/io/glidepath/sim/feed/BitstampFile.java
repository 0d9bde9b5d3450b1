package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.nio.file.Path;
import java.util.List;

/**
 * Bitstamp's order events as CSV, plain or packed: created, changed, deleted, by order, in coins of
 * 10^8 units.
 */
public record BitstampFile(Path path) implements RecordedFile {
    private static final int PROFILE_BUCKETS = 13;

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
                BitstampScan.of(path).tick(),
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
                "executions are inferred: a volume that falls at an unchanged price, or an order"
                        + " deleted at volume 0, has traded",
                "an order that crosses is the aggressor, and waits outside the book for its fills,"
                        + " at most 5 s; what it then still crosses is taken for gone",
                "quantities of orders that no row creates are those of their first row: the"
                        + " future");
    }
}
