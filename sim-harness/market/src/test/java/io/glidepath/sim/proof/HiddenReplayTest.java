package io.glidepath.sim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.feed.SyntheticDay;
import io.glidepath.sim.venue.VenueInstrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class HiddenReplayTest {
    private static final long SEED = 20_261_127;
    private static final int EVENTS = 6_000;

    @TempDir
    private Path folder;

    private LobsterFile day() throws IOException {
        return SyntheticDay.write(folder, SEED, EVENTS);
    }

    @Test
    void shouldFillOursAsTheOriginals() throws IOException {
        final ProofDay day = ProofDay.of(day(), 700, SEED, false);
        assertThat(day.disagreements()).as("seed %d", SEED).isEmpty();
        assertThat(day.agreement()).isEqualTo(1);
        assertThat(day.orders()).isEqualTo(700);
        assertThat(day.filledOrders()).isBetween(100, 600);
        assertThat(day.fillsSeen()).isEqualTo(day.fillsExpected()).isGreaterThan(150);
    }

    @Test
    void shouldFillTheSameWhenEveryOrderIsOurs() throws IOException {
        final ProofDay day = ProofDay.of(day(), Integer.MAX_VALUE, SEED, false);
        assertThat(day.disagreements()).as("seed %d", SEED).isEmpty();
        assertThat(day.orders()).isGreaterThan(2_000);
    }

    @Test
    void shouldFillTheSameAloneAsTogether() throws IOException {
        final LobsterFile file = day();
        final VenueInstrument instrument = LobsterInstrument.of(1, file, 1);
        final List<RecordedOrder> truth = OrderSample.of(file, instrument, 200, SEED);
        final List<RecordedOrder> together = HiddenReplay.run(file, instrument, truth);
        for (int i = 0; i < truth.size(); i += 20) {
            final List<RecordedOrder> alone =
                    HiddenReplay.run(file, instrument, List.of(truth.get(i)));
            assertThat(alone.getFirst().agreesWith(together.get(i)))
                    .as("seed %d, order %d", SEED, truth.get(i).orderId)
                    .isTrue();
        }
    }

    @Test
    void shouldSeeAFillThatIsLateOrMissing() throws IOException {
        final LobsterFile file = day();
        final VenueInstrument instrument = LobsterInstrument.of(1, file, 1);
        final List<RecordedOrder> truth = OrderSample.of(file, instrument, 300, SEED);
        final List<RecordedOrder> ours = HiddenReplay.run(file, instrument, truth);
        truth.get(7).filled(34_200_000_000_001L, 5);
        ours.get(9).cancelled(1);
        final ProofDay day = ProofDay.compare("day", "SYN", truth, ours, List.of());
        assertThat(day.agreeing()).isEqualTo(298);
        assertThat(day.fillsExpected()).isEqualTo(day.fillsSeen() + 1);
        assertThat(day.disagreements())
                .hasSize(2)
                .first()
                .asString()
                .contains("order " + truth.get(7).orderId)
                .contains("5 at 34200000000001 ns");
    }

    @Test
    void shouldDrawTheSameOrdersFromTheSameSeed() throws IOException {
        final LobsterFile file = day();
        final VenueInstrument instrument = LobsterInstrument.of(1, file, 1);
        final List<Long> first = ids(file, instrument, SEED);
        assertThat(first).doesNotHaveDuplicates().hasSize(50);
        assertThat(ids(file, instrument, SEED)).isEqualTo(first);
        assertThat(ids(file, instrument, SEED + 1)).isNotEqualTo(first);
    }

    private static List<Long> ids(
            final LobsterFile file, final VenueInstrument instrument, final long seed) {
        return OrderSample.of(file, instrument, 50, seed).stream()
                .map(order -> order.orderId)
                .toList();
    }
}
