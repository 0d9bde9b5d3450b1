package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.exec.Openings;
import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.flow.UntrainedAllocation.Law;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allocations through agent, guard and wire, in the noise market. */
class AllocationTest {
    private static final long SEED = 20_261_127;
    private static final int EPISODES = Integer.getInteger("glidepath.episodes", 400);

    /**
     * The first points of the training curves of Cheridito and Weiss (arXiv 2507.06345), read by
     * eye: policies that see nothing and draw at random. What they earn depends on the meaning of
     * every weight, so it holds the action's semantics.
     */
    @ParameterizedTest
    @CsvSource({
        "DIRICHLET, 20, -0.23",
        "DIRICHLET, 60, -1.26",
        "LOGISTIC_NORMAL, 20, -0.35",
        "LOGISTIC_NORMAL, 60, -1.31"
    })
    void shouldEarnUntrainedWhatWasPublished(final Law law, final int lots, final double mean) {
        final double byEye = 0.05;
        final ReferenceRun run = run(law, Side.SELL, lots, new CountingJournal());
        final Sample rewards = new Sample(EPISODES);

        for (int episode = 0; episode < EPISODES; episode++) {
            rewards.add(run.run(episode));
            assertThat(run.done()).as("lots sold, seed %d/%d", SEED, episode).isEqualTo(lots);
        }

        final double error = 3 * rewards.deviation() / Math.sqrt(EPISODES);
        System.out.printf(
                "noise, %s, %d lots, %d episodes: %.3f +- %.3f, published %.2f, allowed %.3f%n",
                law, lots, EPISODES, rewards.mean(), rewards.deviation(), mean, error + byEye);
        assertThat(run.agent().agent().numbers().refusals()).isZero();
        assertThat(rewards.mean())
                .as("mean, %s, %d lots, seed %d", law, lots, SEED)
                .isCloseTo(mean, within(error + byEye));
    }

    /** The noise market is its own mirror image, and so is the action. */
    @Test
    void shouldEarnAsMuchWhenItBuys() {
        final Sample buys = new Sample(EPISODES);
        final ReferenceRun run = run(Law.DIRICHLET, Side.BUY, 60, new CountingJournal());

        for (int episode = 0; episode < EPISODES; episode++) {
            buys.add(run.run(episode));
        }

        final double error = 3 * buys.deviation() / Math.sqrt(EPISODES);
        assertThat(buys.mean()).as("mean, seed %d", SEED).isCloseTo(-1.26, within(error + 0.05));
    }

    @Test
    void shouldReplayTheSameAllocations() {
        final MemoryJournal journal = new MemoryJournal(1 << 20);
        new Openings("test", "test", "reference", "", 1, SEED).write(journal, 0);
        run(Law.LOGISTIC_NORMAL, Side.SELL, 20, journal).run(0);

        final Replay replay = Replay.of(
                () -> JournalReader.of(journal),
                openings -> ReferenceAgent.config(ReferenceAgent.INTERVAL_NS),
                openings -> new UntrainedAllocation(Law.LOGISTIC_NORMAL, SEED));

        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.decisions()).isBetween(5L, 11L);
        final Replay another = Replay.of(
                () -> JournalReader.of(journal),
                openings -> ReferenceAgent.config(ReferenceAgent.INTERVAL_NS),
                openings -> new UntrainedAllocation(Law.DIRICHLET, SEED));
        assertThat(another.firstDifference())
                .as("another policy answers otherwise")
                .isNotNull();
    }

    private static ReferenceRun run(
            final Law law, final Side side, final int lots, final Journal journal) {
        return new ReferenceRun(
                SEED,
                NoiseMarket.traders(SEED, 1.0),
                side,
                lots,
                Algo.POLICY,
                new UntrainedAllocation(law, SEED),
                journal,
                FrameTap.NONE);
    }
}
