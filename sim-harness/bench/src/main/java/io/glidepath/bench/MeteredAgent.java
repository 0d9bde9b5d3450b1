package io.glidepath.bench;

import com.sun.management.ThreadMXBean;

import io.glidepath.exec.ExecAgent;
import io.glidepath.sim.SteppedAgent;

import java.lang.management.ManagementFactory;

/**
 * The agent behind Aeron, with the bytes its duty cycles allocate counted apart from those of the
 * simulation.
 */
final class MeteredAgent implements SteppedAgent {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final AeronLoop loop;
    private final ExecAgent agent;
    private long bytes;
    private long cycles;
    private long largest;
    private long allocating;

    MeteredAgent(final AeronLoop loop, final ExecAgent agent) {
        this.loop = loop;
        this.agent = agent;
    }

    ExecAgent agent() {
        return agent;
    }

    void restart() {
        bytes = 0;
        cycles = 0;
        largest = 0;
        allocating = 0;
    }

    /** Bytes allocated on this thread by duty cycles since the last restart. */
    long bytes() {
        return bytes;
    }

    /** Most bytes of one duty cycle. */
    long largest() {
        return largest;
    }

    /** Duty cycles that allocated anything. */
    long allocating() {
        return allocating;
    }

    long cycles() {
        return cycles;
    }

    @Override
    public int doWork() {
        int work = loop.toAgent();
        final long before = threads.getCurrentThreadAllocatedBytes();
        final int worked = agent.doWork();
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        bytes += allocated;
        allocating += allocated > 0 ? 1 : 0;
        largest = Math.max(largest, allocated);
        cycles++;
        work += worked + loop.fromAgent();
        return work;
    }

    @Override
    public long nextTimerNs() {
        return agent.nextTimerNs();
    }
}
