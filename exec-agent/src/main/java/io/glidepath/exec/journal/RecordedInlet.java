package io.glidepath.exec.journal;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;

import org.agrona.ExpandableArrayBuffer;

/**
 * Hands over the recorded frames of one stream, each when its turn in the recording has come. A
 * frame is only consumed by the agent's own append of it; where the agent appends nothing, polling
 * stops.
 */
public final class RecordedInlet implements Inlet {
    private final ExpandableArrayBuffer frame =
            new ExpandableArrayBuffer(FrameHandler.MAX_FRAME_LENGTH);
    private final ReplayCursor cursor;
    private final int stream;

    /** @param stream the wire's stream number; 0: the environment, whose facts come as frames. */
    public RecordedInlet(final ReplayCursor cursor, final int stream) {
        this.cursor = cursor;
        this.stream = stream;
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        int frames = 0;
        while (frames < limit && cursor.delivers(stream)) {
            final JournalReader record = cursor.record();
            final long before = cursor.taken();
            final int length = record.length();
            frame.putBytes(0, record.buffer(), record.offset(), length);
            handler.onFrame(frame, 0, length, record.kind() != RecordKind.FRAGMENT);
            frames++;
            if (cursor.taken() == before) {
                break;
            }
        }
        return frames;
    }
}
