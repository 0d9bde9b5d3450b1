package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ChronicleJournalTest {
    private static final long SEED = 7;
    private static final long BLOCK = 8L << 20;
    private static final long ANY_ROOM = 0;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    void shouldGiveTheSameRecordsBackFromMemoryAndDisk() {
        final List<Record> written = new ArrayList<>();
        final MemoryJournal memory = new MemoryJournal(64);
        try (ChronicleJournal disk = open()) {
            for (long sequence = 1; sequence <= 5_000; sequence++) {
                final Record record = Record.drawn(SEED, sequence, NOON_NS + sequence);
                record.appendTo(memory);
                record.appendTo(disk);
                written.add(record);
            }
            assertThat(disk.sequence()).isEqualTo(memory.sequence()).isEqualTo(5_000);
        }
        assertThat(read(JournalReader.of(memory))).isEqualTo(written);
        assertThat(read(JournalReader.of(directory))).isEqualTo(written);
    }

    @Test
    void shouldRollAtUtcMidnightOfTheRecordsOwnTime() {
        try (ChronicleJournal journal = open()) {
            append(journal, 1, NOON_NS + DAY_NS / 2 - 1);
            append(journal, 2, NOON_NS + DAY_NS / 2);
            append(journal, 3, NOON_NS + 9 * DAY_NS);
        }
        assertThat(JournalFiles.queueFiles(directory))
                .extracting(each -> each.getFileName().toString())
                .containsExactly("20260101F.cq4", "20260102F.cq4", "20260110F.cq4");
        assertThat(read(JournalReader.of(directory))).hasSize(3);
    }

    @Test
    void shouldGoOnWhereItStoppedWhenOpenedAgain() {
        final List<Record> written = new ArrayList<>();
        for (long sequence = 1; sequence <= 6; sequence++) {
            try (ChronicleJournal journal = open()) {
                assertThat(journal.sequence()).isEqualTo(sequence - 1);
                assertThat(journal.damage()).isNull();
                written.add(append(journal, sequence, NOON_NS + sequence / 2 * DAY_NS));
            }
        }
        assertThat(read(JournalReader.of(directory))).isEqualTo(written);
    }

    @Test
    void shouldFollowAJournalBeingWritten() {
        try (ChronicleJournal journal = open();
                JournalReader reader = JournalReader.of(directory)) {
            assertThat(reader.next()).isFalse();
            for (long sequence = 1; sequence <= 40_000; sequence++) {
                final Record record =
                        append(journal, sequence, NOON_NS + sequence * DAY_NS / 20_000);
                assertThat(reader.next()).isTrue();
                assertThat(Record.current(reader)).isEqualTo(record);
                assertThat(reader.next()).isFalse();
            }
            assertThat(reader.damage()).isNull();
        }
    }

    @Test
    void shouldRefuseASecondWriterInOneSentence() {
        try (ChronicleJournal journal = open()) {
            append(journal, 1, NOON_NS);
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the journal in " + directory
                            + " is in use: another running instance holds its lock");
            append(journal, 2, NOON_NS);
        }
        open().close();
    }

    @Test
    void shouldRefuseADiskWithTooLittleRoom() {
        assertThatThrownBy(() -> new ChronicleJournal(directory, Long.MAX_VALUE, BLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bytes free, fewer than the");
        open().close();
    }

    private ChronicleJournal open() {
        return new ChronicleJournal(directory, ANY_ROOM, BLOCK);
    }

    private static Record append(final Journal journal, final long sequence, final long nowNs) {
        final Record record = Record.drawn(SEED, sequence, nowNs);
        record.appendTo(journal);
        return record;
    }

    private static List<Record> read(final JournalReader reader) {
        try (reader) {
            final List<Record> records = Record.all(reader);
            assertThat(reader.damage()).isNull();
            assertThat(reader.unfinished()).isFalse();
            return records;
        }
    }
}
