package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.Venue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One row whose time is wrong moves no other row, in any format. */
class MisplacedRowsTest {
    private static final String NAME = "XYZ_2003-01-13_34200000_57600000_message_1.csv";
    private static final long SEED = 5;

    @TempDir
    private Path folder;

    /** A sound file of times in seconds, one row each. */
    private enum Format {
        LOBSTER(NAME, "", "34200", ",1,%d,10,100000,1"),
        MBO("day.csv", MboReader.HEADER + "\n", "0", ",A,B,100.0000,1,%d,128,1,7"),
        BITSTAMP("day.csv", BitstampReader.HEADER + "\n", "0", ",1,236.47,100,created,bid"),
        LEVELS("day.csv", LevelsFile.HEADER + "\n", "0", ",101,%d,100,5");

        private final String name;
        private final String header;
        private final long zero;
        private final String rest;

        Format(final String name, final String header, final String zero, final String rest) {
            this.name = name;
            this.header = header;
            this.zero = Long.parseLong(zero);
            this.rest = rest;
        }

        private String row(final int id, final long time) {
            final long at = zero + time;
            return switch (this) {
                case LOBSTER -> at + rest.formatted(id);
                case MBO -> at + "," + at + rest.formatted(id);
                case BITSTAMP -> id + "," + at + rest;
                case LEVELS -> at + rest.formatted(id);
            };
        }

        private int headerLines() {
            return header.isEmpty() ? 0 : 1;
        }

        /** What the feed says of a time of the file, back. */
        private long time(final long ns, final RecordedFile file) {
            return switch (this) {
                case LOBSTER -> (ns - ((LobsterFile) file).midnightNs()) / 1_000_000_000 - zero;
                case BITSTAMP -> ns / 1_000_000;
                case MBO, LEVELS -> ns;
            };
        }
    }

    private final List<Long> times = new ArrayList<>();

    private FeedReport play(final Format format, final long... at) throws IOException {
        final StringBuilder text = new StringBuilder(format.header);
        for (int i = 0; i < at.length; i++) {
            text.append(format.row(i + 1, at[i])).append('\n');
        }
        return play(format, text.toString());
    }

    private FeedReport play(final Format format, final String text) throws IOException {
        final Path path = Files.writeString(folder.resolve(format.name), text);
        final RecordedFile file = Recordings.of(path).getFirst();
        final Venue venue = new Venue(
                List.of(file.instrument(1, 1)),
                (handler, limit) -> 0,
                (buffer, offset, length) -> length,
                (buffer, offset, length) -> length,
                FeeModel.FREE);
        final Listing listing = venue.listings().getFirst();
        venue.prepareSession(0, Long.MAX_VALUE);
        times.clear();
        try (RecordedFeed feed = file.feed(listing, false)) {
            feed.open(0, Long.MIN_VALUE);
            while (feed.nextEventNs() != Long.MAX_VALUE) {
                times.add(format.time(feed.nextEventNs(), file));
                feed.onEvent(feed.nextEventNs());
            }
            return feed.report();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldMoveNoRowButTheOneThatIsFarTooLate(final Format format) throws IOException {
        final FeedReport report = play(format, 1, 2, 20_000, 3, 3, 4);
        assertThat(times).containsExactly(1L, 2L, 2L, 3L, 3L, 4L);
        assertThat(report.outOfOrder()).isEqualTo(1);
        final int line = 3 + format.headerLines();
        assertThat(report.problems())
                .containsExactly("line " + line + ": later than line " + (line + 1) + " after it");
    }

    @ParameterizedTest
    @EnumSource
    void shouldMoveNoRowButTheOneThatIsTooEarly(final Format format) throws IOException {
        final FeedReport report = play(format, 5, 6, 1, 7, 8);
        assertThat(times).containsExactly(5L, 6L, 6L, 7L, 8L);
        final int line = 3 + format.headerLines();
        assertThat(report.problems())
                .containsExactly("line " + line + ": earlier than line " + (line - 1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldJudgeTheFirstRowByTheNextTwo(final Format format) throws IOException {
        final FeedReport late = play(format, 20_000, 1, 2, 3);
        assertThat(times).containsExactly(1L, 1L, 2L, 3L);
        assertThat(late.outOfOrder()).isEqualTo(1);
        final FeedReport early = play(format, 5, 1, 6, 7);
        assertThat(times).containsExactly(5L, 5L, 6L, 7L);
        assertThat(early.outOfOrder()).isEqualTo(1);
    }

    /** Times as they are in the file; as they are played; how many are told. */
    @ParameterizedTest
    @CsvSource({
        "1 2 9 10 11, 1 2 9 10 11, 0",
        "1 3 2 4, 1 1 2 4, 1",
        "1 9, 1 9, 0",
        "9 1, 9 9, 1",
        "1 2 9, 1 2 9, 0",
        "1 8 2 8 3, 1 1 2 2 3, 2",
        "1 50 40 2 3, 1 1 1 2 3, 2",
        "5 50 4 6, 5 50 50 50, 2",
        "1 50 51 2 3, 1 50 51 51 51, 2",
        "9 8 7 6 5, 7 7 7 7 7, 4"
    })
    void shouldNeverGoBack(final String file, final String played, final int told)
            throws IOException {
        final FeedReport report = play(
                Format.LOBSTER,
                Arrays.stream(file.split(" ")).mapToLong(Long::parseLong).toArray());
        assertThat(times.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(played);
        assertThat(report.outOfOrder()).isEqualTo(told);
    }

    @Test
    void shouldLookPastRowsThatTellNoTime() throws IOException {
        final Format format = Format.LOBSTER;
        final FeedReport report = play(
                format,
                format.row(1, 1) + "\n" + format.row(2, 20_000) + "\n\nnoon\n99999,1\n"
                        + format.row(3, 2) + "\n" + format.row(4, 3) + "\n");
        assertThat(times).containsExactly(1L, 1L, 2L, 3L);
        assertThat(report.problems()).startsWith("line 2: later than line 6 after it");
    }

    @Test
    void shouldJudgeRowsByThoseOfTheirOwnInstrument() throws IOException {
        final String others = ",A,B,100.0000,1,9,128,1,8\n";
        final FeedReport report = play(
                Format.MBO,
                Format.MBO.header + Format.MBO.row(1, 1) + "\n" + Format.MBO.row(2, 5) + "\n4,4"
                        + others + Format.MBO.row(3, 6) + "\n");
        assertThat(times).containsExactly(1L, 5L, 6L);
        assertThat(report.outOfOrder()).isZero();
    }

    /** Far more than the buffer holds, so that rows are looked at across its end. */
    @Test
    void shouldFindEveryMisplacedRowOfALongFile() throws IOException {
        final Random random = new Random(SEED);
        final int rows = 20_000;
        final long[] at = new long[rows];
        final List<Long> wanted = new ArrayList<>();
        long wrong = 0;
        for (int i = 0; i < rows; i++) {
            final boolean late = i % 7 == 3 && random.nextBoolean();
            at[i] = late ? 22_000 : i;
            wanted.add(late ? i - 1L : i);
            wrong += late ? 1 : 0;
        }
        final FeedReport report = play(Format.LOBSTER, at);
        assertThat(times).as("seed %d", SEED).isEqualTo(wanted);
        assertThat(report.outOfOrder()).isEqualTo(wrong);
    }
}
