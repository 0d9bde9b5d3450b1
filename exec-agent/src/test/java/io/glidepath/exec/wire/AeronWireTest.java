package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aeron.Aeron;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Real frames over a real driver. */
@Timeout(60)
class AeronWireTest {
    private static final int FRAMES = 100_000;
    private static final AeronInlet.ImageLoss NOBODY = (stream, lost) -> {};

    private final List<Throwable> errors = new ArrayList<>();
    private final Channels channels = Channels.ipc();
    private final Path directory =
            DriverSettings.directoryNamed("glidepath-test-" + UUID.randomUUID());
    private EmbeddedDriver driver;
    private Aeron aeron;

    @BeforeEach
    void launch() {
        driver = new EmbeddedDriver(DriverSettings.in(directory), errors::add);
        aeron = driver.connect(errors::add);
    }

    @AfterEach
    void close() {
        aeron.close();
        driver.close();
        assertThat(errors).isEmpty();
        assertThat(Files.exists(directory)).isFalse();
    }

    private static void await(final BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    @Test
    void shouldDeliverEveryFrameInOrderUnderBackPressure() {
        try (AeronInlet inlet = new AeronInlet(aeron, channels, Stream.MARKET, NOBODY);
                AeronOutlet outlet = new AeronOutlet(aeron, channels, Stream.MARKET)) {
            await(() -> inlet.isConnected() && outlet.isConnected());
            final Numbers numbers = new Numbers();
            final UnsafeBuffer frame = new UnsafeBuffer(new byte[100]);
            int refused = 0;
            for (long number = 0; number < FRAMES; ) {
                frame.putLong(0, number);
                final long result = outlet.offer(frame, 0, 100);
                if (result > 0) {
                    number++;
                } else {
                    assertThat(result).isIn(Outlet.BACK_PRESSURED, Outlet.ADMIN_ACTION);
                    refused++;
                    inlet.poll(numbers, 7);
                }
            }
            await(() -> inlet.poll(numbers, 100) == 0 && numbers.next == FRAMES);
            assertThat(refused).isPositive();
            assertThat(numbers.outOfOrder).isZero();
            assertThat(numbers.fragments).isZero();
        }
    }

    @Test
    void shouldSayThatNobodyListensAndThatItIsClosed() {
        final AeronOutlet outlet = new AeronOutlet(aeron, channels, Stream.PARENTS);
        final UnsafeBuffer frame = new UnsafeBuffer(new byte[64]);
        assertThat(outlet.offer(frame, 0, 64)).isEqualTo(Outlet.NOT_CONNECTED);
        outlet.close();
        assertThat(outlet.offer(frame, 0, 64)).isEqualTo(Outlet.CLOSED);
    }

    @Test
    void shouldMarkFragmentsAsSuch() {
        try (AeronInlet inlet = new AeronInlet(aeron, channels, Stream.ORDERS, NOBODY);
                AeronOutlet outlet = new AeronOutlet(aeron, channels, Stream.ORDERS)) {
            await(() -> inlet.isConnected() && outlet.isConnected());
            final Numbers numbers = new Numbers();
            final UnsafeBuffer message = new UnsafeBuffer(new byte[5000]);
            await(() -> outlet.offer(message, 0, 5000) > 0);
            await(() -> {
                inlet.poll(numbers, 10);
                return numbers.bytes == 5000;
            });
            assertThat(numbers.fragments).isGreaterThan(1);
            assertThat(numbers.whole).isZero();
        }
    }

    @Test
    void shouldTellOfALostSenderOnThePollingThread() {
        final List<String> told = new ArrayList<>();
        try (AeronInlet inlet = new AeronInlet(
                aeron,
                channels,
                Stream.EXECUTIONS,
                (stream, lost) -> told.add(stream + " " + lost))) {
            final AeronOutlet outlet = new AeronOutlet(aeron, channels, Stream.EXECUTIONS);
            await(inlet::isConnected);
            assertThat(told).isEmpty();
            outlet.close();
            await(() -> inlet.imagesLost() == 1);
            assertThat(told).isEmpty();
            inlet.poll(new Numbers(), 10);
            inlet.poll(new Numbers(), 10);
            assertThat(told).containsExactly("EXECUTIONS 1");
        }
    }

    @Test
    void shouldHoldTheHopsOfEveryStreamApart() {
        for (final Stream stream : Stream.values()) {
            assertThat(channels.streamId(stream)).isEqualTo(1000 + stream.code());
            assertThat(channels.uri(stream)).isEqualTo("aeron:ipc");
        }
        assertThatThrownBy(() -> new Channels(List.of("aeron:ipc"), 1))
                .hasMessage("channels for 1 of 8 streams");
        assertThatThrownBy(() -> Channels.everywhere("udp://x"))
                .hasMessage("not an Aeron channel: udp://x");
    }

    /** Reads a rising number out of each frame. */
    private static final class Numbers implements FrameHandler {
        private long next;
        private long outOfOrder;
        private int fragments;
        private int whole;
        private long bytes;

        @Override
        public void onFrame(
                final org.agrona.DirectBuffer buffer,
                final int offset,
                final int length,
                final boolean whole) {
            bytes += length;
            if (!whole) {
                fragments++;
                return;
            }
            this.whole++;
            if (buffer.getLong(offset) != next) {
                outOfOrder++;
            }
            next++;
        }
    }
}
