package io.glidepath.exec.wire;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.List;

/** Every adapter in front of one recorder, chosen by stream. */
final class Inbound {
    /** Bytes around a frame, as in a term buffer: sound neighbours that must not be read. */
    static final int MARGIN = 64;

    private final VerbRecorder recorder = new VerbRecorder();
    private final CommandRecorder commands = new CommandRecorder(recorder.said());
    private final OrdersAdapter orders = new OrdersAdapter(recorder);
    private final MarketAdapter market = new MarketAdapter(recorder);
    private final ExecutionsAdapter executions = new ExecutionsAdapter(recorder, commands);
    private final ControlAdapter control = new ControlAdapter(commands);
    private final ClientRecorder client = new ClientRecorder(recorder.said());
    private final ParentsAdapter parents = new ParentsAdapter(client);
    private final ResearchAdapter research = new ResearchAdapter(client);
    private final RepliesAdapter replies = new RepliesAdapter(client);

    List<String> said() {
        return recorder.said();
    }

    FrameRefusal hear(final Stream stream, final byte[] frame) {
        return hear(stream, frame, frame.length, true);
    }

    /** The first {@code length} bytes, in the middle of something larger. */
    FrameRefusal hear(
            final Stream stream, final byte[] frame, final int length, final boolean whole) {
        final byte[] term = new byte[MARGIN + Math.max(length, frame.length) + MARGIN];
        System.arraycopy(frame, 0, term, MARGIN, frame.length);
        return onFrame(stream, new UnsafeBuffer(term), MARGIN, length, whole);
    }

    FrameRefusal onFrame(
            final Stream stream,
            final DirectBuffer buffer,
            final int offset,
            final int length,
            final boolean whole) {
        return switch (stream) {
            case ORDERS -> orders.onFrame(buffer, offset, length, whole);
            case MARKET -> market.onFrame(buffer, offset, length, whole);
            case EXECUTIONS -> executions.onFrame(buffer, offset, length, whole);
            case CONTROL -> control.onFrame(buffer, offset, length, whole);
            case PARENTS -> parents.onFrame(buffer, offset, length, whole);
            case RESEARCH -> research.onFrame(buffer, offset, length, whole);
            case REPLIES -> replies.onFrame(buffer, offset, length, whole);
            default -> throw new IllegalArgumentException("not heard: " + stream);
        };
    }
}
