package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.JournalDisk;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class JournalKeeperTest {
    private static final long NOW_NS = 1_767_268_800_000_000_000L;
    private static final UnsafeBuffer NOTHING = new UnsafeBuffer(new byte[0]);

    private final AgentMetrics metrics = new AgentMetrics();

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
        return new JournalKeeper(journal, new JournalDisk(directory), metrics, syncNs);
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
    void shouldClaimNothingMoreAfterASyncThatFailed() throws IOException {
        final JournalKeeper keeper = keeper(1);
        append(keeper, 4);
        keeper.doWork();
        final Path trouble = Files.createDirectory(directory.resolve("20991231F.cq4"));
        append(keeper, 2);
        assertThatThrownBy(keeper::onClose).isInstanceOf(UncheckedIOException.class);
        Files.delete(trouble);
        keeper.onClose();
        assertThat(metrics.journalSynced()).isEqualTo(4);
        assertThat(metrics.journalLag()).isEqualTo(2);
    }
}
