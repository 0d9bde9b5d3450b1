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
import org.junit.jupiter.api.Test;

import java.util.List;

/** The noise market against what was published, and our own figures of it against the market. */
class NoiseMarketFiguresTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 20_261_120;
    private static final VenueInstrument INSTRUMENT =
            NoiseMarket.instrument(1, "NOISE", 1, 1, 0, 150 * SECOND, 1.0);

    @Test
    void shouldGiveThePublishedCostOfSubmitAndLeave() {
        // Cheridito and Weiss, noise market: mean and population standard deviation over 10,000
        // episodes.
        assertCost(20, 0.52, 1.19);
        assertCost(60, -1.09, 1.34);
    }

    private static void assertCost(final int lots, final double mean, final double deviation) {
        final int episodes = Integer.getInteger("glidepath.episodes", 1_000);
        final SubmitAndLeave[] seller = new SubmitAndLeave[1];
        final Proceeds proceeds = new Proceeds();
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(SEED, List.of(INSTRUMENT), 151 * SECOND, 1.0),
                listing -> {
                    seller[0] = new SubmitAndLeave(listing, lots, 15 * SECOND, 165 * SECOND);
                    proceeds.seller = seller[0];
                    return List.of(seller[0], new NoiseTrader(listing, 1.0, SEED, 1));
                },
                proceeds);
        double sum = 0;
        double squares = 0;
        for (int episode = 0; episode < episodes; episode++) {
            proceeds.cash = 0;
            proceeds.sold = 0;
            simulation.run(episode);
            assertThat(proceeds.sold).as("episode %d", episode).isEqualTo(lots);
            final double reward = (double) (proceeds.cash - lots * seller[0].reference) / lots;
            sum += reward;
            squares += reward * reward;
        }
        final double measured = sum / episodes;
        final double spread = Math.sqrt(squares / episodes - measured * measured);
        System.out.printf(
                "noise market, submit and leave %d lots: %.3f +- %.3f%n", lots, measured, spread);
        final double errors = 3 * deviation * Math.sqrt(1.0 / episodes + 1.0 / 10_000);
        assertThat(measured).as("mean of %d lots", lots).isCloseTo(mean, within(errors + 0.005));
        assertThat(spread)
                .as("deviation of %d lots", lots)
                .isCloseTo(deviation, within(0.05 * deviation));
    }

    /** Money of the seller's trades, read from the prints. */
    private static final class Proceeds implements FrameTap {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final TradeDecoder trade = new TradeDecoder();
        private SubmitAndLeave seller;
        private long cash;
        private long sold;

        @Override
        public void onFrame(
                final Stream stream,
                final long nowNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
            header.wrap(buffer, offset);
            if (stream != Stream.MARKET || header.templateId() != TradeDecoder.TEMPLATE_ID) {
                return;
            }
            trade.wrapAndApplyHeader(buffer, offset, header);
            if (trade.restingOrderId() == seller.firstId
                    || trade.aggressorOrderId() == seller.secondId) {
                cash += trade.price() * trade.quantity();
                sold += trade.quantity();
            }
        }
    }

    @Test
    void shouldHaveTheFiguresItStates() {
        final Watcher[] watcher = new Watcher[1];
        final Volume volume = new Volume();
        final long sessionNs = 600 * SECOND;
        final int episodes = 100;
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(SEED, List.of(INSTRUMENT), sessionNs, 1.0),
                listing -> {
                    watcher[0] = new Watcher(listing);
                    return List.of(watcher[0], new NoiseTrader(listing, 1.0, SEED, 1));
                },
                volume);
        long events = 0;
        for (int episode = 0; episode < episodes; episode++) {
            events += simulation.run(episode).marketEvents();
        }
        final double seconds = episodes * 615.0;
        System.out.printf(
                "noise market: %.4f lots/s, %.3f events/s, spread %.3f, sigma %.4f (60 s) %.4f"
                        + " (300 s) ticks/sqrt(s)%n",
                volume.lots / seconds,
                events / seconds,
                watcher[0].spreadSum / watcher[0].samples,
                watcher[0].sigma(60),
                watcher[0].sigma(300));
        assertThat(volume.lots / seconds).isCloseTo(NoiseMarket.LOTS_PER_SECOND, within(0.02));
        assertThat(watcher[0].sigma(60)).isCloseTo(NoiseMarket.SIGMA_TICKS, within(0.02));
    }

    @Test
    void shouldHaveTheImpactItStates() {
        final ImpactProbe small = probe(2);
        final ImpactProbe large = probe(6);
        final double rate = 4 / 15.0;
        final double eta =
                (large.slippage / large.measured - small.slippage / small.measured) / rate;
        final double gamma = (large.drift / large.episodes - small.drift / small.episodes) / 40;
        System.out.printf(
                "noise market: eta %.3f ticks per lot/s, gamma %.4f ticks per lot%n", eta, gamma);
        assertThat(eta).isCloseTo(NoiseMarket.ETA_TICKS, within(0.15));
        assertThat(gamma).isCloseTo(NoiseMarket.GAMMA_TICKS, within(0.01));
    }

    private static ImpactProbe probe(final long lots) {
        final ImpactProbe[] probe = new ImpactProbe[1];
        final Simulation simulation = Simulation.ofMarket(
                Scenario.of(SEED, List.of(INSTRUMENT), 151 * SECOND, 1.0),
                listing -> {
                    probe[0] = new ImpactProbe(listing, lots);
                    return List.of(probe[0], new NoiseTrader(listing, 1.0, SEED, 1));
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
