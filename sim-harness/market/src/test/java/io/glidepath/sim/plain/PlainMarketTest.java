package io.glidepath.sim.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.CwMarket;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The fast markets trade what the plain ones trade, trade for trade. */
class PlainMarketTest {
    private static final long SEED = 20_261_127;
    private static final int EPISODES = Integer.getInteger("glidepath.plain.episodes", 200);
    private static final int ID = 1;
    /** The id of our venue's first order, less 1. */
    private static final long BEFORE_FIRST = 1L << 40;

    private final List<String> ours = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();

    @Test
    void shouldTradeAsThePlainNoiseMarketDoes() {
        assertSameTrades(CwMarket.NOISE, PlainMarket.noise(SEED, ID, this::onPlainTrade));
    }

    @Test
    void shouldTradeAsThePlainTacticalMarketDoes() {
        assertSameTrades(CwMarket.TACTICAL, PlainMarket.tactical(SEED, ID, this::onPlainTrade));
    }

    @Test
    void shouldTradeAsThePlainStrategicMarketDoes() {
        assertSameTrades(CwMarket.STRATEGIC, PlainMarket.strategic(SEED, ID, this::onPlainTrade));
    }

    private void assertSameTrades(final ReferenceMarket reference, final PlainMarket oracle) {
        final long session = ReferenceMarket.SESSION_NS;
        final Scenario scenario = Scenario.of(
                SEED,
                List.of(reference.instrument(ID, reference.id(), 1, 1, 0, session, 1.0)),
                session,
                1.0);
        final Simulation market = Simulation.ofMarket(
                scenario, reference.traders(SEED, 1.0, Stress.NONE), this::onOurFrame);
        for (int episode = 0; episode < EPISODES; episode++) {
            ours.clear();
            plain.clear();
            final long events = market.run(episode).marketEvents();
            final long oracleEvents =
                    oracle.run(episode, scenario.openNs(episode), scenario.closeNs(episode));
            assertThat(ours).as("seed %d episode %d", SEED, episode).isEqualTo(plain);
            assertThat(events).as("seed %d episode %d", SEED, episode).isEqualTo(oracleEvents);
            assertThat(plain).as("seed %d episode %d", SEED, episode).isNotEmpty();
        }
    }

    private void onPlainTrade(
            final long timeNs,
            final Side makerSide,
            final long price,
            final long quantity,
            final long makerId,
            final long takerId) {
        plain.add(told(timeNs, makerSide == Side.BUY, price, quantity, makerId, takerId));
    }

    private void onOurFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        header.wrap(buffer, offset);
        if (stream != Stream.MARKET || header.templateId() != TradeDecoder.TEMPLATE_ID) {
            return;
        }
        final TradeDecoder trade = new TradeDecoder();
        trade.wrapAndApplyHeader(buffer, offset, header);
        ours.add(told(
                nowNs,
                trade.aggressor() == io.glidepath.codec.common.Side.SELL,
                trade.price(),
                trade.quantity(),
                trade.restingOrderId() - BEFORE_FIRST,
                trade.aggressorOrderId() - BEFORE_FIRST));
    }

    private static String told(
            final long timeNs,
            final boolean bid,
            final long price,
            final long quantity,
            final long makerId,
            final long takerId) {
        return timeNs + (bid ? " bid " : " ask ") + quantity + " at " + price + ": " + makerId
                + " by " + takerId;
    }
}
