package io.glidepath.exec;

import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.metrics.AgentMetrics;

import org.agrona.concurrent.Agent;

import java.io.PrintStream;

/**
 * Everything slow, once a second: the clock is sampled, the disk and the driver are watched, faults
 * are told.
 */
final class Housekeeping implements Agent {
    private static final long EVERY_NS = 1_000_000_000L;

    private final WatchedClock clock;
    private final ChronicleJournal journal;
    private final long minimumFreeBytes;
    private final DriverWatch driver;
    private final ControlPath control;
    private final AgentMetrics metrics;
    private final LiveCycle cycle;
    private final PrintStream log;
    private long nextNs = System.nanoTime();
    private RuntimeException faultTold;
    private boolean roomTold;

    Housekeeping(
            final WatchedClock clock,
            final ChronicleJournal journal,
            final long minimumFreeBytes,
            final DriverWatch driver,
            final ControlPath control,
            final AgentMetrics metrics,
            final LiveCycle cycle,
            final PrintStream log) {
        this.clock = clock;
        this.journal = journal;
        this.minimumFreeBytes = minimumFreeBytes;
        this.driver = driver;
        this.control = control;
        this.metrics = metrics;
        this.cycle = cycle;
        this.log = log;
    }

    @Override
    public int doWork() {
        final long nowNs = System.nanoTime();
        if (nowNs - nextNs < 0) {
            return 0;
        }
        nextNs = nowNs + EVERY_NS;
        clock.sample();
        watchDisk();
        tellFault();
        driver.look();
        return 1;
    }

    /** Whoever lifts the halt while there is no room finds the agent halted again. */
    private void watchDisk() {
        final boolean low = journal.freeBytes() < minimumFreeBytes;
        if (low && (!roomTold || !metrics.halted())) {
            log.println("halted: the journal's disk has fewer than " + minimumFreeBytes
                    + " bytes free");
            control.halt();
        }
        roomTold = low;
    }

    private void tellFault() {
        final RuntimeException fault = cycle.fault();
        if (fault != null && fault != faultTold) {
            faultTold = fault;
            log.println("halted by a failure inside the agent:");
            fault.printStackTrace(log);
        }
    }

    @Override
    public String roleName() {
        return "exec-housekeeping";
    }
}
