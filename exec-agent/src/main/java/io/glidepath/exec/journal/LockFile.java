package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file that one holder at a time may have, in this process or another. */
public final class LockFile implements AutoCloseable {
    /** Linux lists all locks of files here, one a line: {@code POSIX ... fe:00:INODE from to}. */
    private static final Path LOCKS = Path.of("/proc/locks");

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
        final FileChannel channel = OwnerOnly.open(file, CREATE, WRITE);
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

    /**
     * Whether a process, this one or another, holds a file now; the file is not opened, for to
     * close it again would take a lock of this process from it.
     *
     * @return false also where the system does not say.
     */
    public static boolean isHeld(final Path file) {
        if (!Files.exists(file) || !Files.isReadable(LOCKS)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(LOCKS)) {
            final String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
            return lines.anyMatch(line ->
                    line.contains(" POSIX ") && line.contains(" WRITE ") && line.contains(inode));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot ask who holds the lock " + file, e);
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
