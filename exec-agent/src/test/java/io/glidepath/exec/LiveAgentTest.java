package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.control.LimitsRequestEncoder;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.feature.Features;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.policy.PolicyFiles;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.risk.Limits;

import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole process in this one: media driver, agent with its threads and journal on disk,
 * counterpart over Aeron.
 */
@Timeout(120)
class LiveAgentTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Path driver;
    private String more = "";
    private int stopWaitMs = 60_000;
    private LiveAgent agent;
    private Counterpart counterpart;

    @BeforeEach
    void start() throws Exception {
        driver = DriverSettings.directoryNamed(
                "glidepath-live-" + ProcessHandle.current().pid());
        startAgent("continue");
    }

    private void startAgent(final String onDisconnect) throws Exception {
        agent = LiveAgent.start(config(driver, onDisconnect), new PrintStream(log, true, UTF_8));
        counterpart = new Counterpart(driver);
    }

    private Config config(final Path aeron, final String onDisconnect) {
        return ConfigFile.parse(
                """
                instanceId: 3
                aeron: {directory: "%s", termLengthKiB: 256}
                journal: {directory: "%s", minimumFreeMiB: 16}
                metrics: {port: 0}
                idle: backoff
                warmUp: {decisions: 200}
                shutdown: {waitMs: %d}
                onDisconnect: %s
                timing: {decisionIntervalMs: 200, finishLeadMs: 1000, finishGraceMs: 1000}
                trading: {defaultAlgo: twap}
                bounds:
                  {instruments: 4, parents: 16, children: 256, ordersPerBook: 1024,
                     rememberedParents: 99}
                limits:
                  defaults: {minRestingMs: 0, maxParticipationBps: 10000,
                     maxScheduleDriftBps: 10000}
                """.formatted(aeron, journal(), stopWaitMs, onDisconnect) + more, "test.yaml");
    }

    @AfterEach
    void stop() {
        if (counterpart != null) {
            counterpart.close();
        }
        agent.close();
        IoUtil.delete(driver.toFile(), true);
        assertThat(log.toString(UTF_8)).doesNotContain("Exception");
        shouldReplayToTheLastByte();
    }

    /** Whatever a test did live, its journal gives the same bytes again. */
    private void shouldReplayToTheLastByte() {
        final Replay replay = ReplayCommand.replay(journal());
        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.damage()).isNull();
        assertThat(replay.records()).isGreaterThan(10);
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    @Test
    void shouldWorkAParentFromTheWireToItsLastFill() {
        counterpart.parent(1, Side.BUY, 40, Algo.TWAP, 4);
        counterpart.untilHeard("parent 1 ACCEPTED");
        counterpart.untilHeard("child 1 BUY");
        counterpart.untilHeard("fill 1");
        counterpart.untilHeard("parent 1 FILLED 40/40");
    }

    @Test
    void shouldServeAPolicyAndKeepItsModelForReplay() throws Exception {
        counterpart.close();
        agent.close();
        final Path manifest = PolicyFiles.write(
                folder.resolve("models"), Features.LAYOUT.hash(), Features.LAYOUT.size(), 7);
        more = "policy: {manifest: \"" + manifest + "\"}";
        startAgent("continue");
        assertThat(agent.readyLine()).contains("policy small ");
        counterpart.parent(1, Side.SELL, 400, Algo.POLICY, 4);
        counterpart.until("some children", () -> counterpart.count("child 1 SELL") > 3);
        IoUtil.delete(folder.resolve("models").toFile(), false);
    }

    @Test
    void shouldServeMetricsAndSayThatItIsReady() throws Exception {
        assertThat(agent.readyLine())
                .startsWith("ready: instance 3, epoch 1, no policy, idle backoff, rehearsed 200");
        counterpart.until("ready", agent::isReady);
        assertThat(get("/ready")).isEqualTo("ready\n");
        counterpart.untilHeard("children");
        assertThat(get("/metrics")).contains("glidepath_");
    }

    @Test
    void shouldBringItsJournalToTheDisk() {
        restOneChild();
        final double appended = gauge("glidepath_journal_sequence");
        assertThat(appended).isGreaterThan(10);
        counterpart.until("a sync", () -> gauge("glidepath_journal_synced") >= appended);
    }

    private double gauge(final String name) {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String get(final String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            final URI uri = URI.create("http://127.0.0.1:" + agent.metricsPort() + path);
            return client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The JIT allocates a little on the threads it compiles for, so nothing at all cannot be asked.
     */
    @Test
    void shouldNotAllocateOnItsThread() {
        counterpart.parent(1, Side.BUY, 4_000, Algo.TWAP, 60);
        counterpart.until("some fills", () -> counterpart.count("fill 1") > 10);
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final long id = agentThreadId();
        final long before = threads.getThreadAllocatedBytes(id);
        counterpart.until("more fills", () -> counterpart.count("fill 1") > 30);
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(64 << 10);
    }

    private static long agentThreadId() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("exec-agent"))
                .findFirst()
                .orElseThrow()
                .threadId();
    }

    @Test
    void shouldBeKilledByAnOperator() {
        restOneChild();
        counterpart.kill(5);
        counterpart.untilHeard("cancel all");
        counterpart.untilHeard("parent 1 HALTED");
        counterpart.askStatus();
        counterpart.until("no child", () -> {
            counterpart.askStatus();
            return counterpart.count("status epoch 1 HALT killed YES parents 1 children 0") > 0;
        });
    }

    @Test
    void shouldTellWhatIsKilledWithTheStatus() {
        restOneChild();
        counterpart.kill(5, io.glidepath.codec.common.Scope.PARENT, 1);
        counterpart.kill(5, io.glidepath.codec.common.Scope.CLIENT, 7);
        counterpart.untilHeard("parent 1 HALTED");
        counterpart.askStatus();
        counterpart.untilHeard("scope CLIENT 7 of 0 HALT killed YES");
        counterpart.untilHeard("scope PARENT 1 of ");
        counterpart.untilHeard("status epoch 1 POLICY killed NO");
    }

    @Test
    void shouldTellTheLimitsInForce() {
        final int every = LimitsRequestEncoder.instrumentIdNullValue();
        restOneChild();
        counterpart.setBand(1, 77);
        counterpart.untilHeard("reply " + counterpart.askLimits(every) + " YES");
        counterpart.untilHeard("reply " + counterpart.askLimits(1) + " YES");
        counterpart.untilHeard("reply " + counterpart.askLimits(999) + " NO");
        final int band = Limits.production().priceBandBps();
        assertThat(counterpart.heard.stream().filter(line -> line.startsWith("limits ")))
                .containsExactly(
                        "limits 1/3 of " + every + ": band " + band,
                        "limits 2/3 of 1: band 77",
                        "limits 3/3 of 2: band " + band,
                        "limits 1/1 of 1: band 77");
    }

    /** A parent whose children rest: the venue answers and does not trade. */
    private void restOneChild() {
        counterpart.fills = false;
        counterpart.parent(1, Side.BUY, 4_000, Algo.TWAP, 60);
        counterpart.untilHeard("child 1 BUY");
    }

    /** What is written in a hurry cuts the file short first; null takes it away. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1\n", "kill\n", "*\0\0\0\0\0\0\0"})
    void shouldBeKilledByTheWordOfItsMachine(final String written) throws Exception {
        final Path word = journal().resolve("kill.word");
        restOneChild();
        if (written == null) {
            Files.delete(word);
        } else {
            Files.writeString(word, written);
        }
        counterpart.untilHeard("cancel all");
        counterpart.untilHeard("parent 1 HALTED 0/4000 reason " + AgentReason.LOCAL_KILL.code());

        counterpart.close();
        agent.close();
        startAgent("continue");
        counterpart.until("killed again", () -> {
            counterpart.askStatus();
            return counterpart.count("status epoch 2 HALT killed YES") > 0;
        });
        if (written == null) {
            assertThat(word).doesNotExist();
        } else {
            assertThat(word).hasContent(written);
        }
    }

    @Test
    void shouldStopInOrderAndGoOnWithAHigherEpoch() throws Exception {
        restOneChild();
        agent.askToStop();
        counterpart.untilHeard("cancel");
        counterpart.untilHeard("parent 1 WORKING 0/4000 reason " + AgentReason.STOPPING.code());
        assertThat(endWhilePeersWork()).isZero();
        assertThat(lastKind()).isEqualTo(RecordKind.SEALED);
        counterpart.close();

        startAgent("continue");
        assertThat(agent.epoch()).isEqualTo(2);
        counterpart.until("the parent goes on", () -> {
            counterpart.askStatus();
            return counterpart.count("status epoch 2 POLICY killed NO parents 1") > 0;
        });
        counterpart.untilHeard("child 1 BUY");
        counterpart.heard.removeIf(line -> line.startsWith("status"));
        final long ofThisRun = counterpart.count("child 1 BUY");
        counterpart.askStatus();
        counterpart.untilHeard("status epoch 2");
        assertThat(counterpart.childrenSent)
                .as("those of the first run count too")
                .isGreaterThan(ofThisRun);
    }

    /** Stopping needs the venue's answers, so its side goes on meanwhile. */
    private int endWhilePeersWork() throws Exception {
        final int[] code = {-1};
        final Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                code[0] = agent.awaitEnd();
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        counterpart.until("the end", () -> !waiting.isAlive());
        waiting.join();
        return code[0];
    }

    private RecordKind lastKind() {
        try (JournalReader reader = JournalReader.of(journal())) {
            RecordKind last = null;
            while (reader.next()) {
                last = reader.kind();
            }
            assertThat(reader.damage()).isNull();
            return last;
        }
    }

    @Test
    void shouldNotWaitForeverForAVenueThatIsSilent() throws Exception {
        counterpart.close();
        agent.close();
        stopWaitMs = 1_000;
        startAgent("continue");
        restOneChild();
        counterpart.answers = false;
        agent.askToStop();
        assertThat(endWhilePeersWork()).isZero();
        assertThat(log.toString(UTF_8)).contains("children unanswered");
    }

    @Test
    void shouldWriteDownWhatItWasMadeOf() throws Exception {
        agent.askToStop();
        assertThat(endWhilePeersWork()).isZero();

        try (JournalReader reader = JournalReader.of(journal())) {
            final Openings openings = Openings.read(reader, 1);
            final Config config = config(driver, "continue");
            assertThat(ConfigFile.parse(openings.configuration(), "journal")).isEqualTo(config);
            assertThat(openings.configuration()).isEqualTo(ConfigText.of(config));
            assertThat(openings.epoch()).isEqualTo(1);
            assertThat(openings.runtime()).contains("jdk: ");
            assertThat(openings.build()).contains("commit: ");
        }
        assertThat(journal().resolve("rehearsal")).doesNotExist();
    }

    @Test
    void shouldHaltWhenTheSenderOfOrdersIsGone() throws Exception {
        counterpart.close();
        agent.close();
        startAgent("halt");
        restOneChild();
        counterpart.close();
        counterpart = new Counterpart(driver);
        counterpart.until("halt", () -> {
            counterpart.askStatus();
            return counterpart.count("status epoch 2 HALT killed NO") > 0;
        });
    }

    @Test
    void shouldRefuseASecondAgentOnTheSameJournal() {
        final Path other = DriverSettings.directoryNamed(
                "glidepath-other-" + ProcessHandle.current().pid());

        assertThatThrownBy(() -> LiveAgent.start(config(other, "continue"), System.err))
                .hasMessageContaining("in use");
        assertThat(Files.exists(other)).isFalse();
    }
}
