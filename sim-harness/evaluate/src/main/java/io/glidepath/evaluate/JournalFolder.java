package io.glidepath.evaluate;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the journals of simulated days are kept, each with its model, as {@code replay} takes them:
 * that of one day in the folder itself, those of several in folders of it named as the days.
 */
final class JournalFolder {
    private final Path folder;
    private final PolicySource policies;
    private final boolean several;

    /**
     * @param several days.
     * @throws CommandException when something is there already.
     */
    JournalFolder(final Path folder, final PolicySource policies, final boolean several) {
        this.folder = folder;
        this.policies = policies;
        this.several = several;
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw CommandException.nothingDone(
                    "--journal " + folder + " is not empty: give a folder that is, or a new one");
        }
    }

    private static boolean isEmpty(final Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (final IOException e) {
            throw CommandException.nothingDone("--journal " + folder + " is no folder");
        }
    }

    /** Of one day. */
    Path of(final String day) {
        return several ? folder.resolve(day.replace(' ', '-').replace(':', '.')) : folder;
    }

    /** Keeps a day's journal: the same records, in the form that agents keep. */
    void keep(final String day, final MemoryJournal journal) {
        final Path into = of(day);
        try {
            Files.createDirectories(into);
            policies.keepIn(into);
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "cannot keep a journal in " + into + ": " + e.getMessage(), e);
        }
        final JournalReader reader = JournalReader.of(journal);
        try (ChronicleJournal kept = new ChronicleJournal(into)) {
            while (reader.next()) {
                kept.append(
                        reader.kind(),
                        reader.stream(),
                        reader.nowNs(),
                        reader.buffer(),
                        reader.offset(),
                        reader.length());
            }
        }
    }
}
