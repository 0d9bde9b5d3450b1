package io.glidepath.exec;

import io.glidepath.exec.journal.OwnerOnly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * How often an instance was started, in a file that is on disk before the number is used: child ids
 * hold it, and must never repeat. Only the holder of the journal's lock may use it.
 */
final class EpochFile {
    static final String NAME = "epoch";
    /** The largest that fits a child id. */
    static final int MAX = (1 << 20) - 1;

    private EpochFile() {}

    /**
     * Takes the next epoch.
     *
     * @param directory of the instance.
     * @param hasJournal whether the instance has run before.
     * @return 1 to {@link #MAX}.
     * @throws IllegalStateException in one sentence, when there is no telling which ids were used.
     */
    static int next(final Path directory, final boolean hasJournal) throws IOException {
        final int epoch = last(directory, hasJournal) + 1;
        write(directory, directory.resolve(NAME), epoch);
        return epoch;
    }

    /**
     * Reads the epoch taken last, and writes nothing.
     *
     * @return 0 to one less than {@link #MAX}: the next one can be taken.
     * @throws IllegalStateException as {@link #next} does.
     */
    static int last(final Path directory, final boolean hasJournal) throws IOException {
        final Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            if (hasJournal) {
                throw new IllegalStateException(
                        "the file " + file + " is missing beside a journal with records: put it"
                                + " back, or move the journal away once no order is open");
            }
            return 0;
        }
        final int last = read(file);
        if (last >= MAX) {
            throw new IllegalStateException(
                    "the epochs in " + file + " are used up: take another instanceId");
        }
        return last;
    }

    private static int read(final Path file) throws IOException {
        final String text = Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1).strip()
                : "";
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalStateException(
                    "the file " + file + " does not hold a number: put the right one back");
        }
        return Integer.parseInt(text);
    }

    private static void write(final Path directory, final Path file, final int epoch)
            throws IOException {
        final Path fresh = directory.resolve(NAME + ".new");
        try (FileChannel channel = OwnerOnly.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((epoch + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
