package io.glidepath.exec.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/**
 * Sets files of a journal aside, as they are, in {@code quarantine/}, and puts new ones with their
 * good records in their place.
 *
 * <p>Files are first linked; then each with good records is copied up to the last of these into a
 * new file, which takes its place; then the others go. Killed at any point, the next opening finds
 * the damage that is left and begins again: nothing is ever only half there.
 */
final class Quarantine {
    private static final String FOLDER = "quarantine";
    private static final String REBUILT = "rebuilt";

    private final Path directory;
    private final long blockBytes;

    Quarantine(final Path directory, final long blockBytes) {
        this.directory = directory;
        this.blockBytes = blockBytes;
    }

    /**
     * Sets files aside.
     *
     * @param bad the files, oldest first.
     * @param good those of them with good records.
     * @param lastSequence of the last good record.
     * @return the damage, and where the files now are and what to do.
     */
    Damage take(
            final Damage damage,
            final List<Path> bad,
            final Collection<Path> good,
            final long lastSequence) {
        try {
            DamageNote.write(directory, damage);
            final Path place = link(damage, bad);
            for (final Path each : bad) {
                if (good.contains(each)) {
                    Files.move(rebuild(each, lastSequence), each, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            for (final Path each : bad.reversed()) {
                if (!good.contains(each)) {
                    Files.deleteIfExists(each);
                }
            }
            return new Damage(
                    damage.sequence(),
                    damage.what() + "; the files are set aside in " + place
                            + ": compare open orders and positions with the venue's before any"
                            + " trading goes on");
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "cannot set aside the damaged files in " + directory + " (" + damage
                            + "): make room and let this user write there, or move the folder away"
                            + " once no order is open",
                    e);
        }
    }

    private Path link(final Damage damage, final List<Path> bad) throws IOException {
        final Path quarantine = directory.resolve(FOLDER);
        Files.createDirectories(quarantine);
        int attempt = 1;
        Path place = quarantine.resolve("record-" + damage.sequence());
        while (Files.exists(place)) {
            place = quarantine.resolve("record-" + damage.sequence() + "-" + ++attempt);
        }
        Files.createDirectory(place);
        for (final Path each : bad) {
            final Path there = place.resolve(each.getFileName());
            if (Files.isRegularFile(each)) {
                Files.createLink(there, each);
            } else {
                Files.move(each, there);
            }
        }
        Files.writeString(place.resolve("damage.txt"), damage + System.lineSeparator());
        return place;
    }

    /** Copies the good records of a file into a new one beside the others. */
    private Path rebuild(final Path file, final long lastSequence) throws IOException {
        final Path place = directory.resolve(REBUILT);
        if (Files.exists(place)) {
            for (final Path each : JournalFiles.list(place)) {
                Files.delete(each);
            }
        }
        Files.createDirectories(place);
        final ChronicleSource source = new ChronicleSource(directory, false, false);
        try (JournalReader reader = new JournalReader(source);
                QueueWriter writer =
                        new QueueWriter(place, blockBytes, JournalFiles.dayStartMs(file))) {
            while (reader.next() && reader.sequence() <= lastSequence) {
                if (source.file().equals(file)) {
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
        return place.resolve(file.getFileName());
    }
}
