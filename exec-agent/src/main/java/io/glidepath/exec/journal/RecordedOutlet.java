package io.glidepath.exec.journal;

import io.glidepath.exec.wire.Outlet;

import org.agrona.DirectBuffer;

/**
 * Takes every frame of one stream and sends none; fails where the recording says that it failed.
 */
public final class RecordedOutlet implements Outlet {
    private final ReplayCursor cursor;
    private final int stream;

    /** @param stream the wire's stream number, 1 to 8. */
    public RecordedOutlet(final ReplayCursor cursor, final int stream) {
        this.cursor = cursor;
        this.stream = stream;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        return cursor.offerResult(stream);
    }
}
