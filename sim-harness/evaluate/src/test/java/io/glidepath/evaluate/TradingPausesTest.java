package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.market.TradingStatusEncoder;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.Map;

class TradingPausesTest {
    private final TradingPauses pauses = new TradingPauses();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final TradingStatusEncoder status = new TradingStatusEncoder();

    private void say(final long atNs, final int instrumentId, final TradingState state) {
        status.wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
                .instrumentId(instrumentId)
                .state(state);
        pauses.onFrame(atNs, buffer, 0);
    }

    @Test
    void shouldTellHowLongAnInstrumentDidNotTrade() {
        say(0, 1, TradingState.OPEN);
        say(100, 1, TradingState.HALTED);
        say(130, 2, TradingState.OPEN);
        say(150, 1, TradingState.PRE_OPEN);
        say(170, 1, TradingState.OPEN);
        say(900, 1, TradingState.CLOSED);
        assertThat(pauses.between(1, 120, 500)).isEqualTo(Map.of("HALTED", 30L, "PRE_OPEN", 20L));
        assertThat(pauses.between(1, 200, 900)).isEmpty();
        assertThat(pauses.between(1, 890, 950)).isEqualTo(Map.of("CLOSED", 50L));
        assertThat(pauses.between(2, 100, 200)).isEmpty();
    }
}
