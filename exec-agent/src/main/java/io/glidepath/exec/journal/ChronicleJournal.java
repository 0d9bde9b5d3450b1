package io.glidepath.exec.journal;

import org.agrona.DirectBuffer;

import java.nio.file.Path;

/**
 * The journal on disk: Chronicle's memory-mapped files, one per UTC day of the records' time, one
 * writer. A record survives the death of the process from the moment {@link #append} returns; it
 * survives power loss once {@link JournalDisk#sync} has returned.
 *
 * <p>Opening takes the directory's lock, requires room on its disk, verifies every record there and
 * what Chronicle keeps beside them, sets aside in {@code quarantine/} the files with what is
 * damaged, so that writing goes on behind the last good record, and reads back a first mark of the
 * new writer. Appending allocates nothing, but for the first record of a block or
 * of a day.
 */
public final class ChronicleJournal implements Journal {
    /** Below this the disk is too full to open a journal on, bytes. */
    public static final long MINIMUM_FREE_BYTES = 1L << 30;
    /** How much of a file is mapped at a time, bytes. */
    public static final long BLOCK_BYTES = 64L << 20;

    private final JournalFiles files;
    private final QueueWriter writer;
    private final Damage damage;
    private final Path folder;
    private long sequence;

    /** Opens or creates the journal of a directory, with the room and the blocks above. */
    public ChronicleJournal(final Path directory) {
        this(directory, MINIMUM_FREE_BYTES, BLOCK_BYTES);
    }

    /**
     * Opens or creates the journal of a directory.
     *
     * @param minimumFreeBytes room to require on its disk.
     * @param blockBytes how much of a file to map at a time, at least 8 MiB for the longest record.
     * @throws IllegalStateException in one sentence, if another writer holds it or the disk is too
     *     full.
     */
    public ChronicleJournal(
            final Path directory, final long minimumFreeBytes, final long blockBytes) {
        files = JournalFiles.lock(directory);
        try (Repair repair = new Repair(directory, blockBytes)) {
            files.requireRoom(minimumFreeBytes);
            files.requireWritable();
            repair.scan();
            writer = open(repair);
            sequence = repair.lastSequence();
            damage = repair.damage();
            folder = directory;
            files.keepToOwner();
        } catch (final RuntimeException | Error e) {
            files.close();
            throw e;
        }
    }

    /** A second one, where the first did not append as it should and its file was set aside. */
    private QueueWriter open(final Repair repair) {
        files.forgetTable();
        final QueueWriter first = repair.confirmed();
        if (first != null) {
            return first;
        }
        files.forgetTable();
        return repair.confirmed();
    }

    @Override
    public long append(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        RecordDescriptor.validate(stream, length);
        writer.append(sequence + 1, kind, stream, nowNs, buffer, offset, length);
        return ++sequence;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    /**
     * About where the next record goes, bytes from its file's beginning; 0 before the first of this
     * run. For the thread that appends.
     */
    public long position() {
        return writer.position();
    }

    /** What was found damaged and set aside when it was opened, or null. */
    public Damage damage() {
        return damage;
    }

    /**
     * That, or what an opening before this one set aside and no record tells of yet; null: nothing.
     */
    public Damage untoldDamage() {
        return damage == null ? DamageNote.read(folder) : damage;
    }

    /** A record that is on the disk tells of the damage: the next opening need not. */
    public void damageTold() {
        DamageNote.forget(folder);
    }

    /** Room left on its disk, bytes; asks the system, so not from the agent's thread. */
    public long freeBytes() {
        return files.freeBytes();
    }

    @Override
    public void close() {
        writer.close();
        files.close();
    }
}
