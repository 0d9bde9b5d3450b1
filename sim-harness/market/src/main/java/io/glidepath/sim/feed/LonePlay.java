package io.glidepath.sim.feed;

import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;
import io.glidepath.sim.venue.Venue;

import java.util.List;
import java.util.function.Consumer;

/** Plays a recording through a book of its own, with nobody who trades and nobody who listens. */
public final class LonePlay {
    private LonePlay() {}

    /**
     * From the first row to the last.
     *
     * @param strict whether what cannot be believed is a {@link FeedException} instead of a count.
     * @param afterRow sees the book after every row.
     * @return what the feed found.
     * @throws java.io.UncheckedIOException when the file cannot be read.
     */
    public static FeedReport run(
            final RecordedFile file, final boolean strict, final Consumer<MatchingBook> afterRow) {
        final Venue venue = new Venue(
                List.of(file.instrument(1, 1)),
                (handler, limit) -> 0,
                Venue.UNHEARD,
                Venue.UNHEARD,
                FeeModel.FREE);
        final Listing listing = venue.listings().getFirst();
        venue.prepareSession(0, Long.MAX_VALUE);
        try (RecordedFeed feed = file.feed(listing, strict)) {
            feed.open(0, Long.MIN_VALUE);
            long nextNs = feed.nextEventNs();
            while (nextNs != Long.MAX_VALUE) {
                feed.onEvent(nextNs);
                afterRow.accept(listing.book());
                nextNs = feed.nextEventNs();
            }
            feed.report().end();
            return feed.report();
        }
    }
}
