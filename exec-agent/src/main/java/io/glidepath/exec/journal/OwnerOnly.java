package io.glidepath.exec.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders for the owner of the process alone: orders and decisions are nobody else's to
 * read, an epoch and a kill word nobody else's to write. A folder that exists keeps the rights that
 * it was given; where files have no such rights nothing is done.
 */
public final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] OF_FILES = attributes("rw-------");
    private static final FileAttribute<?>[] OF_FOLDERS = attributes("rwx------");

    private OwnerOnly() {}

    private static FileAttribute<?>[] attributes(final String rights) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    /** Opens a file; one that is made is the owner's alone. */
    public static FileChannel open(final Path file, final OpenOption... options)
            throws IOException {
        return FileChannel.open(file, Set.of(options), OF_FILES);
    }

    /** Makes a folder if it is not there, and those above it with the usual rights. */
    public static void makeFolder(final Path folder) throws IOException {
        final Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OF_FOLDERS);
        }
    }

    /**
     * Takes what others may do from a file, if it is ours to change.
     *
     * @throws UncheckedIOException when that fails.
     */
    static void file(final Path file) {
        if (POSIX && Files.isWritable(file)) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same of all files of a folder: a new day's is made with the rights of any other. */
    static void files(final Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(Files::isRegularFile).forEach(OwnerOnly::file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
