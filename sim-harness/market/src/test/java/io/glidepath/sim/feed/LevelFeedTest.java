package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Random;

/** Levels become anonymous volume, and what ours took stays taken. */
class LevelFeedTest {
    private static final int SEED = 7;
    private static final int OURS = 99;
    private static final String TIMED =
            LevelsFile.HEADER + ",ask_price,ask_quantity,bid_price,bid_quantity\n";

    @TempDir
    private Path folder;

    private RecordedFeed feed;
    private MatchingBook book;

    private void open(final Path path) {
        final RecordedFile file = Recordings.of(path).getFirst();
        assertThat(file.format()).isEqualTo(FeedFormat.LEVELS);
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
    }

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void next() {
        feed.onEvent(feed.nextEventNs());
    }

    @Test
    void shouldShowEveryLevelOfEveryRow() throws IOException {
        final Random random = new Random(SEED);
        final StringBuilder text = new StringBuilder(TIMED);
        final int rows = 300;
        final long[][] wanted = new long[rows][];
        long middle = 1_000;
        for (int i = 0; i < rows; i++) {
            middle += random.nextInt(5) - 2;
            final long[] row = {
                middle + 1 + random.nextInt(2),
                1 + random.nextInt(9),
                middle - random.nextInt(2),
                1 + random.nextInt(9),
                middle + 3 + random.nextInt(2),
                random.nextInt(3),
                middle - 2 - random.nextInt(2),
                random.nextInt(3)
            };
            wanted[i] = row;
            text.append(1_700_000_000_000_000_000L + i);
            for (int field = 0; field < row.length; field++) {
                text.append(',').append(row[field]);
            }
            text.append('\n');
        }
        open(write("walk.csv", text.toString()));
        for (int i = 0; i < rows; i++) {
            assertThat(feed.nextEventNs()).isEqualTo(1_700_000_000_000_000_000L + i);
            next();
            for (int field = 0; field < 8; field += 2) {
                final Side side = field % 4 == 0 ? Side.SELL : Side.BUY;
                assertThat(book.volumeAt(side, wanted[i][field] * 100_000_000))
                        .as("seed %d row %d field %d", SEED, i, field)
                        .isEqualTo(wanted[i][field + 1]);
            }
            assertThat(book.levelCount(Side.SELL)).isEqualTo(wanted[i][5] > 0 ? 2 : 1);
            assertThat(book.levelCount(Side.BUY)).isEqualTo(wanted[i][7] > 0 ? 2 : 1);
        }
        assertThat(feed.nextEventNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(feed.report().problemCount()).isZero();
        assertThat(feed.report().clips()).isZero();
        assertThat(feed.report().knowsQueues()).isFalse();
    }

    @Test
    void shouldKeepTakenWhatOursTook() throws IOException {
        open(write(
                "two.csv",
                TIMED
                        + "1000,101,10,100,10,0,0,0,0\n"
                        + "1001,101,12,100,10,0,0,0,0\n"
                        + "1002,101,1,100,10,0,0,0,0\n"));
        next();
        book.immediate(500, OURS, Side.BUY, 101 * 100_000_000L, 4);
        next();
        assertThat(book.volumeAt(Side.SELL, 101 * 100_000_000L)).isEqualTo(8);
        next();
        assertThat(book.isEmpty(Side.SELL)).isTrue();
        assertThat(feed.report().clips()).isEqualTo(1);
        assertThat(feed.report().clippedQuantity()).isEqualTo(3);
    }

    @Test
    void shouldTakeFromTheNewestWhenVolumeLeavesWithoutATrade() throws IOException {
        open(write(
                "three.csv",
                TIMED
                        + "1000,101,10,100,10,0,0,0,0\n"
                        + "1001,101,10,100,15,0,0,0,0\n"
                        + "1002,101,10,100,7,0,0,0,0\n"));
        next();
        book.limit(500, OURS, Side.BUY, 100 * 100_000_000L, 3);
        next();
        next();
        // The 5 behind ours leave first, then 3 of the 10 before it.
        final long oldest = book.oldestAt(Side.BUY, 100 * 100_000_000L);
        assertThat(book.quantityOf(oldest)).isEqualTo(7);
        assertThat(book.behind(oldest)).isEqualTo(500);
        assertThat(book.behind(500)).isEqualTo(MatchingBook.NONE);
    }

    @Test
    void shouldTradeTheExecutionsOfTheMessagesBesideALobsterBook() throws IOException {
        write(
                "XYZ_2012-06-21_34200000_57600000_message_1.csv",
                "34200.1,1,1,10,100000,1\n34200.2,4,1,4,100000,1\n34200.3,4,8,6,99900,1\n");
        open(write(
                "XYZ_2012-06-21_34200000_57600000_orderbook_1.csv",
                "9999999999,0,100000,10\n9999999999,0,100000,6\n9999999999,0,100000,6\n"));
        next();
        book.limit(500, OURS, Side.BUY, 100_000, 3);
        next();
        assertThat(book.volumeAt(Side.BUY, 100_000)).isEqualTo(9);
        next();
        assertThat(feed.report().executions()).isEqualTo(2);
        assertThat(feed.report().executionsAtBest()).isEqualTo(1);
    }

    @Test
    void shouldRefuseABookWithoutTimes() throws IOException {
        final Path alone = write("XYZ_2012-06-21_34200000_57600000_orderbook_1.csv", "1,1,0,1\n");
        assertThatThrownBy(() -> Recordings.of(alone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no times");
    }
}
