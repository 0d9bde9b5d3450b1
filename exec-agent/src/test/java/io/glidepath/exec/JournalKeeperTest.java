package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.JournalDisk;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.risk.Mode;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

class JournalKeeperTest {
    private static final long NOW_NS = 1_767_268_800_000_000_000L;
    private static final UnsafeBuffer NOTHING = new UnsafeBuffer(new byte[0]);

    private static final long DAY_NS = 86_400_000_000_000L;

    private final AgentMetrics metrics = new AgentMetrics();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private int halts;

    @TempDir
    private Path directory;

    private ChronicleJournal journal;

    @BeforeEach
    void open() {
        journal = new ChronicleJournal(directory, 0, 16L << 20);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private JournalKeeper keeper(final long syncNs) {
        return keeper(syncNs, new JournalDisk(directory));
    }

    private JournalKeeper keeper(final long syncNs, final JournalDisk disk) {
        return new JournalKeeper(
                journal,
                disk,
                metrics,
                syncNs,
                new PrintStream(log, true, UTF_8),
                () -> halts++,
                new HighWaterMark(directory.resolve(HighWaterMark.NAME)));
    }

    private List<String> told() {
        return log.toString(UTF_8).lines().toList();
    }

    /** Asks until something is so: the keeper looks at the disk at times of its own. */
    private static void until(final JournalKeeper keeper, final BooleanSupplier so)
            throws InterruptedException {
        for (int i = 0; i < 2_000 && !so.getAsBoolean(); i++) {
            Thread.sleep(5);
            keeper.doWork();
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    private void append(final JournalKeeper keeper, final int records) {
        for (int i = 0; i < records; i++) {
            journal.append(RecordKind.CYCLE, 0, NOW_NS, NOTHING, 0, 0);
        }
        keeper.appended();
    }

    @Test
    void shouldTellAsLagWhatCameAfterTheLastSync() {
        final JournalKeeper keeper = keeper(1);
        append(keeper, 5);
        assertThat(metrics.journalLag()).isEqualTo(5);
        assertThat(metrics.journalUnsyncedSeconds()).isPositive();
        keeper.doWork();
        assertThat(metrics.journalSynced()).isEqualTo(5);
        assertThat(metrics.journalLag()).isZero();
        assertThat(metrics.journalUnsyncedSeconds()).isZero();
        append(keeper, 2);
        assertThat(metrics.journalLag()).isEqualTo(2);
        keeper.onClose();
        assertThat(metrics.journalLag()).isZero();
    }

    @Test
    void shouldClaimNothingWhereNothingIsSynced() {
        final JournalKeeper keeper = keeper(0);
        append(keeper, 3);
        keeper.doWork();
        keeper.onClose();
        assertThat(metrics.journalLag()).isEqualTo(3);
        assertThat(metrics.journalSynced()).isZero();
    }

    @Test
    void shouldTellASyncThatFailedOnceAndClaimNothingMore() throws Exception {
        final JournalKeeper keeper = keeper(1);
        append(keeper, 4);
        keeper.doWork();
        final Path trouble = Files.createDirectory(directory.resolve("20000101F.cq4"));
        append(keeper, 2);
        until(keeper, () -> halts == 1);
        Files.delete(trouble);
        append(keeper, 1);
        keeper.doWork();
        keeper.onClose();
        assertThat(metrics.journalSynced()).isEqualTo(4);
        assertThat(metrics.journalLag()).isEqualTo(3);
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst())
                .startsWith("halted: the journal in " + trouble + " cannot be synced (")
                .endsWith("look after the disk, then restart");
    }

    @Test
    void shouldHaltAgainAsOftenAsTheHaltIsLiftedAfterASyncThatFailed() throws Exception {
        final JournalKeeper keeper = keeper(1);
        append(keeper, 2);
        Files.createDirectory(directory.resolve("20000101F.cq4"));
        until(keeper, () -> halts == 1);
        metrics.mode(Mode.HALT);
        until(keeper, () -> told().size() == 1);
        metrics.mode(Mode.POLICY);
        until(keeper, () -> halts == 2);
        assertThat(told()).hasSize(1);
    }

    @Test
    void shouldHaltOnAFullDiskAndUseWhatWasMadeReadyBefore() throws Exception {
        final boolean[] full = {true};
        final JournalKeeper keeper = keeper(0, new JournalDisk(directory, (file, from, length) -> {
            if (full[0]) {
                throw new IOException("No space left on device");
            }
        }));
        full[0] = false;
        append(keeper, 1);
        keeper.doWork();
        full[0] = true;
        assertThat(keeper.hasRoom(JournalKeeper.CYCLE_BYTES, () -> NOW_NS)).isTrue();
        final UnsafeBuffer mib = new UnsafeBuffer(new byte[1 << 20]);
        journal.append(RecordKind.INPUT, 1, NOW_NS, mib, 0, mib.capacity());
        append(keeper, 1);
        until(keeper, () -> halts == 1);
        metrics.mode(Mode.HALT);
        assertThat(keeper.hasRoom(JournalKeeper.CYCLE_BYTES, () -> NOW_NS)).isTrue();
        assertThat(keeper.hasRoom(JournalKeeper.CYCLE_BYTES, () -> NOW_NS + DAY_NS))
                .as("a file of another day has no room")
                .isFalse();
        for (int i = 0; i < 4; i++) {
            journal.append(RecordKind.INPUT, 1, NOW_NS, mib, 0, mib.capacity());
        }
        append(keeper, 1);
        assertThat(keeper.hasRoom(JournalKeeper.CYCLE_BYTES, () -> NOW_NS)).isFalse();
        assertThat(keeper.hasRoom(JournalKeeper.SEAL_BYTES, () -> NOW_NS)).isTrue();
        until(keeper, () -> told().size() == 2);
        full[0] = false;
        until(keeper, () -> keeper.hasRoom(JournalKeeper.CYCLE_BYTES, () -> NOW_NS));
        assertThat(halts).isEqualTo(1);
        assertThat(told()).hasSize(3);
        assertThat(told().getFirst())
                .startsWith("halted: the journal's file " + directory)
                .contains("gets no room (No space left on device)");
        assertThat(told().get(1)).contains("nothing is heard any more");
        assertThat(told().getLast()).contains("room again");
    }
}
