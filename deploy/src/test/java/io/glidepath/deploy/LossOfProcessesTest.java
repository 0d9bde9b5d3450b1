package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Agents that are killed and lose what they wrote last, venues that stand still or die: venue and
 * agent as processes of their own, the driver in this one, which none of them can take along.
 */
class LossOfProcessesTest {
    private static final int KILLS = Integer.getInteger("glidepath.kills", 2);
    private static final int STOPS = Integer.getInteger("glidepath.stops", 1);
    private static final long SEED = Long.getLong("glidepath.seed", 20261120);
    private static final long STOP_LIVENESS_NS = TimeUnit.SECONDS.toNanos(14);
    /** Less than the driver gives a client that stands still. */
    private static final long LONGEST_STOP_MS = 9_000;

    private static final int KILL_WAIT_MS = 3_000;
    private static final int VENUE_WAIT_MS = 10_000;
    private static final int STOP_WAIT_MS = 1_500;
    private static final int PARENT_SECONDS = 10;
    private static final int MOST_MS = 6_000;
    private static final int LONG_SECONDS = 600;
    /** Agents of one venue differ by their number. */
    private static final int INSTANCES = 128;

    private static final JournalLoss[] LOSSES = JournalLoss.values();

    @TempDir
    private Path folder;

    private final Tree tree = Tree.ofThisBuild();
    private final List<String> wrongs = new ArrayList<>();
    private Running second;

    /** A round of somebody's making, against a living venue. */
    private interface Play {
        Running play(LossRound round, Running venue) throws Exception;
    }

    @Test
    void shouldFillNothingTwiceThoughAgentsAreKilled() throws Exception {
        rounds(KILLS, KILL_WAIT_MS, DriverSettings.DEFAULT_LIVENESS_NS, (round, _) -> {
            round.dieAndLose(round.firstLife(PARENT_SECONDS), MOST_MS);
            round.perhapsDieStarting();
            return round.settle(round.start());
        });
        assertThat(wrongs).isEmpty();
    }

    @Test
    void shouldFillNothingTwiceThoughTheVenueStandsStill() throws Exception {
        rounds(STOPS, STOP_WAIT_MS, STOP_LIVENESS_NS, (round, venue) -> {
            final Running first = round.firstLife(PARENT_SECONDS);
            venue.pause();
            final long pausedNs = System.nanoTime();
            final Running second;
            try {
                round.dieAndLose(first, 1_000);
                second = round.start();
                final long leftMs = LONGEST_STOP_MS
                        - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pausedNs);
                LossRound.awaitWord(second, leftMs);
            } finally {
                venue.goOn();
            }
            return round.settle(second);
        });
        assertThat(wrongs).isEmpty();
    }

    @Test
    void shouldStandStillUntilTwoOperatorsSaySoWhenTheVenueIsAnother() throws Exception {
        try (EmbeddedDriver driver = driver(DriverSettings.DEFAULT_LIVENESS_NS);
                TradingDesk desk = new TradingDesk(driver);
                Running venue = venue();
                LossRound round = new LossRound(
                        tree,
                        driverFolder(),
                        desk,
                        folder,
                        0,
                        VENUE_WAIT_MS,
                        JournalLoss.NONE,
                        SEED,
                        true)) {
            venue.await(1, "ready");
            play(round, venue, this::killVenue);
        }
        assertThat(wrongs).isEmpty();
    }

    private Running killVenue(final LossRound round, final Running venue) throws Exception {
        final Running life = round.firstLife(LONG_SECONDS);
        round.awaitResting();
        venue.kill();
        venue.end();
        round.venueForgets();
        second = venue();
        second.await(1, "ready");
        round.outliveVenue(life);
        return life;
    }

    private void rounds(final int count, final int waitMs, final long livenessNs, final Play play)
            throws Exception {
        final SplittableRandom random = new SplittableRandom(SEED);
        try (EmbeddedDriver driver = driver(livenessNs);
                TradingDesk desk = new TradingDesk(driver);
                Running venue = venue()) {
            venue.await(1, "ready");
            for (int i = 0; i < count; i++) {
                final JournalLoss loss = LOSSES[random.nextInt(LOSSES.length)];
                try (LossRound round = new LossRound(
                        tree,
                        driverFolder(),
                        desk,
                        folder,
                        i % INSTANCES,
                        waitMs,
                        loss,
                        random.nextLong(),
                        i % 2 == 0)) {
                    play(round, venue, play);
                }
            }
        }
    }

    private void play(final LossRound round, final Running venue, final Play play)
            throws Exception {
        try {
            final List<String> found = round.wrongs(play.play(round, venue));
            System.out.println(round.story());
            if (!found.isEmpty()) {
                wrongs.add(round.story() + ", kept in " + round.keep() + round.text());
            }
        } catch (final AssertionError e) {
            System.out.println(round.story() + ", failed: " + e.getMessage());
            wrongs.add(round.story() + ": " + e.getMessage() + ", kept in " + round.keep()
                    + round.text());
        }
    }

    private EmbeddedDriver driver(final long livenessNs) {
        final DriverSettings defaults = DriverSettings.in(driverFolder());
        return new EmbeddedDriver(
                new DriverSettings(
                        defaults.directory(),
                        defaults.ipcTermLength(),
                        defaults.networkTermLength(),
                        livenessNs,
                        livenessNs,
                        defaults.sessionLimit()),
                error -> System.out.println("driver: " + error.getMessage()));
    }

    private Running venue() throws Exception {
        return Running.start(
                tree, "venue", "--aeron-dir", driverFolder().toString(), "--speed", "20");
    }

    /** What a driver leaves that was not closed. */
    @AfterEach
    void clean() {
        if (second != null) {
            second.close();
        }
        JournalLoss.delete(driverFolder());
    }

    private static Path driverFolder() {
        return DriverSettings.directoryNamed(
                "glidepath-loss-" + ProcessHandle.current().pid());
    }
}
