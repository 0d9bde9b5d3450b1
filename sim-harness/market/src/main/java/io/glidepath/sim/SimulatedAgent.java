package io.glidepath.sim;

import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.policy.Policy;

import java.util.function.Function;

/** The real agent, wired into a simulation. */
public final class SimulatedAgent implements SteppedAgent {
    private final ExecAgent agent;

    public SimulatedAgent(final ExecAgent agent) {
        this.agent = agent;
    }

    /**
     * Connects an agent to a simulation's wires.
     *
     * @param policy null: none.
     */
    public static Function<AgentWires, SteppedAgent> of(
            final AgentConfig config,
            final Policy policy,
            final Journal journal,
            final AgentMetrics metrics) {
        return wires -> new SimulatedAgent(new ExecAgent(new AgentSetup(
                config, 1, policy, connections(wires), wires.clock(), journal, metrics)));
    }

    static Connections connections(final AgentWires wires) {
        return new Connections(
                Connections.SILENT,
                wires.control(),
                wires.executions(),
                wires.market(),
                wires.orders(),
                wires.children(),
                wires.parents(),
                wires.research(),
                wires.replies());
    }

    public ExecAgent agent() {
        return agent;
    }

    @Override
    public int doWork() {
        return agent.doWork();
    }

    @Override
    public long nextTimerNs() {
        return agent.nextTimerNs();
    }

    /** Never: an agent in a simulation reads its wires and nothing else. */
    @Override
    public boolean mayHoldFrames() {
        return false;
    }
}
