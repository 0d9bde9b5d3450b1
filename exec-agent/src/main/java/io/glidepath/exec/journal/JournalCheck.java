package io.glidepath.exec.journal;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a start would find in a journal's folder, found without a lock and without writing: every
 * record is read, and whether the folder can be written and has room.
 *
 * @param directory of the journal; it need not exist.
 * @param records good ones.
 * @param freeBytes room on the disk it is on, or would be.
 * @param held whether a running process has the journal's lock.
 * @param damage what a start would set aside, or null.
 * @param refusal why a start would end, in one sentence, or null.
 */
public record JournalCheck(
        Path directory, long records, long freeBytes, boolean held, Damage damage, String refusal) {

    /**
     * Looks at a folder as it is now.
     *
     * @param minimumFreeBytes room that a start requires.
     * @throws java.io.UncheckedIOException in one sentence, when it cannot be read.
     */
    public static JournalCheck of(final Path directory, final long minimumFreeBytes) {
        final Path nearest = nearest(directory);
        final long free = JournalFiles.freeBytes(nearest);
        final String unwritable = unwritable(directory, nearest);
        final String refusal =
                unwritable == null ? crowded(directory, free, minimumFreeBytes) : unwritable;
        if (!Files.isDirectory(directory)) {
            return new JournalCheck(directory, 0, free, false, null, refusal);
        }
        final boolean held = LockFile.isHeld(directory.resolve(JournalFiles.LOCK));
        try (JournalReader reader =
                new JournalReader(new ChronicleSource(directory, true, !held))) {
            while (reader.next()) {}
            final Damage found =
                    reader.damage() == null ? DamageNote.read(directory) : reader.damage();
            return new JournalCheck(directory, reader.sequence(), free, held, found, refusal);
        }
    }

    private static Path nearest(final Path directory) {
        Path nearest = directory.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    private static String crowded(
            final Path directory, final long free, final long minimumFreeBytes) {
        return free < minimumFreeBytes
                ? JournalFiles.tooFull(directory, free, minimumFreeBytes)
                : null;
    }

    private static String unwritable(final Path directory, final Path nearest) {
        if (!Files.isDirectory(nearest)
                || !Files.isWritable(nearest)
                || !Files.isExecutable(nearest)) {
            return JournalFiles.unwritable(directory) + " (" + nearest + " is "
                    + (Files.isDirectory(nearest)
                            ? "not for this user to write, or its disk is read-only"
                            : "no folder")
                    + ")";
        }
        final Path file =
                Files.isDirectory(directory) ? JournalFiles.unwritableFile(directory) : null;
        return file == null ? null : JournalFiles.unwritableFileSentence(file);
    }
}
