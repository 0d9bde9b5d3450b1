package io.glidepath.evaluate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.evaluate.Experiment;
import io.glidepath.evaluate.NoiseDay;
import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.evaluate.PolicySource;
import io.glidepath.evaluate.ShippedPolicy;
import io.glidepath.exec.order.Algo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The demo's plan in virtual time: its parents fill within the limits, and feel them. */
class DemoPlanTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldFillWhatItAdmitsAndFeelTheLimits(final long seed) {
        final NoiseDay day = DemoPlan.day(seed, DemoPlan.USUAL_SECONDS);
        try (PolicySource source = ShippedPolicy.open()) {
            final Experiment.Result run = Experiment.run(day, source.policy());

            assertThat(run.violations()).isEmpty();
            shouldHaveFilled(run.parents());
            assertThat(admitted(run.parents()))
                    .as("masked, seed " + seed)
                    .anyMatch(parent -> !parent.masked().isEmpty());
            assertThat(admitted(run.parents()))
                    .as("refused, seed " + seed)
                    .anyMatch(parent -> parent.refusals().containsKey("PARTICIPATION"))
                    .anyMatch(parent -> parent.refusals().containsKey("SELF_TRADE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWAP", "AC"})
    void shouldFillItsTwinsWithinTheSameLimits(final Algo algo) {
        final Experiment.Twin twin =
                Experiment.twin(DemoPlan.day(1, DemoPlan.USUAL_SECONDS), null, algo);

        assertThat(twin.violations()).isEmpty();
        shouldHaveFilled(twin.parents());
    }

    private static List<ParentOutcome> admitted(final List<ParentOutcome> parents) {
        return parents.stream().filter(parent -> parent.rejectReason() == null).toList();
    }

    private static void shouldHaveFilled(final List<ParentOutcome> parents) {
        assertThat(parents).hasSize(6);
        assertThat(admitted(parents))
                .hasSize(5)
                .allSatisfy(parent -> assertThat(parent.filled())
                        .as("parent " + parent.id())
                        .isEqualTo(parent.quantity()));
    }
}
