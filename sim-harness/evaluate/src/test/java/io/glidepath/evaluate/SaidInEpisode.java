package io.glidepath.evaluate;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an agent says in one episode, byte for byte but for what counts through its life: sequences,
 * approvals and decisions are blanked, the state's hash too, for it covers those counts; child ids
 * become the order in which they were first named.
 */
final class SaidInEpisode implements FrameTap {
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;

    final List<String> frames = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Map<Long, Long> children = new HashMap<>();

    /** Forgets what was said in the episodes before. */
    void begin() {
        frames.clear();
        children.clear();
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream.inbound() || stream == Stream.REPLIES) {
            return;
        }
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        final UnsafeBuffer frame = new UnsafeBuffer(bytes);
        header.wrap(frame, 0);
        blank(frame, NewChildOrderDecoder.sequenceEncodingOffset());
        switch (header.templateId()) {
            case NewChildOrderDecoder.TEMPLATE_ID -> {
                rank(frame, NewChildOrderDecoder.childIdEncodingOffset());
                blank(frame, NewChildOrderDecoder.approvalEncodingOffset());
            }
            case CancelChildOrderDecoder.TEMPLATE_ID -> {
                rank(frame, CancelChildOrderDecoder.childIdEncodingOffset());
                blank(frame, CancelChildOrderDecoder.approvalEncodingOffset());
            }
            case ParentFillDecoder.TEMPLATE_ID ->
                rank(frame, ParentFillDecoder.childIdEncodingOffset());
            case DecisionTraceDecoder.TEMPLATE_ID -> {
                blank(frame, DecisionTraceDecoder.decisionEncodingOffset());
                blank(frame, DecisionTraceDecoder.stateHashEncodingOffset());
            }
            case ParentOrderReportDecoder.TEMPLATE_ID -> {}
            default -> throw new IllegalStateException("template " + header.templateId());
        }
        frames.add(nowNs + " " + stream + " " + header.templateId() + " "
                + HexFormat.of().formatHex(bytes));
    }

    private static void blank(final UnsafeBuffer frame, final int fieldOffset) {
        frame.putLong(HEADER + fieldOffset, 0);
    }

    private void rank(final UnsafeBuffer frame, final int fieldOffset) {
        final long childId = frame.getLong(HEADER + fieldOffset);
        final long rank = children.computeIfAbsent(childId, id -> children.size() + 1L);
        frame.putLong(HEADER + fieldOffset, rank);
    }
}
