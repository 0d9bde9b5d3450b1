package io.glidepath.exec.wire;

import io.aeron.Aeron;
import io.aeron.Publication;

import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * Frames to one Aeron stream, offered once each. A negative result is the caller's to handle;
 * nothing is thrown for it. Offering never allocates.
 */
public final class AeronOutlet implements Outlet, AutoCloseable {
    private final Publication publication;

    /** Adds a publication of this thread's own. */
    public AeronOutlet(final Aeron aeron, final Channels channels, final Stream stream) {
        publication =
                aeron.addExclusivePublication(channels.uri(stream), channels.streamId(stream));
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        return publication.offer(buffer, offset, length);
    }

    /** True while a reader is there. */
    public boolean isConnected() {
        return publication.isConnected();
    }

    /** Aeron's number of this sender, unlike that of any other on the stream. */
    int sessionId() {
        return publication.sessionId();
    }

    @Override
    public void close() {
        CloseHelper.close(publication);
    }
}
