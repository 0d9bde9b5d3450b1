package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The layout of a record, little endian: a header of fixed size, then the payload.
 *
 * <pre>
 *   0  int32   checksum, CRC32C of all bytes that follow it in the record
 *   4  int32   length of the payload, bytes
 *   8  int64   sequence, from 1, rising by one
 *  16  int64   nowNs, ns since the epoch, UTC
 *  24  uint8   kind, see {@link RecordKind}
 *  25  uint8   stream, see the wire's Stream; 0: environment
 *  26  uint16  flags, 0
 *  28          payload
 * </pre>
 */
public final class RecordDescriptor {
    public static final int CHECKSUM_OFFSET = 0;
    public static final int LENGTH_OFFSET = 4;
    public static final int SEQUENCE_OFFSET = 8;
    public static final int NOW_NS_OFFSET = 16;
    public static final int KIND_OFFSET = 24;
    public static final int STREAM_OFFSET = 25;
    public static final int FLAGS_OFFSET = 26;
    public static final int HEADER_LENGTH = 28;

    /** The longest payload, bytes: an Opening with a text of 1 MiB fits. */
    public static final int MAX_PAYLOAD_LENGTH = (1 << 20) + 1024;

    private RecordDescriptor() {}

    /** Writes everything of a record but its checksum. */
    static void write(
            final MutableDirectBuffer record,
            final int at,
            final long sequence,
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer payload,
            final int offset,
            final int length) {
        record.putInt(at + LENGTH_OFFSET, length, LITTLE_ENDIAN);
        record.putLong(at + SEQUENCE_OFFSET, sequence, LITTLE_ENDIAN);
        record.putLong(at + NOW_NS_OFFSET, nowNs, LITTLE_ENDIAN);
        record.putByte(at + KIND_OFFSET, (byte) kind.code());
        record.putByte(at + STREAM_OFFSET, (byte) stream);
        record.putShort(at + FLAGS_OFFSET, (short) 0, LITTLE_ENDIAN);
        if (length > 0) {
            record.putBytes(at + HEADER_LENGTH, payload, offset, length);
        }
    }

    /** Refuses what cannot be a record, before anything is written. */
    static void validate(final int stream, final int length) {
        if (length < 0 || length > MAX_PAYLOAD_LENGTH) {
            throw new IllegalArgumentException(
                    "a record's payload has 0 to " + MAX_PAYLOAD_LENGTH + " bytes, not " + length);
        }
        if (stream < 0 || stream > 0xFF) {
            throw new IllegalArgumentException("a record's stream is 0 to 255, not " + stream);
        }
    }
}
