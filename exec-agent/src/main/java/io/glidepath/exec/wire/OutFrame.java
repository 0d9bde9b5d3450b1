package io.glidepath.exec.wire;

import io.glidepath.codec.common.MessageHeaderEncoder;

import org.agrona.concurrent.UnsafeBuffer;

/** The one frame a publisher writes in, its numbering, and the outlet it goes to. */
final class OutFrame {
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final Outlet outlet;
    private long sequence = 1;

    OutFrame(final Outlet outlet) {
        this.outlet = outlet;
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    MessageHeaderEncoder header() {
        return header;
    }

    /** The number of the frame being written. */
    long sequence() {
        return sequence;
    }

    /** Numbers begin anew: what was numbered so far was not sent. */
    void restart() {
        sequence = 1;
    }

    /** Offers what was encoded; a frame that was not taken gives its number to the next. */
    long offer(final int bodyLength) {
        final long result =
                outlet.offer(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        if (result > 0) {
            sequence++;
        }
        return result;
    }

    /**
     * Offers what was encoded, and uses its number up whether taken or not: a gap tells readers of
     * a loss.
     */
    long offerOrDrop(final int bodyLength) {
        final long result =
                outlet.offer(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        sequence++;
        return result;
    }
}
