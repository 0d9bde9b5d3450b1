package io.glidepath.exec.journal;

import org.agrona.concurrent.EpochNanoClock;

/** Tells the recorded time of the duty cycle that the agent is about to open, else of its last. */
public final class RecordedClock implements EpochNanoClock {
    private final ReplayCursor cursor;

    public RecordedClock(final ReplayCursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public long nanoTime() {
        return cursor.cycleNs();
    }
}
