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
 * How far a journal once was, in a small file that is synced apart from it: where the journal ends
 * before, records at its end are missing. It only says how many; that nothing is missing is for the
 * venue to tell. For one thread at a time.
 */
final class HighWaterMark {
    static final String NAME = "journal.mark";
    private static final int MAX_DIGITS = 19;

    private final Path file;
    private final Path fresh;
    /** Whether it is elsewhere than in the journal's folder, which a start makes. */
    private final boolean apart;

    private long written;

    /** @param configured its place; empty: in the journal's folder. */
    static HighWaterMark of(final Path directory, final String configured) {
        return configured.isEmpty()
                ? new HighWaterMark(directory.resolve(NAME), false)
                : new HighWaterMark(Path.of(configured), true);
    }

    /** @param file its place; best on another disk than the journal. */
    HighWaterMark(final Path file) {
        this(file, true);
    }

    private HighWaterMark(final Path file, final boolean apart) {
        this.file = file;
        this.apart = apart;
        fresh = file.resolveSibling(file.getFileName() + ".new");
    }

    /**
     * The sequence that the journal had reached at least; 0: there is no mark.
     *
     * @throws IllegalStateException in one sentence, when the file holds no number.
     */
    long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        final String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9]{1," + (MAX_DIGITS - 1) + "}")) {
            throw new IllegalStateException("the file " + file + " does not hold a number: remove"
                    + " it, and compare the journal with what the venue says");
        }
        written = Long.parseLong(text);
        return written;
    }

    /** Why it cannot be written, in one sentence; null: its folder is there. */
    String whyNoPlace() {
        final Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(folder) && Files.isWritable(folder)
                        || !Files.exists(folder) && !apart
                ? null
                : "the mark of how far the journal is, " + file + ", cannot be written: make its"
                        + " folder and let this user write there, or give another with"
                        + " journal.markFile";
    }

    /** What was read or written last. */
    long lastWritten() {
        return written;
    }

    /** Writes the sequence that the journal has reached, on the disk when this returns. */
    void write(final long sequence) throws IOException {
        if (sequence == written) {
            return;
        }
        try (FileChannel channel = OwnerOnly.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((sequence + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = sequence;
    }
}
