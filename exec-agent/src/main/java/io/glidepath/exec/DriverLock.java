package io.glidepath.exec;

import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.journal.LockFile;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.Stream;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The right to be the only one of its kind on a media driver: a locked file in the driver's folder.
 * A driver deletes its folder and makes it anew, and a lock on a deleted file excludes nobody; so
 * the file that is locked must be the one that stands in the folder, when it is taken and later.
 */
public final class DriverLock implements AutoCloseable {
    private static final int TRIES = 100;

    private final Path directory;
    private final Path file;
    private final Object identity;
    private final LockFile lock;

    private DriverLock(
            final Path directory, final Path file, final Object identity, final LockFile lock) {
        this.directory = directory;
        this.file = file;
        this.identity = identity;
        this.lock = lock;
    }

    /**
     * Takes a lock until it is closed or the process ends. The driver must be up: it deletes what
     * was in its folder before.
     *
     * @param directory of the driver.
     * @param name of the lock's file.
     * @param refusal the sentence when another holds it.
     * @throws IllegalStateException in one sentence, when another holds it or no file can be
     *     written.
     */
    public static DriverLock take(final Path directory, final String name, final String refusal) {
        try {
            return take(directory, directory.resolve(name), refusal);
        } catch (final IOException e) {
            throw new IllegalStateException(
                    "no lock can be written in the media driver's folder " + directory + " ("
                            + FailureText.reason(e)
                            + "): is the driver up, and may this user write there?",
                    e);
        }
    }

    /**
     * The lock of the only agent that works the orders of a stream. Streams in shared memory are
     * told apart by their ids, others by the text of their channel too.
     *
     * @throws IllegalStateException as {@link #take(Path, String, String)}.
     */
    static DriverLock ofOrders(final Path directory, final Channels channels) {
        final int streamId = channels.streamId(Stream.ORDERS);
        final String channel = channels.uri(Stream.ORDERS);
        final String place = channels.inSharedMemory(Stream.ORDERS)
                ? "ipc"
                : String.format("%08x", channel.hashCode());
        return take(
                directory,
                "glidepath-agent-" + place + "-" + streamId + ".lock",
                "another agent works the orders of stream " + streamId + " of " + channel
                        + " on the media driver in " + directory
                        + ": stop it, or give this one another driver's folder (aeron.directory) or"
                        + " streams of its own (aeron.firstStreamId)");
    }

    private static DriverLock take(final Path directory, final Path file, final String refusal)
            throws IOException {
        for (int i = 0; i < TRIES; i++) {
            final Object identity = identityOf(make(file));
            final LockFile lock = LockFile.take(file);
            if (lock == null) {
                throw new IllegalStateException(refusal);
            }
            final DriverLock taken = new DriverLock(directory, file, identity, lock);
            if (taken.isInPlace()) {
                return taken;
            }
            taken.close();
        }
        throw new IOException("the folder is made anew all the time");
    }

    private static Path make(final Path file) throws IOException {
        try {
            return Files.createFile(file);
        } catch (final FileAlreadyExistsException e) {
            return file;
        }
    }

    /** By attributes alone: to open and close it would release this process's lock on it. */
    private static Object identityOf(final Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private boolean isInPlace() {
        try {
            return identity.equals(identityOf(file));
        } catch (final IOException e) {
            return false;
        }
    }

    /**
     * True when somebody else may hold the lock meanwhile: a driver is in the folder, and the file
     * that was locked is not. A folder without a driver holds nobody up, and nobody works there.
     */
    public boolean isLost() {
        return !isInPlace() && AeronClient.driverIn(directory);
    }

    /** The folder of the driver. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        lock.close();
    }
}
