package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.codec.common.Side;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.sim.FrameText;
import io.glidepath.sim.venue.ChildSender;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.FrameQueue;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.Venue;
import io.glidepath.sim.venue.VenueInstrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class LobsterFeedTest {
    private static final VenueInstrument INSTRUMENT = new VenueInstrument(
            1, 1, "XYZ", 100_000, 1, 0, 10_000, 1_000, 0.01, 1e-6, 1e-7, List.of());
    private static final String NAME = "XYZ_2003-01-13_34200000_57600000_message_1.csv";

    @TempDir
    private Path folder;

    private final List<String> executions = new ArrayList<>();
    private final List<String> market = new ArrayList<>();
    private final FrameQueue children = new FrameQueue(1 << 16);
    private final ChildSender agent = new ChildSender(children);
    private final Venue venue =
            new Venue(List.of(INSTRUMENT), children, into(executions), into(market), FeeModel.FREE);
    private final Listing listing = venue.listings().getFirst();

    private static Outlet into(final List<String> lines) {
        return (buffer, offset, length) -> {
            lines.add(FrameText.of(buffer, offset));
            return 1;
        };
    }

    private LobsterFeed open(final String... rows) throws IOException {
        final Path path = folder.resolve(NAME);
        Files.writeString(path, String.join("\n", rows) + "\n");
        return open(path);
    }

    private LobsterFeed open(final Path path) {
        final LobsterFeed feed = new LobsterFeed(listing, LobsterFile.of(path));
        venue.prepareSession(1, Long.MAX_VALUE);
        feed.open(0, 0);
        venue.open();
        market.clear();
        return feed;
    }

    private void play(final LobsterFeed feed, final int rows) {
        for (int i = 0; i < rows; i++) {
            venue.advanceTo(feed.nextEventNs());
            feed.onEvent(feed.nextEventNs());
        }
    }

    private void poll() {
        while (venue.poll() > 0) {
            assertThat(executions.size()).isLessThan(100);
        }
    }

    @Test
    void shouldGiveNewYorkTimesInUtc() throws IOException {
        final LobsterFeed feed =
                open("34200.004241176,1,5,100,100000,1", "34200.5,1,6,100,101000,-1");
        // 2003-01-13 09:30 in New York is 14:30 UTC.
        assertThat(feed.nextEventNs()).isEqualTo(1_042_468_200_004_241_176L);
        play(feed, 1);
        assertThat(feed.nextEventNs()).isEqualTo(1_042_468_200_500_000_000L);
        play(feed, 1);
        assertThat(feed.nextEventNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(market)
                .containsExactly("ADD BUY 100@1000000000 #1", "ADD SELL 100@1010000000 #2");
    }

    @Test
    void shouldInferOrdersThatRestedBeforeTheFirstRow() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,2,8,30,99900,1",
                "34200.2,4,8,50,99900,1",
                "34200.3,4,7,20,99900,1",
                "34200.4,5,3,10,99950,1");
        assertThat(listing.book().quantityOf(8)).isEqualTo(80);
        assertThat(listing.book().oldestAt(io.glidepath.risk.Side.BUY, 99_900)).isEqualTo(7);
        play(feed, 1);
        play(feed, 3);
        assertThat(market)
                .containsExactly(
                        "REDUCE BUY 30@999000000 #1",
                        "EXECUTE BUY 50@999000000 #2",
                        "TRADE SELL 50@999000000 hidden NO #3",
                        "EXECUTE BUY 20@999000000 #4",
                        "TRADE SELL 20@999000000 hidden NO #5",
                        "TRADE SELL 10@999500000 hidden YES #6");
        assertThat(feed.report().inferredOrders()).isEqualTo(2);
        assertThat(feed.report().executionsAtBest()).isEqualTo(2);
        assertThat(feed.report().executionsOfOldest()).isEqualTo(1);
        assertThat(feed.report().hiddenExecutions()).isEqualTo(1);
    }

    @Test
    void shouldFillOursFirstWhereWeAreBetterOrEarlier() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,1,1,100,100000,1",
                "34200.2,1,2,100,100000,1",
                "34200.3,4,1,100,100000,1",
                "34200.4,4,2,60,100000,1",
                "34200.5,2,2,40,100000,1");
        play(feed, 1);
        agent.limit(91, Side.BUY, 1_000_000_000L, 30);
        agent.limit(92, Side.BUY, 1_001_000_000L, 20);
        poll();
        play(feed, 1);
        play(feed, 1);
        // The aggressor of 100 takes our 20 at the better price, then 80 of order 1, which stays
        // with 20.
        assertThat(executions)
                .containsExactly(
                        "ACK 91 0 leaves 30",
                        "ACK 92 0 leaves 20",
                        "FILL 92 20@1001000000 MAKER fee 0 leaves 0");
        assertThat(listing.book().quantityOf(1)).isEqualTo(20);
        play(feed, 1);
        // The next one, of 60, takes the leftover 20, then our 30, and 10 of order 2.
        assertThat(executions).endsWith("FILL 91 30@1000000000 MAKER fee 0 leaves 0");
        assertThat(listing.book().quantityOf(1)).isZero();
        assertThat(listing.book().quantityOf(2)).isEqualTo(90);
        play(feed, 1);
        // Its own cancel takes away all that is left of order 2.
        assertThat(listing.book().quantityOf(2)).isZero();
        assertThat(feed.report().clips()).isZero();
    }

    @Test
    void shouldTakeTheNextInTheQueueWhenWeConsumedTheOrder() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,1,1,100,100000,-1",
                "34200.2,1,2,100,100000,-1",
                "34200.3,4,1,100,100000,-1",
                "34200.4,4,2,100,100000,-1",
                "34200.5,2,2,1,100000,-1");
        play(feed, 2);
        agent.immediate(91, Side.BUY, 1_000_000_000L, 100);
        poll();
        market.clear();
        play(feed, 1);
        assertThat(market)
                .containsExactly(
                        "EXECUTE SELL 100@1000000000 #5", "TRADE BUY 100@1000000000 hidden NO #6");
        assertThat(feed.report().clips()).isZero();
        play(feed, 1);
        assertThat(feed.report().clips()).isEqualTo(1);
        assertThat(feed.report().clippedQuantity()).isEqualTo(100);
        play(feed, 1);
        assertThat(feed.report().unknownOrders()).isEqualTo(1);
    }

    @Test
    void shouldMatchAHistoricalOrderThatCrossesOurs() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,1,1,100,100000,1", "34200.2,1,2,50,100200,-1", "34200.3,2,2,50,100200,-1");
        play(feed, 1);
        agent.limit(91, Side.BUY, 1_003_000_000L, 30);
        poll();
        play(feed, 1);
        assertThat(executions).endsWith("FILL 91 30@1003000000 MAKER fee 0 leaves 0");
        assertThat(listing.book().quantityOf(2)).isEqualTo(20);
        play(feed, 1);
        assertThat(listing.book().quantityOf(2)).isZero();
        assertThat(feed.report().clippedQuantity()).isEqualTo(30);
        assertThat(feed.report().ghosts()).isZero();
    }

    @Test
    void shouldRemoveAGhostThatALaterRowCrosses() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,1,1,100,100000,1", "34200.2,1,2,50,99900,-1", "34200.3,3,2,50,99900,-1");
        play(feed, 3);
        assertThat(feed.report().ghosts()).isEqualTo(1);
        assertThat(feed.report().crossed()).isZero();
        assertThat(listing.book().orderCount()).isZero();
    }

    @Test
    void shouldCountBadRowsByLine() throws IOException {
        final LobsterFeed feed = open(
                "34200.1,1,1,100,100000,1",
                "",
                "34200.2,1,2,x,100000,1",
                "34200.3,1,3,100,100000",
                "34200.4,1,4,100,100000,1,9",
                "34200.5,9,5,100,100000,1",
                "34200.6,1,6,0,100000,1",
                "34200.7,1,7,100,100000,0",
                "99999.0,1,8,100,100000,1",
                "34200.0,1,9,100,100000,1\r",
                "34200.8,1,1,100,100000,1");
        play(feed, 3);
        assertThat(feed.report().rows()).isEqualTo(3);
        assertThat(feed.report().badRows()).isEqualTo(9);
        assertThat(feed.report().outOfOrder()).isEqualTo(1);
        assertThat(feed.report().problems())
                .containsExactly(
                        "line 2: empty",
                        "line 3: not time, type, id, size, price, direction: size 'x' is not a"
                                + " whole number",
                        "line 4: not time, type, id, size, price, direction: direction '' is"
                                + " not a whole number",
                        "line 5: not time, type, id, size, price, direction",
                        "line 6: the type is not 1 to 7",
                        "line 7: size and price are positive, direction is 1 or -1: size 0, price"
                                + " 100000, direction 1",
                        "line 8: size and price are positive, direction is 1 or -1: size 100,"
                                + " price 100000, direction 0",
                        "line 9: not time, type, id, size, price, direction: time '99999.0' is"
                                + " not seconds after midnight, from 0 to 86400",
                        "line 10: earlier than line 1",
                        "line 11: order 1 is added twice");
        assertThat(listing.book().orderCount()).isEqualTo(2);
    }

    @Test
    void shouldReadAnEmptyFileAsNothing() throws IOException {
        final LobsterFeed feed = open(Files.createFile(folder.resolve(NAME)));
        assertThat(feed.nextEventNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(feed.report().rows()).isZero();
        final LobsterFeed zipped = open(Files.createFile(folder.resolve(NAME + ".gz")));
        assertThat(zipped.nextEventNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldSayWhereAGzipIsCutShort() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                final String row = (34_200 + i / 10) + "." + i % 10 + ",1," + (i + 1) + ","
                        + (i * 7919L % 900 + 1) + "," + (100_000 - i * 31L % 997) + ",1\n";
                gzip.write(row.getBytes(StandardCharsets.US_ASCII));
            }
        }
        final byte[] whole = bytes.toByteArray();
        final Path path = folder.resolve(NAME + ".gz");
        Files.write(path, whole);
        final LobsterFeed sound = open(path);
        play(sound, 20_000);
        assertThat(sound.nextEventNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(sound.report().truncated()).isFalse();
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        final LobsterFeed cut = open(path);
        while (cut.nextEventNs() != Long.MAX_VALUE) {
            play(cut, 1);
        }
        assertThat(cut.report().truncated()).isTrue();
        assertThat(cut.report().rows()).isBetween(1_000L, 19_000L);
        assertThat(cut.report().badRows()).isZero();
        assertThat(cut.report().problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("ends or breaks");
    }

    @Test
    void shouldBuildTheBookSilentlyWhenTheSessionOpensLater() throws IOException {
        final Path path = folder.resolve(NAME);
        Files.writeString(path, "34200.1,1,1,100,100000,1\n36000.0,1,2,100,100100,-1\n");
        final LobsterFeed feed = new LobsterFeed(listing, LobsterFile.of(path));
        venue.prepareSession(1, Long.MAX_VALUE);
        feed.open(0, LobsterFile.of(path).midnightNs() + 36_000_000_000_000L);
        assertThat(market).isEmpty();
        venue.open();
        assertThat(market).contains("SNAPSHOT 0/1 entries 1 #0");
        assertThat(feed.nextEventNs())
                .isEqualTo(LobsterFile.of(path).midnightNs() + 36_000_000_000_000L);
    }

    @Test
    void shouldRefuseAFileOfAnotherName() {
        assertThatThrownBy(() -> LobsterFile.of(Path.of("day.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day.csv");
    }
}
