package io.glidepath.exec.journal;

import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Puts records into words for people, by the names of the schemas. Allocates: never on the agent's
 * thread.
 */
public final class FrameNames {
    private static final long NS_PER_SECOND = 1_000_000_000;
    private static final int LONGEST_HEX = 64;
    private static final Stream[] STREAMS = Stream.values();

    private FrameNames() {}

    /**
     * The reader's record on one line: sequence, time, kind, stream, message and all its fields.
     */
    public static String describe(final JournalReader record) {
        final String head = record.sequence() + " " + time(record.nowNs()) + " "
                + kind(record.kind(), record.stream());
        if (record.length() == 0) {
            return head;
        }
        final FrameFields fields =
                FrameFields.of(record.buffer(), record.offset(), record.length());
        if (fields.message() == null) {
            return head + " " + record.length() + " bytes "
                    + hex(record.buffer(), record.offset(), Math.min(record.length(), LONGEST_HEX));
        }
        final StringBuilder line = new StringBuilder(head).append(' ').append(fields.message());
        fields.values()
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(value));
        return line.toString();
    }

    /** What a record is, without its fields: {@code OUTPUT children, NewChildOrder of parent 7}. */
    static String name(
            final RecordKind kind,
            final int stream,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        final String name = kind(kind, stream);
        return length == 0
                ? name
                : name + ", " + FrameFields.of(buffer, offset, length).name();
    }

    /** A time as UTC with nanoseconds. */
    public static String time(final long nowNs) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(nowNs, NS_PER_SECOND), Math.floorMod(nowNs, NS_PER_SECOND))
                .toString();
    }

    private static String kind(final RecordKind kind, final int stream) {
        if (stream == 0) {
            return kind.name();
        }
        final String name = stream <= STREAMS.length
                ? STREAMS[stream - 1].name().toLowerCase(Locale.ROOT)
                : "stream " + stream;
        return kind + " " + name;
    }

    private static String hex(final DirectBuffer buffer, final int offset, final int length) {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
