package io.glidepath.exec.journal;

import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.function.Consumer;

/**
 * Copies a journal with one record's payload altered and every checksum right: what only a replay
 * can find.
 */
public final class AlteredCopy {
    private AlteredCopy() {}

    /** The first records of a journal, as they are. */
    public static MemoryJournal ofFirst(final MemoryJournal journal, final long records) {
        final MemoryJournal copy = new MemoryJournal(1024);
        write(JournalReader.of(journal).upTo(records), copy, 0, payload -> {});
        return copy;
    }

    /** @param change alters the payload of record {@code sequence} in place. */
    static void write(
            final JournalReader from,
            final Journal to,
            final long sequence,
            final Consumer<MutableDirectBuffer> change) {
        while (from.next()) {
            final byte[] payload = new byte[from.length()];
            from.buffer().getBytes(from.offset(), payload);
            final UnsafeBuffer copy = new UnsafeBuffer(payload);
            if (from.sequence() == sequence) {
                change.accept(copy);
            }
            to.append(from.kind(), from.stream(), from.nowNs(), copy, 0, payload.length);
        }
    }
}
