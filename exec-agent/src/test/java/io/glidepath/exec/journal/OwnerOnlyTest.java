package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

class OwnerOnlyTest {
    @TempDir
    private Path folder;

    private static String rights(final Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void shouldKeepAJournalToItsOwner() throws IOException {
        final Path directory = folder.resolve("above/journal");
        try (ChronicleJournal journal = new ChronicleJournal(directory, 0, 8L << 20)) {
            journal.append(RecordKind.FACT, 0, 1, new UnsafeBuffer(new byte[8]), 0, 8);
            assertThat(rights(directory)).isEqualTo("rwx------");
            assertThat(rights(directory.getParent())).isNotEqualTo("rwx------");
            try (Stream<Path> inside = Files.list(directory)) {
                final List<Path> files = inside.filter(Files::isRegularFile).toList();
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(file -> assertThat(rights(file))
                                .as(file.toString())
                                .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void shouldLeaveAFolderTheRightsThatItWasGiven() throws IOException {
        final Path given = Files.createDirectory(
                folder.resolve("given"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        OwnerOnly.makeFolder(given);
        assertThat(rights(given)).isEqualTo("rwxr-x---");
    }
}
