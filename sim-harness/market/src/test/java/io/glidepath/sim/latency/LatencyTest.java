package io.glidepath.sim.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.sim.venue.FrameQueue;
import io.glidepath.sim.venue.LatencyModel;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

class LatencyTest {
    private static final long SEED = 20_261_127;
    private static final int FRAMES = 40_000;

    @TempDir
    private Path folder;

    private static long[] draw(final Latency latency, final long seed, final long episode) {
        final LatencyModel model = latency.model();
        model.restart(seed, episode, -5);
        return LongStream.range(0, FRAMES).map(model::delayNs).toArray();
    }

    @Test
    void shouldBeTheOldModelWithoutJitter() {
        assertThat(Latency.ZERO.model()).isSameAs(LatencyModel.ZERO);
        assertThat(draw(Latency.constant(70), SEED, 0)).containsOnly(70);
        assertThat(Latency.constant(70)).hasToString("70 ns");
    }

    @Test
    void shouldDrawFromSeedAndEpisodeAlone() {
        final Latency latency = new Latency(500, new Jitter.Lognormal(1_000, 0.8));
        assertThat(draw(latency, SEED, 3)).isEqualTo(draw(latency, SEED, 3));
        assertThat(draw(latency, SEED, 3)).isNotEqualTo(draw(latency, SEED, 4));
        assertThat(draw(latency, SEED, 3)).isNotEqualTo(draw(latency, SEED + 1, 3));
    }

    @Test
    void shouldHaveTheMomentsItNames() {
        final long[] exponential = draw(new Latency(500, new Jitter.Exponential(2_000)), SEED, 0);
        // Four standard errors of a mean of 40,000.
        assertThat(Arrays.stream(exponential).average().orElse(0))
                .as("seed %d", SEED)
                .isBetween(2_460.0, 2_540.0);
        assertThat(Arrays.stream(exponential)).allMatch(delay -> delay >= 500 && delay <= 40_500);
        final long[] lognormal = draw(new Latency(0, new Jitter.Lognormal(1_000, 0.8)), SEED, 0);
        Arrays.sort(lognormal);
        assertThat(lognormal[FRAMES / 2]).as("seed %d", SEED).isBetween(980L, 1_020L);
        assertThat((double) lognormal[(int) (FRAMES * 0.8413)]).isBetween(2_150.0, 2_300.0);
        assertThat(lognormal[FRAMES - 1])
                .isLessThanOrEqualTo(new Jitter.Lognormal(1_000, 0.8).mostNs());
    }

    @Test
    void shouldNeverLetAFrameOvertakeAnother() {
        final Latency latency = new Latency(100, new Jitter.Exponential(50_000));
        final long[] nowNs = {0};
        final FrameQueue queue = new FrameQueue(1 << 20, () -> nowNs[0], latency.model());
        queue.restart(SEED, 0, -5);
        final UnsafeBuffer frame = new UnsafeBuffer(new byte[8]);
        for (int i = 0; i < 1_000; i++) {
            nowNs[0] += 1_000;
            frame.putLong(0, i);
            assertThat(queue.offer(frame, 0, 8)).isPositive();
        }
        final long[] next = {0};
        long lastNs = 0;
        while (!queue.isEmpty()) {
            final long arrivalNs = queue.nextDeliveryNs();
            assertThat(arrivalNs).isGreaterThanOrEqualTo(lastNs);
            assertThat(arrivalNs).isLessThanOrEqualTo(nowNs[0] + latency.mostNs());
            lastNs = arrivalNs;
            nowNs[0] = Math.max(nowNs[0], arrivalNs);
            queue.poll(
                    (buffer, offset, length, whole) ->
                            assertThat(buffer.getLong(offset)).isEqualTo(next[0]++),
                    1);
        }
        assertThat(next[0]).isEqualTo(1_000);
    }

    @Test
    void shouldTakeRecordedDelaysInOrderOrBySeed() throws IOException {
        final Path file = folder.resolve("delays.txt");
        Files.writeString(file, "# measured\n300\n\n100\n200\n");
        final RecordedDelays delays = RecordedDelays.read(file);
        final Latency inOrder = new Latency(10, new Jitter.Recorded(delays, true));
        assertThat(Arrays.copyOf(draw(inOrder, SEED, 0), 5))
                .containsExactly(310, 110, 210, 310, 110);
        assertThat(inOrder.mostNs()).isEqualTo(310);
        assertThat(inOrder).hasToString("10 ns + recorded delays of delays.txt (3) in order");
        final long[] bySeed = draw(new Latency(0, new Jitter.Recorded(delays, false)), SEED, 0);
        for (final long delay : new long[] {100, 200, 300}) {
            assertThat(Arrays.stream(bySeed).filter(drawn -> drawn == delay).count())
                    .as("seed %d, delay %d", SEED, delay)
                    .isBetween(12_900L, 13_800L);
        }
    }

    @Test
    void shouldSayInOneSentenceWhatIsWrongWithAFile() throws IOException {
        final Path file = folder.resolve("delays.txt");
        assertThatThrownBy(() -> RecordedDelays.read(file)).hasMessageContaining("cannot be read");
        refuse(file, "", "has no delay");
        refuse(file, "1\n2\n-3\n", "line 3: \"-3\" is no delay");
        refuse(file, "1\n2.5\n", "line 2: \"2.5\" is no delay");
        refuse(file, "60000000001", "line 1");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> RecordedDelays.read(file)).hasMessageContaining("is not text");
        assertThatThrownBy(() -> Latency.constant(-1)).hasMessageContaining("0 to 60000000000 ns");
        assertThatThrownBy(() -> new Jitter.Exponential(0)).hasMessageContaining("mean");
        assertThatThrownBy(() -> new Jitter.Lognormal(5, 0)).hasMessageContaining("sigma");
    }

    private static void refuse(final Path file, final String text, final String why)
            throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> RecordedDelays.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
