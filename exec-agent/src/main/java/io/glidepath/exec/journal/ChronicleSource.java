package io.glidepath.exec.journal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The documents in a directory's queue files, read straight from the files: no table of contents, no index and
 * no lock of Chronicle is trusted. A document is a header of 4 bytes (length in 30 bits, one bit for Chronicle's
 * own data, one for not complete) and its bytes, aligned to 4; zeros follow the last.
 */
final class ChronicleSource implements RecordSource {
    private static final int NOT_COMPLETE = 0x80000000;
    private static final int OWN_DATA = 0x40000000;
    private static final int END_OF_FILE = NOT_COMPLETE | OWN_DATA;
    private static final int LENGTH_MASK = 0x3FFFFFFF;
    private static final int HEADER = Integer.BYTES;
    /** How far behind the last document to look for one begun. */
    private static final int LOOK_BEHIND = 4096;
    private static final int MAX_RECORD =
        RecordDescriptor.HEADER_LENGTH + RecordDescriptor.MAX_PAYLOAD_LENGTH + HEADER;

    private final Path directory;
    private final UnsafeBuffer mapped = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer record = new UnsafeBuffer(
        ByteBuffer.allocateDirect(MAX_RECORD).order(ByteOrder.LITTLE_ENDIAN));
    private Path file;
    private Arena arena;
    private long address;
    private long size;
    private long position;
    private int available;
    private boolean unfinished;
    private boolean endMarked;
    private String trouble;

    ChronicleSource(final Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean advance() {
        unfinished = false;
        while (trouble == null) {
            final int header = file == null ? END_OF_FILE : header();
            if (header == END_OF_FILE) {
                final Path next = fileBehind();
                if (next == null) {
                    endMarked = file != null;
                    return false;
                }
                open(next);
            } else if (header == 0 || (header & NOT_COMPLETE) != 0) {
                if (!leaveUnmarkedEnd(header)) {
                    return false;
                }
            } else if (load(header)) {
                return true;
            }
        }
        return false;
    }

    /** The file has no mark of its end: it is the last, or its writer was killed before it marked it. */
    private boolean leaveUnmarkedEnd(final int header) {
        final Path next = fileBehind();
        final boolean begun = header != 0 || bytesBehind();
        final boolean lost = header == 0 && begun && documentFollows();
        if (header() != header) {
            return true;
        }
        if (lost) {
            trouble = "its document's header is zero, yet a document follows in " + file.getFileName();
        } else if (next == null) {
            unfinished = begun;
            return false;
        } else if (header != 0) {
            trouble = file.getFileName() + " breaks off, yet " + next.getFileName() + " follows";
        } else {
            open(next);
        }
        return true;
    }

    private boolean load(final int header) {
        final int length = header & LENGTH_MASK;
        final long end = position + HEADER + length;
        if (end > size && end > remapped()) {
            trouble = file.getFileName() + " ends inside it";
            return false;
        }
        final boolean ours = (header & OWN_DATA) == 0;
        if (ours && length > MAX_RECORD) {
            trouble = "its document of " + length + " bytes is longer than any record";
            return false;
        }
        if (ours) {
            mapped.wrap(address + position + HEADER, length);
            record.putBytes(0, mapped, 0, length);
            available = length;
        }
        position = align(end);
        return ours;
    }

    private int header() {
        if (position + HEADER > size && position + HEADER > remapped()) {
            return 0;
        }
        mapped.wrap(address + position, HEADER);
        return mapped.getIntVolatile(0);
    }

    /** Whether something was written behind the end: Chronicle writes a document first, its header last. */
    private boolean bytesBehind() {
        final int look = (int)Math.min(LOOK_BEHIND, size - position);
        if (look <= HEADER) {
            return false;
        }
        mapped.wrap(address + position, look);
        int zeros = HEADER;
        while (zeros < look && mapped.getByte(zeros) == 0) {
            zeros++;
        }
        return zeros < look;
    }

    /** Whether the document here, its header lost, has another one behind it. */
    private boolean documentFollows() {
        if (size - position < HEADER + RecordDescriptor.HEADER_LENGTH) {
            return false;
        }
        mapped.wrap(address + position + HEADER, RecordDescriptor.HEADER_LENGTH);
        final long length = mapped.getInt(RecordDescriptor.LENGTH_OFFSET);
        final long behind = align(position + HEADER + RecordDescriptor.HEADER_LENGTH + length);
        if (length < 0 || length > RecordDescriptor.MAX_PAYLOAD_LENGTH || behind + HEADER > size) {
            return false;
        }
        mapped.wrap(address + behind, HEADER);
        return mapped.getInt(0) != 0;
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
                address = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena).address();
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

    /** Whether the last file was being created when its writer was killed. */
    boolean brokenOff() {
        return unfinished && (header() & NOT_COMPLETE) != 0;
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
    public void take(final int length) {
    }

    @Override
    public String trouble() {
        return trouble;
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
