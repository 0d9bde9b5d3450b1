package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.codec.common.Side;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.venue.ChildSender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

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

    @Test
    void shouldSayThatARecordedDayIsEmpty() throws IOException {
        final Path empty =
                Files.createFile(folder.resolve("CSCO_2003-01-02_34200000_57600000_message_1.csv"));
        assertThat(run("--lobster", empty.toString(), "--aeron-dir", folder.toString()))
                .isEqualTo(1);
        assertThat(sentence()).startsWith("venue: --lobster " + empty + " holds no trade");
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
    void shouldTellWhatToDoWithoutAMediaDriver() {
        assertThat(run("--aeron-dir", folder.toString())).isEqualTo(1);
        assertThat(sentence()).contains("no media driver in " + folder, "--embedded-driver");
    }
}
