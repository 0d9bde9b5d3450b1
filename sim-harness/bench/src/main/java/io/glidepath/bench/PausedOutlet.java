package io.glidepath.bench;

import io.glidepath.exec.wire.Outlet;

import org.agrona.DirectBuffer;

/** Pushes back every so many offers, as a slow subscriber would. */
final class PausedOutlet implements Outlet {
    private final Outlet outlet;
    private int every;
    private int offers;
    private long refused;

    PausedOutlet(final Outlet outlet) {
        this.outlet = outlet;
    }

    /** Pushes back at {@code tries} offers in a row out of {@code every}; 0: never. */
    void every(final int every) {
        this.every = every;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (every > 0 && ++offers % every < 4) {
            refused++;
            return BACK_PRESSURED;
        }
        return outlet.offer(buffer, offset, length);
    }

    long refused() {
        return refused;
    }
}
