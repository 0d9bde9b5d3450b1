package io.glidepath.exec.wire;

import static io.aeron.CncFileDescriptor.createMetaDataBuffer;
import static io.aeron.CncFileDescriptor.createToDriverBuffer;

import io.aeron.CommonContext;

import org.agrona.IoUtil;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells a media driver that lives from the files of a dead one. */
final class DriverLife {
    private static final long TIMEOUT_MS = TimeUnit.SECONDS.toMillis(10);
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private DriverLife() {}

    /**
     * Whether a driver lives in the directory: its heartbeat moves while one looks. A heartbeat
     * that stands still is watched until it is older than ten seconds, so that a driver killed just
     * now does not hold its successor up for good.
     */
    static boolean isAlive(final Path directory) {
        final long first = heartbeatMs(directory);
        while (CommonContext.isDriverActive(directory.toFile(), TIMEOUT_MS, message -> {})) {
            if (heartbeatMs(directory) != first) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        return false;
    }

    private static long heartbeatMs(final Path directory) {
        final File file = directory.resolve("cnc.dat").toFile();
        if (file.length() == 0) {
            return Long.MIN_VALUE;
        }
        final MappedByteBuffer mapped = IoUtil.mapExistingFile(file, "cnc.dat");
        try {
            final ByteBuffer bytes = mapped;
            return new ManyToOneRingBuffer(createToDriverBuffer(bytes, createMetaDataBuffer(bytes)))
                    .consumerHeartbeatTime();
        } catch (final IllegalStateException | IndexOutOfBoundsException e) {
            return Long.MIN_VALUE;
        } finally {
            IoUtil.unmap(mapped);
        }
    }
}
