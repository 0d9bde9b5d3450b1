package io.glidepath.exec;

import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.journal.OwnerOnly;

import org.agrona.concurrent.Agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The kill word of this machine: a file, so that whoever may write or remove it can kill the agent
 * without a network. Only 8 zero bytes are no kill. Anything else is one, and so is a file that
 * cannot be had: what is written in a hurry kills, and nothing that befalls the file keeps an agent
 * trading.
 *
 * <p>The file is opened by its path and read at every turn of a thread of its own, never mapped: it
 * may be cut short or replaced at any time. It is made only beside a journal without records.
 */
final class KillWord implements Agent {
    /** There is no such file. */
    static final long ABSENT = -1;
    /** The file is empty. */
    static final long EMPTY = -2;
    /** The file has 1 to 7 bytes. */
    static final long SHORT = -3;
    /** The file has more than 8 bytes. */
    static final long LONG = -4;
    /** A folder, or something else that is no file, is in its place. */
    static final long NO_FILE = -5;
    /** The file cannot be read. */
    static final long UNREADABLE = -6;

    private final Path file;
    private final PrintStream log;
    private volatile long word;
    private String found;

    /**
     * Reads the word, and first makes the file where the instance is new and has none.
     *
     * @param hasJournal whether the instance has run before.
     * @param log where it tells what it found.
     * @throws IOException when the file is missing and cannot be made.
     */
    KillWord(final Path file, final boolean hasJournal, final PrintStream log) throws IOException {
        this.file = file.toAbsolutePath();
        this.log = log;
        if (!hasJournal) {
            makeIfAbsent();
        }
        doWork();
    }

    private void makeIfAbsent() throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES));
            channel.force(true);
        } catch (final FileAlreadyExistsException e) {
            return;
        }
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Not 0: kill; what is in the file, or one of the constants above. Any thread may ask. */
    long word() {
        return word;
    }

    /** Reads the file again. */
    @Override
    public int doWork() {
        final long before = word;
        final long now = read();
        if (now == before) {
            return 0;
        }
        word = now;
        if (now == 0) {
            log.println("the kill word in " + file + " is taken back: a resume is possible again");
        } else if (before == 0) {
            log.println(sentence());
        }
        return 1;
    }

    private long read() {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                return found(NO_FILE, "is no file (move it away)");
            }
            // Not a channel: an interrupt would close it, and be taken for a kill.
            try (InputStream in = new FileInputStream(file.toFile())) {
                return wordOf(in.readNBytes(Long.BYTES + 1));
            }
        } catch (final NoSuchFileException e) {
            return found(ABSENT, "is not there");
        } catch (final IOException e) {
            return found(UNREADABLE, "cannot be read (" + FailureText.reason(e) + ")");
        }
    }

    private long wordOf(final byte[] bytes) {
        if (bytes.length == 0) {
            return found(EMPTY, "is empty");
        }
        if (bytes.length < Long.BYTES) {
            return found(SHORT, "has only " + bytes.length + " bytes");
        }
        if (bytes.length > Long.BYTES) {
            return found(LONG, "has more than 8 bytes");
        }
        final long content =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return content == 0 ? 0 : found(content, "holds the word " + content);
    }

    private long found(final long value, final String what) {
        found = what;
        return value;
    }

    private String sentence() {
        final String quoted = "'" + file.toString().replace("'", "'\\''") + "'";
        return "killed by the kill word: " + file + " " + found
                + ", and only 8 zero bytes are no kill; to take it back, write them: printf '"
                + "\\000".repeat(Long.BYTES) + "' > " + quoted;
    }

    @Override
    public String roleName() {
        return "exec-kill-word";
    }
}
