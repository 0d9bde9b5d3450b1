package io.glidepath.exec;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.BitUtil;
import org.agrona.BufferUtil;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Frames from one thread to one other, in order, without a lock. Neither end allocates. */
final class FrameRing implements Inlet, Outlet {
    private static final int WHOLE = 1;
    private static final int FRAGMENT = 2;

    private final OneToOneRingBuffer ring;
    private final MessageHandler messages = this::onMessage;
    private FrameHandler handler;

    /** @param capacity bytes, a power of two, at least eight of the longest frames. */
    FrameRing(final int capacity) {
        final int length = capacity + RingBufferDescriptor.TRAILER_LENGTH;
        ring = new OneToOneRingBuffer(new UnsafeBuffer(
                BufferUtil.allocateDirectAligned(length, BitUtil.CACHE_LINE_LENGTH)));
    }

    /** True while there is room for {@code frames} of the longest frames. */
    boolean hasRoomFor(final int frames) {
        return ring.capacity() - ring.size() >= frames * 2 * FrameHandler.MAX_FRAME_LENGTH;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        return ring.write(WHOLE, buffer, offset, length) ? 1 : BACK_PRESSURED;
    }

    /** Hands on that something came which is no frame; nothing of it is believed. */
    long offerFragment(final DirectBuffer buffer, final int offset) {
        return ring.write(FRAGMENT, buffer, offset, 1) ? 1 : BACK_PRESSURED;
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        this.handler = handler;
        return ring.read(messages, limit);
    }

    private void onMessage(
            final int type, final MutableDirectBuffer buffer, final int index, final int length) {
        handler.onFrame(buffer, index, length, type == WHOLE);
    }
}
