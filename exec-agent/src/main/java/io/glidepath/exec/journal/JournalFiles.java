package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** One journal's directory: its queue files in order, its lock, its room on disk. */
final class JournalFiles implements AutoCloseable {
    private static final String LOCK = "journal.lock";
    private static final String SUFFIX = ".cq4";
    private static final String TABLE = "metadata.cq4t";
    private static final int DATE_LENGTH = 8;

    private final Path directory;
    private final FileChannel channel;

    private JournalFiles(final Path directory, final FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the directory for one writer. */
    static JournalFiles lock(final Path directory) {
        try {
            Files.createDirectories(directory);
            final FileChannel channel = FileChannel.open(directory.resolve(LOCK), CREATE, WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new IllegalStateException("the journal in " + directory
                        + " is in use: another running instance holds its lock");
            }
            return new JournalFiles(directory, channel);
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "the journal's folder " + directory + " cannot be made or written to:"
                            + " give another with journal.directory",
                    e);
        }
    }

    private static boolean tryLock(final FileChannel channel) throws IOException {
        try {
            final FileLock lock = channel.tryLock();
            return lock != null;
        } catch (final OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Refuses a disk with less room than {@code minimumFreeBytes}: a full one kills the process.
     */
    void requireRoom(final long minimumFreeBytes) {
        final long free = freeBytes();
        if (free < minimumFreeBytes) {
            throw new IllegalStateException("the disk of the journal in " + directory + " has "
                    + free + " bytes free, fewer than the " + minimumFreeBytes + " it needs");
        }
    }

    long freeBytes() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot ask for the free room of " + directory, e);
        }
    }

    /**
     * Removes Chronicle's table of locks and files, so that it is made anew from the queue files.
     */
    void forgetTable() {
        try {
            Files.deleteIfExists(directory.resolve(TABLE));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot release the stale lock in " + directory, e);
        }
    }

    /** The queue files of a directory, oldest first. */
    static List<Path> queueFiles(final Path directory) {
        return list(directory).stream()
                .filter(each -> each.getFileName().toString().endsWith(SUFFIX))
                .toList();
    }

    /** Everything directly in a directory, in the order of names. */
    static List<Path> list(final Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot list the journal in " + directory, e);
        }
    }

    /**
     * When the UTC day of a queue file begins, ms since the epoch; its name begins with the date.
     */
    static long dayStartMs(final Path file) {
        final String date = file.getFileName().toString().substring(0, DATE_LENGTH);
        return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot release the lock of " + directory, e);
        }
    }
}
