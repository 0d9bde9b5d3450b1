package io.glidepath.exec.journal;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** One record as a test compares it. */
record Record(long sequence, RecordKind kind, int stream, long nowNs, String payload) {
    private static final int LONGEST_RANDOM = 1344;

    static Record current(final JournalReader reader) {
        final byte[] payload = new byte[reader.length()];
        reader.buffer().getBytes(reader.offset(), payload);
        return new Record(
                reader.sequence(),
                reader.kind(),
                reader.stream(),
                reader.nowNs(),
                HexFormat.of().formatHex(payload));
    }

    static List<Record> all(final JournalReader reader) {
        final List<Record> records = new ArrayList<>();
        while (reader.next()) {
            records.add(current(reader));
        }
        return records;
    }

    /**
     * Draws the record from the seed alone: any part of a journal can be checked without the
     * others.
     */
    static Record drawn(final long seed, final long sequence, final long nowNs) {
        final SplittableRandom random = new SplittableRandom(seed * 31 + sequence);
        final byte[] payload =
                new byte[random.nextInt(10) == 0 ? 0 : random.nextInt(1, LONGEST_RANDOM)];
        random.nextBytes(payload);
        return new Record(
                sequence,
                RecordKind.of(random.nextInt(1, 9)),
                random.nextInt(0, 9),
                nowNs,
                HexFormat.of().formatHex(payload));
    }

    /** Bytes that are no journal. */
    static byte[] noise(final long seed, final int length) {
        final byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    void appendTo(final Journal journal) {
        final byte[] bytes = HexFormat.of().parseHex(payload);
        final long given =
                journal.append(kind, stream, nowNs, new UnsafeBuffer(bytes), 0, bytes.length);
        if (given != sequence) {
            throw new AssertionError("appended as " + given + ", expected " + sequence);
        }
    }

    @Override
    public String toString() {
        return sequence + " " + nowNs + " " + kind + " " + stream + " " + payload.length() / 2
                + " bytes #" + payload.hashCode();
    }
}
