package io.glidepath.sim.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** A ring of bytes beside a queue of objects. */
class FrameQueueTest {
    private record Sent(int length, int mark) {}

    private final Deque<Sent> expected = new ArrayDeque<>();
    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[2_048]);
    private long nowNs;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldDeliverWhatWasSentInOrderAndInTime(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final FrameQueue queue = new FrameQueue(
                4_096, () -> nowNs, at -> seed % 2 == 0 ? 0 : random.nextLong(0, 50));
        long lastNs = 0;
        int refused = 0;
        for (int step = 0; step < 50_000; step++) {
            final String where = "seed " + seed + " step " + step;
            nowNs += random.nextInt(20);
            if (random.nextInt(3) > 0) {
                final int length = 8 + random.nextInt(1_336);
                frame.putInt(0, step);
                frame.putInt(length - 4, step);
                if (queue.offer(frame, 0, length) == Outlet.BACK_PRESSURED) {
                    refused++;
                } else {
                    expected.add(new Sent(length, step));
                }
            }
            assertThat(queue.isEmpty()).as(where).isEqualTo(expected.isEmpty());
            assertThat(queue.nextDeliveryNs() == Long.MAX_VALUE)
                    .as(where)
                    .isEqualTo(expected.isEmpty());
            assertThat(queue.nextDeliveryNs()).as(where).isGreaterThanOrEqualTo(lastNs);
            if (random.nextInt(2) == 0) {
                continue;
            }
            final boolean due = queue.nextDeliveryNs() <= nowNs;
            final int polled = queue.poll(
                    (buffer, offset, length, whole) -> {
                        final Sent sent = expected.remove();
                        assertThat(length).as(where).isEqualTo(sent.length());
                        assertThat(buffer.getInt(offset)).as(where).isEqualTo(sent.mark());
                        assertThat(buffer.getInt(offset + length - 4))
                                .as(where)
                                .isEqualTo(sent.mark());
                    },
                    1 + random.nextInt(3));
            assertThat(polled > 0).as(where).isEqualTo(due);
            lastNs = expected.isEmpty() ? lastNs : queue.nextDeliveryNs();
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldGrowUpToItsMostAndKeepWhatWaits(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final FrameQueue queue = new FrameQueue(4_096, 1 << 20, () -> nowNs, at -> 0);
        int sent = 0;
        int read = 0;
        while (sent < 3_000) {
            final int length = 8 + random.nextInt(200);
            frame.putInt(0, sent);
            assertThat(queue.offer(frame, 0, length)).isPositive();
            sent++;
            if (random.nextInt(4) == 0) {
                final int expectedMark = read;
                read += queue.poll(
                        (buffer, offset, bytes, whole) ->
                                assertThat(buffer.getInt(offset)).isEqualTo(expectedMark),
                        1);
            }
        }
        while (queue.offer(frame, 0, 1_000) != Outlet.BACK_PRESSURED) {
            sent++;
        }
        assertThat(sent).isLessThan(10_000);
        while (!queue.isEmpty()) {
            read += queue.poll((buffer, offset, bytes, whole) -> {}, 64);
        }
        assertThat(read).isEqualTo(sent);
    }
}
