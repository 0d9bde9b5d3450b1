package io.glidepath.exec.journal;

import org.agrona.DirectBuffer;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC32C of records, without allocation: over arrays and over direct byte buffers. */
final class RecordChecksum {
    private final CRC32C crc = new CRC32C();

    /** The checksum of the record at {@code at}: of all its bytes behind the checksum itself. */
    int of(final DirectBuffer record, final int at, final int payloadLength) {
        final int from = at + RecordDescriptor.LENGTH_OFFSET;
        final int length =
                RecordDescriptor.HEADER_LENGTH - RecordDescriptor.LENGTH_OFFSET + payloadLength;
        record.boundsCheck(from, length);
        crc.reset();
        final byte[] array = record.byteArray();
        if (array != null) {
            crc.update(array, record.wrapAdjustment() + from, length);
        } else {
            final ByteBuffer bytes = record.byteBuffer();
            final int start = record.wrapAdjustment() + from;
            bytes.limit(start + length).position(start);
            crc.update(bytes);
            bytes.clear();
        }
        return (int) crc.getValue();
    }
}
