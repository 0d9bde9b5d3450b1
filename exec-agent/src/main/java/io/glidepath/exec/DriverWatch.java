package io.glidepath.exec;

import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.AeronStreams;

import java.io.PrintStream;
import java.util.List;

/**
 * Sees that the media driver is there, and that the agent is alone where it must be: nobody else
 * may send its children or reports, or work its orders. On the thread of housekeeping.
 */
final class DriverWatch {
    private final DriverLock lock;
    private final AeronStreams streams;
    private final ControlPath control;
    private final LiveCycle cycle;
    private final AgentMetrics metrics;
    private final PrintStream log;
    private boolean lossTold;

    DriverWatch(
            final DriverLock lock,
            final AeronStreams streams,
            final ControlPath control,
            final LiveCycle cycle,
            final AgentMetrics metrics,
            final PrintStream log) {
        this.lock = lock;
        this.streams = streams;
        this.control = control;
        this.cycle = cycle;
        this.metrics = metrics;
        this.log = log;
    }

    /** Looks once: ends the agent without its driver, halts it when it is not alone. */
    void look() {
        if (streams.isClosed()) {
            cycle.fail(new IllegalStateException("the media driver in " + lock.directory()
                    + " is lost: start it again if it has gone, then this agent, which asks the"
                    + " venue after its open orders"));
            return;
        }
        watchSenders();
        watchLock();
    }

    private void watchSenders() {
        final List<String> senders = streams.foreignSenders().look();
        metrics.foreignSenders(streams.foreignSenders().count());
        if (!senders.isEmpty()) {
            halt("another process sends on our " + String.join(" and ", senders)
                    + ": stop it, then lift the halt by ./glidepath ctl lift machine");
        }
    }

    private void watchLock() {
        if (!lossTold && lock.isLost()) {
            lossTold = true;
            halt("the media driver's folder " + lock.directory() + " was made anew, or this agent's"
                    + " lock in it deleted, and another agent may work the same orders: stop this"
                    + " one");
        }
    }

    private void halt(final String why) {
        log.println("halted: " + why);
        control.halt();
    }
}
