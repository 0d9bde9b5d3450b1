package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

class JournalDiskTest {
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long START_NS = 20_454 * DAY_NS + 1_000;
    private static final long BLOCK = 16L << 20;
    private static final int MIB = 1 << 20;

    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[1024]);

    @TempDir
    private Path directory;

    private ChronicleJournal journal() {
        return new ChronicleJournal(directory, 0, BLOCK);
    }

    private void append(final Journal journal, final long nowNs) {
        journal.append(RecordKind.INPUT, 3, nowNs, bytes, 0, bytes.capacity());
    }

    @Test
    void shouldTouchAStretchAheadOnceAndNoFurtherThanTheFile() {
        final JournalDisk disk = new JournalDisk(directory);
        assertThat(disk.touchAhead(1)).as("no file yet").isZero();
        try (ChronicleJournal journal = journal()) {
            append(journal, START_NS);
            assertThat(disk.touchAhead(0)).as("place not known").isZero();
            final long position = journal.position();
            assertThat(disk.touchAhead(position)).isEqualTo(JournalDisk.AHEAD_BYTES);
            assertThat(disk.touchAhead(position + MIB / 2))
                    .as("less than a stretch")
                    .isZero();
            assertThat(disk.touchAhead(position + MIB)).isEqualTo(MIB);
            final long nearEnd = BLOCK - MIB;
            assertThat(disk.touchAhead(nearEnd)).isPositive();
            assertThat(disk.touchAhead(nearEnd)).isZero();
        }
    }

    /** Pages are touched while records are written into them. */
    @Test
    void shouldChangeNoByteOfWhatIsWrittenMeanwhile() throws InterruptedException {
        final SplittableRandom random = new SplittableRandom(5);
        final AtomicLong position = new AtomicLong();
        final JournalDisk disk = new JournalDisk(directory);
        final long[] touched = {0};
        final Thread toucher = new Thread(() -> {
            while (position.get() >= 0) {
                touched[0] += disk.touchAhead(Math.max(0, position.get()));
                new JournalDisk(directory).touchAhead(Math.max(0, position.get() - MIB));
            }
        });
        toucher.start();
        try (ChronicleJournal journal = journal()) {
            for (int i = 0; i < 40_000; i++) {
                for (int at = 0; at < bytes.capacity(); at += Long.BYTES) {
                    bytes.putLong(at, i % 3 == 0 ? 0 : random.nextLong());
                }
                append(journal, START_NS + i);
                position.set(journal.position());
            }
        } finally {
            position.set(-1);
            toucher.join();
        }
        assertThat(touched[0]).isGreaterThan(JournalDisk.AHEAD_BYTES);
        try (JournalReader reader = JournalReader.of(directory)) {
            while (reader.next()) {}
            assertThat(reader.damage()).isNull();
            assertThat(reader.sequence()).isEqualTo(40_000);
        }
    }

    @Test
    void shouldGoOnInTheFileOfTheNextDay() {
        final JournalDisk disk = new JournalDisk(directory);
        try (ChronicleJournal journal = journal()) {
            append(journal, START_NS);
            disk.sync();
            assertThat(disk.touchAhead(journal.position())).isEqualTo(JournalDisk.AHEAD_BYTES);
            append(journal, START_NS + DAY_NS);
            assertThat(JournalFiles.queueFiles(directory)).hasSize(2);
            assertThat(disk.touchAhead(journal.position())).isEqualTo(JournalDisk.AHEAD_BYTES);
            disk.sync();
        }
    }

    @Test
    void shouldSayThatADiskDoesNotTakeIt() throws IOException {
        final Path file = directory.resolve("20260101F.cq4");
        Files.createDirectory(file);
        assertThatThrownBy(() -> new JournalDisk(directory).sync())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be synced");
    }

    /** Whoever touches a page that the disk has no block for is ended there by a signal. */
    @Test
    void shouldTouchNoPageThatTheDiskHasNoRoomFor() {
        final boolean[] full = {false};
        final List<String> asked = new ArrayList<>();
        final JournalDisk disk = new JournalDisk(directory, (file, from, length) -> {
            asked.add(from + " to " + (from + length));
            if (full[0]) {
                throw new IOException("No space left on device");
            }
        });
        try (ChronicleJournal journal = journal()) {
            append(journal, START_NS);
            final long page = (journal.position() + 4095) & -4096;
            final long first = page + JournalDisk.AHEAD_BYTES;
            assertThat(disk.touchAhead(page)).isEqualTo(JournalDisk.AHEAD_BYTES);
            full[0] = true;
            assertThatThrownBy(() -> disk.touchAhead(page + MIB))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("gets no room")
                    .hasRootCauseMessage("No space left on device");
            assertThat(disk.readyTo()).isEqualTo(first);
            assertThat(disk.dayEndNs()).isEqualTo(START_NS - 1_000 + DAY_NS);
            full[0] = false;
            assertThat(disk.touchAhead(page + MIB)).isEqualTo(MIB);
            assertThat(asked)
                    .containsExactly(
                            page + " to " + first,
                            first + " to " + (first + MIB),
                            first + " to " + (first + MIB));
        }
    }

    @Test
    void shouldAskForRoomBehindTheEndOfTheFile() {
        final long[] end = {0};
        final JournalDisk disk =
                new JournalDisk(directory, (file, from, length) -> end[0] = from + length);
        try (ChronicleJournal journal = journal()) {
            append(journal, START_NS);
            assertThat(disk.touchAhead(BLOCK - MIB)).isPositive();
            assertThat(end[0]).isEqualTo(BLOCK - MIB + JournalDisk.AHEAD_BYTES);
        }
    }

    @Test
    void shouldSetRoomAsideAndChangeNothing() throws IOException {
        final Path file = directory.resolve("file");
        Files.writeString(file, "as it was");
        assertThat(FileBlocks.allocate(file, 4096, MIB)).isTrue();
        assertThat(file).hasContent("as it was");
        assertThatThrownBy(() -> FileBlocks.allocate(file, 0, 1L << 62))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FileBlocks.allocate(directory.resolve("none"), 0, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("it cannot be opened, error 2");
        assertThat(file).hasContent("as it was");
    }
}
