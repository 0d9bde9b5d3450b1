package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A journal in one array that doubles when full: for simulation. Allocates only when it grows. */
public final class MemoryJournal implements Journal {
    /** The most bytes it holds. */
    public static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private final RecordChecksum checksum = new RecordChecksum();
    private final UnsafeBuffer records;
    private int size;
    private long sequence;

    /** @param initialBytes room at the start, bytes of records, headers included; above 0. */
    public MemoryJournal(final int initialBytes) {
        if (initialBytes <= 0) {
            throw new IllegalArgumentException(
                    "a memory journal starts with room above 0, not " + initialBytes);
        }
        records = new UnsafeBuffer(new byte[initialBytes]);
    }

    /**
     * @throws IllegalStateException if it would outgrow {@link #MAX_BYTES}; nothing is appended
     *     then.
     */
    @Override
    public long append(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        RecordDescriptor.validate(stream, length);
        makeRoom(RecordDescriptor.HEADER_LENGTH + length);
        RecordDescriptor.write(
                records, size, sequence + 1, kind, stream, nowNs, buffer, offset, length);
        records.putInt(
                size + RecordDescriptor.CHECKSUM_OFFSET,
                checksum.of(records, size, length),
                LITTLE_ENDIAN);
        size += RecordDescriptor.HEADER_LENGTH + length;
        return ++sequence;
    }

    private void makeRoom(final int bytes) {
        final long needed = (long) size + bytes;
        if (needed > records.capacity()) {
            if (needed > MAX_BYTES) {
                throw new IllegalStateException("the memory journal is full at " + size
                        + " bytes: journal this run to disk");
            }
            final byte[] grown =
                    new byte[(int) Math.min(MAX_BYTES, Math.max(needed, 2L * records.capacity()))];
            records.getBytes(0, grown, 0, size);
            records.wrap(grown);
        }
    }

    @Override
    public long sequence() {
        return sequence;
    }

    /** Bytes of all records so far, headers included. */
    public int size() {
        return size;
    }

    /** The records so far, one behind the other; wraps other memory after the journal has grown. */
    DirectBuffer records() {
        return records;
    }

    @Override
    public void close() {}
}
