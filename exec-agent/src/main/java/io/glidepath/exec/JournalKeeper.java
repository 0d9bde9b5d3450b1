package io.glidepath.exec;

import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.JournalDisk;
import io.glidepath.exec.metrics.AgentMetrics;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Syncs the journal to its disk and makes its next pages ready, on a thread of its own that may
 * wait for the disk. The agent's thread tells it how far it is and waits for nothing.
 *
 * <p>A disk that has no room or does not take a sync halts the agent, and again whenever somebody
 * lifts the halt before that is mended. Without room the agent goes on within what was made ready
 * before, and stands still before its end: see {@link #hasRoom}.
 */
final class JournalKeeper implements Agent {
    /** Room that a duty cycle finds, or is not begun, bytes: far more than one writes. */
    static final long CYCLE_BYTES = 4L << 20;
    /** Room for the last record. */
    static final long SEAL_BYTES = 4L << 10;

    private static final long TOUCH_NS = 50_000_000L;
    private static final long HALT_NS = 1_000_000_000L;
    private static final long NO_END = Long.MAX_VALUE;
    private static final long NS_PER_MS = 1_000_000L;

    private final ChronicleJournal journal;
    private final JournalDisk disk;
    private final AgentMetrics metrics;
    private final long syncNs;
    private final PrintStream log;
    private final Runnable halt;
    private final HighWaterMark mark;
    private volatile long mayFallFrom = Long.MAX_VALUE;
    private volatile long syncAsked;
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong position = new AtomicLong();
    private final AtomicLong roomEnd = new AtomicLong(NO_END);
    private volatile long dayEndNs = NO_END;
    private long nextTouchNs = System.nanoTime();
    private long nextSyncNs = nextTouchNs;
    private long nextHaltNs = nextTouchNs;
    private boolean failed;
    private boolean damageTold;
    private boolean standing;
    private final long markedAtLeast;

    /**
     * @param syncNs from one sync to the next; 0: never, the system writes when it likes.
     * @param halt halts the agent soon.
     * @param mark how far the journal is.
     */
    JournalKeeper(
            final ChronicleJournal journal,
            final JournalDisk disk,
            final AgentMetrics metrics,
            final long syncNs,
            final PrintStream log,
            final Runnable halt,
            final HighWaterMark mark) {
        this.mark = mark;
        this.journal = journal;
        this.disk = disk;
        this.metrics = metrics;
        this.syncNs = syncNs;
        this.log = log;
        this.halt = halt;
        appended.setPlain(journal.sequence());
        markedAtLeast = mark.lastWritten();
    }

    /** Called by the agent's thread after it has appended. */
    void appended() {
        final long sequence = journal.sequence();
        metrics.journal(sequence);
        position.setRelease(journal.position());
        appended.setRelease(sequence);
    }

    /**
     * That records are missing is in the journal now: once that is on the disk the mark follows the
     * journal down. For the agent's thread.
     */
    void markMayFall() {
        mayFallFrom = Math.min(mayFallFrom, journal.sequence());
    }

    /** Commands wait for that record to be on the disk; any thread may ask. */
    void syncSoon(final long sequence) {
        syncAsked = sequence;
    }

    private boolean full() {
        return roomEnd.getPlain() != NO_END;
    }

    /**
     * Whether so many bytes can be appended although the disk is full: in pages that were made
     * ready before, and in the file of the same day. For the agent's thread.
     *
     * @param clock of the records; read when the disk is full.
     */
    boolean hasRoom(final long bytes, final EpochNanoClock clock) {
        final long end = roomEnd.getAcquire();
        return end == NO_END || journal.position() + bytes <= end && clock.nanoTime() < dayEndNs;
    }

    @Override
    public int doWork() {
        final long nowNs = System.nanoTime();
        int work = 0;
        if (nowNs - nextTouchNs >= 0) {
            nextTouchNs = nowNs + TOUCH_NS;
            work += makeReady() ? 1 : 0;
        }
        final boolean asked = !failed && syncAsked > metrics.journalSynced();
        if (syncNs > 0 && (asked || nowNs - nextSyncNs >= 0)) {
            nextSyncNs = nowNs + syncNs;
            sync();
            work++;
        }
        if ((failed || full()) && !metrics.halted() && nowNs - nextHaltNs >= 0) {
            nextHaltNs = nowNs + HALT_NS;
            halt.run();
        }
        return work;
    }

    private boolean makeReady() {
        try {
            final boolean ready = disk.touchAhead(position.getAcquire()) > 0;
            if (full()) {
                log.println("the journal's disk has room again: the halt may be lifted");
                standing = false;
                dayEndNs = NO_END;
                roomEnd.setRelease(NO_END);
            }
            return ready;
        } catch (final UncheckedIOException e) {
            withoutRoom(e);
            return false;
        }
    }

    private void withoutRoom(final UncheckedIOException cause) {
        if (!full()) {
            log.println("halted: " + FailureText.of(cause) + "; make room on its disk");
        }
        dayEndNs = disk.dayEndNs();
        roomEnd.setRelease(disk.readyTo());
        final boolean dayOver = System.currentTimeMillis() * NS_PER_MS >= dayEndNs;
        if (!standing && (dayOver || position.getAcquire() + CYCLE_BYTES > disk.readyTo())) {
            standing = true;
            log.println("the room that was set aside for the journal is used up: nothing is heard"
                    + " any more, commands neither, until there is room on its disk");
        }
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
            try {
                disk.sync();
            } catch (final UncheckedIOException e) {
                failed = true;
                metrics.journalSyncFailed();
                log.println("halted: " + FailureText.of(e)
                        + "; nothing is synced any more: look after the disk, then restart");
                return;
            }
        }
        metrics.journalSynced(sequence, startNs);
        mark(sequence);
    }

    /** The mark only rises until it is known, in the journal itself, why that is shorter. */
    private void mark(final long sequence) {
        try {
            if (sequence >= mayFallFrom || sequence > markedAtLeast) {
                mark.write(sequence);
            }
            if (sequence >= mayFallFrom && !damageTold) {
                damageTold = true;
                journal.damageTold();
            }
        } catch (final IOException e) {
            failed = true;
            log.println("halted: the mark of how far the journal is cannot be written: " + e);
        }
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
