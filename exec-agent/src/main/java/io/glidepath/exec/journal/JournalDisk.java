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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Care for a journal's files from another thread than the writer's: what was written is brought to
 * the disk, and the pages that come next are made ready, so that the writer does not wait for the
 * file system when it reaches them. Neither takes a lock or changes a byte, and nothing is shared
 * with the writer but the files. For one thread.
 *
 * <p>Chronicle's own pretoucher is not in its open source. This one sets room of the disk aside,
 * then writes zero over zero, by compare and set, through a mapping of its own: it saves the writer
 * the file's growth and the zeroing of pages, and not the small fault of a page that its mapping
 * has not seen yet. A full disk is an exception here, and no signal that ends the process: what was
 * set aside before is what the writer still has.
 */
public final class JournalDisk {
    /** How far beyond the writer pages are made ready, bytes. */
    public static final long AHEAD_BYTES = 8L << 20;

    private static final int PAGE_BYTES = 4096;
    private static final long STRETCH_BYTES = 1L << 20;
    /** A day may have ended since the files were synced last. */
    private static final int NEWEST_FILES = 2;

    private static final long DAY_MS = 86_400_000;
    private static final long NS_PER_MS = 1_000_000;

    private final Path directory;
    private final Room room;
    private Path touched;
    private long touchedTo;
    private long allocatedTo;
    private Path newestSynced;

    /** Room of a disk. */
    @FunctionalInterface
    public interface Room {
        /**
         * Sets room aside for a part of a file, and changes no byte of it.
         *
         * @throws IOException when there is none.
         */
        void take(Path file, long from, long length) throws IOException;
    }

    public JournalDisk(final Path directory) {
        this(directory, JournalDisk::allocate);
    }

    /** @param room where room is asked for. */
    public JournalDisk(final Path directory, final Room room) {
        this.directory = directory;
        this.room = room;
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
        Path at = directory;
        try {
            for (final Path file : newest(files)) {
                at = file;
                force(FileChannel.open(file, WRITE));
            }
            if (!files.isEmpty() && !files.getLast().equals(newestSynced)) {
                at = directory;
                force(FileChannel.open(directory, READ));
                newestSynced = files.getLast();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("the journal in " + at + " cannot be synced", e);
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
     * Makes the pages ready that follow a place in the newest file, a stretch at a time: sets room
     * of the disk aside for them, and then touches them as far as the file is laid out. No page
     * without room is touched.
     *
     * @param position where the writer stood lately, bytes from the file's beginning; 0: not known,
     *     nothing is done.
     * @return bytes made ready now, whole pages.
     * @throws UncheckedIOException when the disk has no room or the file cannot be mapped; it may
     *     be asked again.
     */
    public long touchAhead(final long position) {
        final List<Path> files = JournalFiles.queueFiles(directory);
        if (position == 0 || files.isEmpty()) {
            return 0;
        }
        final Path file = files.getLast();
        final long at = BitUtil.align(position, PAGE_BYTES);
        if (!file.equals(touched)) {
            touched = file;
            touchedTo = 0;
            allocatedTo = 0;
        }
        touchedTo = Math.max(touchedTo, at);
        allocatedTo = Math.max(allocatedTo, at);
        try {
            final long to = BitUtil.align(position + AHEAD_BYTES, PAGE_BYTES);
            if (to - allocatedTo >= STRETCH_BYTES) {
                room.take(file, allocatedTo, to - allocatedTo);
                allocatedTo = to;
            }
            return touch(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("the journal's file " + file + " gets no room", e);
        }
    }

    /** The end of what was made ready in the newest file, bytes from its beginning; 0: none. */
    public long readyTo() {
        return allocatedTo;
    }

    /** When the UTC day of that file ends, ns since the epoch. */
    public long dayEndNs() {
        return touched == null
                ? Long.MAX_VALUE
                : (JournalFiles.dayStartMs(touched) + DAY_MS) * NS_PER_MS;
    }

    private long touch(final Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            final long from = touchedTo;
            final long size = channel.size() & -PAGE_BYTES;
            final long to = Math.min(size, allocatedTo);
            if (to - from < Math.min(STRETCH_BYTES, size - from) || to <= from) {
                return 0;
            }
            touch(channel, from, (int) (to - from));
            touchedTo = to;
            return to - from;
        } catch (final InternalError e) {
            allocatedTo = touchedTo;
            throw new IOException("a page of it could not be written", e);
        }
    }

    /** Where there is no other way of asking: is the disk far from full? */
    private static void allocate(final Path file, final long from, final long length)
            throws IOException {
        if (!FileBlocks.allocate(file, from, length)
                && Files.getFileStore(file).getUsableSpace() < 2 * AHEAD_BYTES) {
            throw new IOException("No space left on device");
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
