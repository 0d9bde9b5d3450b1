package io.glidepath.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class MarketEpisodesTest {
    private static final long SEED = 20_261_127;
    private static final long SECOND = 1_000_000_000L;
    private static final MarketSetting SETTING = new MarketSetting(
            new Cell("noise", 20, 150 * SECOND, 15 * SECOND, Cell.SECONDS),
            ReferenceMarket.named("noise"),
            Stress.NONE,
            UnaryOperator.identity(),
            LimitSet.OWN,
            SEED);

    @Test
    void shouldRewardWhatTheBookPaysForAllOfItAtOnce() {
        final double[] rewards = played("immediate", 0, 5).values();
        final Walker[] walker = new Walker[1];
        final Simulation market = Simulation.ofMarket(
                SETTING.scenario(null),
                listing -> {
                    walker[0] = new Walker(listing);
                    final List<OrderFlow> flows = new ArrayList<>(List.of(walker[0]));
                    flows.addAll(SETTING.traders().apply(listing));
                    return flows;
                },
                FrameTap.NONE);

        for (int episode = 0; episode < rewards.length; episode++) {
            market.run(episode);
            assertThat(rewards[episode])
                    .as("seed %d, episode %d", SEED, episode)
                    .isNegative()
                    .isEqualTo(walker[0].reward, within(1e-9));
        }
    }

    @Test
    void shouldPlayAnEpisodeAloneAsAmongOthers() {
        final EpisodeScores all = played("cw-twap", 0, 12);

        for (final int alone : new int[] {3, 11}) {
            assertThat(played("cw-twap", alone, 12).values()[alone])
                    .as("seed %d, episode %d", SEED, alone)
                    .isEqualTo(all.values()[alone]);
        }
        assertThat(all.unfinished(20)).isZero();
    }

    @Test
    void shouldKeepTheInventoryOfSubmitAndLeave() {
        final EpisodeScores scores = played("cw-sl", 0, 30);
        final InventoryPaths paths = scores.inventory();

        assertThat(paths.mean(0)).isEqualTo(1);
        assertThat(paths.mean(InventoryPaths.STEPS)).isZero();
        for (int i = 1; i <= InventoryPaths.STEPS; i++) {
            assertThat(paths.mean(i)).isLessThanOrEqualTo(paths.mean(i - 1));
            assertThat(paths.quantile(i, 0.05)).isLessThanOrEqualTo(paths.quantile(i, 0.95));
        }
        assertThat(scores.passiveFill()).isBetween(0.5, 1.0);
    }

    private static EpisodeScores played(final String strategy, final int first, final int end) {
        final EpisodeScores scores = new EpisodeScores(end);
        try (MarketEpisodes worker =
                new MarketEpisodes(SETTING, Contender.parse(strategy, true).getFirst())) {
            for (int episode = first; episode < end; episode++) {
                worker.play(episode, scores);
            }
            worker.end(scores);
        }
        return scores;
    }

    /** What walking the bids of time 0 pays for twenty lots, less the best of them, ticks a lot. */
    private static final class Walker implements OrderFlow {
        private final Listing listing;
        private long nextNs;
        private double reward;

        Walker(final Listing listing) {
            this.listing = listing;
        }

        @Override
        public void open(final long episode, final long startNs) {
            nextNs = startNs + 15 * SECOND;
        }

        @Override
        public long nextEventNs() {
            return nextNs;
        }

        @Override
        public void onEvent(final long nowNs) {
            nextNs = Long.MAX_VALUE;
            final MatchingBook book = listing.book();
            double sum = 0;
            long left = 20;
            for (int level = 0; left > 0; level++) {
                final long taken = Math.min(left, book.levelVolume(Side.BUY, level));
                sum += taken * (book.levelPrice(Side.BUY, level) - book.best(Side.BUY));
                left -= taken;
            }
            reward = sum / 20;
        }
    }
}
