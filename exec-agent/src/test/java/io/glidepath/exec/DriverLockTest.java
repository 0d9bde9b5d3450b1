package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@Timeout(60)
class DriverLockTest {
    @TempDir
    private Path folder;

    private DriverLock take(final String channel) {
        return DriverLock.ofOrders(folder, Channels.everywhere(channel));
    }

    @Test
    void shouldNotBeHeldTwiceThoughTheFolderIsMadeAnew() {
        final Path directory = folder.resolve("driver");
        final DriverLock first;
        try (EmbeddedDriver _ = driver(directory)) {
            first = DriverLock.take(directory, "it.lock", "taken");
            assertThat(first.isLost()).isFalse();
            assertThatThrownBy(() -> DriverLock.take(directory, "it.lock", "taken"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("taken");
        }
        assertThat(first.isLost()).as("nobody works without a driver").isFalse();
        try (EmbeddedDriver _ = driver(directory);
                DriverLock second = DriverLock.take(directory, "it.lock", "taken")) {
            assertThat(first.isLost()).isTrue();
            assertThat(second.isLost()).isFalse();
        }
        first.close();
    }

    private static EmbeddedDriver driver(final Path directory) {
        return new EmbeddedDriver(DriverSettings.in(directory), error -> {});
    }

    @Test
    void shouldTellChannelsApartButNotSpellingsOfSharedMemory() {
        final String udp = "aeron:udp?endpoint=localhost:";
        try (DriverLock _ = take("aeron:ipc");
                DriverLock _ = take(udp + "40001");
                DriverLock _ = take(udp + "40002")) {
            assertThatThrownBy(() -> take("aeron:ipc?alias=mine"))
                    .hasMessageContaining("stream 1004 of aeron:ipc?alias=mine on the media");
            assertThatThrownBy(() -> take(udp + "40002"))
                    .hasMessageContaining("another agent works the orders of stream 1004 of " + udp
                            + "40002 on the media driver in " + folder);
        }
        take("aeron:ipc").close();
    }

    @Test
    void shouldSayThatNoLockCanBeWritten() {
        assertThatThrownBy(() -> DriverLock.take(folder.resolve("none"), "it.lock", "taken"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no lock can be written in the media driver's folder "
                        + folder.resolve("none")
                        + " (there is no such file or folder): is the driver up, and may this user"
                        + " write there?");
    }
}
