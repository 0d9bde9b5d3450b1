package io.glidepath.exec.wire;

import io.glidepath.codec.common.MessageHeaderEncoder;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sound frame, or several, of every message; the bytes are frozen in {@code wire/golden.txt}.
 */
final class Samples {
    /**
     * @param name message, and after a blank its variant if it has any.
     * @param stream where it travels; null for the journal's own records.
     */
    record Sample(String name, Stream stream, byte[] bytes) {
        String message() {
            return name.split(" ")[0];
        }

        boolean heard() {
            return stream != null && stream.inbound();
        }

        /** The venue's side alone has no adapter here. */
        boolean read() {
            return stream != null && stream != Stream.CHILDREN;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final long SEQUENCE = 7;
    static final long SEND_NS = 1_700_000_000_000_000_001L;
    static final long VENUE_NS = 1_700_000_000_000_000_000L;

    private final List<Sample> samples = new ArrayList<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    private Samples() {}

    static List<Sample> all() {
        final Samples samples = new Samples();
        OrderSamples.addTo(samples);
        MarketSamples.addTo(samples);
        VenueSamples.addTo(samples);
        ControlSamples.addTo(samples);
        JournalSamples.addTo(samples);
        return samples.samples;
    }

    static List<Sample> heard() {
        return all().stream().filter(Sample::heard).toList();
    }

    static List<Sample> read() {
        return all().stream().filter(Sample::read).toList();
    }

    static Sample named(final String name) {
        return all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    UnsafeBuffer buffer() {
        buffer.setMemory(0, buffer.capacity(), (byte) 0xEE);
        return buffer;
    }

    MessageHeaderEncoder header() {
        return header;
    }

    /** Keeps what was encoded behind the header in {@link #buffer}. */
    void keep(final String name, final Stream stream, final int bodyLength) {
        keepFrame(name, stream, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }

    void keepFrame(final String name, final Stream stream, final int length) {
        samples.add(new Sample(name, stream, Arrays.copyOf(buffer.byteArray(), length)));
    }

    /** An outlet that keeps what it is offered under the name last given. */
    Outlet outlet(final String name, final Stream stream) {
        return (bytes, offset, length) -> {
            final byte[] frame = new byte[length];
            bytes.getBytes(offset, frame);
            samples.add(new Sample(name, stream, frame));
            return 1;
        };
    }
}
