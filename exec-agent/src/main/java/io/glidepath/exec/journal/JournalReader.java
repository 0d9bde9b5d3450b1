package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;

import java.nio.file.Path;

/**
 * Reads a journal forward and trusts nothing: each record's length, checksum, sequence and kind are
 * verified, and the first that is wrong ends the reading for good. At the end of a journal still
 * being written, {@link #next()} may be asked again later. Allocates nothing per record.
 */
public final class JournalReader implements AutoCloseable {
    private final RecordChecksum checksum = new RecordChecksum();
    private final RecordSource source;
    private long sequence;
    private long nowNs = Long.MIN_VALUE;
    private RecordKind kind;
    private int stream;
    private int offset;
    private int length;
    private boolean peeked;
    private long lastSequence = Long.MAX_VALUE;
    private Damage damage;

    JournalReader(final RecordSource source) {
        this.source = source;
    }

    /** Reads a journal in memory, from its first record. */
    public static JournalReader of(final MemoryJournal journal) {
        return new JournalReader(new MemorySource(journal));
    }

    /**
     * Reads the journal of a directory, from its first record; takes no lock and changes no file.
     */
    public static JournalReader of(final Path directory) {
        return new JournalReader(new ChronicleSource(directory, false, false));
    }

    /**
     * Reads the journal of a directory as {@link #of(Path)} does, for an auditor: unless a process
     * holds it, a last file that was never fully created is damage too.
     */
    public static JournalReader auditing(final Path directory) {
        final boolean held = LockFile.isHeld(directory.resolve(JournalFiles.LOCK));
        return new JournalReader(new ChronicleSource(directory, false, !held));
    }

    /**
     * Reads no further than this record, whatever else is written meanwhile; before the first.
     */
    public JournalReader upTo(final long sequence) {
        lastSequence = sequence;
        return this;
    }

    /** Moves to the next record; false at the end and at {@link #damage()}. */
    public boolean next() {
        if (peeked) {
            peeked = false;
            return true;
        }
        return damage == null && sequence < lastSequence && load();
    }

    /** Loads the next record as {@link #next()} does, and leaves it to be taken by that. */
    public boolean peek() {
        if (!peeked) {
            peeked = next();
        }
        return peeked;
    }

    private boolean load() {
        if (!source.advance()) {
            final String trouble = source.trouble();
            return trouble != null && damaged(trouble);
        }
        final DirectBuffer buffer = source.buffer();
        final int at = source.offset();
        final int available = source.available();
        if (available < RecordDescriptor.HEADER_LENGTH) {
            return damaged("its header is cut off after " + available + " bytes");
        }
        final int payload = buffer.getInt(at + RecordDescriptor.LENGTH_OFFSET, LITTLE_ENDIAN);
        if (payload < 0
                || payload > RecordDescriptor.MAX_PAYLOAD_LENGTH
                || payload > available - RecordDescriptor.HEADER_LENGTH) {
            return damaged("its length " + payload + " does not fit the " + available
                    + " bytes there are");
        }
        return verify(buffer, at, payload) && accept(buffer, at, payload);
    }

    private boolean verify(final DirectBuffer buffer, final int at, final int payload) {
        final int said = buffer.getInt(at + RecordDescriptor.CHECKSUM_OFFSET, LITTLE_ENDIAN);
        final int is = checksum.of(buffer, at, payload);
        if (said != is) {
            return damaged("its checksum is " + Integer.toHexString(is) + ", not "
                    + Integer.toHexString(said));
        }
        final long found = buffer.getLong(at + RecordDescriptor.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        if (found != sequence + 1) {
            return damaged("its sequence is " + found);
        }
        final int code = buffer.getByte(at + RecordDescriptor.KIND_OFFSET) & 0xFF;
        return RecordKind.of(code) != null || damaged("its kind " + code + " is unknown");
    }

    private boolean accept(final DirectBuffer buffer, final int at, final int payload) {
        final long time = buffer.getLong(at + RecordDescriptor.NOW_NS_OFFSET, LITTLE_ENDIAN);
        sequence++;
        nowNs = time;
        kind = RecordKind.of(buffer.getByte(at + RecordDescriptor.KIND_OFFSET) & 0xFF);
        stream = buffer.getByte(at + RecordDescriptor.STREAM_OFFSET) & 0xFF;
        offset = at + RecordDescriptor.HEADER_LENGTH;
        length = payload;
        source.take(RecordDescriptor.HEADER_LENGTH + payload);
        return true;
    }

    private boolean damaged(final String what) {
        final String place = source.place();
        damage = new Damage(sequence + 1, place.isEmpty() ? what : what + " (" + place + ")");
        return false;
    }

    /** The record's sequence; at the end, that of the last good record, 0 if there is none. */
    public long sequence() {
        return sequence;
    }

    /** The record's clock, ns since the epoch, UTC; {@link Long#MIN_VALUE} before the first. */
    public long nowNs() {
        return nowNs;
    }

    /** What the record is; null before the first. */
    public RecordKind kind() {
        return kind;
    }

    /** The wire's stream number, 1 to 8; 0: environment. */
    public int stream() {
        return stream;
    }

    /** Holds the payload, until the next record is loaded. */
    public DirectBuffer buffer() {
        return source.buffer();
    }

    /** Where the payload begins in {@link #buffer()}. */
    public int offset() {
        return offset;
    }

    /** Bytes of payload. */
    public int length() {
        return length;
    }

    /**
     * Why the reading ended before the end, or what is wrong with the files though every record
     * could be read, or null.
     */
    public Damage damage() {
        final String flaw = source.flaw();
        return damage != null || flaw == null ? damage : new Damage(sequence + 1, flaw);
    }

    /** Whether the reading ended before the end: what follows is lost. */
    boolean stopped() {
        return damage != null;
    }

    /**
     * Whether the writer was stopped inside a record at the end: nothing followed from that record.
     */
    public boolean unfinished() {
        return source.unfinished();
    }

    /** Appends the record that was read to another journal, under that one's next number. */
    public void appendTo(final Journal journal) {
        journal.append(kind(), stream(), nowNs(), buffer(), offset(), length());
    }

    @Override
    public void close() {
        source.close();
    }
}
