package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The strategic trader alone in the opening book: four lots at 1000 and 1001, 11 behind them. */
class StrategicTraderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 20_261_127;

    @Test
    void shouldPostBeyondTheBestPriceOfBeforeItsMarketOrder() {
        final List<String> seen = booksOf(firstEpisode(Side.SELL));

        assertThat(seen.subList(0, 5))
                .containsExactly(
                        "-15 s: 3 at 1000, 6 at 1001",
                        "-12 s: 2 at 1000, 8 at 1001",
                        "-9 s: 1 at 1000, 10 at 1001",
                        "-6 s: 11 at 999, 12 at 1001",
                        "-3 s: 10 at 999, 2 at 1000");
        assertThat(seen).hasSize(55);
        assertThat(seen.getLast()).startsWith("147 s: ");
    }

    @Test
    void shouldBuyAsItSellsInTheMirror() {
        final List<String> seen = booksOf(firstEpisode(Side.BUY));

        assertThat(seen.subList(0, 5))
                .containsExactly(
                        "-15 s: 6 at 1000, 3 at 1001",
                        "-12 s: 8 at 1000, 2 at 1001",
                        "-9 s: 10 at 1000, 1 at 1001",
                        "-6 s: 12 at 1000, 11 at 1002",
                        "-3 s: 2 at 1001, 10 at 1002");
    }

    @Test
    void shouldBuyInHalfOfTheEpisodes() {
        int buys = 0;
        final Recorder recorder = new Recorder();
        final Simulation simulation = simulation(recorder, 15 * SECOND);
        for (int episode = 0; episode < 1_000; episode++) {
            recorder.seen.clear();
            simulation.run(episode);
            buys += recorder.seen.getFirst().endsWith("3 at 1001") ? 1 : 0;
        }

        assertThat(buys).as("seed %d", SEED).isCloseTo(500, within(48));
    }

    private static long firstEpisode(final Side side) {
        final SeededRandom random = new SeededRandom();
        for (long episode = 0; ; episode++) {
            random.seed(SEED, episode, RandomStream.STRATEGIC.of(1));
            if (random.nextDouble() < 0.5 == (side == Side.BUY)) {
                return episode;
            }
        }
    }

    private static List<String> booksOf(final long episode) {
        final Recorder recorder = new Recorder();
        simulation(recorder, ReferenceMarket.SESSION_NS).run(episode);
        return recorder.seen;
    }

    private static Simulation simulation(final Recorder recorder, final long sessionNs) {
        return Simulation.ofMarket(
                Scenario.of(
                        SEED,
                        List.of(CwMarket.STRATEGIC.instrument(1, "T", 1, 1, 0, sessionNs, 1)),
                        sessionNs,
                        1),
                listing -> {
                    recorder.trader = new StrategicTrader(listing, 1, SEED);
                    recorder.listing = listing;
                    return List.of(recorder);
                },
                FrameTap.NONE);
    }

    /** Opens the book, lets the trader act and notes the book after it. */
    private static final class Recorder implements OrderFlow {
        private final List<String> seen = new ArrayList<>();
        private StrategicTrader trader;
        private Listing listing;
        private long openNs;

        @Override
        public void open(final long episode, final long startNs) {
            openNs = startNs;
            OpeningBook.place(listing, PriceGrid.PUBLISHED, 1);
            trader.open(episode, startNs);
        }

        @Override
        public long nextEventNs() {
            return trader.nextEventNs();
        }

        @Override
        public void onEvent(final long nowNs) {
            trader.onEvent(nowNs);
            final MatchingBook book = listing.book();
            seen.add((nowNs - openNs) / SECOND - 15 + " s: " + best(book, Side.BUY) + ", "
                    + best(book, Side.SELL));
        }

        private static String best(final MatchingBook book, final Side side) {
            return book.levelVolume(side, 0) + " at " + book.best(side);
        }
    }
}
