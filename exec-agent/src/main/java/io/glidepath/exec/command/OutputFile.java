package io.glidepath.exec.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files and folders that a command will write: tried before anything is sent or worked, so that
 * nothing is worked in vain.
 */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Makes sure that the file can be written: makes its folder if there is none, leaves what it
     * holds.
     *
     * @param option as the person wrote it, for the sentence.
     * @param file null: nothing is to be written, and nothing is done.
     * @throws CommandException with path and remedy.
     */
    public static void require(final String option, final Path file) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw CommandException.nothingDone(option + " " + file
                    + " is a folder: give the path of a file, for example " + file.resolve("out"));
        }
        final Path parent = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(parent);
        } catch (final IOException e) {
            throw refused(option, file, "its folder " + parent + " cannot be made", e);
        }
        try {
            tryOut(file);
        } catch (final IOException e) {
            throw refused(option, file, "it cannot be written", e);
        }
    }

    /**
     * Makes sure that files can be written in the folder, and makes it if there is none.
     *
     * @throws CommandException with path and remedy.
     */
    public static void requireFolder(final String option, final Path folder) {
        try {
            Files.createDirectories(folder);
            tryOut(folder.resolve(".glidepath-try"));
        } catch (final IOException e) {
            throw refused(option, folder, "files cannot be written there", e);
        }
    }

    private static CommandException refused(
            final String option, final Path path, final String what, final IOException e) {
        return CommandException.nothingDone(option + " " + path + ": " + what + " ("
                + FailureText.reason(e) + "); give a path that you may write to");
    }

    private static void tryOut(final Path file) throws IOException {
        final boolean fresh = Files.notExists(file);
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        if (fresh) {
            Files.delete(file);
        }
    }
}
