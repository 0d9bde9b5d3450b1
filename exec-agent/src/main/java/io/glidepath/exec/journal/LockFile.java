package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** A file that one holder at a time may have, in this process or another. */
public final class LockFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private LockFile(final Path file, final FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a file, until it is closed or the process ends; makes it where there is none.
     *
     * @return null: another holds it.
     * @throws IOException when it cannot be made or written to.
     */
    public static LockFile take(final Path file) throws IOException {
        final FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        if (isTaken(channel)) {
            channel.close();
            return null;
        }
        return new LockFile(file, channel);
    }

    private static boolean isTaken(final FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (final OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot release the lock " + file, e);
        }
    }
}
