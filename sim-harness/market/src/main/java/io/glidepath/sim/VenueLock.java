package io.glidepath.sim;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.glidepath.exec.command.CommandException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** One venue a driver: agents would hear both, and trade on both. */
final class VenueLock implements AutoCloseable {
    private final FileChannel channel;

    private VenueLock(final FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a driver for one venue, until it is closed or its process ends.
     *
     * @throws CommandException when another venue has it.
     */
    static VenueLock of(final Path aeronDir) {
        try {
            final FileChannel channel =
                    FileChannel.open(aeronDir.resolve("glidepath-venue.lock"), CREATE, WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw CommandException.notDone("a venue is at work on the media driver in "
                        + aeronDir + ": stop it, or give another --aeron-dir");
            }
            return new VenueLock(channel);
        } catch (final IOException e) {
            throw CommandException.notDone(
                    "files cannot be written in " + aeronDir + ": " + e.getMessage());
        }
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
            throw new UncheckedIOException(e);
        }
    }
}
