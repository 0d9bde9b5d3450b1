package io.glidepath.sim;

import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.policy.Policy;

/**
 * Forgets its agent at an instant, loses what the venue said meanwhile, and starts another from the
 * journal.
 */
final class DyingAgent implements SteppedAgent {
    /** What the dead agent had counted, and what the next one made of its journal. */
    ExecAgent.Numbers dead;

    ExecAgent.Numbers recovered;

    private final NoiseWorld world;
    private final AgentWires wires;
    private final long deathNs;
    private final Policy policy;
    private ExecAgent agent;

    /** @param policy null: none. */
    DyingAgent(
            final NoiseWorld world,
            final AgentWires wires,
            final long deathNs,
            final Policy policy) {
        this.world = world;
        this.wires = wires;
        this.deathNs = deathNs;
        this.policy = policy;
        agent = new ExecAgent(NoiseWorld.setup(wires, world.journal, 1, policy));
    }

    @Override
    public int doWork() {
        if (dead == null && wires.clock().nanoTime() >= deathNs) {
            dead = agent.numbers();
            wires.executions().poll((buffer, offset, length, whole) -> {}, 1_000);
            agent = restarted();
            recovered = agent.numbers();
        }
        return agent.doWork();
    }

    private ExecAgent restarted() {
        final ExecAgent next = new ExecAgent(NoiseWorld.setup(wires, world.journal, 2, policy));
        next.recover(JournalReader.of(world.journal), Integer.MAX_VALUE);
        world.opening(2).write(world.journal, wires.clock().nanoTime());
        return next;
    }

    @Override
    public long nextTimerNs() {
        return agent.nextTimerNs();
    }
}
