package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.Wire;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Appends whole records to Chronicle's files, one file per UTC day of the records' own time. The
 * thread that appends first is the only one that may; it need not be the one that opens.
 */
final class QueueWriter implements AutoCloseable {
    /** How much a mark takes of a file. */
    static final int MARK_BYTES = 2 * Integer.BYTES;

    private static final long NS_PER_MS = 1_000_000;

    private final RecordChecksum checksum = new RecordChecksum();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(
            RecordDescriptor.HEADER_LENGTH + RecordDescriptor.MAX_PAYLOAD_LENGTH);
    private final UnsafeBuffer record = new UnsafeBuffer(bytes);
    private final Bytes<ByteBuffer> document = Bytes.wrapForWrite(bytes);
    private final RecordTime time;
    private final ChronicleQueue queue;
    private final ExcerptAppender appender;
    private final Path folder;
    /** Of the file whose rights were looked at last. */
    private int cycle = Integer.MIN_VALUE;

    QueueWriter(final Path directory, final long blockBytes, final long earliestMs) {
        time = new RecordTime(earliestMs);
        folder = directory;
        queue = SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(RollCycles.FAST_DAILY)
                .timeProvider(time)
                .blockSize(blockBytes)
                .build();
        appender = queue.createAppender();
    }

    void append(
            final long sequence,
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer payload,
            final int offset,
            final int length) {
        RecordDescriptor.write(record, 0, sequence, kind, stream, nowNs, payload, offset, length);
        record.putInt(
                RecordDescriptor.CHECKSUM_OFFSET, checksum.of(record, 0, length), LITTLE_ENDIAN);
        time.advance(nowNs);
        document.readPositionRemaining(0, RecordDescriptor.HEADER_LENGTH + length);
        appender.writeBytes(document);
        if (appender.cycle() != cycle) {
            cycle = appender.cycle();
            OwnerOnly.files(folder);
        }
    }

    /** Where the next record goes, bytes from its file's beginning; 0 before the first. */
    long position() {
        final Wire wire = appender.wire();
        return wire == null ? 0 : wire.bytes().writePosition();
    }

    /** Appends a document of Chronicle's own kind, which readers of records pass over. */
    void mark() {
        try (DocumentContext own = appender.writingDocument(true)) {
            own.wire().bytes().writeInt(0);
        }
        appender.singleThreadedCheckReset();
    }

    @Override
    public void close() {
        appender.close();
        queue.close();
        document.releaseLast();
    }

    /** The only clock Chronicle sees: the time of the record being appended, never falling. */
    private static final class RecordTime implements TimeProvider {
        private long nowMs;

        RecordTime(final long earliestMs) {
            nowMs = earliestMs;
        }

        void advance(final long nowNs) {
            nowMs = Math.max(nowMs, nowNs / NS_PER_MS);
        }

        @Override
        public long currentTimeMillis() {
            return nowMs;
        }

        @Override
        public long currentTimeNanos() {
            return nowMs * NS_PER_MS;
        }
    }
}
