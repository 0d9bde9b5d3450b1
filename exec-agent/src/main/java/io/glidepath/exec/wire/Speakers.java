package io.glidepath.exec.wire;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;

import java.util.HashMap;
import java.util.Map;

/**
 * How many senders speak on a stream at once, as one of its readers hears them by the times they
 * sent at. One that was started anew speaks when its predecessor has fallen silent for good; two at
 * work speak by turns. For one thread, which may allocate.
 */
public final class Speakers {
    /** Who was silent for so long, while others spoke, is not counted. */
    private static final long MEMORY_NS = 15_000_000_000L;

    /** After the header and the sequence, in every message. */
    private static final int SEND_TIME = 16;

    /** When a sender spoke first and last. */
    private record Span(long firstNs, long lastNs) {}

    private final Map<Integer, Span> spans = new HashMap<>();

    /**
     * A sound frame of any of the wire's messages.
     *
     * @param sessionId of its sender, {@link AeronInlet#sessionId()}.
     */
    public void onFrame(final int sessionId, final DirectBuffer frame, final int offset) {
        final long nowNs = frame.getLong(offset + SEND_TIME, LITTLE_ENDIAN);
        spans.merge(
                sessionId, new Span(nowNs, nowNs), (known, now) -> new Span(known.firstNs, nowNs));
        spans.values().removeIf(span -> nowNs - span.lastNs > MEMORY_NS);
    }

    /** Senders that spoke after the one heard last had spoken first, itself included. */
    public int atOnce() {
        Span latest = null;
        for (final Span span : spans.values()) {
            if (latest == null || span.lastNs > latest.lastNs) {
                latest = span;
            }
        }
        int speaking = 0;
        for (final Span span : spans.values()) {
            if (span.lastNs >= latest.firstNs) {
                speaking++;
            }
        }
        return speaking;
    }
}
