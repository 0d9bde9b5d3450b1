package io.glidepath.exec.journal;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * Looks for whole records where none should be: behind the end of a file, or where the queue keeps
 * data of its own. A record is known by its checksum.
 */
final class LostRecords {
    private static final int STEP = Integer.BYTES;

    private final RecordChecksum checksum = new RecordChecksum();
    private final UnsafeBuffer record;

    /** @param record room for the longest record, to take checksums of. */
    LostRecords(final UnsafeBuffer record) {
        this.record = record;
    }

    /**
     * Where behind the end of a file bytes are that are not zero: a document is written before its
     * header.
     *
     * @param end where the header of the next document would be.
     * @return 0: nowhere within {@code reach} bytes.
     */
    static long begunBehind(final QueueFile file, final long end, final long reach) {
        final long last = Math.min(file.size(), end + reach);
        long at = end + STEP;
        while (at + Long.BYTES <= last && file.longAt(at) == 0) {
            at += Long.BYTES;
        }
        return at + Long.BYTES <= last ? at : 0;
    }

    /**
     * Whether a whole record begins near {@code begun}: a document whose header was lost.
     *
     * @param end where the header of the next document would be.
     */
    boolean near(final QueueFile file, final long end, final long begun) {
        final long here = end + STEP;
        // Killed just before the header, a writer leaves one whole record right here, and nothing
        // after it.
        final int last =
                here + RecordDescriptor.HEADER_LENGTH <= file.size() ? lengthAt(file, here) : 0;
        if (last > 0) {
            return file.intAt(ChronicleSource.align(here + last)) != 0;
        }
        final long from =
                Math.max(here, ChronicleSource.align(begun - RecordDescriptor.HEADER_LENGTH));
        return between(
                file, from, Math.min(file.size(), begun + 2L * ChronicleSource.MAX_DOCUMENT));
    }

    boolean between(final QueueFile file, final long from, final long to) {
        for (long at = from; at + RecordDescriptor.HEADER_LENGTH <= to; at += STEP) {
            if (lengthAt(file, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of the whole record there, 0 if there is none. */
    int lengthAt(final QueueFile file, final long at) {
        if (at + RecordDescriptor.HEADER_LENGTH > file.size()) {
            return 0;
        }
        final UnsafeBuffer header = file.wrap(at, RecordDescriptor.HEADER_LENGTH);
        final int payload = header.getInt(RecordDescriptor.LENGTH_OFFSET);
        final long length = (long) RecordDescriptor.HEADER_LENGTH + payload;
        if (payload < 0
                || payload > RecordDescriptor.MAX_PAYLOAD_LENGTH
                || at + length > file.size()
                || RecordKind.of(header.getByte(RecordDescriptor.KIND_OFFSET) & 0xFF) == null
                || header.getShort(RecordDescriptor.FLAGS_OFFSET) != 0) {
            return 0;
        }
        record.putBytes(0, file.wrap(at, (int) length), 0, (int) length);
        return checksum.of(record, 0, payload) == record.getInt(RecordDescriptor.CHECKSUM_OFFSET)
                ? (int) length
                : 0;
    }
}
