package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.Side;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.OrderbookReader;
import io.glidepath.sim.feed.RecordedData;
import io.glidepath.sim.feed.RecordedFeed;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.feed.Recordings;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;
import io.glidepath.sim.venue.Venue;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The first rows of AAPL's day against LOBSTER's own ten levels of the same rows: an independent
 * witness of depth, and of the orders inferred to have rested before the open.
 */
class OpeningDepthTest {
    private static final String DAY = "AAPL_2012-06-21_";

    @Test
    void shouldHoldTheTenLevelsThatLobsterSaw() throws IOException {
        final Path hour =
                RecordedData.files("lobster/2012", DAY + "34200000_37800000").getFirst();
        final List<String> opening = lines(hour.resolveSibling(DAY + "message_10.first998.csv.gz"));
        final RecordedFile file = Recordings.of(hour).getFirst();
        final Venue venue = new Venue(
                List.of(file.instrument(1, 1)),
                (handler, limit) -> 0,
                (buffer, offset, length) -> length,
                (buffer, offset, length) -> length,
                FeeModel.FREE);
        final Listing listing = venue.listings().getFirst();
        venue.prepareSession(0, Long.MAX_VALUE);
        int row = 0;
        try (RecordedFeed feed = file.feed(listing, false);
                OrderbookReader published = OrderbookReader.open(
                        hour.resolveSibling(DAY + "orderbook_10.first998.csv.gz"),
                        new FeedReport("orderbook", false))) {
            feed.open(0, Long.MIN_VALUE);
            for (final String message : lines(hour)) {
                feed.onEvent(feed.nextEventNs());
                if (row < opening.size() && message.equals(opening.get(row)) && published.next()) {
                    row++;
                    compare(row, listing.book(), published, Side.BUY);
                    compare(row, listing.book(), published, Side.SELL);
                }
            }
        }
        assertThat(row).isEqualTo(opening.size()).isGreaterThan(990);
    }

    private static void compare(
            final int row,
            final MatchingBook book,
            final OrderbookReader published,
            final Side side) {
        assertThat(published.levels()).isEqualTo(10);
        for (int n = 0; n < published.levels(); n++) {
            assertThat(new long[] {book.levelPrice(side, n), book.levelVolume(side, n)})
                    .as("row %d, %s level %d", row, side, n + 1)
                    .containsExactly(published.price(side, n), published.quantity(side, n));
        }
    }

    private static List<String> lines(final Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }
}
