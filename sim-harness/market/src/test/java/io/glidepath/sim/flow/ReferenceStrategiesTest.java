package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.Strategy;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The published strategies by the very agent that runs live, guard and wire included, against what
 * Cheridito and Weiss published (arXiv 2507.06345, 10,000 episodes). {@code -Dglidepath.episodes}
 * makes the sample larger.
 */
class ReferenceStrategiesTest {
    private static final long SEED = 20_261_127;
    private static final int EPISODES = Integer.getInteger("glidepath.episodes", 400);
    private static final long SECOND = ReferenceRun.SECOND;

    @ParameterizedTest
    @CsvSource({
        "cw-sl, 20, 0.52, 1.19",
        "cw-sl, 60, -1.09, 1.34",
        "cw-twap, 20, -0.06, 0.94",
        "cw-twap, 60, -1.40, 0.98"
    })
    void shouldEarnWhatWasPublished(
            final String strategy, final int lots, final double mean, final double deviation) {
        final ReferenceRun run =
                ReferenceRun.inNoise(SEED, Strategy.named(strategy), Side.SELL, lots);
        final Sample rewards = new Sample(EPISODES);

        for (int episode = 0; episode < EPISODES; episode++) {
            rewards.add(run.run(episode));
            assertThat(run.done()).as("lots sold, seed %d/%d", SEED, episode).isEqualTo(lots);
        }

        assertThat(run.agent().agent().numbers().refusals()).isZero();
        rewards.agreesWith(
                "noise, " + strategy + ", " + lots + " lots, seed " + SEED, mean, deviation);
    }

    @ParameterizedTest
    @CsvSource({"20", "60"})
    void shouldFillAsTheBareTraderDoesInTheSameMarket(final int lots) {
        final ReferenceRun agents =
                ReferenceRun.inNoise(SEED, Strategy.named("cw-sl"), Side.SELL, lots);
        final BareSeller bare = new BareSeller(lots);

        for (int episode = 0; episode < 100; episode++) {
            agents.run(episode);
            assertThat(agents.fills)
                    .as("fills, seed %d, episode %d", SEED, episode)
                    .isNotEmpty()
                    .isEqualTo(bare.run(episode));
        }
    }

    @Test
    void shouldFillAParentOfEitherSideByEveryStrategyOfAName() {
        for (final String name : Strategy.NAMES) {
            for (final Side side : Side.values()) {
                final ReferenceRun run = ReferenceRun.inNoise(SEED, Strategy.named(name), side, 20);
                for (int episode = 0; episode < 3; episode++) {
                    run.run(episode);
                    assertThat(run.done())
                            .as("%s %s, seed %d, episode %d", name, side, SEED, episode)
                            .isEqualTo(20);
                }
                assertThat(run.agent().agent().numbers().refusals())
                        .as("refusals by the guard, %s %s", name, side)
                        .isZero();
            }
        }
        assertThat(Strategy.named("sl")).as("a name that is not one of them").isNull();
    }

    @Test
    void shouldLeaveEveryFrameOfTheMarketAsItIsWithAnAgentThatDoesNothing() {
        final MarketDigest alone = new MarketDigest();
        final Simulation market =
                Simulation.ofMarket(scenario(), NoiseMarket.traders(SEED, 1.0), alone);
        final MarketDigest watched = new MarketDigest();
        final Simulation withAgent = new Simulation(
                scenario(),
                NoiseMarket.traders(SEED, 1.0),
                SimulatedAgent.of(
                        ReferenceAgent.config(ReferenceAgent.INTERVAL_NS),
                        null,
                        new CountingJournal(),
                        AgentMetrics.simulated()),
                watched);

        for (int episode = 0; episode < 20; episode++) {
            market.run(episode);
            withAgent.run(episode);
            assertThat(watched.frames).isEqualTo(alone.frames).isGreaterThan(1_000L);
            assertThat(watched.crc.getValue())
                    .as("market frames, seed %d, to episode %d", SEED, episode)
                    .isEqualTo(alone.crc.getValue());
        }
    }

    private static Scenario scenario() {
        return Scenario.of(
                SEED, List.of(ReferenceRun.INSTRUMENT), ReferenceAgent.HORIZON_NS + SECOND, 1.0);
    }

    /** Every byte and time of the market stream. */
    private static final class MarketDigest implements FrameTap {
        private final CRC32C crc = new CRC32C();
        private final byte[] bytes = new byte[2048];
        private long frames;

        @Override
        public void onFrame(
                final Stream stream,
                final long nowNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
            if (stream == Stream.MARKET) {
                for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                    crc.update((int) (nowNs >>> shift));
                }
                buffer.getBytes(offset, bytes, 0, length);
                crc.update(bytes, 0, length);
                frames++;
            }
        }
    }

    /** Submit and leave without an agent, and its fills as the prints tell them. */
    private static final class BareSeller implements FrameTap {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final TradeDecoder trade = new TradeDecoder();
        private final List<String> fills = new ArrayList<>();
        private final Scenario scenario = scenario();
        private final Simulation simulation;
        private SubmitAndLeave seller;
        private long openNs;

        BareSeller(final int lots) {
            simulation = Simulation.ofMarket(
                    scenario,
                    listing -> {
                        seller = new SubmitAndLeave(listing, lots, 15 * SECOND, 165 * SECOND);
                        return List.of(seller, new NoiseTrader(listing, 1.0, SEED));
                    },
                    this);
        }

        List<String> run(final long episode) {
            fills.clear();
            openNs = scenario.openNs(episode);
            simulation.run(episode);
            return fills;
        }

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
                fills.add(nowNs - openNs + " " + trade.price() + " " + trade.quantity());
            }
        }
    }
}
