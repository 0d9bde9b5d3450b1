package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DamageTest {
    private static final long SEED = 3;
    private static final long BLOCK = 1L << 20;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    private static final int RECORDS = 40;
    private static final int VICTIM = 23;
    private static final int DOCUMENT_HEADER = 4;

    private final List<Record> written = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void shouldFindEveryByteFlippedInMemory() {
        final MemoryJournal journal = new MemoryJournal(64);
        write(journal, RECORDS, 0);
        final int at = offsetInMemory(VICTIM);
        for (int offset = at; offset < offsetInMemory(VICTIM + 1); offset++) {
            final MutableDirectBuffer records = (MutableDirectBuffer) journal.records();
            records.putByte(offset, (byte) (records.getByte(offset) ^ 0x10));
            assertDamagedAt(VICTIM, JournalReader.of(journal));
            records.putByte(offset, (byte) (records.getByte(offset) ^ 0x10));
        }
    }

    @Test
    void shouldFindEveryByteFlippedOnDisk() throws IOException {
        final Path file = writeFile(RECORDS);
        final int at = offsetInFile(file, VICTIM);
        final int length = RecordDescriptor.HEADER_LENGTH
                + written.get(VICTIM - 1).payload().length() / 2;
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            for (int offset = at; offset < at + length; offset++) {
                flip(channel, offset, 0x40);
                assertDamagedAt(VICTIM, JournalReader.of(directory));
                flip(channel, offset, 0x40);
            }
        }
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void shouldFindEveryBitFlippedInADocumentsHeader() throws IOException {
        final Path file = writeFile(RECORDS);
        final int at = offsetInFile(file, VICTIM) - DOCUMENT_HEADER;
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                flip(channel, at + bit / 8, 1 << bit % 8);
                try (JournalReader reader = JournalReader.of(directory)) {
                    final List<Record> records = Record.all(reader);
                    assertThat(reader.damage()).as("bit %d", bit).isNotNull();
                    // A length too long by a few bytes spoils the place of the next record, not
                    // this one.
                    assertThat(reader.damage().sequence()).isBetween((long) VICTIM, VICTIM + 1L);
                    assertThat(records)
                            .isEqualTo(written.subList(0, (int) reader.damage().sequence() - 1));
                }
                flip(channel, at + bit / 8, 1 << bit % 8);
            }
        }
    }

    @Test
    void shouldLoseNoRecordInSilenceWhenChroniclesOwnDataIsDamaged() throws IOException {
        final Path file = writeFile(RECORDS);
        final int firstRecord = offsetInFile(file, 1) - DOCUMENT_HEADER;
        final ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int own = 0;
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            for (int at = 0;
                    at < firstRecord;
                    at = at + DOCUMENT_HEADER + (bytes.getInt(at) & 0x3FFFFFFF) + 3 & ~3) {
                own++;
                for (int bit = 0; bit < Integer.SIZE; bit++) {
                    flip(channel, at + bit / 8, 1 << bit % 8);
                    try (JournalReader reader = JournalReader.of(directory)) {
                        final List<Record> records = Record.all(reader);
                        if (reader.damage() == null) {
                            assertThat(records)
                                    .as("bit %d of header %d", bit, own)
                                    .isEqualTo(written);
                        }
                    }
                    flip(channel, at + bit / 8, 1 << bit % 8);
                }
            }
        }
        assertThat(own).isGreaterThan(2);
    }

    @Test
    void shouldFindAnEndWrittenIntoTheMiddle() throws IOException {
        final Path file = writeFile(RECORDS);
        final int at = offsetInFile(file, VICTIM) - DOCUMENT_HEADER;
        for (final int header : new int[] {0, 0xC0000000, 0x80000000}) {
            overwrite(file, at, header);
            assertDamagedAt(VICTIM, JournalReader.of(directory));
        }
    }

    @Test
    void shouldFindATruncatedFile() throws IOException {
        final Path file = writeFile(RECORDS);
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            channel.truncate(offsetInFile(file, VICTIM) + 5);
        }
        assertDamagedAt(VICTIM, JournalReader.of(directory));
    }

    @Test
    void shouldFindAMissingRecordAndARepeatedOne() {
        for (final long wrong : new long[] {VICTIM - 1, VICTIM + 1}) {
            final Path place = directory.resolve("wrong-" + wrong);
            written.clear();
            try (QueueWriter writer = new QueueWriter(place, BLOCK, 0)) {
                for (int sequence = 1; sequence <= RECORDS; sequence++) {
                    written.add(new Record(sequence, RecordKind.NOTE, 1, NOON_NS, ""));
                    writer.append(
                            sequence == VICTIM ? wrong : sequence,
                            RecordKind.NOTE,
                            1,
                            NOON_NS,
                            new UnsafeBuffer(new byte[0]),
                            0,
                            0);
                }
            }
            assertDamagedAt(VICTIM, JournalReader.of(place));
        }
    }

    @Test
    void shouldSetAsideWhatIsDamagedAndGoOnBehindTheLastGoodRecord() throws IOException {
        final Path file = writeFile(RECORDS);
        final byte[] before;
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            flip(channel, offsetInFile(file, VICTIM) + 40, 1);
        }
        before = Files.readAllBytes(file);
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage().sequence()).isEqualTo(VICTIM);
            assertThat(journal.sequence()).isEqualTo(VICTIM - 1);
            truncateWritten();
            write(journal, 5, 1_000);
        }
        assertThat(read()).isEqualTo(written);
        final Path place = directory.resolve("quarantine").resolve("record-" + VICTIM);
        assertThat(Files.readAllBytes(place.resolve(file.getFileName()))).isEqualTo(before);
        assertThat(place.resolve("damage.txt"))
                .content()
                .startsWith("record " + VICTIM + ": its checksum is");
    }

    @Test
    void shouldSetAsideTheDaysBehindADamagedOne() throws IOException {
        final Path file = writeFile(RECORDS);
        try (ChronicleJournal journal = open()) {
            write(journal, 10, 86_400_000_000_000L);
            write(journal, 10, 2 * 86_400_000_000_000L);
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            flip(channel, offsetInFile(file, VICTIM) + 9, 1);
        }
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage().sequence()).isEqualTo(VICTIM);
            truncateWritten();
            write(journal, 5, 2 * 86_400_000_000_000L);
        }
        assertThat(read()).isEqualTo(written);
        assertThat(JournalFiles.queueFiles(
                        directory.resolve("quarantine").resolve("record-" + VICTIM)))
                .hasSize(3);
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage()).isNull();
        }
    }

    /** A start that finds damage may end before it has told of it. */
    @Test
    void shouldTellOfDamageUntilARecordDoes() throws IOException {
        final Path file = writeFile(RECORDS);
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            flip(channel, offsetInFile(file, VICTIM) + 9, 1);
        }
        open().close();
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage()).isNull();
            assertThat(journal.untoldDamage().sequence()).isEqualTo(VICTIM);
            assertThat(JournalCheck.of(directory, 0).damage().sequence()).isEqualTo(VICTIM);
            journal.damageTold();
            assertThat(journal.untoldDamage()).isNull();
        }
        assertThat(JournalCheck.of(directory, 0).damage()).isNull();
    }

    @Test
    void shouldGoOnBehindAGapAsPowerLossLeavesIt() throws IOException {
        final Path file = writeFile(RECORDS);
        final int at = offsetInFile(file, VICTIM) - DOCUMENT_HEADER;
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size() - at), at);
        }
        try (ChronicleJournal journal = open()) {
            assertThat(journal.sequence()).isEqualTo(VICTIM - 1);
            truncateWritten();
            write(journal, 30, 1_000);
        }
        assertThat(read()).isEqualTo(written);
    }

    @Test
    void shouldWriteOverWhatAKilledWriterBegan() throws IOException {
        final Path file = writeFile(VICTIM - 1);
        final byte[] whole = Files.readAllBytes(file);
        try (ChronicleJournal journal = open()) {
            write(journal, 1, 0);
        }
        final int at = offsetInFile(file, VICTIM);
        final int length = written.get(VICTIM - 1).payload().length() / 2;
        final byte[] more = Files.readAllBytes(file);
        final int end = at - DOCUMENT_HEADER - QueueWriter.MARK_BYTES;
        for (int kept = RecordDescriptor.HEADER_LENGTH + length; kept > 0; kept -= 13) {
            Files.write(file, whole);
            try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
                channel.write(ByteBuffer.wrap(more, at, kept), end + DOCUMENT_HEADER);
            }
            try (JournalReader reader = JournalReader.of(directory)) {
                assertThat(Record.all(reader)).isEqualTo(written.subList(0, VICTIM - 1));
                assertThat(reader.damage()).isNull();
                assertThat(reader.unfinished()).isTrue();
            }
            try (ChronicleJournal journal = open()) {
                assertThat(journal.damage()).isNull();
                truncateWritten();
                write(journal, 3, 1_000);
            }
            assertThat(read()).isEqualTo(written);
        }
    }

    private void assertDamagedAt(final long sequence, final JournalReader reader) {
        try (reader) {
            assertThat(Record.all(reader)).isEqualTo(written.subList(0, (int) sequence - 1));
            assertThat(reader.damage()).isNotNull();
            assertThat(reader.damage().sequence()).as(reader.damage().what()).isEqualTo(sequence);
            assertThat(reader.next()).isFalse();
            assertThat(reader.peek()).isFalse();
        }
    }

    private Path writeFile(final int count) {
        try (ChronicleJournal journal = open()) {
            write(journal, count, 0);
        }
        return JournalFiles.queueFiles(directory).getFirst();
    }

    private void write(final Journal journal, final int count, final long laterNs) {
        for (int i = 0; i < count; i++) {
            final long sequence = journal.sequence() + 1;
            final Record record = Record.drawn(SEED, sequence, NOON_NS + laterNs + sequence);
            record.appendTo(journal);
            written.add(record);
        }
    }

    private void truncateWritten() {
        written.subList(VICTIM - 1, written.size()).clear();
    }

    private List<Record> read() {
        try (JournalReader reader = JournalReader.of(directory)) {
            final List<Record> records = Record.all(reader);
            assertThat(reader.damage()).isNull();
            return records;
        }
    }

    private ChronicleJournal open() {
        return new ChronicleJournal(directory, 0, BLOCK);
    }

    private int offsetInMemory(final int sequence) {
        return written.subList(0, sequence - 1).stream()
                .mapToInt(
                        each -> RecordDescriptor.HEADER_LENGTH + each.payload().length() / 2)
                .sum();
    }

    /**
     * Looks for the record's sequence and time in the bytes of the file, knowing nothing of its
     * format.
     */
    private int offsetInFile(final Path file, final int sequence) throws IOException {
        final ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        final Record record = written.get(sequence - 1);
        for (int at = 0; at + Long.BYTES * 2 <= bytes.capacity(); at += Integer.BYTES) {
            if (bytes.getLong(at) == sequence && bytes.getLong(at + Long.BYTES) == record.nowNs()) {
                return at - RecordDescriptor.SEQUENCE_OFFSET;
            }
        }
        throw new AssertionError("record " + sequence + " is not in " + file);
    }

    private static void flip(final FileChannel channel, final long offset, final int bits)
            throws IOException {
        final ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, offset);
        channel.write(one.put(0, (byte) (one.get(0) ^ bits)).rewind(), offset);
    }

    private static void overwrite(final Path file, final long offset, final int value)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            channel.write(
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, value), offset);
        }
    }
}
