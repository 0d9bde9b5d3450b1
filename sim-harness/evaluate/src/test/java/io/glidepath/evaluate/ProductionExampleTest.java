package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.config.ConfigFile;
import io.glidepath.risk.Limits;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Demo and simulation run within the limits that operators are shown. */
class ProductionExampleTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Limits SHOWN = ConfigFile.read(
                    RepositoryRoot.path("deploy/examples/agent.yaml"))
            .agent()
            .guard()
            .defaults();

    private static Limits of(final double timeFactor) {
        return new NoiseDay(1, 2, timeFactor, SECOND, List.of())
                .config()
                .guard()
                .defaults();
    }

    @Test
    void shouldBeTheLimitsOfTheExampleThatOperatorsAreShown() {
        assertThat(of(1)).isEqualTo(SHOWN).isNotEqualTo(Limits.production());
    }

    @Test
    void shouldShortenOnlyTheWindowOfParticipationInAFasterMarket() {
        final Limits fast = of(20);
        assertThat(fast.participationWindowNs()).isEqualTo(SHOWN.participationWindowNs() / 20);
        assertThat(fast)
                .usingRecursiveComparison()
                .ignoringFields("participationWindowNs")
                .isEqualTo(SHOWN);
    }
}
