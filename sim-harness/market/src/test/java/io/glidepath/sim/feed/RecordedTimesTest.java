package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** When each kind of recording can be traded in, its tick, and what can be no session. */
class RecordedTimesTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private RecordedFile file(final String name, final String... rows) throws IOException {
        return Recordings.of(Files.write(folder.resolve(name), List.of(rows))).getFirst();
    }

    @Test
    void shouldBeginWhereAMarketByOrderBookMatches() throws IOException {
        final RecordedFile file = file(
                "es.mbo.csv",
                MboReader.HEADER,
                "900,1000,A,B,100.25,5,11,40,1,7",
                "900,1000,A,A,100.75,5,12,168,1,7",
                "1900,2000,T,N,100.50,3,0,0,2,7",
                "1900,2000,F,B,100.50,3,11,0,2,7",
                "2900,3000,A,B,100.00,5,13,128,3,7",
                "3900,4000,C,B,100.00,5,13,128,4,7");
        assertThat(file.times()).isEqualTo(new RecordedTimes(3_000, 4_000));
        assertThat(((MboFile) file).volume()).isEqualTo(3);
    }

    @Test
    void shouldRefuseAMarketByOrderFileThatIsNoSession() throws IOException {
        final RecordedFile file =
                file("es.mbo.csv", MboReader.HEADER, "900,1000,A,B,100.25,5,11,168,1,7");
        assertThatThrownBy(file::times)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file.path() + " ends with its snapshot or auction");
    }

    @Test
    void shouldTakeBitstampsFirstAndLastRow() throws IOException {
        final RecordedFile file = file(
                "orders.csv",
                BitstampReader.HEADER,
                "11,1000,1000,236.50,200000000,created,ask",
                "11,61000,1000,236.50,0,deleted,ask");
        assertThat(file.times()).isEqualTo(new RecordedTimes(SECOND, 61 * SECOND));
        final RecordedFile none = file("none.csv", BitstampReader.HEADER);
        assertThatThrownBy(none::times).hasMessageStartingWith(none.path() + " has no rows: ");
    }

    @Test
    void shouldTakeLevelsTimesAndTick() throws IOException {
        final RecordedFile file = file(
                "levels.csv",
                LevelsFile.HEADER,
                "1000,101.25,300,101.00,500",
                "2000,101.50,300,101.00,500");
        assertThat(file.times()).isEqualTo(new RecordedTimes(1_000, 2_000));
        assertThat(file.instrument(1, 1).tick()).isEqualTo(25_000_000);
        final RecordedFile none = file("none.csv", LevelsFile.HEADER, "1000,101");
        assertThatThrownBy(none::times)
                .hasMessageStartingWith(none.path() + " has no rows (line 2: ");
    }

    @Test
    void shouldOpenALobsterDayAtHalfPastNine() throws IOException {
        final RecordedFile file =
                file("XYZ_2003-01-13_34200000_57600000_message_1.csv", "34230.5,1,11,100,100000,1");
        final long open = ((LobsterFile) file).midnightNs() + 34_200 * SECOND;
        assertThat(file.times())
                .isEqualTo(new RecordedTimes(open, open + 30 * SECOND + SECOND / 2));
    }

    @Test
    void shouldCountCoinsInTheUnitAskedFor() throws IOException {
        final Path path = Files.write(
                folder.resolve("orders.csv"),
                List.of(
                        BitstampReader.HEADER,
                        "11,1000,1000,236.50,200000000,created,ask",
                        "11,1001,1000,236.50,190000001,changed,ask",
                        "11,1002,1000,236.50,1,changed,ask",
                        "11,1003,1000,236.50,0,deleted,ask"));
        final FeedReport report = new FeedReport();
        final BitstampRow row = new BitstampRow();
        final StringBuilder volumes = new StringBuilder();
        try (BitstampReader reader = new BitstampReader(path, BitstampFile.TRADED_UNIT, report)) {
            while (reader.next(row)) {
                volumes.append(row.volume).append(' ');
            }
        }
        assertThat(volumes).hasToString("20000 19001 1 0 ");
        assertThatThrownBy(() -> new BitstampFile(path, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
