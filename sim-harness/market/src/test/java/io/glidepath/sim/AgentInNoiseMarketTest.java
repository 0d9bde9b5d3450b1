package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;

import org.junit.jupiter.api.Test;

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

        world.run(wires -> new DyingAgent(world, wires, deathNs, null));

        assertThat(world.filled()).as(String.join("\n", world.reports)).hasSize(4);
        final Replay replay = replay(world.journal);
        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.runs()).isEqualTo(2);
    }

    private static Replay replay(final MemoryJournal journal) {
        return Replay.of(
                () -> JournalReader.of(journal), openings -> NoiseWorld.config(), openings -> null);
    }
}
