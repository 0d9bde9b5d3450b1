package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aeron.Aeron;

import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Who may have a media driver's folder. */
@Timeout(60)
class EmbeddedDriverTest {
    private final Path directory =
            DriverSettings.directoryNamed("glidepath-test-" + UUID.randomUUID());

    @TempDir
    private Path folder;

    @AfterEach
    void clean() {
        IoUtil.delete(directory.toFile(), true);
    }

    private static EmbeddedDriver launch(final Path where) {
        return new EmbeddedDriver(DriverSettings.in(where), error -> {});
    }

    @Test
    void shouldLeaveALivingDriverAlone() {
        try (EmbeddedDriver living = launch(directory)) {
            assertThatThrownBy(() -> launch(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("a media driver is alive in " + directory + ": ")
                    .hasMessageContaining("embeddedDriver: false")
                    .hasMessageContaining("--embedded-driver");
            try (Aeron client = living.connect(error -> {})) {
                assertThat(client.isClosed()).isFalse();
            }
            assertThat(directory.resolve("cnc.dat")).exists();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void shouldReplaceWhatADeadDriverLeft() throws IOException {
        final Path left = folder.resolve("cnc.dat");
        try (EmbeddedDriver dying = launch(directory)) {
            Files.copy(dying.directory().resolve("cnc.dat"), left);
        }
        Files.createDirectories(directory);
        Files.move(left, directory.resolve("cnc.dat"));
        Files.writeString(directory.resolve("stale"), "old");
        try (EmbeddedDriver next = launch(directory)) {
            assertThat(next.directory()).isEqualTo(directory);
            assertThat(AeronClient.driverIn(directory)).isTrue();
            assertThat(directory.resolve("stale")).doesNotExist();
        }
    }

    @Test
    void shouldSayThatItsFolderCannotBeMade() throws IOException {
        final Path inAFile = Files.writeString(folder.resolve("file"), "x").resolve("aeron");
        assertThatThrownBy(() -> launch(inAFile))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the media driver's folder " + inAFile
                        + " cannot be made: give one in a place that may be written to");
    }
}
