package io.glidepath.exec.wire;

import org.agrona.DirectBuffer;

/** Takes one frame of a stream. */
@FunctionalInterface
public interface FrameHandler {
    /** The longest frame the wire carries, in bytes: one unfragmented Aeron message. */
    int MAX_FRAME_LENGTH = 1344;

    /**
     * @param buffer holds the frame; bytes beyond it belong to others and must not be read.
     * @param offset where the frame (its SBE header) begins.
     * @param length bytes of the frame; anything above {@link #MAX_FRAME_LENGTH} is refused.
     * @param whole false when the transport says that this is a fragment of something longer.
     */
    void onFrame(DirectBuffer buffer, int offset, int length, boolean whole);
}
