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

/** Market by order: queue places, fills and what follows them, auctions, several instruments. */
class MboFeedTest {
    private static final long QUARTER = 25_000_000L;
    private static final long P100 = 400 * QUARTER;
    private static final int LAST = 128;

    @TempDir
    private Path folder;

    private final StringBuilder rows = new StringBuilder(MboReader.HEADER).append('\n');
    private long timeNs = 1_700_000_000_000_000_000L;
    private RecordedFeed feed;
    private MatchingBook book;

    private void row(
            final char action,
            final char side,
            final String price,
            final long size,
            final long id) {
        rowOf(7, action, side, price, size, id);
    }

    private void rowOf(
            final long instrument,
            final char action,
            final char side,
            final String price,
            final long size,
            final long id) {
        timeNs += 1_000;
        rows.append(timeNs - 10).append(',').append(timeNs).append(',').append(action);
        rows.append(',').append(side).append(',').append(price).append(',').append(size);
        rows.append(',').append(id).append(',').append(LAST).append(",1,").append(instrument);
        rows.append('\n');
    }

    private List<RecordedFile> files() throws IOException {
        return Recordings.of(Files.writeString(folder.resolve("es.mbo.csv"), rows));
    }

    private void play(final RecordedFile file) {
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

    private void play() throws IOException {
        play(files().getFirst());
    }

    @Test
    void shouldKeepThePlaceOfAnOrderThatShrinksOnly() throws IOException {
        for (int id = 1; id <= 4; id++) {
            row('A', 'B', "100.0000", 10, id);
        }
        row('M', 'B', "100.0000", 5, 1);
        row('M', 'B', "100.0000", 11, 2);
        row('M', 'B', "99.7500", 10, 3);
        play();
        assertThat(book.oldestAt(Side.BUY, P100)).isEqualTo(1);
        assertThat(book.behind(1)).isEqualTo(4);
        assertThat(book.behind(4)).isEqualTo(2);
        assertThat(book.quantityOf(1)).isEqualTo(5);
        assertThat(book.quantityOf(2)).isEqualTo(11);
        assertThat(book.priceOf(3)).isEqualTo(P100 - QUARTER);
        assertThat(feed.report().problemCount()).isZero();
    }

    @Test
    void shouldTradeAFillAndFindDoneWhatTheVenueSaysAfterIt() throws IOException {
        row('A', 'A', "100.0000", 10, 1);
        row('A', 'A', "100.0000", 10, 2);
        row('T', 'B', "100.0000", 14, 9);
        row('F', 'A', "100.0000", 10, 1);
        row('F', 'A', "100.0000", 4, 2);
        row('C', 'A', "100.0000", 10, 1);
        row('M', 'A', "100.0000", 6, 2);
        play();
        assertThat(book.orderCount()).isEqualTo(1);
        assertThat(book.quantityOf(2)).isEqualTo(6);
        assertThat(feed.report().executions()).isEqualTo(2);
        assertThat(feed.report().executionsAtBest()).isEqualTo(2);
        assertThat(feed.report().executionsOfOldest()).isEqualTo(2);
        assertThat(feed.report().problemCount()).isZero();
    }

    @Test
    void shouldPrintTheHiddenReserveOfAnIceberg() throws IOException {
        row('A', 'A', "100.0000", 2, 1);
        row('F', 'A', "100.0000", 5, 1);
        row('M', 'A', "100.0000", 2, 1);
        play();
        assertThat(book.quantityOf(1)).isEqualTo(2);
        assertThat(feed.report().executions()).isEqualTo(1);
        assertThat(feed.report().hiddenExecutions()).isEqualTo(1);
    }

    @Test
    void shouldRestWithoutMatchingUntilTheAuctionIsOver() throws IOException {
        row('A', 'B', "101.0000", 10, 1);
        row('A', 'A', "100.0000", 10, 2);
        row('A', 'A', "102.0000", 3, 3);
        timeNs -= 1_000;
        row('T', 'N', "100.5000", 10, 0);
        timeNs -= 1_000;
        row('F', 'N', "100.5000", 10, 1);
        timeNs -= 1_000;
        row('F', 'N', "100.5000", 10, 2);
        row('A', 'B', "99.0000", 4, 4);
        play();
        assertThat(book.orderCount()).isEqualTo(2);
        assertThat(book.quantityOf(3)).isEqualTo(3);
        assertThat(feed.report().auctionExecutions()).isEqualTo(2);
        assertThat(feed.report().executions()).isZero();
        assertThat(feed.report().ghosts()).isZero();
    }

    @Test
    void shouldClearTheBookAndKeepInstrumentsApart() throws IOException {
        rowOf(7, 'A', 'B', "100.0000", 10, 1);
        rowOf(8, 'A', 'B', "50.0000", 10, 2);
        rowOf(7, 'R', 'N', "9223372036.8548", 0, 0);
        rowOf(7, 'A', 'B', "99.5000", 10, 3);
        rowOf(8, 'F', 'B', "50.0000", 10, 2);
        final List<RecordedFile> files = files();
        assertThat(files).extracting(RecordedFile::symbol).containsExactly("7", "8");
        play(files.getFirst());
        assertThat(book.orderCount()).isEqualTo(1);
        assertThat(book.priceOf(3)).isEqualTo(P100 - 2 * QUARTER);
        assertThat(feed.report().rows()).isEqualTo(3);
        play(files.getLast());
        assertThat(book.orderCount()).isZero();
        assertThat(feed.report().executionsOfOldest()).isEqualTo(1);
    }

    @Test
    void shouldMeasureTheTick() throws IOException {
        row('A', 'B', "100.2500", 10, 1);
        row('A', 'B', "99.7500", 10, 2);
        assertThat(files().getFirst().instrument(1, 1).tick()).isEqualTo(QUARTER);
    }
}
