package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import net.openhft.chronicle.queue.impl.TableStore;
import net.openhft.chronicle.queue.impl.single.TableStoreWriteLock;
import net.openhft.chronicle.queue.impl.table.Metadata;
import net.openhft.chronicle.queue.impl.table.SingleTableBuilder;
import net.openhft.chronicle.threads.BusyTimedPauser;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

class KilledWriterTest {
    private static final long SEED = 5;
    private static final long BLOCK = 8L << 20;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    /** Days roll every 1,000 records, so that some kills hit a roll. */
    private static final long STEP_NS = 86_400_000_000_000L / 1_000;

    private static final int KILLED = 128 + 9;
    private static final int KILLS = Integer.getInteger("glidepath.test.kills", 3);

    private static final int LONGEST = 200_000;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[LONGEST + Long.BYTES]);

    @TempDir
    private Path directory;

    @Test
    void shouldKeepEveryRecordOfAKilledWriterAndGoOn() throws Exception {
        final SplittableRandom random = new SplittableRandom(SEED);
        long verified = 0;
        int unfinished = 0;
        int damaged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            final long told = killedAfter(random.nextInt(50, 250));
            try (JournalReader reader = JournalReader.of(directory)) {
                verified = verify(reader);
                assertThat(reader.damage()).isNull();
                unfinished += reader.unfinished() ? 1 : 0;
            }
            assertThat(verified).as("kill %d", kill).isGreaterThanOrEqualTo(told);
            try (ChronicleJournal journal = open()) {
                assertThat(journal.sequence()).isEqualTo(verified);
                damaged += journal.damage() == null ? 0 : 1;
                for (int i = 0; i < 10; i++) {
                    append(journal, buffer);
                }
            }
        }
        try (JournalReader reader = JournalReader.of(directory)) {
            assertThat(verify(reader)).isEqualTo(verified + 10);
            assertThat(reader.unfinished()).isFalse();
        }
        System.out.println(KILLS + " kills, " + verified + " records, " + unfinished
                + " unfinished, " + damaged + " set aside");
    }

    @Test
    void shouldBreakALockLeftByADeadWriterOfTheSameProcessId() {
        try (ChronicleJournal journal = open()) {
            append(journal, buffer);
        }
        final File table = directory.resolve("metadata.cq4t").toFile();
        try (TableStore<?> store = SingleTableBuilder.binary(table, Metadata.NoMeta.INSTANCE)
                        .build();
                TableStoreWriteLock lock =
                        new TableStoreWriteLock(store, BusyTimedPauser::new, 100L)) {
            lock.lock();
        }
        try (ChronicleJournal journal = open()) {
            append(journal, buffer);
        }
    }

    private long killedAfter(final int millis) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--") || each.startsWith("-Dchronicle"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Writer.class.getName(), directory.toString()));
        final Path said = directory.resolve("said.txt");
        Files.deleteIfExists(said);
        final Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        while (process.isAlive() && Files.size(said) == 0) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        final List<String> lines = Files.readAllLines(said);
        assertThat(process.exitValue()).as(lines::toString).isEqualTo(KILLED);
        return Long.parseLong(lines.getLast());
    }

    private static long verify(final JournalReader reader) {
        final UnsafeBuffer expected = new UnsafeBuffer(new byte[LONGEST + Long.BYTES]);
        final UnsafeBuffer given = new UnsafeBuffer(0, 0);
        while (reader.next()) {
            final long sequence = reader.sequence();
            given.wrap(reader.buffer(), reader.offset(), reader.length());
            final boolean same = reader.length() == draw(expected, sequence)
                    && given.equals(new UnsafeBuffer(expected, 0, reader.length()))
                    && reader.nowNs() == timeNs(sequence)
                    && reader.stream() == sequence % 9;
            assertThat(same).as("record %d, seed %d", sequence, SEED).isTrue();
        }
        return reader.sequence();
    }

    /**
     * Writes what record {@code sequence} holds: a few bytes, or now and then many, to be killed
     * inside.
     */
    private static int draw(final UnsafeBuffer buffer, final long sequence) {
        final SplittableRandom random = new SplittableRandom(SEED + sequence);
        final int length = random.nextInt(random.nextInt(4) == 0 ? LONGEST : 300);
        for (int at = 0; at < length; at += Long.BYTES) {
            buffer.putLong(at, random.nextLong());
        }
        return length;
    }

    private static long timeNs(final long sequence) {
        return NOON_NS + sequence * STEP_NS;
    }

    private static void append(final Journal journal, final UnsafeBuffer buffer) {
        final long sequence = journal.sequence() + 1;
        final int length = draw(buffer, sequence);
        journal.append(RecordKind.INPUT, (int) (sequence % 9), timeNs(sequence), buffer, 0, length);
    }

    private ChronicleJournal open() {
        return new ChronicleJournal(directory, 0, BLOCK);
    }

    /** Appends until it is killed, and tells now and then how far it has come. */
    static final class Writer {
        private Writer() {}

        static void main(final String[] arguments) {
            final UnsafeBuffer buffer = new UnsafeBuffer(new byte[LONGEST + Long.BYTES]);
            try (ChronicleJournal journal = new ChronicleJournal(Path.of(arguments[0]), 0, BLOCK)) {
                System.out.println(journal.sequence());
                while (journal.sequence() < Integer.MAX_VALUE) {
                    append(journal, buffer);
                    if (journal.sequence() % 100 == 0) {
                        System.out.println(journal.sequence());
                    }
                }
            }
        }
    }
}
