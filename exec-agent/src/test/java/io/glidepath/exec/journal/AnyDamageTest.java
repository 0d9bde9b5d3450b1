package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import org.agrona.IoUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whatever happens to a file: what is appended after the next start can be read, and either the
 * damage was reported or nothing is missing.
 */
class AnyDamageTest {
    private static final long SEED = Long.getLong("glidepath.test.seed", 17);
    private static final long BLOCK = 1L << 20;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final int FIRST_DAY = 300;
    private static final int SECOND_DAY = 40;
    private static final int APPENDED = 50;
    private static final int HEADER_REGION = 4096;
    private static final int GARBAGE = 5_000;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Record> written = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path whole;
    private Path hurt;

    /** Two days and three runs, so that there are marks, an end of a day and an index entry. */
    @BeforeEach
    void writeTheWholeJournal() {
        System.out.println("damaged journals, seed " + SEED);
        whole = folder.resolve("whole");
        hurt = folder.resolve("hurt");
        for (final int count : new int[] {FIRST_DAY / 2, FIRST_DAY, FIRST_DAY + SECOND_DAY}) {
            try (ChronicleJournal journal = new ChronicleJournal(whole, 0, BLOCK)) {
                while (journal.sequence() < count) {
                    written.add(append(journal));
                }
            }
        }
    }

    private static Record append(final Journal journal) {
        final long sequence = journal.sequence() + 1;
        final long day = sequence > FIRST_DAY ? DAY_NS : 0;
        final Record record = Record.drawn(SEED, sequence, NOON_NS + day + sequence);
        record.appendTo(journal);
        return record;
    }

    @Test
    void shouldGoOnBehindACutAnywhere() throws IOException {
        for (int i = 0; i < 90; i++) {
            final Path file = hurtFile();
            final int end = endOf(file);
            final int at = i % 4 == 0 ? end - random.nextInt(64) : random.nextInt(end + 64);
            cut(file, at);
            check("cut at byte " + at + " of " + file.getFileName());
        }
    }

    /** A cut just behind a record leaves 0 to 3 bytes of what follows it. */
    @Test
    void shouldGoOnBehindACutInADocumentsHeader() throws IOException {
        for (int i = 0; i < 45; i++) {
            final Path file = hurtFile();
            final int at = startOf(file, random.nextInt(1, SECOND_DAY)) - random.nextInt(0, 5);
            cut(file, at);
            check("cut at byte " + at + " of " + file.getFileName());
        }
    }

    @Test
    void shouldGoOnBehindAFlippedBitAnywhere() throws IOException {
        for (int i = 0; i < 120; i++) {
            final Path file = hurtFile();
            final int reach = i % 2 == 0 ? HEADER_REGION : endOf(file) + 64;
            final int at = i % 8 == 0 ? random.nextInt(200) : random.nextInt(reach);
            final int bit = random.nextInt(Byte.SIZE);
            try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
                final ByteBuffer one = ByteBuffer.allocate(1);
                channel.read(one, at);
                one.put(0, (byte) (one.get(0) ^ 1 << bit)).rewind();
                channel.write(one, at);
            }
            check("bit " + bit + " flipped in byte " + at + " of " + file.getFileName());
        }
    }

    @Test
    void shouldGoOnBehindGarbageAtTheEnd() throws IOException {
        for (int i = 0; i < 45; i++) {
            final Path file = hurtFile();
            final byte[] garbage = new byte[1 + random.nextInt(GARBAGE)];
            random.nextBytes(garbage);
            final long at;
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                at = i % 3 == 0 ? channel.size() : endOf(file) + random.nextInt(9);
                channel.write(ByteBuffer.wrap(garbage), at);
            }
            check(garbage.length + " bytes of garbage at byte " + at + " of " + file.getFileName());
        }
    }

    private void check(final String what) {
        final String told = what + ", seed " + SEED;
        final List<Record> appended = new ArrayList<>();
        final boolean damaged;
        final long kept;
        try (ChronicleJournal journal = open(told)) {
            damaged = journal.damage() != null;
            kept = journal.sequence();
            for (int i = 0; i < APPENDED; i++) {
                appended.add(append(journal));
            }
        }
        assertThat(damaged || kept == written.size()).as(told).isTrue();
        final List<Record> expected = new ArrayList<>(written.subList(0, (int) kept));
        expected.addAll(appended);
        try (JournalReader reader = JournalReader.of(hurt)) {
            final List<Record> read = Record.all(reader);
            assertThat(reader.damage()).as(told).isNull();
            assertThat(read).as(told).hasSameSizeAs(expected);
            assertThat(read.equals(expected)).as(told).isTrue();
        }
        try (ChronicleJournal journal = open(told)) {
            assertThat(journal.damage()).as(told).isNull();
            assertThat(journal.sequence()).as(told).isEqualTo(expected.size());
        }
    }

    private ChronicleJournal open(final String told) {
        try {
            return new ChronicleJournal(hurt, 0, BLOCK);
        } catch (final RuntimeException | Error e) {
            throw new AssertionError(told, e);
        }
    }

    /** A fresh copy of the journal; answers the file of it that is to be hurt. */
    private Path hurtFile() throws IOException {
        IoUtil.delete(hurt.toFile(), true);
        Files.createDirectories(hurt);
        final List<Path> files = JournalFiles.queueFiles(whole);
        for (final Path file : files) {
            copy(file, hurt.resolve(file.getFileName()));
        }
        return hurt.resolve(files.get(random.nextInt(3) == 0 ? 0 : 1).getFileName());
    }

    private static void copy(final Path from, final Path to) throws IOException {
        final byte[] bytes = Files.readAllBytes(from);
        try (FileChannel channel = FileChannel.open(Files.createFile(to), READ, WRITE)) {
            channel.write(ByteBuffer.wrap(bytes, 0, endOf(from)));
            channel.write(ByteBuffer.allocate(1), bytes.length - 1);
        }
    }

    private static void cut(final Path file, final int at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.truncate(at);
        }
    }

    /** Where the last byte that is not zero ends. */
    private static int endOf(final Path file) throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** Where a record of the file begins, behind its document's header. */
    private int startOf(final Path file, final int record) throws IOException {
        final boolean second = file.getFileName().toString().startsWith("20260102");
        final Record wanted = written.get((second ? FIRST_DAY : 0) + record);
        final ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(file)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getLong(at) != wanted.sequence()
                || bytes.getLong(at + Long.BYTES) != wanted.nowNs()) {
            at += Integer.BYTES;
        }
        return at - RecordDescriptor.SEQUENCE_OFFSET;
    }
}
