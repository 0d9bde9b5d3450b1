package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

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

/** What the queue keeps beside the records is verified, and costs no record when it is altered. */
class OwnDataTest {
    private static final long SEED = 19;
    private static final long BLOCK = 1L << 20;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    private static final int RECORDS = 300;
    private static final int HEADER_END = 197;

    private final List<Record> written = new ArrayList<>();

    @TempDir
    private Path directory;

    private Path write(final int count) {
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage()).isNull();
            for (int i = 0; i < count; i++) {
                final long sequence = journal.sequence() + 1;
                final Record record = Record.drawn(SEED, sequence, NOON_NS + sequence);
                record.appendTo(journal);
                written.add(record);
            }
        }
        return JournalFiles.queueFiles(directory).getFirst();
    }

    private ChronicleJournal open() {
        return new ChronicleJournal(directory, 0, BLOCK);
    }

    /** Reads all that was written; answers what is wrong beside. */
    private Damage readAll() {
        try (JournalReader reader = JournalReader.of(directory)) {
            assertThat(Record.all(reader).equals(written)).isTrue();
            return reader.damage();
        }
    }

    @Test
    void shouldTellWhichByteOfTheHeaderIsAlteredAndReadEveryRecord() throws IOException {
        final Path file = write(RECORDS);
        for (int at = 0; at < HEADER_END; at++) {
            flip(file, at, 1 << at % 8);
            final Damage damage = readAll();
            if (at < OwnLayout.LAST_PLACE || at >= OwnLayout.NEXT_INDEXED + Long.BYTES) {
                assertThat(damage.what()).contains("(20260101F.cq4 at byte " + at + ")");
            } else if (at < OwnLayout.NEXT_INDEXED) {
                assertThat(damage).as("byte %d", at).isNotNull();
            }
            flip(file, at, 1 << at % 8);
        }
        assertThat(readAll()).isNull();
    }

    @Test
    void shouldSetTheFileAsideAndKeepEveryRecordWhenItsHeaderIsAltered() throws IOException {
        final Path file = write(RECORDS);
        for (final int at : new int[] {
            0, 3, 54, 65, 74, 92, 168, 177, 200, 202, 224, 240, 33_008, 33_011, 33_040, 33_048
        }) {
            flip(file, at, 1 << 4);
            final byte[] altered = Files.readAllBytes(file);
            final Path place = directory.resolve("quarantine/record-" + (written.size() + 1));
            try (ChronicleJournal journal = open()) {
                assertThat(journal.damage()).as("byte %d", at).isNotNull();
                assertThat(journal.damage().toString())
                        .startsWith("record " + (written.size() + 1) + ": ")
                        .contains("(20260101F.cq4 at byte ")
                        .contains("the files are set aside in " + place)
                        .contains("compare open orders and positions with the venue's");
                assertThat(journal.sequence()).isEqualTo(written.size());
            }
            assertThat(Files.readAllBytes(place.resolve(file.getFileName()))).isEqualTo(altered);
            write(2);
            assertThat(readAll()).as("byte %d", at).isNull();
        }
    }

    /** Killed behind a record's header: its place, its number and its index entry are missing. */
    @Test
    void shouldNotMindWhatAKilledWriterHadNotNotedYet() throws IOException {
        final Path file = write(OwnLayout.SPACING);
        final byte[] before = Files.readAllBytes(file);
        try (ChronicleJournal journal = open()) {
            final Record record = Record.drawn(SEED, 257, NOON_NS + 257);
            record.appendTo(journal);
            written.add(record);
        }
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.write(ByteBuffer.wrap(before, 0, OwnLayout.FIRST_RECORD), 0);
        }
        assertThat(readAll()).isNull();
        write(OwnLayout.SPACING + 50);
        assertThat(readAll()).isNull();
        write(1);
        assertThat(readAll()).isNull();
    }

    @Test
    void shouldKnowTheSecondTableOfALongDay() throws IOException {
        final int count = OwnLayout.ENTRIES * OwnLayout.SPACING + 2 * OwnLayout.SPACING;
        final UnsafeBuffer nothing = new UnsafeBuffer(new byte[0]);
        try (ChronicleJournal journal = new ChronicleJournal(directory, 0, 8L << 20)) {
            while (journal.sequence() < count) {
                journal.append(RecordKind.NOTE, 1, NOON_NS + journal.sequence(), nothing, 0, 0);
            }
        }
        assertThat(countedTo(count)).isNull();
        final Path file = JournalFiles.queueFiles(directory).getFirst();
        final ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        final int table =
                Math.toIntExact(bytes.getLong(OwnLayout.TABLE_OF_TABLES_USED + 2 * Long.BYTES));
        for (int entry = 0; entry < 2; entry++) {
            final int at = table + 32 + entry * Long.BYTES;
            flip(file, at, 2);
            assertThat(countedTo(count).what()).contains("(20260101F.cq4 at byte " + at + ")");
            flip(file, at, 2);
        }
    }

    private Damage countedTo(final long count) {
        try (JournalReader reader = JournalReader.of(directory)) {
            while (reader.next()) {}
            assertThat(reader.sequence()).isEqualTo(count);
            return reader.damage();
        }
    }

    @Test
    void shouldPassOverAndSetAsideWhatIsNoFileOfTheJournal() throws IOException {
        write(RECORDS);
        for (final String name : new String[] {
            "20251231F.cq4", "20260103F.cq4", "foo.cq4", "1.cq4", "20260230F.cq4", "20260102.cq4"
        }) {
            for (final byte[] content : new byte[][] {
                {}, "hello".getBytes(), new byte[300], Record.noise(SEED, 90_000), null
            }) {
                final Path file = directory.resolve(name);
                if (content == null) {
                    Files.createDirectories(file.resolve("inside"));
                } else {
                    Files.write(file, content);
                }
                shouldPassOver(file, content == null ? "a folder" : content.length + " bytes");
            }
        }
    }

    private void shouldPassOver(final Path file, final String what) {
        final String told = what + " in " + file.getFileName();
        final Damage read = readAll();
        final boolean mayBeNew = file.getFileName().toString().equals("20260103F.cq4");
        assertThat(read != null || mayBeNew).as(told).isTrue();
        try (ChronicleJournal journal = open()) {
            assertThat(journal.damage()).as(told).isNotNull();
            assertThat(journal.damage().what())
                    .as(told)
                    .contains("(" + file.getFileName() + " at byte 0)")
                    .contains("set aside in " + directory.resolve("quarantine"));
            assertThat(journal.sequence()).as(told).isEqualTo(written.size());
        }
        assertThat(file).doesNotExist();
        write(1);
        assertThat(readAll()).as(told).isNull();
    }

    private static void flip(final Path file, final long at, final int bits) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            final ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            channel.write(one.put(0, (byte) (one.get(0) ^ bits)).rewind(), at);
        }
    }
}
