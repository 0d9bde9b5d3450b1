package io.glidepath.exec;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.JournalEncoder;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.function.LongSupplier;

/**
 * Facts of the machine as frames: the kill word whenever it changes, each step of the clock, a
 * request to stop once.
 */
final class EnvironmentWatch implements Inlet {
    private final LongSupplier killWord;
    private final LongSupplier clockStep;
    private final JournalEncoder encoder = new JournalEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private volatile boolean stopAsked;
    private boolean stopTold;
    private long wordTold;

    /**
     * @param killWord the word as it stands, read in every cycle.
     * @param clockStep how far the clock has stepped since it was asked last, ns; 0: it has not.
     */
    EnvironmentWatch(final LongSupplier killWord, final LongSupplier clockStep) {
        this.killWord = killWord;
        this.clockStep = clockStep;
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
        return told;
    }

    private int tell(final FrameHandler handler, final int length) {
        handler.onFrame(buffer, 0, length, true);
        return 1;
    }
}
