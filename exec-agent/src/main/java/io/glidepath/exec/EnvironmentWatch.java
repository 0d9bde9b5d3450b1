package io.glidepath.exec;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.JournalEncoder;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.function.LongSupplier;

/**
 * Facts of the machine as frames: what is wrong with the journal first, the kill word whenever it
 * changes, each step of the clock, another venue, what is on the disk, a request to stop once.
 */
final class EnvironmentWatch implements Inlet {
    private final LongSupplier killWord;
    private final LongSupplier clockStep;
    private final JournalDoubt doubt;
    private final LongSupplier synced;
    private final JournalEncoder encoder = new JournalEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private volatile boolean stopAsked;
    private volatile boolean venueChanged;
    private boolean stopTold;
    private long wordTold;
    private boolean doubtTold;
    private long awaited;

    /**
     * @param killWord the word as it stands, read in every cycle.
     * @param clockStep how far the clock has stepped since it was asked last, ns; 0: it has not.
     * @param doubt what is wrong with the journal, told first and once.
     * @param synced the last record that is on the journal's disk.
     */
    EnvironmentWatch(
            final LongSupplier killWord,
            final LongSupplier clockStep,
            final JournalDoubt doubt,
            final LongSupplier synced) {
        this.killWord = killWord;
        this.clockStep = clockStep;
        this.doubt = doubt;
        this.synced = synced;
        doubtTold = !doubt.any();
    }

    /** Whether the agent knows what is wrong with its journal. For the agent's thread. */
    boolean doubtTold() {
        return doubtTold;
    }

    /** Whether anything is known to be wrong with the journal. */
    boolean tellsOfDoubt() {
        return doubt.any();
    }

    /** Up to which record the agent waits for the disk; 0: it does not. For its own thread. */
    void awaitSync(final long sequence) {
        awaited = sequence;
    }

    /** The venue's sender has gone, or another has come; any thread may say so. */
    void venueChanged() {
        venueChanged = true;
    }

    /** Asks the agent to stop; any thread may. */
    void askToStop() {
        stopAsked = true;
    }

    boolean stopAsked() {
        return stopAsked;
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        int told = 0;
        if (!doubtTold) {
            doubtTold = true;
            told += tell(handler, encoder.journalDoubted(buffer, doubt.missing(), doubt.reason()));
        }
        final long word = killWord.getAsLong();
        if (word != wordTold) {
            wordTold = word;
            told += tell(handler, encoder.localKill(buffer, word));
        }
        final long stepNs = clockStep.getAsLong();
        if (stepNs != 0) {
            told += tell(handler, encoder.clockStepped(buffer, stepNs));
        }
        if (stopAsked && !stopTold) {
            stopTold = true;
            told += tell(handler, encoder.shutdownAsked(buffer));
        }
        if (venueChanged) {
            venueChanged = false;
            told += tell(handler, encoder.venueChanged(buffer));
        }
        if (awaited > 0 && synced.getAsLong() >= awaited) {
            awaited = 0;
            told += tell(handler, encoder.journalSynced(buffer, synced.getAsLong()));
        }
        return told;
    }

    private int tell(final FrameHandler handler, final int length) {
        handler.onFrame(buffer, 0, length, true);
        return 1;
    }
}
