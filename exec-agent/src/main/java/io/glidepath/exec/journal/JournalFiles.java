package io.glidepath.exec.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** One journal's directory: its queue files in order, its lock, its room on disk. */
final class JournalFiles implements AutoCloseable {
    static final String LOCK = "journal.lock";
    private static final String SUFFIX = ".cq4";
    private static final String TABLE = "metadata.cq4t";
    private static final int DATE_LENGTH = 8;
    /** Chronicle's for files of a day. */
    private static final String NAME_END = "F" + SUFFIX;

    private final Path directory;
    private final LockFile lock;

    private JournalFiles(final Path directory, final LockFile lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Takes the directory for one writer. */
    static JournalFiles lock(final Path directory) {
        try {
            OwnerOnly.makeFolder(directory);
            final LockFile lock = LockFile.take(directory.resolve(LOCK));
            if (lock == null) {
                throw new IllegalStateException("the journal in " + directory
                        + " is in use: another running instance holds its lock");
            }
            return new JournalFiles(directory, lock);
        } catch (final IOException e) {
            throw new UncheckedIOException(unwritable(directory), e);
        }
    }

    /** What the writer has made is its owner's alone. */
    void keepToOwner() {
        OwnerOnly.files(directory);
    }

    static String unwritable(final Path directory) {
        return "the journal's folder " + directory + " cannot be made or written to:"
                + " give another with journal.directory";
    }

    /** A file there that a writer needs and may not write, or null. */
    static Path unwritableFile(final Path directory) {
        return list(directory).stream()
                .filter(each -> each.endsWith(LOCK) || isNamedByDay(each))
                .filter(each -> Files.isRegularFile(each) && !Files.isWritable(each))
                .findFirst()
                .orElse(null);
    }

    static String unwritableFileSentence(final Path file) {
        return "the journal's file " + file + " cannot be written: let this user write it";
    }

    /**
     * Refuses a disk with less room than {@code minimumFreeBytes}: a full one kills the process.
     */
    void requireRoom(final long minimumFreeBytes) {
        final long free = freeBytes();
        if (free < minimumFreeBytes) {
            throw new IllegalStateException(tooFull(directory, free, minimumFreeBytes));
        }
    }

    static String tooFull(final Path directory, final long free, final long minimumFreeBytes) {
        return "the disk of the journal in " + directory + " has " + free
                + " bytes free, fewer than the " + minimumFreeBytes + " it needs: make room, or"
                + " give another with journal.directory";
    }

    /** Refuses a folder with a file that is not for this user to write. */
    void requireWritable() {
        final Path file = unwritableFile(directory);
        if (file != null) {
            throw new IllegalStateException(unwritableFileSentence(file));
        }
    }

    long freeBytes() {
        return freeBytes(directory);
    }

    /** Room on the disk of a folder, bytes. */
    static long freeBytes(final Path directory) {
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

    /** Whether its name is one that the writer gives: the date of a day, and an ending. */
    static boolean isNamedByDay(final Path file) {
        final String name = file.getFileName().toString();
        try {
            return name.length() == DATE_LENGTH + NAME_END.length()
                    && name.endsWith(NAME_END)
                    && dayStartMs(file) >= 0;
        } catch (final DateTimeParseException e) {
            return false;
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
        lock.close();
    }
}
