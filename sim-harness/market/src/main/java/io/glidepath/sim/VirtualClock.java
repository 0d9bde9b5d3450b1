package io.glidepath.sim;

import org.agrona.concurrent.EpochNanoClock;

/** Simulated time, ns since the epoch UTC; it moves when told to, and never back. */
public final class VirtualClock implements EpochNanoClock {
    private long nowNs;

    public VirtualClock(final long startNs) {
        nowNs = startNs;
    }

    @Override
    public long nanoTime() {
        return nowNs;
    }

    /** @throws IllegalArgumentException when time would go back. */
    public void advanceTo(final long timeNs) {
        if (timeNs < nowNs) {
            throw new IllegalArgumentException(
                    "time never goes back: " + timeNs + " is before " + nowNs);
        }
        nowNs = timeNs;
    }
}
