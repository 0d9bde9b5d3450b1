package io.glidepath.sim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.queue.QueueModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What queue models see of a day, by hand. */
class LevelReplayTest {
    @TempDir
    private Path folder;

    private List<TrackedOrder> play(final String... rows) throws IOException {
        final Path path = folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv");
        Files.writeString(path, String.join("\n", rows) + "\n");
        final LobsterFile file = LobsterFile.of(path);
        final List<RecordedOrder> all =
                OrderSample.of(file, LobsterInstrument.of(1, file, 1), 100, 1);
        return LevelReplay.run(file, all, List.of(QueueModel.PESSIMISTIC, QueueModel.OPTIMISTIC));
    }

    @Test
    void shouldWaitForTradesAloneOrJumpWithEveryCancel() throws IOException {
        final List<TrackedOrder> orders = play(
                "34201,1,1,100,100000,1",
                "34202,1,2,100,100000,1",
                "34203,1,3,100,100000,1",
                "34204,2,1,100,100000,1",
                "34206,4,2,100,100000,1",
                "34210,4,3,60,100000,1",
                "34220,1,4,10,101000,-1",
                "34230,2,3,40,100000,1");
        final TrackedOrder second = orders.get(1);
        assertThat(second.aheadAtEntry).isEqualTo(100);
        assertThat(second.truth.secondsToFill()).isEqualTo(4);
        // The optimist is right. The pessimist believes 100 ahead of it; but the level without it
        // held no more than the 100 of order 3.
        assertThat(second.filled(1)).isEqualTo(100);
        assertThat(second.secondsToFill(1)).isEqualTo(4);
        assertThat(second.filled(0)).isEqualTo(60);
        assertThat(second.filledInTime(0)).isZero();
        assertThat(second.secondsToFill(0)).isEqualTo(8);
        final TrackedOrder third = orders.get(2);
        assertThat(third.truth.filledQuantity()).isEqualTo(60);
        assertThat(third.filled(1)).isEqualTo(60);
        assertThat(third.filled(0)).isEqualTo(60);
    }

    @Test
    void shouldFillWhatThePricePassed() throws IOException {
        final List<TrackedOrder> orders = play(
                "34201,1,1,100,100000,1",
                "34202,1,2,100,100000,1",
                "34203,1,5,100,100000,1",
                "34203,2,1,100,100000,1",
                "34204,4,2,100,100000,1",
                "34205,2,5,100,100000,1",
                "34206,1,3,10,99000,1",
                "34209,4,3,10,99000,1");
        final TrackedOrder second = orders.get(1);
        assertThat(second.filled(0)).isEqualTo(100);
        assertThat(second.secondsToFill(0)).isEqualTo(7);
        assertThat(second.filledInTime(0)).isZero();
        final ModelErrors errors = ModelErrors.of("pessimistic", 0, orders);
        assertThat(errors.queued()).isEqualTo(2);
        assertThat(errors.filledInBoth()).isEqualTo(1);
        assertThat(errors.biasSeconds()).isEqualTo(5);
        assertThat(errors.trueShare()).isEqualTo(0.5);
        assertThat(errors.predictedShare()).isZero();
        assertThat(errors.brier()).isEqualTo(0.5);
    }
}
