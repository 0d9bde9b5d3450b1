package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.codec.common.Side;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.venue.ChildSender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

class VenueCommandTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(final String... words) {
        return CommandRunner.run(
                new VenueCommand(), System.out, new PrintStream(err, true, UTF_8), words);
    }

    private String sentence() {
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
        return err.toString(UTF_8).strip();
    }

    /** File, text, and what is said of it after its path. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            CSCO_2003-01-02_1_2_message_1.csv | '' | has no rows: give a whole LOBSTER
            CSCO_2003-01-02_1_2_message_1.csv | Dear reader | has no rows (line 1: not time
            CSCO_2003-01-02_1_2_message_1.csv | 34200,1,1,1,1,1 | holds no trade that can be read
            CSCO_2003-13-02_1_2_message_1.csv | 34200,1,1,1,1,1 | names a day that is none
            CSCO_2003-01-02_1_2_message_1.csv.gz | Dear reader | cannot be opened: Not in GZIP
            csco.csv | 34200,1,1,1,1,1 | is not named as LOBSTER does
        """)
    void shouldRefuseWhatIsNoRecordedDayBeforeItStartsAnything(
            final String name, final String text, final String said) throws IOException {
        refused(Files.writeString(folder.resolve(name), text), said);
    }

    private void refused(final Path file, final String said) {
        final Path driver = folder.resolve("driver");
        assertThat(run(
                        "--lobster",
                        file.toString(),
                        "--embedded-driver",
                        "--aeron-dir",
                        driver.toString()))
                .isEqualTo(1);
        assertThat(sentence()).startsWith("venue: --lobster " + file + " " + said);
        assertThat(driver).doesNotExist();
        err.reset();
    }

    @Test
    void shouldRefuseARecordedDayThatIsCutShortOrNoFile() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 1; i < 5_000; i++) {
                final String row = (34_200 + i) + ",1," + i + "," + i * 7919L % 900 + ",1000,1\n";
                gzip.write(row.getBytes(UTF_8));
            }
        }
        final Path file = folder.resolve("CSCO_2003-01-02_1_2_message_1.csv.gz");
        refused(file, "does not exist: give a LOBSTER message file");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        refused(file, "breaks at line ");
        refused(folder, "is a folder");
    }

    @Test
    @Timeout(60)
    void shouldTellWhatCannotBeBelievedOfARecordedDay() throws IOException {
        final Path json = folder.resolve("venue.json");
        final Path day = Files.writeString(
                folder.resolve("CSCO_2003-01-02_1_2_message_1.csv"),
                "34200,1,1,10,1000,1\n57000,1,2,10,1000,1\n34201,4,1,5,1000,1\n34202,1,3");
        assertThat(run(
                        "--lobster=" + day,
                        "--embedded-driver",
                        "--aeron-dir=" + folder.resolve("driver"),
                        "--seconds=1",
                        "--json=" + json))
                .isZero();
        assertThat(Files.readString(json))
                .contains(
                        "\"recordingProblems\": 2",
                        "line 2: later than line 3 after it",
                        "line 4: the file ends in the middle of this row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--instruments=9", "--speed=0", "--seconds=none", "--colour=red"})
    void shouldCallWrongUsageTwoInOneSentence(final String word) {
        assertThat(run(word)).isEqualTo(2);
        assertThat(sentence()).startsWith("venue: ");
    }

    @Test
    @Timeout(60)
    void shouldEndWithOneWhenItsAuditorSawWhatMustNotHappen() throws Exception {
        final Path driver = folder.resolve("driver");
        final Path json = folder.resolve("venue.json");
        final AtomicInteger exit = new AtomicInteger(-1);
        final Thread venue = Thread.ofPlatform()
                .start(() -> exit.set(run(
                        "--aeron-dir=" + driver,
                        "--embedded-driver",
                        "--instruments=1",
                        "--seconds=5",
                        "--json=" + json)));
        while (venue.isAlive() && !AeronClient.driverIn(driver)) {
            Thread.sleep(20);
        }
        try (AeronClient client = new AeronClient(driver, Channels.ipc());
                AeronOutlet children = client.outlet(Stream.CHILDREN)) {
            while (venue.isAlive() && !children.isConnected()) {
                Thread.sleep(20);
            }
            assertThat(run("--aeron-dir=" + driver)).isEqualTo(1);
            assertThat(sentence()).startsWith("venue: a venue is at work on the media driver in ");
            err.reset();
            new ChildSender(children).limit(1, Side.BUY, AuditStage.PRICE, 99);
            venue.join();
        }

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(exit).hasValue(1);
        assertThat(Files.readString(json))
                .contains("\"children\": 1", "is off the lot: quantity 99");
    }

    @Test
    @Timeout(120)
    void shouldEndSoonWithOneWhenItsDriverHasGone() throws Exception {
        final Path directory = folder.resolve("driver");
        final AtomicInteger exit = new AtomicInteger(-1);
        final Thread venue;
        try (EmbeddedDriver _ = new EmbeddedDriver(DriverSettings.in(directory), error -> {});
                AeronClient client = new AeronClient(directory, Channels.ipc());
                AeronOutlet children = client.outlet(Stream.CHILDREN)) {
            venue = Thread.ofPlatform()
                    .daemon()
                    .start(() -> exit.set(run("--aeron-dir=" + directory, "--seconds=600")));
            while (venue.isAlive() && !children.isConnected()) {
                Thread.sleep(20);
            }
        }
        venue.join(60_000);
        assertThat(venue.isAlive()).isFalse();
        assertThat(exit).hasValue(1);
        assertThat(sentence())
                .isEqualTo("venue: the media driver in " + directory
                        + " has gone, and the session with it: start a driver there, then the"
                        + " venue");
        assertThat(directory).doesNotExist();
    }

    @Test
    void shouldTellWhatToDoWithoutAMediaDriver() {
        assertThat(run("--aeron-dir", folder.toString())).isEqualTo(1);
        assertThat(sentence()).contains("no media driver in " + folder, "--embedded-driver");
    }
}
