package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

class AllocationTest {
    private static final int WARM = 200_000;
    private static final int APPENDS = 1_000_000;
    private static final int PAYLOAD = 100;
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    /**
     * What the JVM may allocate once, as when it gives up compiled code: under a thousandth of a
     * byte a record.
     */
    private static final long ONCE_BYTES = 512;
    /**
     * What Chronicle may allocate each time it maps the next block: 1.3 KB, and a line of log when
     * that was slow.
     */
    private static final long BYTES_PER_BLOCK = 32 << 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[PAYLOAD]);

    @TempDir
    private Path directory;

    @Test
    void shouldAppendToMemoryWithoutAllocating() {
        final int record = RecordDescriptor.HEADER_LENGTH + PAYLOAD;
        final MemoryJournal journal = new MemoryJournal((WARM + APPENDS) * record);
        assertThat(allocated(journal)).isLessThan(ONCE_BYTES);
        final JournalReader reader = JournalReader.of(journal);
        while (reader.next() && reader.sequence() < WARM) {
            assertThat(reader.length()).isEqualTo(PAYLOAD);
        }
        final long before = threads.getCurrentThreadAllocatedBytes();
        long records = 0;
        while (reader.next()) {
            records++;
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(ONCE_BYTES);
        assertThat(records).isEqualTo(APPENDS);
    }

    @Test
    void shouldAppendToDiskWithoutAllocatingButForItsBlocks() {
        final long blocks = (long) APPENDS
                        * (RecordDescriptor.HEADER_LENGTH + PAYLOAD + 4)
                        / ChronicleJournal.BLOCK_BYTES
                + 1;
        try (ChronicleJournal journal =
                new ChronicleJournal(directory, 0, ChronicleJournal.BLOCK_BYTES)) {
            assertThat(allocated(journal)).isLessThanOrEqualTo(blocks * BYTES_PER_BLOCK);
        }
    }

    private long allocated(final Journal journal) {
        append(journal, WARM);
        // The first question allocates its own answer.
        assertThat(threads.getCurrentThreadAllocatedBytes()).isPositive();
        final long before = threads.getCurrentThreadAllocatedBytes();
        append(journal, APPENDS);
        final long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.println(journal.getClass().getSimpleName() + ": " + bytes + " bytes in "
                + APPENDS + " appends");
        return bytes;
    }

    private void append(final Journal journal, final int count) {
        for (int i = 0; i < count; i++) {
            payload.putLong(0, i);
            journal.append(RecordKind.INPUT, 3, NOON_NS + i, payload, 0, PAYLOAD);
        }
    }
}
