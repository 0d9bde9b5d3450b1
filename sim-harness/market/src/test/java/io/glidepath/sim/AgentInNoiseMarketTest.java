package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;

import org.junit.jupiter.api.Test;

import java.util.function.Function;

class AgentInNoiseMarketTest {
    @Test
    void shouldFillAParentOfEveryScheduleAndReplayTheSame() {
        final NoiseWorld world = new NoiseWorld(7);

        world.run(world.agent());

        assertThat(world.filled()).as(String.join("\n", world.reports)).hasSize(4);
        final Replay replay = replay(world.journal);
        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.decisions()).isGreaterThan(100);
    }

    @Test
    void shouldGoOnAfterADeathAndReplayBothRuns() {
        final NoiseWorld world = new NoiseWorld(11);
        final long deathNs = world.scenario().startNs(0) + 97 * NoiseWorld.SECOND;

        world.run(dying(world, deathNs));

        assertThat(world.filled()).as(String.join("\n", world.reports)).hasSize(4);
        final Replay replay = replay(world.journal);
        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.runs()).isEqualTo(2);
    }

    private static Replay replay(final MemoryJournal journal) {
        return Replay.of(
                () -> JournalReader.of(journal), openings -> NoiseWorld.config(), openings -> null);
    }

    /**
     * Forgets its agent at an instant, loses what the venue said meanwhile, and starts another from
     * the journal.
     */
    private static Function<AgentWires, SteppedAgent> dying(
            final NoiseWorld world, final long deathNs) {
        return wires -> new SteppedAgent() {
            private ExecAgent agent = new ExecAgent(NoiseWorld.setup(wires, world.journal, 1));
            private boolean died;

            @Override
            public int doWork() {
                if (!died && wires.clock().nanoTime() >= deathNs) {
                    died = true;
                    wires.executions().poll((buffer, offset, length, whole) -> {}, 1_000);
                    agent = restarted();
                }
                return agent.doWork();
            }

            private ExecAgent restarted() {
                final ExecAgent next = new ExecAgent(NoiseWorld.setup(wires, world.journal, 2));
                next.recover(JournalReader.of(world.journal), Integer.MAX_VALUE);
                world.opening(2).write(world.journal, wires.clock().nanoTime());
                return next;
            }

            @Override
            public long nextTimerNs() {
                return agent.nextTimerNs();
            }
        };
    }
}
