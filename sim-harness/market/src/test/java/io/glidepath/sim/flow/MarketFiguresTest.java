package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.MatchingBook;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.DirectBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What the reference markets say of themselves, measured in them. */
class MarketFiguresTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 20_261_120;

    @ParameterizedTest
    @ValueSource(strings = {"noise", "tactical", "strategic", "hawkes"})
    void shouldHaveTheFiguresItStates(final String name) {
        final ReferenceMarket market = ReferenceMarket.named(name);
        final Watcher[] watcher = new Watcher[1];
        final Volume volume = new Volume();
        final long sessionNs = 600 * SECOND;
        final int episodes = 100;
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(SEED, List.of(instrument(market)), sessionNs, 1.0),
                listing -> {
                    watcher[0] = new Watcher(listing);
                    return Flows.first(
                            watcher[0], market.traders(SEED, 1.0, Stress.NONE).apply(listing));
                },
                volume);
        long events = 0;
        for (int episode = 0; episode < episodes; episode++) {
            events += simulation.run(episode).marketEvents();
        }
        final double seconds = episodes * 615.0;
        System.out.printf(
                "%s market: %.4f lots/s, %.3f events/s, spread %.3f, sigma %.4f (60 s) %.4f"
                        + " (300 s) ticks/sqrt(s)%n",
                name,
                volume.lots / seconds,
                events / seconds,
                watcher[0].spreadSum / watcher[0].samples,
                watcher[0].sigma(60),
                watcher[0].sigma(300));
        assertThat(volume.lots / seconds).isCloseTo(market.figures().lotsPerSecond(), within(0.02));
        assertThat(watcher[0].sigma(60)).isCloseTo(market.figures().sigmaTicks(), within(0.02));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "tactical", "strategic", "hawkes"})
    void shouldHaveTheImpactItStates(final String name) {
        final ReferenceMarket market = ReferenceMarket.named(name);
        final ImpactProbe small = probe(market, 2);
        final ImpactProbe large = probe(market, 6);
        final double rate = 4 / 15.0;
        final double eta =
                (large.slippage / large.measured - small.slippage / small.measured) / rate;
        final double gamma = (large.drift / large.episodes - small.drift / small.episodes) / 40;
        System.out.printf(
                "%s market: eta %.3f ticks per lot/s, gamma %.4f ticks per lot%n",
                name, eta, gamma);
        assertThat(eta).isCloseTo(market.figures().etaTicks(), within(0.15));
        assertThat(gamma).isCloseTo(market.figures().gammaTicks(), within(0.01));
    }

    private static VenueInstrument instrument(final ReferenceMarket market) {
        return market.instrument(1, "TEST", 1, 1, 0, 150 * SECOND, 1.0);
    }

    private static ImpactProbe probe(final ReferenceMarket market, final long lots) {
        final ImpactProbe[] probe = new ImpactProbe[1];
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(SEED, List.of(instrument(market)), 151 * SECOND, 1.0),
                listing -> {
                    probe[0] = new ImpactProbe(listing, lots);
                    return Flows.first(
                            probe[0], market.traders(SEED, 1.0, Stress.NONE).apply(listing));
                },
                FrameTap.NONE);
        for (int episode = 0; episode < 600; episode++) {
            simulation.run(episode);
        }
        return probe[0];
    }

    private static final class Volume implements FrameTap {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final TradeDecoder trade = new TradeDecoder();
        private long lots;

        @Override
        public void onFrame(
                final Stream stream,
                final long nowNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
            header.wrap(buffer, offset);
            if (header.templateId() == TradeDecoder.TEMPLATE_ID && stream == Stream.MARKET) {
                lots += trade.wrapAndApplyHeader(buffer, offset, header).quantity();
            }
        }
    }

    /** Notes the mid once a second. */
    private static final class Watcher implements OrderFlow {
        private static final int LONGEST = 300;
        private final Listing listing;
        private final double[] mids = new double[700];
        private final double[] squares = new double[LONGEST + 1];
        private final long[] counts = new long[LONGEST + 1];
        private int noted;
        private long nextNs;
        private double spreadSum;
        private long samples;

        Watcher(final Listing listing) {
            this.listing = listing;
        }

        double sigma(final int lag) {
            return Math.sqrt(squares[lag] / counts[lag] / lag);
        }

        @Override
        public void open(final long episode, final long startNs) {
            noted = 0;
            nextNs = startNs + 15 * SECOND;
        }

        @Override
        public long nextEventNs() {
            return nextNs;
        }

        @Override
        public void onEvent(final long nowNs) {
            nextNs = nowNs + SECOND;
            final MatchingBook book = listing.book();
            final long bid = book.best(Side.BUY);
            final long ask = book.best(Side.SELL);
            spreadSum += ask - bid;
            samples++;
            mids[noted++] = (bid + ask) / 2.0;
            note(60);
            note(300);
        }

        private void note(final int lag) {
            if (noted > lag) {
                final double change = mids[noted - 1] - mids[noted - 1 - lag];
                squares[lag] += change * change;
                counts[lag]++;
            }
        }
    }
}
