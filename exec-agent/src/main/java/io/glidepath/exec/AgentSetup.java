package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.policy.Policy;

import org.agrona.concurrent.EpochNanoClock;

/**
 * What an agent is made of.
 *
 * @param epoch rises with every start of an instance, 1 to 2^20 - 1; durable before the first
 *     order.
 * @param policy the learned policy; null: none, and parents that ask for it go by Almgren-Chriss.
 * @param clock read once in each duty cycle; ns since the epoch, UTC.
 * @param failures which runs of the policy are to have failed; for replay.
 * @param rules those of this build, or of the build whose journal is replayed.
 */
public record AgentSetup(
        AgentConfig config,
        int epoch,
        Policy policy,
        Connections connections,
        EpochNanoClock clock,
        Journal journal,
        AgentMetrics metrics,
        RecordedFailures failures,
        RunRules rules) {

    /** Of an agent whose policy is asked and believed: live, and in simulation. */
    public AgentSetup(
            final AgentConfig config,
            final int epoch,
            final Policy policy,
            final Connections connections,
            final EpochNanoClock clock,
            final Journal journal,
            final AgentMetrics metrics) {
        this(
                config,
                epoch,
                policy,
                connections,
                clock,
                journal,
                metrics,
                RecordedFailures.NONE,
                RunRules.today(config));
    }
}
