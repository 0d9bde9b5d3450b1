package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.WRITE;

import org.agrona.BitUtil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a directory fit to append to: verifies what is there, sets aside what is damaged, clears
 * what a killed writer began behind the last record, and makes sure that the writer appends where
 * the reader reads on.
 */
final class Repair implements AutoCloseable {
    private static final long NS_PER_MS = 1_000_000;
    private static final long DAY_MS = 86_400_000;
    private static final int PAGE_BYTES = 4096;

    private final Path directory;
    private final long blockBytes;
    private final Quarantine quarantine;
    private final Set<Path> good = new LinkedHashSet<>();
    private ChronicleSource source;
    private Damage damage;
    private long lastSequence;
    private long earliestMs;
    private Path lastGoodFile;

    Repair(final Path directory, final long blockBytes) {
        this.directory = directory;
        this.blockBytes = blockBytes;
        this.quarantine = new Quarantine(directory, blockBytes);
        this.source = new ChronicleSource(directory, true, true);
    }

    /** Verifies every record and sets aside what is damaged. */
    void scan() {
        final JournalReader reader = read();
        if (reader.damage() != null) {
            setAside(reader.damage(), bad(reader.stopped()));
        }
        clearTail();
    }

    private JournalReader read() {
        close();
        good.clear();
        lastGoodFile = null;
        earliestMs = 0;
        source = new ChronicleSource(directory, true, true);
        final JournalReader reader = new JournalReader(source);
        while (reader.next()) {
            if (!source.file().equals(lastGoodFile)) {
                lastGoodFile = source.file();
                good.add(lastGoodFile);
            }
            earliestMs = Math.max(earliestMs, reader.nowNs() / NS_PER_MS);
        }
        lastSequence = reader.sequence();
        if (source.file() != null && JournalFiles.isNamedByDay(source.file())) {
            final long dayMs = JournalFiles.dayStartMs(source.file());
            earliestMs = Math.max(earliestMs, source.endMarked() ? dayMs + DAY_MS : dayMs);
        }
        return reader;
    }

    private List<Path> bad(final boolean stopped) {
        return JournalFiles.queueFiles(directory).stream()
                .filter(each -> source.flawed().contains(each)
                        || stopped && (lastGoodFile == null || each.compareTo(lastGoodFile) >= 0))
                .toList();
    }

    /** What is left is verified again: the files are others now. */
    private void setAside(final Damage found, final List<Path> bad) {
        final Damage told = quarantine.take(found, bad, Set.copyOf(good), lastSequence);
        damage = damage == null ? told : damage;
        final JournalReader reader = read();
        if (reader.damage() != null) {
            throw new IllegalStateException("the journal in " + directory
                    + " is damaged still, after files were set aside: " + reader.damage()
                    + "; move the folder away once no order is open");
        }
    }

    /**
     * Zeros what a killed writer began behind the last record, or what is left there of a record
     * that was cut off, and makes the file end at a page: Chronicle goes by what it finds there.
     */
    private void clearTail() {
        if (source.file() == null || source.endMarked()) {
            return;
        }
        final long from = source.position();
        final int length = Math.toIntExact(source.contentEnd() - from);
        try (FileChannel channel = FileChannel.open(source.file(), WRITE)) {
            if (length > 0) {
                channel.write(ByteBuffer.allocate(length), from);
            }
            final long pages = BitUtil.align(Math.max(channel.size(), from + 1), PAGE_BYTES);
            if (channel.size() < pages) {
                channel.write(ByteBuffer.allocate(1), pages - 1);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(JournalFiles.unwritableFileSentence(source.file()), e);
        }
    }

    /**
     * Makes a writer and reads back what it appends: it has a memory of its own of where its files
     * end. If it does not append where the reading ended, or not at all, the last file is set
     * aside.
     *
     * @return null: another is to be made.
     * @throws IllegalStateException in one sentence, when it cannot append to a sound file either.
     */
    QueueWriter confirmed() {
        QueueWriter writer = null;
        String why = "what is appended to its file goes on behind a gap";
        try {
            writer = new QueueWriter(directory, blockBytes, earliestMs);
            if (source.file() == null || marks(writer)) {
                return writer;
            }
        } catch (final RuntimeException | AssertionError e) {
            why = "its file cannot be appended to, " + e;
        }
        close(writer);
        if (source.file() == null || damage != null) {
            throw new IllegalStateException("the journal in " + directory
                    + " cannot be appended to ("
                    + why + "): let this user write all files there, or move the folder away once"
                    + " no order is open");
        }
        final Path file = source.file();
        setAside(
                new Damage(
                        lastSequence + 1,
                        why + " (" + file.getFileName() + " at byte " + source.position() + ")"),
                List.of(file));
        return null;
    }

    /** Its file is set aside whatever it says to that. */
    private static void close(final QueueWriter failed) {
        try {
            if (failed != null) {
                failed.close();
            }
        } catch (final RuntimeException | AssertionError _) {
            return;
        }
    }

    /** Whether the mark is read back where the reading ended, and nothing behind it. */
    private boolean marks(final QueueWriter writer) {
        final Path file = source.file();
        final long position = source.position();
        final boolean rolls = source.endMarked();
        writer.mark();
        final boolean read = !source.advance()
                && source.trouble() == null
                && source.flaw() == null
                && !source.unfinished();
        return read
                && (rolls
                        ? source.file().compareTo(file) > 0
                        : source.file().equals(file)
                                && source.position() == position + QueueWriter.MARK_BYTES);
    }

    /** What was damaged and is set aside, or null. */
    Damage damage() {
        return damage;
    }

    long lastSequence() {
        return lastSequence;
    }

    @Override
    public void close() {
        source.close();
    }
}
