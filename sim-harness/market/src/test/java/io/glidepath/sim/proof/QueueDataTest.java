package io.glidepath.sim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.RecordedData;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real orders of real days, entered as ours. */
class QueueDataTest {
    private static final long SEED = 20_261_127;
    private static final int ORDERS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"CSCO", "INTC", "YHOO", "IBM"})
    void shouldFillOursAsTheOriginals(final String symbol) {
        final LobsterFile file = LobsterFile.of(
                RecordedData.files("lobster/2003/" + symbol, "2003-01-14").getFirst());
        final ProofDay day = ProofDay.of(file, ORDERS, SEED, false);
        System.out.print(QueueTable.of(day));
        assertThat(day.disagreements()).as("seed %d", SEED).isEmpty();
        assertThat(day.agreeing()).isEqualTo(ORDERS);
        assertThat(day.filledOrders()).isGreaterThan(20);
    }
}
