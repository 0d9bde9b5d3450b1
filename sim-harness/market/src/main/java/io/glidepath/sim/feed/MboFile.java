package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.nio.file.Path;
import java.util.List;

/**
 * One instrument of a market-by-order file, as CSV, plain or gzip; times in it are ns since the
 * epoch.
 *
 * @param instrument the venue's number of it.
 */
public record MboFile(Path path, long instrument) implements RecordedFile {
    private static final int PROFILE_BUCKETS = 13;

    /** Every instrument of a file. */
    static List<RecordedFile> all(final Path path) {
        return MboScan.of(path, -1).instruments().stream()
                .<RecordedFile>map(instrument -> new MboFile(path, instrument))
                .toList();
    }

    /** Quantity traded. Reads the file once. */
    public long volume() {
        return MboScan.of(path, instrument).volume(instrument);
    }

    @Override
    public RecordedTimes times() {
        return MboScan.of(path, instrument).times(path);
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.MBO;
    }

    @Override
    public String symbol() {
        return Long.toString(instrument);
    }

    /** Its tick is the largest step of which every price of the file is a multiple. */
    @Override
    public VenueInstrument instrument(final int instrumentId, final int venue) {
        return new VenueInstrument(
                instrumentId,
                venue,
                symbol(),
                MboScan.of(path, instrument).tick(),
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
        return new MboFeed(listing, this, strict);
    }

    @Override
    public List<String> assumptions() {
        return List.of(
                "a contract counts as one unit of its price: multipliers are not in the file",
                "messages happen when they were received, which is later than at the venue",
                "before the opening auction, and in it, orders rest without matching and ours do"
                        + " not take part");
    }
}
