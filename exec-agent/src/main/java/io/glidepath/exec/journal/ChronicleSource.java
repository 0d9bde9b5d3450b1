package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.READ;

import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The documents in a directory's queue files, read straight from the files: no table of contents,
 * no index and no lock of Chronicle is trusted. A document is a header of 4 bytes (length in 30
 * bits, one bit for Chronicle's own data, one for not complete) and its bytes, aligned to 4; zeros
 * follow the last.
 */
final class ChronicleSource implements RecordSource {
    private static final int NOT_COMPLETE = 0x80000000;
    private static final int OWN_DATA = 0x40000000;
    private static final int END_OF_FILE = NOT_COMPLETE | OWN_DATA;
    private static final int LENGTH_MASK = 0x3FFFFFFF;
    private static final int HEADER = Integer.BYTES;
    /** How far behind the last document to look for what was begun there. */
    private static final long LOOK_BEHIND = 64 << 10;
    /** How much of a file Chronicle at most fills with its own data before the first record. */
    private static final long FIRST_BYTES = 16 << 20;

    private static final int MAX_RECORD =
            RecordDescriptor.HEADER_LENGTH + RecordDescriptor.MAX_PAYLOAD_LENGTH + HEADER;

    private final RecordChecksum checksum = new RecordChecksum();
    private final Path directory;
    private final boolean thorough;
    private final UnsafeBuffer mapped = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer record =
            new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_RECORD).order(ByteOrder.LITTLE_ENDIAN));
    private Path file;
    private Arena arena;
    private long address;
    private long size;
    private long position;
    private long documentAt;
    private int available;
    private boolean unfinished;
    private boolean endMarked;
    private String trouble;

    /**
     * @param thorough looks for lost records in all of a file behind its last, and not only near
     *     it.
     */
    ChronicleSource(final Path directory, final boolean thorough) {
        this.directory = directory;
        this.thorough = thorough;
    }

    @Override
    public boolean advance() {
        unfinished = false;
        while (trouble == null) {
            final int header = file == null ? END_OF_FILE : header();
            if (header == 0 || header == END_OF_FILE) {
                if (!leave(header)) {
                    return false;
                }
            } else if ((header & NOT_COMPLETE) != 0) {
                breakOff();
                return false;
            } else if (load(header)) {
                return true;
            }
        }
        return false;
    }

    /**
     * At the end of a file, marked or not (its writer was killed, or writes still): goes on to the
     * next.
     */
    private boolean leave(final int header) {
        final Path next = fileBehind();
        final long begun = file == null ? 0 : begunBehind();
        final boolean lost = begun != 0 && recordsNear(begun);
        if (file != null && header() != header) {
            return true;
        }
        if (lost) {
            trouble = "there are whole records in " + file.getFileName() + " behind its end";
        } else if (next == null) {
            endMarked = file != null && header == END_OF_FILE;
            unfinished = begun != 0 && !endMarked;
        } else {
            open(next);
            return true;
        }
        return false;
    }

    /** Chronicle only leaves a header incomplete when it is killed creating a file. */
    private void breakOff() {
        if (position == 0
                && fileBehind() == null
                && !recordsBetween(0, Math.min(size, FIRST_BYTES))) {
            unfinished = true;
        } else {
            trouble = "its document's header was never completed";
        }
    }

    private boolean load(final int header) {
        final int length = header & LENGTH_MASK;
        documentAt = position;
        final long end = position + HEADER + length;
        if (end > size && end > remapped()) {
            trouble = file.getFileName() + " ends inside it";
            return false;
        }
        final boolean ours = (header & OWN_DATA) == 0;
        final long start = position + HEADER;
        if (ours && length > MAX_RECORD) {
            trouble = "its document of " + length + " bytes is longer than any record";
        } else if (ours) {
            copy(start, length);
        } else if (recordsBetween(start, end)) {
            trouble = "there are whole records in " + file.getFileName()
                    + " where Chronicle keeps its own data";
        }
        position = align(end);
        return ours && trouble == null;
    }

    private void copy(final long start, final int length) {
        mapped.wrap(address + start, length);
        record.putBytes(0, mapped, 0, length);
        available = length;
        if (length >= RecordDescriptor.HEADER_LENGTH) {
            final int behind = length
                    - RecordDescriptor.HEADER_LENGTH
                    - record.getInt(RecordDescriptor.LENGTH_OFFSET);
            if (behind < 0 || behind >= HEADER) {
                trouble = "its length does not fit its document of " + length + " bytes";
            }
        }
    }

    private int header() {
        if (position + HEADER > size) {
            remapped();
        }
        return intAt(position);
    }

    /**
     * Where behind the end bytes are that are not zero, 0 if none: a document is written before its
     * header.
     */
    private long begunBehind() {
        final int look = (int) Math.min(size - position, thorough ? 1 << 30 : LOOK_BEHIND);
        if (look < HEADER + Long.BYTES) {
            return 0;
        }
        mapped.wrap(address + position, look);
        int at = HEADER;
        while (at + Long.BYTES <= look && mapped.getLong(at) == 0) {
            at += Long.BYTES;
        }
        return at + Long.BYTES <= look ? position + at : 0;
    }

    /** Whether a whole record begins near there: a document whose header was lost. */
    private boolean recordsNear(final long begun) {
        final long here = position + HEADER;
        // Killed just before the header, a writer leaves one whole record right here, and nothing
        // after it.
        final int last = here + RecordDescriptor.HEADER_LENGTH <= size ? recordAt(here) : 0;
        if (last > 0) {
            return intAt(align(here + last)) != 0;
        }
        final long from = Math.max(here, align(begun - RecordDescriptor.HEADER_LENGTH));
        return recordsBetween(from, Math.min(size, begun + 2L * MAX_RECORD));
    }

    private boolean recordsBetween(final long from, final long to) {
        for (long at = from; at + RecordDescriptor.HEADER_LENGTH <= to; at += HEADER) {
            if (recordAt(at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of the whole record there, 0 if there is none. */
    private int recordAt(final long at) {
        mapped.wrap(address + at, RecordDescriptor.HEADER_LENGTH);
        final int payload = mapped.getInt(RecordDescriptor.LENGTH_OFFSET);
        final long length = (long) RecordDescriptor.HEADER_LENGTH + payload;
        if (payload < 0
                || payload > RecordDescriptor.MAX_PAYLOAD_LENGTH
                || at + length > size
                || RecordKind.of(mapped.getByte(RecordDescriptor.KIND_OFFSET) & 0xFF) == null
                || mapped.getShort(RecordDescriptor.FLAGS_OFFSET) != 0) {
            return 0;
        }
        mapped.wrap(address + at, (int) length);
        record.putBytes(0, mapped, 0, (int) length);
        return checksum.of(record, 0, payload) == record.getInt(RecordDescriptor.CHECKSUM_OFFSET)
                ? (int) length
                : 0;
    }

    private int intAt(final long at) {
        if (at + HEADER > size) {
            return 0;
        }
        mapped.wrap(address + at, HEADER);
        return mapped.getIntVolatile(0);
    }

    private static long align(final long position) {
        return position + 3 & ~3L;
    }

    private void open(final Path next) {
        close();
        file = next;
        position = 0;
        endMarked = false;
        remapped();
    }

    /** Maps the file as long as it now is. */
    private long remapped() {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            if (arena == null || channel.size() != size) {
                close();
                arena = Arena.ofShared();
                size = channel.size();
                address = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena)
                        .address();
            }
            return size;
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read the journal's file " + file, e);
        }
    }

    private Path fileBehind() {
        for (final Path each : JournalFiles.queueFiles(directory)) {
            if (file == null || each.getFileName().compareTo(file.getFileName()) > 0) {
                return each;
            }
        }
        return null;
    }

    /** The file of the last document, null before the first. */
    Path file() {
        return file;
    }

    /** Where in {@link #file()} the next document is looked for. */
    long position() {
        return position;
    }

    /** Whether the last file is closed for good: the next document belongs to a later day. */
    boolean endMarked() {
        return endMarked;
    }

    @Override
    public UnsafeBuffer buffer() {
        return record;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int available() {
        return available;
    }

    @Override
    public void take(final int length) {}

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public String place() {
        final long at = trouble == null ? documentAt : Math.max(documentAt, position);
        return file == null ? "" : file.getFileName() + " at byte " + at;
    }

    @Override
    public boolean unfinished() {
        return unfinished;
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
            arena = null;
            size = 0;
        }
    }
}
