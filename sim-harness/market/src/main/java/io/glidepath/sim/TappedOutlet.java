package io.glidepath.sim;

import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;

/** Shows a tap what an outlet took. */
record TappedOutlet(Outlet outlet, Stream stream, FrameTap tap, EpochNanoClock clock)
        implements Outlet {
    /** The outlet itself where nobody taps. */
    static Outlet of(
            final Outlet outlet,
            final Stream stream,
            final FrameTap tap,
            final EpochNanoClock clock) {
        return tap == FrameTap.NONE ? outlet : new TappedOutlet(outlet, stream, tap, clock);
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        final long position = outlet.offer(buffer, offset, length);
        if (position > 0) {
            tap.onFrame(stream, clock.nanoTime(), buffer, offset, length);
        }
        return position;
    }
}
