package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the next CYCLE record says of the inputs before it: four bytes for each, a digest of its
 * time, kind, stream and bytes. An input that is altered later, its own checksum mended, is known
 * by its mark in another record. Before a run has heard anything, the marks are those of the
 * settings it runs by, line by line. Marking allocates nothing.
 */
public final class InputMarks {
    /** Bytes of one mark, little endian. */
    public static final int LENGTH = 4;
    /** The most inputs of a cycle with a mark of their own; those beyond share the last one. */
    public static final int MAX = 256;

    private static final long SEED = 0x517CC1B727220A95L;
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xBF58476D1CE4E5B9L;
    private static final int TURN = 29;

    private final ExpandableArrayBuffer marks = new ExpandableArrayBuffer(MAX * LENGTH);
    private int count;

    /** Marks the settings of a run, before its first cycle. */
    public void addLines(final List<String> lines) {
        for (final String line : lines) {
            marks.putInt(count++ * LENGTH, ofLine(line), LITTLE_ENDIAN);
        }
    }

    /** Marks one input of the cycle. */
    public void add(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        final int mark = of(kind, stream, nowNs, buffer, offset, length);
        if (count < MAX) {
            marks.putInt(count++ * LENGTH, mark, LITTLE_ENDIAN);
        } else {
            final int last = (count - 1) * LENGTH;
            marks.putInt(last, (int) mix(marks.getInt(last, LITTLE_ENDIAN), mark), LITTLE_ENDIAN);
        }
    }

    /** The marks so far, from the buffer's beginning. */
    public DirectBuffer buffer() {
        return marks;
    }

    /** Bytes of all marks so far. */
    public int length() {
        return count * LENGTH;
    }

    /** Starts over, with none. */
    public void clear() {
        count = 0;
    }

    static int of(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        long hash = mix(mix(SEED, nowNs), ((long) length << 16) + (kind.code() << 8) + stream);
        int at = offset;
        final int end = offset + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash, buffer.getLong(at, LITTLE_ENDIAN));
        }
        if (at < end && length >= Long.BYTES) {
            hash = mix(hash, buffer.getLong(end - Long.BYTES, LITTLE_ENDIAN));
        } else {
            for (; at < end; at++) {
                hash = mix(hash, buffer.getByte(at));
            }
        }
        hash ^= hash >>> 29;
        hash *= SECOND;
        return (int) (hash >>> Integer.SIZE);
    }

    static int ofLine(final String line) {
        final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return of(RecordKind.OPENING, 0, 0, new UnsafeBuffer(bytes), 0, bytes.length);
    }

    /** Another value of one argument always makes another hash. */
    private static long mix(final long hash, final long value) {
        return (Long.rotateLeft(hash, TURN) ^ value) * FIRST;
    }
}
