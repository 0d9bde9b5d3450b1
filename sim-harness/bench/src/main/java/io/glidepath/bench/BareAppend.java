package io.glidepath.bench;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Chronicle's append with nothing of ours around it: no record header, no checksum. */
final class BareAppend implements AutoCloseable {
    private static final int LARGEST = 1_024;

    private final ChronicleQueue queue;
    private final ExcerptAppender appender;
    private final Bytes<ByteBuffer> document =
            Bytes.wrapForWrite(ByteBuffer.allocateDirect(LARGEST));

    BareAppend(final Path directory, final long blockBytes) {
        queue = SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(RollCycles.FAST_DAILY)
                .timeProvider(() -> 0)
                .blockSize(blockBytes)
                .build();
        appender = queue.createAppender();
    }

    /** One append of so many bytes; says how long it took, ns. */
    long run(final int length) {
        document.readPositionRemaining(0, length);
        final long startNs = System.nanoTime();
        appender.writeBytes(document);
        return System.nanoTime() - startNs;
    }

    @Override
    public void close() {
        appender.close();
        queue.close();
        document.releaseLast();
    }
}
