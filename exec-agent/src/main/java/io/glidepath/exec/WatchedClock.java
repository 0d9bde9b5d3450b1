package io.glidepath.exec;

import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The system's time in ns since the epoch, UTC, read without allocating; compared with the
 * machine's steady clock every time it is sampled anew, by another thread than the agent's.
 */
final class WatchedClock implements EpochNanoClock {
    /** A clock that moves by more than this between two samples has stepped. */
    static final long STEP_NS = 1_000_000;

    private static final int READINGS = 16;
    private static final long CLOSE_ENOUGH_NS = 100_000;

    private final EpochNanoClock clock;
    private final Runnable sampling;
    private final AtomicLong untoldStepNs = new AtomicLong();
    private long offsetNs;

    WatchedClock() {
        this(new OffsetEpochNanoClock());
    }

    private WatchedClock(final OffsetEpochNanoClock clock) {
        this(clock, clock::sample);
    }

    /** @param sampling takes the system's time anew into the clock. */
    WatchedClock(final EpochNanoClock clock, final Runnable sampling) {
        this.clock = clock;
        this.sampling = sampling;
        offsetNs = offset(Long.MIN_VALUE);
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }

    /** Samples anew; always the same thread, at least once an hour. */
    void sample() {
        sampling.run();
        final long offset = offset(offsetNs);
        final long stepNs = offset - offsetNs;
        offsetNs = offset;
        if (Math.abs(stepNs) > STEP_NS) {
            untoldStepNs.addAndGet(stepNs);
        }
    }

    /** How far the clock has stepped since this was asked last, 0: it has not. */
    long takeStep() {
        return untoldStepNs.get() == 0 ? 0 : untoldStepNs.getAndSet(0);
    }

    /**
     * Epoch minus steady clock, from the tightest of some readings; {@code otherwise} when none is
     * tight.
     */
    private long offset(final long otherwise) {
        long best = otherwise;
        long tightest = otherwise == Long.MIN_VALUE ? Long.MAX_VALUE : CLOSE_ENOUGH_NS;
        for (int i = 0; i < READINGS; i++) {
            final long before = System.nanoTime();
            final long epoch = clock.nanoTime();
            final long window = System.nanoTime() - before;
            if (window < tightest) {
                tightest = window;
                best = epoch - before - window / 2;
            }
        }
        return best;
    }
}
