package io.glidepath.exec.journal;

import static java.nio.channels.FileChannel.MapMode.READ_WRITE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import org.agrona.BitUtil;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Care for a journal's files from another thread than the writer's: what was written is brought to
 * the disk, and the pages that come next are made ready, so that the writer does not wait for the
 * file system when it reaches them. Neither takes a lock or changes a byte, and nothing is shared
 * with the writer but the files. For one thread.
 *
 * <p>Chronicle's own pretoucher is not in its open source. This one writes zero over zero, by
 * compare and set, through a mapping of its own: it saves the writer the file's growth and the
 * zeroing of pages, and not the small fault of a page that its mapping has not seen yet.
 */
public final class JournalDisk {
    /** How far beyond the writer pages are made ready, bytes. */
    public static final long AHEAD_BYTES = 8L << 20;

    private static final int PAGE_BYTES = 4096;
    private static final long STRETCH_BYTES = 1L << 20;
    /** A day may have ended since the files were synced last. */
    private static final int NEWEST_FILES = 2;

    private final Path directory;
    private Path touched;
    private long touchedTo;
    private Path newestSynced;

    public JournalDisk(final Path directory) {
        this.directory = directory;
    }

    /**
     * Brings everything that was appended before this call to the disk. Takes as long as the disk
     * takes.
     *
     * @throws UncheckedIOException when the disk does not take it: what was not synced may be lost
     *     then, and syncing again proves nothing.
     */
    public void sync() {
        final List<Path> files = JournalFiles.queueFiles(directory);
        try {
            for (final Path file : newest(files)) {
                force(FileChannel.open(file, WRITE));
            }
            if (!files.isEmpty() && !files.getLast().equals(newestSynced)) {
                force(FileChannel.open(directory, READ));
                newestSynced = files.getLast();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("the journal in " + directory + " cannot be synced", e);
        }
    }

    private static List<Path> newest(final List<Path> files) {
        return files.subList(Math.max(0, files.size() - NEWEST_FILES), files.size());
    }

    private static void force(final FileChannel channel) throws IOException {
        try (channel) {
            channel.force(false);
        }
    }

    /**
     * Makes the pages ready that follow a place in the newest file, a stretch at a time, as far as
     * the file is laid out.
     *
     * @param position where the writer stood lately, bytes from the file's beginning; 0: not known,
     *     nothing is done.
     * @return bytes made ready now, whole pages.
     * @throws UncheckedIOException when the file cannot be mapped.
     */
    public long touchAhead(final long position) {
        final List<Path> files = JournalFiles.queueFiles(directory);
        if (position == 0 || files.isEmpty()) {
            return 0;
        }
        final Path file = files.getLast();
        if (!file.equals(touched)) {
            touched = file;
            touchedTo = 0;
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            final long from = Math.max(touchedTo, BitUtil.align(position, PAGE_BYTES));
            final long size = channel.size() & -PAGE_BYTES;
            final long to = Math.min(size, BitUtil.align(position + AHEAD_BYTES, PAGE_BYTES));
            if (to - from < Math.min(STRETCH_BYTES, size - from) || to <= from) {
                return 0;
            }
            touch(channel, from, (int) (to - from));
            touchedTo = to;
            return to - from;
        } catch (final IOException e) {
            throw new UncheckedIOException("the journal's file " + file + " cannot be mapped", e);
        }
    }

    private static void touch(final FileChannel channel, final long from, final int length)
            throws IOException {
        final MappedByteBuffer pages = channel.map(READ_WRITE, from, length);
        try {
            final UnsafeBuffer bytes = new UnsafeBuffer(pages);
            for (int at = 0; at < length; at += PAGE_BYTES) {
                bytes.compareAndSetInt(at, 0, 0);
            }
        } finally {
            IoUtil.unmap(pages);
        }
    }
}
