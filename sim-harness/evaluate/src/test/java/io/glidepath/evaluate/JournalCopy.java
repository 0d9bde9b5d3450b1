package io.glidepath.evaluate;

import io.glidepath.exec.Openings;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordKind;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Copies of a journal with one thing altered and every checksum right: only a replay can tell. */
final class JournalCopy {
    private static final int BYTES = 1 << 20;

    private JournalCopy() {}

    /** With the payload of one record altered in place. */
    static MemoryJournal altered(
            final MemoryJournal from, final long sequence, final Consumer<UnsafeBuffer> change) {
        final MemoryJournal to = new MemoryJournal(BYTES);
        final JournalReader reader = JournalReader.of(from);
        while (reader.next()) {
            final UnsafeBuffer payload = new UnsafeBuffer(payload(reader));
            if (reader.sequence() == sequence) {
                change.accept(payload);
            }
            append(reader, payload, to);
        }
        return to;
    }

    /** With other opening records. */
    static MemoryJournal opened(
            final MemoryJournal from, final Openings openings, final long nowNs) {
        final MemoryJournal to = new MemoryJournal(BYTES);
        openings.write(to, nowNs);
        final JournalReader reader = JournalReader.of(from);
        while (reader.next()) {
            if (reader.kind() != RecordKind.OPENING) {
                append(reader, new UnsafeBuffer(payload(reader)), to);
            }
        }
        return to;
    }

    /** Every record: what it is, when, and all its bytes. */
    static List<String> records(final MemoryJournal journal) {
        final List<String> records = new ArrayList<>();
        final JournalReader reader = JournalReader.of(journal);
        while (reader.next()) {
            final StringBuilder text = new StringBuilder();
            text.append(reader.kind()).append(' ').append(reader.stream()).append(' ');
            text.append(reader.nowNs()).append(' ');
            for (final byte value : payload(reader)) {
                text.append(Character.forDigit(value >> 4 & 15, 16));
                text.append(Character.forDigit(value & 15, 16));
            }
            records.add(text.toString());
        }
        return records;
    }

    private static byte[] payload(final JournalReader reader) {
        final byte[] payload = new byte[reader.length()];
        reader.buffer().getBytes(reader.offset(), payload);
        return payload;
    }

    private static void append(
            final JournalReader reader, final UnsafeBuffer payload, final MemoryJournal to) {
        to.append(reader.kind(), reader.stream(), reader.nowNs(), payload, 0, payload.capacity());
    }
}
