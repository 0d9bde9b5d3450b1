package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.nio.file.Path;
import java.util.List;

/** A recording of one instrument, in any format. */
public interface RecordedFile {
    Path path();

    FeedFormat format();

    /** What it records, in the recording's own word. */
    String symbol();

    /**
     * The instrument on the recording's own grid of prices and quantities, without figures of the
     * day: volume, volatility and impact are 0.
     *
     * @param venue the venue's number.
     */
    VenueInstrument instrument(int instrumentId, int venue);

    /**
     * When it can be traded in. Reads the file once.
     *
     * @throws IllegalArgumentException in one sentence that begins with the path, when the file can
     *     be no session: it has no rows, breaks off, its book never matches, or it has orders at
     *     prices of 0 or less, which the agent does not believe.
     */
    RecordedTimes times();

    /**
     * Its market.
     *
     * @param strict whether what cannot be believed is a {@link FeedException} instead of a count.
     * @throws java.io.UncheckedIOException when the file cannot be read.
     */
    RecordedFeed feed(Listing listing, boolean strict);

    /** What a result that uses the recording must say it assumed. */
    List<String> assumptions();
}
