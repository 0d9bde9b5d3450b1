package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * States of a book by level, without orders: LOBSTER's orderbook file with the message file of the
 * same rows, or CSV whose first row names its columns, see {@link LevelColumns}: ns since the
 * epoch, then price and quantity of ask and bid by level, best first, as decimals; quantity 0 for a
 * level that is not there.
 *
 * @param messages of the same rows, for their times and trades; null when the file has times.
 */
public record LevelsFile(Path path, LobsterFile messages) implements RecordedFile {
    /** How a file that has times begins; more levels follow. */
    public static final String HEADER = "time,ask_price,ask_quantity,bid_price,bid_quantity";

    private static final String QUEUES = "queue model: pessimistic; the feed tells levels, not"
            + " orders: what leaves a level without a trade is taken from the newest of history's"
            + " volume there, so that nobody before ours leaves while somebody stands behind";
    private static final String EDGES =
            "a level that leaves the recorded levels is taken out of the book, although it may"
                + " still rest; beyond those levels nothing rests, so that an order of ours that"
                + " takes them all leaves the side empty until the next row that changes it";

    private static final int PROFILE_BUCKETS = 13;

    @Override
    public FeedFormat format() {
        return FeedFormat.LEVELS;
    }

    @Override
    public String symbol() {
        return messages == null ? name() : messages.symbol();
    }

    private String name() {
        final String name = path.getFileName().toString();
        return name.substring(
                0, Math.min(32, name.indexOf('.') < 0 ? name.length() : name.indexOf('.')));
    }

    /** Of the messages, if there are. */
    @Override
    public RecordedTimes times() {
        return messages == null ? LevelScan.of(path).times(path) : messages.times();
    }

    /** Its tick is the largest step of which every price of the file is a multiple. */
    @Override
    public VenueInstrument instrument(final int instrumentId, final int venue) {
        if (messages != null) {
            return messages.instrument(instrumentId, venue);
        }
        return new VenueInstrument(
                instrumentId,
                venue,
                symbol(),
                LevelScan.of(path).tick(),
                1,
                0,
                1,
                0,
                0,
                0,
                0,
                VenueInstrument.flatProfile(PROFILE_BUCKETS));
    }

    /** Decimals in which quantities are counted; reads a file that has times once. */
    int quantityPlaces() {
        return messages == null ? LevelScan.of(path).quantityPlaces() : 0;
    }

    @Override
    public RecordedFeed feed(final Listing listing, final boolean strict) {
        return new LevelFeed(listing, this, strict);
    }

    @Override
    public List<String> assumptions() {
        final int places = quantityPlaces();
        return places == 0
                ? List.of(QUEUES, EDGES)
                : List.of(
                        QUEUES,
                        EDGES,
                        "quantities, parents' too, are in units of "
                                + BigDecimal.ONE.movePointLeft(places).toPlainString()
                                + " of what the file counts, a part of one as one");
    }
}
