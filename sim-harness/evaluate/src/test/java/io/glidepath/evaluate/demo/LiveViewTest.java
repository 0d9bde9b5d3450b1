package io.glidepath.evaluate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.evaluate.ParentOutcome;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class LiveViewTest {
    private static final long SECOND = 1_000_000_000L;

    private static ParentOutcome parent(final String state, final String rejectReason) {
        return new ParentOutcome(
                "7",
                1,
                "NOISE1",
                "buy",
                "twap",
                500,
                0,
                state,
                rejectReason,
                null,
                0,
                null,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                60 * SECOND,
                List.of());
    }

    @Test
    void shouldCountDownOnlyWhatIsAtWork() {
        final LiveView view = new LiveView();
        assertThat(view.show(List.of(parent("WORKING", null)), 18 * SECOND, false))
                .containsPattern("0/ +500 +42s +- +WORKING");
        assertThat(view.show(List.of(parent("FILLED", null)), 18 * SECOND, false))
                .containsPattern("0/ +500 +- +- +FILLED");
        assertThat(view.show(List.of(parent("REJECTED", "too large")), 18 * SECOND, false))
                .containsPattern("0/ +500 +- +- +not admitted: too large");
    }
}
