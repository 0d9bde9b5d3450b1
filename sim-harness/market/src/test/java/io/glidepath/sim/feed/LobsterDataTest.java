package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.FrameTap;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Real days through the venue, without an agent. */
class LobsterDataTest {
    static final long SECOND = 1_000_000_000L;
    static final long OPEN = 34_200 * SECOND;
    static final long DAY = 23_400 * SECOND;

    @Test
    void shouldReplayCiscoAsItWas() {
        for (final Path path : RecordedData.files("lobster/2003/CSCO", "2003-01-1")) {
            final FeedReport report = replay(LobsterFile.of(path));
            System.out.println(path.getFileName() + ": " + report);
            assertThat(report.executions()).isGreaterThan(1_000);
            assertThat(report.executionsAtBest()).isEqualTo(report.executions());
            assertThat(report.executionsOfOldest()).isEqualTo(report.executions());
            assertThat(report.crossed()).isZero();
            assertThat(report.ghosts()).isZero();
            assertThat(report.clips()).isZero();
            assertThat(report.badRows() + report.outOfOrder() + report.unknownOrders())
                    .isZero();
        }
    }

    static FeedReport replay(final LobsterFile file) {
        final LobsterFeed[] feed = new LobsterFeed[1];
        final Scenario scenario = Scenario.of(
                        1, List.of(LobsterInstrument.of(1, file, 1)), DAY, 1.0)
                .withTimes(file.midnightNs() + OPEN, 0, DAY);
        Simulation.ofMarket(
                        scenario,
                        listing -> {
                            feed[0] = new LobsterFeed(listing, file);
                            return List.of(feed[0]);
                        },
                        FrameTap.NONE)
                .run(0);
        return feed[0].report();
    }
}
