package io.glidepath.exec.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes a directory fit to append to: verifies what is there, and if some of it is damaged, sets it
 * aside.
 *
 * <p>The files from the one with the last good record on are linked into {@code quarantine/}; the
 * good records of that one are copied into a new file; this takes the place of the damaged one;
 * later ones go. Killed at any point, the next opening finds the same damage and begins again:
 * nothing is ever only half there.
 */
final class Repair implements AutoCloseable {
    private static final String QUARANTINE = "quarantine";
    private static final String REBUILT = "rebuilt";
    private static final long NS_PER_MS = 1_000_000;
    private static final long DAY_MS = 86_400_000;

    private final Path directory;
    private final long blockBytes;
    private final ChronicleSource source;
    private Damage damage;
    private long lastSequence;
    private long earliestMs;
    private Path lastGoodFile;
    private long lastGoodFileStart;

    Repair(final Path directory, final long blockBytes) {
        this.directory = directory;
        this.blockBytes = blockBytes;
        this.source = new ChronicleSource(directory, true);
    }

    /** Verifies every record and sets aside what is damaged. */
    void scan() {
        final JournalReader reader = new JournalReader(source);
        while (reader.next()) {
            if (!source.file().equals(lastGoodFile)) {
                lastGoodFile = source.file();
                lastGoodFileStart = reader.sequence();
            }
            earliestMs = Math.max(earliestMs, reader.nowNs() / NS_PER_MS);
        }
        lastSequence = reader.sequence();
        damage = reader.damage();
        if (damage == null && source.unfinished() && source.position() == 0) {
            damage = new Damage(
                    lastSequence + 1, source.file().getFileName() + " was never fully created");
        }
        if (damage != null) {
            setAside();
        } else if (source.file() != null) {
            final long dayMs = JournalFiles.dayStartMs(source.file());
            earliestMs = Math.max(earliestMs, source.endMarked() ? dayMs + DAY_MS : dayMs);
        }
    }

    /**
     * Makes sure that the writer, which has a memory of its own of where its files end, appends
     * where the scan ended; after power loss it may not.
     *
     * @return whether it does; if not, the last file was set aside and another writer is to be
     *     made.
     */
    boolean confirms(final QueueWriter writer) {
        if (damage != null || source.file() == null) {
            return true;
        }
        final Path file = source.file();
        final long position = source.position();
        if (marks(writer)) {
            source.advance();
            if (!source.file().equals(file) || source.position() > position) {
                return true;
            }
        }
        writer.close();
        damage = new Damage(lastSequence + 1, file.getFileName() + " goes on behind a gap");
        setAside();
        return false;
    }

    /** Chronicle asserts, where assertions are on, that it finds what it remembers. */
    private static boolean marks(final QueueWriter writer) {
        try {
            writer.mark();
            return true;
        } catch (final RuntimeException | AssertionError e) {
            return false;
        }
    }

    private void setAside() {
        try {
            final List<Path> bad = JournalFiles.queueFiles(directory).stream()
                    .filter(each -> lastGoodFile == null || each.compareTo(lastGoodFile) >= 0)
                    .toList();
            link(bad);
            if (lastGoodFile != null) {
                Files.move(rebuild(), lastGoodFile, StandardCopyOption.ATOMIC_MOVE);
            }
            for (final Path each : bad.reversed()) {
                if (!each.equals(lastGoodFile)) {
                    Files.delete(each);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot set aside the damaged files in " + directory, e);
        }
    }

    private void link(final List<Path> bad) throws IOException {
        final Path quarantine = directory.resolve(QUARANTINE);
        Files.createDirectories(quarantine);
        int attempt = 1;
        Path place = quarantine.resolve("record-" + damage.sequence());
        while (Files.exists(place)) {
            place = quarantine.resolve("record-" + damage.sequence() + "-" + ++attempt);
        }
        Files.createDirectory(place);
        for (final Path each : bad) {
            Files.createLink(place.resolve(each.getFileName()), each);
        }
        Files.writeString(place.resolve("damage.txt"), damage + System.lineSeparator());
    }

    /** Copies the good records of the last good file into a new file beside the others. */
    private Path rebuild() throws IOException {
        final Path place = directory.resolve(REBUILT);
        if (Files.exists(place)) {
            for (final Path each : JournalFiles.list(place)) {
                Files.delete(each);
            }
        }
        Files.createDirectories(place);
        try (JournalReader reader = JournalReader.of(directory);
                QueueWriter writer =
                        new QueueWriter(place, blockBytes, JournalFiles.dayStartMs(lastGoodFile))) {
            while (reader.next() && reader.sequence() <= lastSequence) {
                if (reader.sequence() >= lastGoodFileStart) {
                    writer.append(
                            reader.sequence(),
                            reader.kind(),
                            reader.stream(),
                            reader.nowNs(),
                            reader.buffer(),
                            reader.offset(),
                            reader.length());
                }
            }
        }
        return place.resolve(lastGoodFile.getFileName());
    }

    Damage damage() {
        return damage;
    }

    long lastSequence() {
        return lastSequence;
    }

    /** The earliest time at which a record may now be appended, ms since the epoch. */
    long earliestMs() {
        return earliestMs;
    }

    @Override
    public void close() {
        source.close();
    }
}
