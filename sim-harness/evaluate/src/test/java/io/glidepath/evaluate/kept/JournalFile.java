package io.glidepath.evaluate.kept;

import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordDescriptor;
import io.glidepath.exec.journal.RecordKind;

import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A journal's records, one behind the other as {@link RecordDescriptor} lays them out, in gzip. */
final class JournalFile {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private JournalFile() {}

    static void write(final MemoryJournal journal, final Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                JournalReader reader = JournalReader.of(journal)) {
            while (reader.next()) {
                final byte[] record = new byte[RecordDescriptor.HEADER_LENGTH + reader.length()];
                reader.buffer().getBytes(reader.offset() - RecordDescriptor.HEADER_LENGTH, record);
                out.write(record);
            }
        }
    }

    static MemoryJournal read(final InputStream packed) throws IOException {
        final MemoryJournal journal = new MemoryJournal(1 << 20);
        final UnsafeBuffer bytes = new UnsafeBuffer(new GZIPInputStream(packed).readAllBytes());
        int at = 0;
        while (at < bytes.capacity()) {
            final int length = bytes.getInt(at + RecordDescriptor.LENGTH_OFFSET, ORDER);
            journal.append(
                    RecordKind.of(bytes.getByte(at + RecordDescriptor.KIND_OFFSET) & 0xFF),
                    bytes.getByte(at + RecordDescriptor.STREAM_OFFSET) & 0xFF,
                    bytes.getLong(at + RecordDescriptor.NOW_NS_OFFSET, ORDER),
                    bytes,
                    at + RecordDescriptor.HEADER_LENGTH,
                    length);
            at += RecordDescriptor.HEADER_LENGTH + length;
        }
        return journal;
    }
}
