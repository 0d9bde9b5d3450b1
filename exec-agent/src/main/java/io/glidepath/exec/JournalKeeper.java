package io.glidepath.exec;

import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.JournalDisk;
import io.glidepath.exec.metrics.AgentMetrics;

import org.agrona.concurrent.Agent;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Syncs the journal to its disk and makes its next pages ready, on a thread of its own that may
 * wait for the disk. The agent's thread tells it how far it is and waits for nothing.
 */
final class JournalKeeper implements Agent {
    private static final long TOUCH_NS = 50_000_000L;

    private final ChronicleJournal journal;
    private final JournalDisk disk;
    private final AgentMetrics metrics;
    private final long syncNs;
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong position = new AtomicLong();
    private long nextTouchNs = System.nanoTime();
    private long nextSyncNs = nextTouchNs;
    private boolean failed;

    /** @param syncNs from one sync to the next; 0: never, the system writes when it likes. */
    JournalKeeper(
            final ChronicleJournal journal,
            final JournalDisk disk,
            final AgentMetrics metrics,
            final long syncNs) {
        this.journal = journal;
        this.disk = disk;
        this.metrics = metrics;
        this.syncNs = syncNs;
        appended.setPlain(journal.sequence());
    }

    /** Called by the agent's thread after it has appended. */
    void appended() {
        final long sequence = journal.sequence();
        metrics.journal(sequence);
        position.setRelease(journal.position());
        appended.setRelease(sequence);
    }

    @Override
    public int doWork() {
        final long nowNs = System.nanoTime();
        int work = 0;
        if (nowNs - nextTouchNs >= 0) {
            nextTouchNs = nowNs + TOUCH_NS;
            work += disk.touchAhead(position.getAcquire()) > 0 ? 1 : 0;
        }
        if (syncNs > 0 && nowNs - nextSyncNs >= 0) {
            nextSyncNs = nowNs + syncNs;
            sync();
            work++;
        }
        return work;
    }

    /**
     * What was appended before the sync began is on the disk when it ends. One that failed is the
     * last: the system may have dropped what it could not write, and the next would not say so.
     */
    private void sync() {
        if (failed) {
            return;
        }
        final long startNs = System.nanoTime();
        final long sequence = appended.getAcquire();
        if (sequence > metrics.journalSynced()) {
            failed = true;
            disk.sync();
            failed = false;
        }
        metrics.journalSynced(sequence, startNs);
    }

    /** The last records too, the seal among them. */
    @Override
    public void onClose() {
        if (syncNs > 0) {
            sync();
        }
    }

    @Override
    public String roleName() {
        return "exec-journal";
    }
}
