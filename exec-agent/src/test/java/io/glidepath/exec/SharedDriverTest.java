package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aeron.Aeron;
import io.aeron.Publication;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Agents on a media driver that is not theirs: others may be on it, and it may go. */
@Timeout(180)
class SharedDriverTest {
    private static final String IPC = Channels.IPC;
    private static final int CHILDREN = Channels.ipc().streamId(Stream.CHILDREN);
    private static final int PARENTS = Channels.ipc().streamId(Stream.PARENTS);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<LiveAgent> agents = new ArrayList<>();
    private EmbeddedDriver driver;

    @BeforeEach
    void launch() {
        driver = new EmbeddedDriver(
                DriverSettings.in(
                        DriverSettings.directoryNamed("glidepath-shared-" + UUID.randomUUID())),
                error -> {});
    }

    @AfterEach
    void stop() {
        agents.reversed().forEach(LiveAgent::close);
        driver.close();
    }

    private LiveAgent start(final String journal, final String aeron) throws Exception {
        final LiveAgent agent =
                LiveAgent.start(config(journal, aeron), new PrintStream(log, true, UTF_8));
        agents.add(agent);
        return agent;
    }

    private Config config(final String journal, final String aeron) {
        return ConfigFile.parse(
                """
                aeron: {directory: "%s", embeddedDriver: false, %s}
                journal: {directory: "%s", minimumFreeMiB: 16}
                metrics: {port: 0}
                idle: backoff
                warmUp: {decisions: 20}
                bounds:
                  {instruments: 4, parents: 16, children: 256, ordersPerBook: 1024,
                     rememberedParents: 99}
                """.formatted(driver.directory(), aeron, folder.resolve(journal)), "test.yaml");
    }

    private String log() {
        return log.toString(UTF_8);
    }

    @Test
    void shouldRefuseASecondAgentOnTheSameOrders() throws Exception {
        final LiveAgent first = start("first", "firstStreamId: 1001");
        assertThatThrownBy(() -> start("second", "firstStreamId: 1001"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another agent works the orders of stream 1004 of aeron:ipc on the"
                        + " media driver in " + driver.directory() + ": stop it, or give this one"
                        + " another driver's folder (aeron.directory) or streams of its own"
                        + " (aeron.firstStreamId)");
        start("beside", "firstStreamId: 2001");
        first.close();
        start("third", "firstStreamId: 1001");
        assertThat(log()).isEmpty();
    }

    @Test
    void shouldHaltAndNameWhoeverElseSendsOurChildren() throws Exception {
        final LiveAgent agent = start("journal", "termLengthKiB: 1024");
        try (Counterpart counterpart = new Counterpart(driver.directory());
                Aeron other = driver.connect(error -> {})) {
            assertThat(metric(agent)).isZero();
            final Publication foreign =
                    other.addExclusivePublication(IPC + "?alias=other", CHILDREN);
            untilHalted(counterpart);
            assertThat(log().lines())
                    .containsExactly("halted: another process sends on our stream children (channel"
                            + " aeron:ipc?alias=other, stream id 1005, session id "
                            + foreign.sessionId()
                            + "): stop it, then lift the halt by ./glidepath ctl lift machine");
            assertThat(metric(agent)).isEqualTo(1);
            foreign.close();
            counterpart.until("it is gone", () -> metric(agent) == 0);
        }
        assertThat(log().lines()).hasSize(1);
    }

    /** A process that was killed leaves its publications for a while; ours may be its successor. */
    @Test
    void shouldNotTakeTheDeadForSenders() throws Exception {
        try (Aeron dead = Aeron.connect(new Aeron.Context()
                        .aeronDirectoryName(driver.directory().toString())
                        .useConductorAgentInvoker(true));
                Aeron other = driver.connect(error -> {})) {
            dead.addExclusivePublication(IPC, CHILDREN);
            start("journal", "termLengthKiB: 1024");
            try (Counterpart counterpart = new Counterpart(driver.directory())) {
                counterpart.pauseFor(2_500);
                final Publication foreign = other.addExclusivePublication(IPC, PARENTS);
                untilHalted(counterpart);
                assertThat(log().lines())
                        .singleElement()
                        .asString()
                        .contains("stream parents", "session id " + foreign.sessionId() + ")");
            }
        }
    }

    private static void untilHalted(final Counterpart counterpart) {
        counterpart.until("halt", () -> {
            counterpart.askStatus();
            return counterpart.count("status epoch 1 HALT killed NO") > 0;
        });
    }

    private static double metric(final LiveAgent agent) {
        final URI uri = URI.create("http://127.0.0.1:" + agent.metricsPort() + "/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("glidepath_foreign_senders "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (final Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldEndInOneSentenceWhenTheDriverHasGone() throws Exception {
        final LiveAgent agent = start("journal", "termLengthKiB: 1024");
        driver.close();
        assertThat(agent.awaitEnd()).isEqualTo(AgentCommand.EXIT_FAILED);
        assertThat(log().lines())
                .containsExactly("ended by a failure: the media driver in " + driver.directory()
                        + " is lost: start it again if it has gone, then this agent, which asks"
                        + " the venue after its open orders");
    }
}
