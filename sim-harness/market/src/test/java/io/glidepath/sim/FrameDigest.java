package io.glidepath.sim;

import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Every byte of every frame, its stream and its time, in one number and in counts; a list of lines
 * if asked for.
 */
final class FrameDigest implements FrameTap {
    private final CRC32C crc = new CRC32C();
    private final byte[] bytes = new byte[2048];
    private final boolean keepLines;
    final List<String> lines = new ArrayList<>();
    long frames;

    FrameDigest(final boolean keepLines) {
        this.keepLines = keepLines;
    }

    long take() {
        final long value = crc.getValue();
        crc.reset();
        return value;
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        crc.update(stream.code());
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            crc.update((int) (nowNs >>> shift));
        }
        buffer.getBytes(offset, bytes, 0, length);
        crc.update(bytes, 0, length);
        frames++;
        if (keepLines) {
            lines.add(nowNs + " " + FrameText.of(buffer, offset));
        }
    }
}
