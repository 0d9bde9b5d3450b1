package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.READ;

import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** One file of the queue, mapped for reading as long as it now is; zeros follow its end. */
final class QueueFile implements AutoCloseable {
    private final UnsafeBuffer mapped = new UnsafeBuffer(0, 0);
    private final Path path;
    private Arena arena;
    private long address;
    private long size;

    QueueFile(final Path path) {
        this.path = path;
        remap();
    }

    Path path() {
        return path;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Bytes mapped. */
    long size() {
        return size;
    }

    /**
     * Maps the file as long as it now is.
     *
     * @return bytes mapped.
     */
    long remap() {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            if (arena == null || channel.size() != size) {
                close();
                arena = Arena.ofShared();
                size = channel.size();
                address = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena)
                        .address();
            }
            return size;
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "cannot read the journal's file " + path + ": let this user read it", e);
        }
    }

    /** The int there, 0 where the file has ended. */
    int intAt(final long at) {
        return at + Integer.BYTES > size ? 0 : wrap(at, Integer.BYTES).getIntVolatile(0);
    }

    /** The long there, 0 where the file has ended. */
    long longAt(final long at) {
        return at + Long.BYTES > size ? 0 : wrap(at, Long.BYTES).getLong(0);
    }

    /** The byte there, 0 where the file has ended. */
    byte byteAt(final long at) {
        return at + 1 > size ? 0 : wrap(at, 1).getByte(0);
    }

    /** Those bytes of the file, until another call; all must be mapped. */
    UnsafeBuffer wrap(final long at, final int length) {
        mapped.wrap(address + at, length);
        return mapped;
    }

    /** Behind the last byte from {@code from} on that is not zero, or {@code from}. */
    long contentEnd(final long from) {
        long end = Math.max(from, size);
        while (end > from && end % Long.BYTES != 0 && byteAt(end - 1) == 0) {
            end--;
        }
        while (end - Long.BYTES >= from && end % Long.BYTES == 0 && longAt(end - Long.BYTES) == 0) {
            end -= Long.BYTES;
        }
        while (end > from && byteAt(end - 1) == 0) {
            end--;
        }
        return end;
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
            arena = null;
            size = 0;
        }
    }
}
