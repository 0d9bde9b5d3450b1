package io.glidepath.sim;

import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;

/** Shows a tap what an inlet hands over, just before the reader gets it. */
final class TappedInlet implements Inlet, FrameHandler {
    private final Inlet inlet;
    private final Stream stream;
    private final FrameTap tap;
    private final EpochNanoClock clock;
    private FrameHandler reader;

    private TappedInlet(
            final Inlet inlet,
            final Stream stream,
            final FrameTap tap,
            final EpochNanoClock clock) {
        this.inlet = inlet;
        this.stream = stream;
        this.tap = tap;
        this.clock = clock;
    }

    /** The inlet itself where nobody taps. */
    static Inlet of(
            final Inlet inlet,
            final Stream stream,
            final FrameTap tap,
            final EpochNanoClock clock) {
        return tap == FrameTap.NONE ? inlet : new TappedInlet(inlet, stream, tap, clock);
    }

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        reader = handler;
        return inlet.poll(this, limit);
    }

    @Override
    public void onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        tap.onFrame(stream, clock.nanoTime(), buffer, offset, length);
        reader.onFrame(buffer, offset, length, whole);
    }
}
