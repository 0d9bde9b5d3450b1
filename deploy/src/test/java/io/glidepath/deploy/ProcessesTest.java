package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Venue, agent and client, each a process of its own, as people run them. */
class ProcessesTest {
    private static final int CHILD_FILLS_BEFORE_TROUBLE = 3;

    @TempDir
    private Path folder;

    private final Tree tree = Tree.ofThisBuild();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void shouldEndEveryParentThoughTheAgentIsStoppedAndKilled() throws Exception {
        final String driver = driverFolder().toString();
        try (Running venue = Running.start(
                tree, "venue", "--aeron-dir", driver, "--embedded-driver", "--speed", "20")) {
            venue.await(1, "ready");
            workThroughTrouble(driver);
            venue.terminate();
            assertThat(venue.end()).as(venue.text()).isZero();
            assertThat(venue.text()).contains("closed: ");
            assertThat(driverFolder()).doesNotExist();
        }
        try (Running replay =
                Running.start(tree, "replay", folder.resolve("journal").toString())) {
            assertThat(replay.end()).as(replay.text()).isZero();
            assertThat(replay.text()).contains("3 runs").contains(" 0 differences");
        }
    }

    /** What a driver leaves that was not closed. */
    @AfterEach
    void clean() {
        for (final Path file : Tree.files(driverFolder(), "").reversed()) {
            assertThat(file.toFile().delete()).as(file.toString()).isTrue();
        }
    }

    private void workThroughTrouble(final String driver) throws Exception {
        try (Running first = agent(driver);
                Running send = send(driver)) {
            send.await(CHILD_FILLS_BEFORE_TROUBLE, "fill");
            first.terminate();
            assertThat(first.end()).as(first.text()).isZero();
            assertThat(first.text()).contains("stopped in order");

            try (Running second = agent(driver)) {
                assertThat(second.text()).contains("epoch 2");
                send.await(3 * CHILD_FILLS_BEFORE_TROUBLE, "fill");
                second.kill();
                second.end();
            }
            try (Running third = agent(driver)) {
                assertThat(third.text()).contains("epoch 3");
                assertThat(send.end()).as(send.text() + "\n" + third.text()).isZero();
                third.terminate();
                assertThat(third.end()).as(third.text()).isZero();
            }
        }
    }

    private Running send(final String driver) throws IOException {
        final Path orders = Files.writeString(folder.resolve("orders.csv"), """
            instrument,side,quantity,seconds,algo,ref
            1,buy,6000,40,policy,A
            2,sell,6000,40,twap,B
            1,sell,4000,40,ac,C
            """);
        return Running.start(tree, "send", "--aeron-dir", driver, "--csv", orders.toString());
    }

    private Running agent(final String driver) throws Exception {
        final Path config = Files.writeString(
                folder.resolve("agent.yaml"), """
                    aeron: {directory: "%s", embeddedDriver: false}
                    journal: {directory: "%s", minimumFreeMiB: 64}
                    metrics: {port: 0}
                    policy: {manifest: deploy/models/ac-clone-1.policy.yaml}
                    idle: backoff
                    warmUp: {decisions: 500}
                    timing: {decisionIntervalMs: 500, finishLeadMs: 5000, finishGraceMs: 60000}
                    limits:
                      defaults: {maxParticipationBps: 5000, maxScheduleDriftBps: 5000,
                         minRestingMs: 0}
                    """.formatted(driver, folder.resolve("journal")));
        final Running agent = Running.start(tree, "agent", "--config", config.toString());
        agent.await(1, "ready: ");
        return agent;
    }

    private static Path driverFolder() {
        final File shared = new File("/dev/shm");
        final String parent =
                shared.canWrite() ? shared.getPath() : System.getProperty("java.io.tmpdir");
        return Path.of(parent, "glidepath-processes-" + ProcessHandle.current().pid());
    }
}
