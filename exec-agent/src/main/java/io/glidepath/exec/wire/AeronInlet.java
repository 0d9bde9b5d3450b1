package io.glidepath.exec.wire;

import io.aeron.Aeron;
import io.aeron.Image;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.FrameDescriptor;
import io.aeron.logbuffer.Header;

import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Frames of one Aeron stream, fragments not assembled but marked as such. A sender that goes away
 * is told on the polling thread, before the frames of that poll. Polling never allocates. Frames
 * are handed over in the order of each sender; several senders take turns.
 */
public final class AeronInlet implements Inlet, AutoCloseable {
    /** Hears on the polling thread that senders have gone. */
    @FunctionalInterface
    public interface ImageLoss {
        /**
         * @param stream the stream that lost them.
         * @param lost how many went since the last call, at least 1.
         */
        void onImagesLost(Stream stream, long lost);
    }

    private final Stream stream;
    private final ImageLoss imageLoss;
    private final AtomicLong lost = new AtomicLong();
    private final Subscription subscription;
    private final FragmentHandler fragments = this::onFragment;
    private FrameHandler handler;
    private int sessionId;
    private long lostTold;

    /**
     * Subscribes.
     *
     * @param imageLoss called from {@link #poll}.
     */
    public AeronInlet(
            final Aeron aeron,
            final Channels channels,
            final Stream stream,
            final ImageLoss imageLoss) {
        this(aeron, channels.uri(stream), channels.streamId(stream), stream, imageLoss);
    }

    AeronInlet(
            final Aeron aeron,
            final String uri,
            final int streamId,
            final Stream stream,
            final ImageLoss imageLoss) {
        this.stream = stream;
        this.imageLoss = imageLoss;
        subscription = aeron.addSubscription(uri, streamId, null, this::onUnavailable);
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        final long lostNow = lost.get();
        if (lostNow != lostTold) {
            final long news = lostNow - lostTold;
            lostTold = lostNow;
            imageLoss.onImagesLost(stream, news);
        }
        this.handler = handler;
        return subscription.poll(fragments, limit);
    }

    /** True while a sender is there. */
    public boolean isConnected() {
        return subscription.isConnected();
    }

    /** Senders that are there now, what a killed one left included; any thread may ask. */
    public int senders() {
        return subscription.imageCount();
    }

    /** Aeron's number of the sender whose frame was handed over last; for the polling thread. */
    public int sessionId() {
        return sessionId;
    }

    /** Senders gone since the beginning; any thread may ask. */
    public long imagesLost() {
        return lost.get();
    }

    @Override
    public void close() {
        CloseHelper.close(subscription);
    }

    private void onUnavailable(final Image image) {
        lost.incrementAndGet();
    }

    private void onFragment(
            final DirectBuffer buffer, final int offset, final int length, final Header header) {
        sessionId = header.sessionId();
        final int flags = header.flags() & FrameDescriptor.UNFRAGMENTED & 0xFF;
        handler.onFrame(buffer, offset, length, flags == (FrameDescriptor.UNFRAGMENTED & 0xFF));
    }
}
