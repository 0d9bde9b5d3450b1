package io.glidepath.exec.journal;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The documents in a directory's queue files, read straight from the files: no table of contents,
 * no index and no lock of Chronicle is trusted. A document is a header of 4 bytes (length in 30
 * bits, one bit for Chronicle's own data, one for not complete) and its bytes, aligned to 4; zeros
 * follow the last.
 *
 * <p>A file that is none of the journal's, or whose own data is not what the writer leaves there,
 * is a flaw of the journal and keeps nothing from being read: it is passed over, or read all the
 * same.
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

    /** The longest document of a record, bytes, its header counted. */
    static final int MAX_DOCUMENT =
            RecordDescriptor.HEADER_LENGTH + RecordDescriptor.MAX_PAYLOAD_LENGTH + HEADER;

    private final Path directory;
    private final boolean thorough;
    private final boolean atRest;
    private final UnsafeBuffer record = new UnsafeBuffer(
            ByteBuffer.allocateDirect(MAX_DOCUMENT).order(ByteOrder.LITTLE_ENDIAN));
    private final LostRecords lostRecords = new LostRecords(record);
    private final OwnData own = new OwnData();
    private final Map<Path, String> flaws = new LinkedHashMap<>();
    private QueueFile file;
    private long position;
    private long documentAt;
    private int available;
    private boolean unfinished;
    private boolean endMarked;
    private String trouble;

    /**
     * @param thorough looks for lost records in all of a file behind its last, and not only near
     *     it.
     * @param atRest nobody writes: a last file that was never fully created is a flaw too.
     */
    ChronicleSource(final Path directory, final boolean thorough, final boolean atRest) {
        this.directory = directory;
        this.thorough = thorough;
        this.atRest = atRest;
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
                if (!breakOff()) {
                    return false;
                }
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
        final long begun = file == null
                ? 0
                : LostRecords.begunBehind(file, position, thorough ? 1L << 30 : LOOK_BEHIND);
        final boolean lost = begun != 0 && lostRecords.near(file, position, begun);
        final boolean far = begun != 0 && header == 0 && thorough && contentEnd() > farthest();
        if (file != null && header() != header) {
            return true;
        }
        if (lost) {
            trouble = "there are whole records in " + file.name() + " behind its end";
            return false;
        }
        if (file != null) {
            noteFlaws(far);
        }
        if (next == null) {
            endMarked = file != null && header == END_OF_FILE;
            unfinished = !endMarked && begun != 0;
        }
        return goOn(next);
    }

    /** A killed writer leaves at most one document behind the end. */
    private long farthest() {
        return position + HEADER + MAX_DOCUMENT;
    }

    private void noteFlaws(final boolean far) {
        own.end();
        if (own.flaw() != null) {
            flaws.putIfAbsent(file.path(), own.flaw());
        }
        if (far) {
            flaw("there are bytes behind its end that no writer leaves there", contentEnd());
        }
        if (position + HEADER > file.size() && contentEnd() > position) {
            flaw("its file ends inside a document's header", position);
        }
    }

    private void flaw(final String what, final long at) {
        flaws.putIfAbsent(file.path(), what + " (" + file.name() + " at byte " + at + ")");
    }

    /**
     * Chronicle only leaves a header incomplete when it is killed creating a file: goes on to the
     * next.
     */
    private boolean breakOff() {
        if (!neverCreated() || lostRecords.between(file, 0, Math.min(file.size(), FIRST_BYTES))) {
            trouble = "its document's header was never completed";
            return false;
        }
        return goOn(fileBehind());
    }

    /** Whether the file ends before its first record could begin: its writer was killed. */
    private boolean neverCreated() {
        return file != null && !endMarked && position < OwnLayout.FIRST_RECORD;
    }

    private boolean goOn(final Path next) {
        if (neverCreated() && (atRest || next != null)) {
            flaw("its file was never fully created", position);
        }
        if (next == null) {
            unfinished |= neverCreated();
            return false;
        }
        open(next);
        return true;
    }

    private boolean load(final int header) {
        final int length = header & LENGTH_MASK;
        documentAt = position;
        final long end = position + HEADER + length;
        if (end > file.size() && end > file.remap()) {
            trouble = file.name() + " ends inside it";
            return false;
        }
        final boolean ours = (header & OWN_DATA) == 0;
        final long start = position + HEADER;
        if (ours && length > MAX_DOCUMENT) {
            trouble = "its document of " + length + " bytes is longer than any record";
        } else if (ours) {
            own.record(position);
            copy(start, length);
        } else if (lostRecords.between(file, start, end)) {
            trouble = "there are whole records in " + file.name()
                    + " where Chronicle keeps its own data";
        } else if (position >= OwnLayout.FIRST_RECORD) {
            own.document(position, length);
        }
        position = align(end);
        return ours && trouble == null;
    }

    private void copy(final long start, final int length) {
        record.putBytes(0, file.wrap(start, length), 0, length);
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
        if (position + HEADER > file.size()) {
            file.remap();
        }
        return file.intAt(position);
    }

    static long align(final long position) {
        return position + 3 & ~3L;
    }

    private void open(final Path next) {
        close();
        file = new QueueFile(next);
        own.begin(file);
        position = 0;
        endMarked = false;
        if (recordsFrom(OwnLayout.FIRST_RECORD)) {
            position = OwnLayout.FIRST_RECORD;
        } else if (!hasForm()) {
            flaw("it does not begin as a file of the journal does", 0);
            own.begin(file);
            position = file.size();
        }
    }

    /** Whether a whole record is there, but for the marks of writers before it. */
    private boolean recordsFrom(final long first) {
        long at = first;
        while (file.intAt(at) == OwnLayout.MARK_WORD && file.intAt(at + HEADER) == 0) {
            at += 2L * HEADER;
        }
        return lostRecords.lengthAt(file, at + HEADER) > 0;
    }

    /** Whether it begins as a file of the queue does, or as one that is just created. */
    private boolean hasForm() {
        final boolean blank = file.contentEnd(0) == 0;
        final int first = file.intAt(0);
        return first == OwnLayout.HEADER_WORD || first == NOT_COMPLETE || blank;
    }

    private Path fileBehind() {
        for (final Path each : JournalFiles.queueFiles(directory)) {
            if (file == null || each.getFileName().compareTo(file.path().getFileName()) > 0) {
                final String foreign = foreign(each);
                if (foreign == null) {
                    return each;
                }
                flaws.putIfAbsent(each, foreign + " (" + each.getFileName() + " at byte 0)");
            }
        }
        return null;
    }

    private static String foreign(final Path file) {
        if (!JournalFiles.isNamedByDay(file)) {
            return "its name is not that of a day of the journal";
        }
        return Files.isRegularFile(file) ? null : "it is a folder or the like, and no file";
    }

    /** The file of the last document, null before the first. */
    Path file() {
        return file == null ? null : file.path();
    }

    /** Where in {@link #file()} the next document is looked for. */
    long position() {
        return position;
    }

    /** Behind the last byte of {@link #file()} that is not zero; not before {@link #position()}. */
    long contentEnd() {
        return file.contentEnd(position);
    }

    /** Whether the last file is closed for good: the next document belongs to a later day. */
    boolean endMarked() {
        return endMarked;
    }

    /** The files with a flaw that the reading went on behind. */
    Set<Path> flawed() {
        return flaws.keySet();
    }

    @Override
    public String flaw() {
        return flaws.isEmpty() ? null : String.join("; ", flaws.values());
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
        return file == null ? "" : file.name() + " at byte " + at;
    }

    @Override
    public boolean unfinished() {
        return unfinished;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
