package io.glidepath.exec;

import io.glidepath.exec.config.LiveConfig.Idle;

import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** What the agent's thread does without work, on this machine. */
final class IdleChoice {
    private static final int SPINNING_THREADS = 1;
    private static final int SPARE_CORES = 2;
    private static final long MAX_PARK_NS = 100_000;

    private IdleChoice() {}

    /** What {@code auto} stands for: spin only where two cores are left for others, else yield. */
    static Idle resolve(final Idle idle, final int cores) {
        if (idle != Idle.AUTO) {
            return idle;
        }
        return cores >= SPINNING_THREADS + SPARE_CORES ? Idle.SPIN : Idle.YIELD;
    }

    static IdleStrategy strategy(final Idle resolved) {
        return switch (resolved) {
            case SPIN -> BusySpinIdleStrategy.INSTANCE;
            case YIELD -> YieldingIdleStrategy.INSTANCE;
            case BACKOFF -> backoff();
            case AUTO -> throw new IllegalArgumentException("auto is to be resolved first");
        };
    }

    /** For threads that may sleep: 10 spins, 10 yields, then 1 to 100 µs. */
    static IdleStrategy backoff() {
        return new BackoffIdleStrategy(10, 10, 1_000, MAX_PARK_NS);
    }
}
