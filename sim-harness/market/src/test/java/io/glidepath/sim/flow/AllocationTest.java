package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.exec.Openings;
import io.glidepath.exec.Replay;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.FeatureLayouts;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.flow.UntrainedAllocation.Law;
import io.glidepath.sim.venue.MatchingBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

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

    /** The paper's observation, looked up in the venue's own book at the moment of the decision. */
    @Test
    void shouldShowAPolicyTheLayoutItNamesAsTheVenuesBookHasIt() {
        final FeatureLayout layout = FeatureLayouts.ALL.get(1);
        final ReferenceRun[] run = new ReferenceRun[1];
        final List<Float> times = new ArrayList<>();
        final Policy policy = new UntrainedAllocation(
                Law.DIRICHLET, SEED, layout.hash(), row -> look(layout, run[0], row, times));
        run[0] = new ReferenceRun(
                CwMarket.NOISE,
                SEED,
                Side.SELL,
                20,
                Algo.POLICY,
                policy,
                new CountingJournal(),
                FrameTap.NONE);

        for (int episode = 0; episode < 20; episode++) {
            times.clear();
            run[0].run(episode);
            for (int i = 0; i < times.size(); i++) {
                assertThat(times.get(i))
                        .as("seed %d, episode %d", SEED, episode)
                        .isEqualTo(i / 10f);
            }
            assertThat(times).isNotEmpty();
        }
    }

    private static void look(
            final FeatureLayout layout,
            final ReferenceRun run,
            final float[] row,
            final List<Float> times) {
        final MatchingBook book = run.listing().book();
        final long bid = book.best(Side.BUY);
        final long ask = book.best(Side.SELL);
        times.add(row[layout.index("time")]);
        assertThat(row).hasSize(66);
        assertThat(row[layout.index("remaining")]).isEqualTo((20 - run.done()) / 20f);
        assertThat(row[layout.index("spread")]).isCloseTo((ask - bid) / 10f, within(1e-6f));
        assertThat(row[layout.index("touch.drift")])
                .isCloseTo((bid - run.reference()) / 10f, within(1e-6f));
        final long[] bids = new long[5];
        final long[] asks = new long[5];
        book.volumesFromOpposite(Side.BUY, bids);
        book.volumesFromOpposite(Side.SELL, asks);
        assertThat(row[layout.index("bid.1")]).isCloseTo(bids[0] / 3.94643f, within(1e-6f));
        assertThat(row[layout.index("bid.3")]).isCloseTo(bids[2] / 16.27885f, within(1e-6f));
        assertThat(row[layout.index("ask.5")]).isCloseTo(asks[4] / 19.58792f, within(1e-6f));
        float shares = row[layout.index("own.beyond")] + row[layout.index("inactive")];
        for (int level = 1; level <= 5; level++) {
            shares += row[layout.index("own." + level)];
        }
        assertThat(shares).isCloseTo(1, within(1e-6f));
    }

    private static ReferenceRun run(
            final Law law, final Side side, final int lots, final Journal journal) {
        return new ReferenceRun(
                CwMarket.NOISE,
                SEED,
                side,
                lots,
                Algo.POLICY,
                new UntrainedAllocation(law, SEED),
                journal,
                FrameTap.NONE);
    }
}
