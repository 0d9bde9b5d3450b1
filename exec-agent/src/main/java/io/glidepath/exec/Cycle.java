package io.glidepath.exec;

import io.glidepath.exec.journal.InputMarks;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.market.Markets;

import org.agrona.DirectBuffer;

import java.util.List;

/**
 * One duty cycle: its clock reading, and its record in the journal. The record is written when the
 * first frame or timer of the cycle makes it a working one; a cycle that does nothing leaves no
 * trace. The record marks what was heard in the cycle before, the first one what the run works by.
 */
final class Cycle {
    private final InputMarks marks = new InputMarks();
    private final Journal journal;
    private final boolean timed;
    private final boolean marking;
    private Markets markets;
    private long nowNs;
    private long wallNs;
    private boolean open;
    private boolean muted;

    /**
     * @param settings what the run works by, line by line.
     * @param timed whether {@link #wallSinceNs()} is asked for; the clock is read for it alone.
     */
    Cycle(final Journal journal, final List<String> settings, final boolean timed) {
        this.journal = journal;
        this.timed = timed;
        marking = journal.keepsRecords();
        marks.addLines(settings);
    }

    /** Who is told the time of every working cycle; set once, when the rooms are built. */
    void tells(final Markets markets) {
        this.markets = markets;
    }

    /** Time never goes back: the later of the last reading and this one. */
    void begin(final long clockNs) {
        nowNs = Math.max(nowNs, clockNs);
        open = false;
    }

    long nowNs() {
        return nowNs;
    }

    /** Wall time since the cycle became a working one, for metrics alone; 0 if it is not timed. */
    long wallSinceNs() {
        return timed ? System.nanoTime() - wallNs : 0;
    }

    /** Nothing is written while recorded facts are applied. */
    void muted(final boolean muted) {
        this.muted = muted;
    }

    boolean muted() {
        return muted;
    }

    void open() {
        if (!open) {
            open = true;
            wallNs = timed ? System.nanoTime() : 0;
            if (!muted) {
                append(RecordKind.CYCLE, 0, marks.buffer(), 0, marks.length());
                marks.clear();
            }
            markets.cycle(nowNs);
        }
    }

    void append(
            final RecordKind kind,
            final int stream,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (!muted) {
            journal.append(kind, stream, nowNs, buffer, offset, length);
            if (marking && kind.isHeard()) {
                marks.add(kind, stream, nowNs, buffer, offset, length);
            }
        }
    }

    long sequence() {
        return journal.sequence();
    }
}
