package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.codec.common.Algo;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.common.Side;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.AgentConfig.Bounds;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A process that is to go on from the journal of another configuration. */
@Timeout(120)
class KeptJournalTest {
    private final Path driver = DriverSettings.directoryNamed(
            "glidepath-kept-" + ProcessHandle.current().pid());

    @TempDir
    private Path folder;

    private Config config(final int instanceId, final String bounds) {
        return ConfigFile.parse("""
            instanceId: %d
            aeron: {directory: "%s", termLengthKiB: 64}
            journal: {directory: "%s", minimumFreeMiB: 16}
            metrics: {port: 0}
            idle: backoff
            warmUp: {decisions: 1}
            timing: {decisionIntervalMs: 200, finishLeadMs: 1000, finishGraceMs: 1000}
            trading: {defaultAlgo: twap}
            bounds: {%s, ordersPerBook: 1024, rememberedParents: 99}
            limits:
              defaults: {minRestingMs: 0, maxParticipationBps: 10000,
                 maxScheduleDriftBps: 10000}
            """.formatted(instanceId, driver, journal(), bounds), "test.yaml");
    }

    private static LiveAgent start(final Config config) throws Exception {
        return LiveAgent.start(config, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    @AfterEach
    void clear() {
        IoUtil.delete(driver.toFile(), true);
    }

    @Test
    void shouldRefuseTheJournalOfAnotherInstance() throws Exception {
        final String bounds = "instruments: 4, parents: 16, children: 256";
        start(config(3, bounds)).close();
        assertThatThrownBy(() -> start(config(4, bounds)).close())
                .hasMessage("instanceId is 4, and the journal in " + journal()
                        + " is of instance 3: put 3 back, or give this instance a"
                        + " journal.directory of its own");
        assertThat(journal().resolve("epoch")).hasContent("1");
        start(config(3, bounds)).close();
    }

    @Test
    void shouldNameTheBoundThatItsJournalNeeds() throws Exception {
        try (LiveAgent agent = start(config(3, "instruments: 4, parents: 16, children: 256"));
                Counterpart counterpart = new Counterpart(driver)) {
            assertThat(agent.epoch()).isEqualTo(1);
            counterpart.fills = false;
            counterpart.parent(1, Side.BUY, 4_000, Algo.TWAP, 60);
            counterpart.parent(2, Side.BUY, 4_000, Algo.TWAP, 60);
            counterpart.untilHeard("child 1 BUY");
            counterpart.untilHeard("parent 2 ACCEPTED");
        }
        assertThatThrownBy(() -> start(config(3, "instruments: 4, parents: 1, children: 256"))
                        .close())
                .hasMessage("the journal in " + journal()
                        + " needs bounds.parents to be at least 2, not 1: raise what is"
                        + " configured, or move the journal away once no order is open");
        start(config(3, "instruments: 4, parents: 2, children: 256")).close();
        assertThat(Files.readString(journal().resolve("epoch"))).isEqualTo("2\n");
    }

    @Test
    void shouldCountWhatWasOpenAtOnceAndNameEveryBound() {
        final HandWorkedAgent hand = new HandWorkedAgent();
        hand.parent(7, 1, 1, 100, 20);
        hand.parent(8, 2, 1, 100, 20);
        hand.parent(9, 3, 2, 100, 20);
        hand.advance(11);
        final int most = hand.agent.openChildren();
        assertThat(most).isEqualTo(hand.children.size()).isGreaterThan(3);
        hand.kill(Scope.PARENT, 1);
        hand.advance(20);
        for (final long child : hand.children) {
            hand.report(child, ExecKind.REJECTED, r -> {});
        }
        assertThat(hand.agent.openParents()).as(hand.heard::toString).isLessThan(3);

        final Bounds needed = needed(hand);
        assertThat(needed).isEqualTo(new Bounds(2, 3, 2, most, 16, 9));
        require(hand, needed);
        assertThatThrownBy(() -> require(hand, new Bounds(1, 2, 1, most - 1, 16, 9)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bounds.instruments to be at least 2, not 1 and")
                .hasMessageContaining("bounds.parents to be at least 3, not 2 and")
                .hasMessageContaining("bounds.childrenPerParent to be at least 2, not 1 and")
                .hasMessageContaining("bounds.children to be at least " + most + ", not ");
    }

    private static Bounds needed(final HandWorkedAgent hand) {
        try (JournalReader reader = JournalReader.of(hand.journal)) {
            return JournalNeeds.of(reader, config(new Bounds(1, 1, 1, 1, 16, 9)), Bounds.small());
        }
    }

    private static void require(final HandWorkedAgent hand, final Bounds bounds) {
        KeptJournal.require(config(bounds), Path.of("here"), () -> JournalReader.of(hand.journal));
    }

    private static AgentConfig config(final Bounds bounds) {
        return AgentConfig.of(new GuardConfig(
                        bounds.instruments(),
                        bounds.parents(),
                        bounds.childrenPerParent(),
                        bounds.children(),
                        Limits.production(),
                        Map.of()))
                .with(bounds);
    }

    @Test
    void shouldTakeAnyConfigurationForAJournalThatIsNotThereOrEmpty() {
        KeptJournal.require(config(new Bounds(1, 1, 1, 1, 16, 1)), folder.resolve("none"));
        KeptJournal.require(config(new Bounds(1, 1, 1, 1, 16, 1)), folder);
    }
}
