package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.params.provider.EnumSource;

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
    private static final int EPISODES = Integer.getInteger("glidepath.episodes", 300);

    @ParameterizedTest
    @CsvSource({
        "noise, cw-sl, 20, 0.52, 1.19",
        "noise, cw-sl, 60, -1.09, 1.34",
        "noise, cw-twap, 20, -0.06, 0.94",
        "noise, cw-twap, 60, -1.40, 0.98",
        "tactical, cw-sl, 20, 0.10, 1.43",
        "tactical, cw-sl, 60, -3.36, 0.99",
        "tactical, cw-twap, 20, 0.48, 0.68",
        "tactical, cw-twap, 60, -0.96, 0.95",
        "strategic, cw-sl, 20, -1.64, 2.95",
        "strategic, cw-sl, 60, -2.51, 3.67",
        "strategic, cw-twap, 20, -0.36, 3.03",
        "strategic, cw-twap, 60, -1.45, 3.46"
    })
    void shouldEarnWhatWasPublished(
            final String market,
            final String strategy,
            final int lots,
            final double mean,
            final double deviation) {
        final ReferenceRun run = run(ReferenceMarket.named(market), strategy, Side.SELL, lots);
        final Sample rewards = new Sample(EPISODES);

        for (int episode = 0; episode < EPISODES; episode++) {
            rewards.add(run.run(episode));
            assertThat(run.done()).as("lots sold, seed %d/%d", SEED, episode).isEqualTo(lots);
        }

        assertThat(run.agent().agent().numbers().refusals()).isZero();
        final String cell = market + ", " + strategy + ", " + lots + " lots, seed " + SEED;
        rewards.agreesWith(cell, mean, deviation);
    }

    /** One slice is submit and leave, ten are its TWAP. */
    @ParameterizedTest
    @CsvSource({
        "noise, cw-sl, 1",
        "noise, cw-twap, 10",
        "tactical, cw-sl, 1",
        "tactical, cw-twap, 10",
        "strategic, cw-sl, 1",
        "strategic, cw-twap, 10"
    })
    void shouldFillAsTheBareTraderDoesInTheSameMarket(
            final String market, final String strategy, final int slices) {
        final int lots = 20;
        final ReferenceRun agents = run(ReferenceMarket.named(market), strategy, Side.SELL, lots);
        final BareSeller bare = new BareSeller(ReferenceMarket.named(market), lots, slices);

        for (int episode = 0; episode < 50; episode++) {
            final double reward = agents.run(episode);
            final List<String> fills = bare.run(episode);
            final String where = "seed " + SEED + ", episode " + episode;
            assertThat(agents.fills).as("fills while resting, " + where).isEqualTo(fills);
            assertThat(reward).as("reward, " + where).isCloseTo(bare.reward(), within(1e-9));
        }
    }

    @Test
    void shouldFillAParentOfEitherSideByEveryStrategyOfAName() {
        for (final String name : Strategy.NAMES) {
            for (final Side side : Side.values()) {
                final ReferenceRun run = run(CwMarket.NOISE, name, side, 20);
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

    @ParameterizedTest
    @EnumSource(CwMarket.class)
    void shouldLeaveEveryFrameOfTheMarketAsItIsWithAnAgentThatDoesNothing(final CwMarket market) {
        final MarketDigest alone = new MarketDigest();
        final Simulation bare = Simulation.ofMarket(
                ReferenceRun.scenario(market, SEED), market.traders(SEED, 1.0, Stress.NONE), alone);
        final MarketDigest watched = new MarketDigest();
        final Simulation withAgent = new Simulation(
                ReferenceRun.scenario(market, SEED),
                market.traders(SEED, 1.0, Stress.NONE),
                SimulatedAgent.of(
                        ReferenceAgent.config(ReferenceAgent.INTERVAL_NS),
                        null,
                        new CountingJournal(),
                        AgentMetrics.simulated()),
                watched);

        for (int episode = 0; episode < 10; episode++) {
            bare.run(episode);
            withAgent.run(episode);
            assertThat(watched.frames).isEqualTo(alone.frames).isGreaterThan(500L);
            assertThat(watched.crc.getValue())
                    .as("market frames, seed %d, to episode %d", SEED, episode)
                    .isEqualTo(alone.crc.getValue());
        }
    }

    private static ReferenceRun run(
            final ReferenceMarket market, final String strategy, final Side side, final int lots) {
        return ReferenceRun.of(market, SEED, Strategy.named(strategy), side, lots);
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

    /** The bare trader, and its fills while resting as the prints tell them. */
    private static final class BareSeller implements FrameTap {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final TradeDecoder trade = new TradeDecoder();
        private final List<String> fills = new ArrayList<>();
        private final Scenario scenario;
        private final Simulation simulation;
        private LinearSeller seller;
        private long openNs;

        BareSeller(final ReferenceMarket market, final int lots, final int slices) {
            scenario = ReferenceRun.scenario(market, SEED);
            simulation = Simulation.ofMarket(
                    scenario,
                    listing -> {
                        seller = new LinearSeller(listing, lots, slices);
                        final List<OrderFlow> flows = new ArrayList<>(List.of(seller));
                        flows.addAll(market.traders(SEED, 1.0, Stress.NONE).apply(listing));
                        return flows;
                    },
                    this);
        }

        List<String> run(final long episode) {
            fills.clear();
            openNs = scenario.openNs(episode);
            simulation.run(episode);
            return fills;
        }

        double reward() {
            return seller.reward();
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
            if (seller.sent(trade.restingOrderId())) {
                fills.add(nowNs - openNs + " " + trade.price() + " " + trade.quantity());
            }
        }
    }
}
