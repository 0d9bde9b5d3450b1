package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;
import io.glidepath.sim.venue.Venue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bitstamp's events: executions inferred, aggressors that wait, orders that were there before. */
class BitstampFeedTest {
    private static final long COIN = 100_000_000L;
    private static final long DOLLAR = 100_000_000L;

    @TempDir
    private Path folder;

    private RecordedFeed feed;
    private MatchingBook book;

    private void play(final String... rows) throws IOException {
        final Path path = folder.resolve("orders.csv");
        Files.writeString(path, BitstampReader.HEADER + "\n" + String.join("\n", rows) + "\n");
        final RecordedFile file = Recordings.of(path).getFirst();
        final Venue venue = new Venue(
                List.of(file.instrument(1, 1)),
                (handler, limit) -> 0,
                (buffer, offset, length) -> length,
                (buffer, offset, length) -> length,
                FeeModel.FREE);
        final Listing listing = venue.listings().getFirst();
        venue.prepareSession(0, Long.MAX_VALUE);
        book = listing.book();
        feed = file.feed(listing, false);
        feed.open(0, Long.MIN_VALUE);
        while (feed.nextEventNs() != Long.MAX_VALUE) {
            feed.onEvent(feed.nextEventNs());
        }
        feed.close();
    }

    @Test
    void shouldInferExecutionsFromVolumesThatFall() throws IOException {
        play(
                "11,1000,1000,236.50,200000000,created,ask",
                "12,1001,1000,236.50,100000000,created,ask",
                "11,1002,1000,236.50,150000000,changed,ask",
                "11,1003,1000,236.50,0,deleted,ask",
                "12,1004,1000,236.50,100000000,deleted,ask");
        assertThat(feed.report().executions()).isEqualTo(2);
        assertThat(feed.report().executionsAtBest()).isEqualTo(2);
        assertThat(feed.report().executionsOfOldest()).isEqualTo(2);
        assertThat(book.orderCount()).isZero();
        assertThat(feed.report().problemCount()).isZero();
    }

    @Test
    void shouldLetAnAggressorWaitForItsFillsAndThenRest() throws IOException {
        play(
                "11,1000,1000,236.50,100000000,created,ask",
                "12,1100,1000,236.50,300000000,created,bid",
                "12,1110,1000,236.50,200000000,changed,bid",
                "11,1120,1000,236.50,0,deleted,ask");
        assertThat(feed.report().executions()).isEqualTo(1);
        assertThat(feed.report().crossed()).isEqualTo(2);
        assertThat(feed.report().ghosts()).isZero();
        assertThat(book.quantityOf(12)).isEqualTo(2 * COIN);
        assertThat(book.best(Side.BUY)).isEqualTo(23_650 * DOLLAR / 100);
    }

    @Test
    void shouldTakeForGoneWhatAnAggressorStillCrossesAfterFiveSeconds() throws IOException {
        play(
                "11,1000,1000,236.50,100000000,created,ask",
                "12,1100,1000,236.60,300000000,created,bid",
                "13,7000,1000,230.00,300000000,created,bid");
        assertThat(feed.report().ghosts()).isEqualTo(1);
        assertThat(book.quantityOf(12)).isEqualTo(3 * COIN);
        assertThat(book.isEmpty(Side.SELL)).isTrue();
    }

    @Test
    void shouldMoveAnOrderWhosePriceChanges() throws IOException {
        play(
                "11,1000,1000,236.50,100000000,created,ask",
                "11,1100,1000,236.60,90000000,changed,ask");
        assertThat(feed.report().executions()).isZero();
        assertThat(book.priceOf(11)).isEqualTo(23_660 * DOLLAR / 100);
        assertThat(book.quantityOf(11)).isEqualTo(90_000_000);
    }

    @Test
    void shouldInferOrdersThatRestedBeforeTheFirstRow() throws IOException {
        play(
                "11,1000,1000,236.50,100000000,created,ask",
                "5,1100,1000,236.40,70000000,changed,ask",
                "5,1200,1000,236.40,0,deleted,ask",
                "6,1300,1000,236.40,0,deleted,ask");
        assertThat(feed.report().inferredOrders()).isEqualTo(1);
        assertThat(feed.report().executionsOfOldest()).isEqualTo(1);
        assertThat(feed.report().problems()).containsExactly("line 5: order 6 is not known");
        feed.open(0, Long.MIN_VALUE);
        assertThat(feed.report().inferredOrders()).isEqualTo(1);
    }
}
