package io.glidepath.exec.wire;

import org.agrona.DirectBuffer;

/** Frames of one input stream, checked whole before the listener hears of them. */
public interface InputAdapter {
    /** What {@link #instrumentId()} answers of a frame that names no instrument. */
    int NO_INSTRUMENT = -1;

    /**
     * Checks the whole frame, then tells the listener; see {@link FrameHandler#onFrame} for the
     * arguments.
     */
    FrameRefusal onFrame(DirectBuffer buffer, int offset, int length, boolean whole);

    /** The instrument that the last frame was about, {@link #NO_INSTRUMENT} if it named none. */
    default int instrumentId() {
        return NO_INSTRUMENT;
    }
}
