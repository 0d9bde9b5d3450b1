package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.Replay;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.NoiseMarket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A run can be had again from its journal, its seed, or its episode's number alone. */
class ReplayGateTest {
    private static final long SEED = 5;
    private static final int DAMAGES = 5;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final NoiseDay day = new NoiseDay(SEED, 2, 10, SECOND, plans());

    private static List<ParentPlan> plans() {
        return List.of(
                ParentPlan.of(1, 1, Side.BUY, 2_000, 0, 60 * SECOND, Algo.POLICY),
                ParentPlan.of(2, 2, Side.SELL, 2_000, 5 * SECOND, 60 * SECOND, Algo.POLICY),
                ParentPlan.of(3, 1, Side.SELL, 1_500, 10 * SECOND, 60 * SECOND, Algo.TWAP),
                ParentPlan.of(4, 2, Side.BUY, 1_500, 15 * SECOND, 60 * SECOND, Algo.POV));
    }

    private MemoryJournal run(final Policy policy) {
        return JournalledRun.of(day, policy).journal();
    }

    private static Replay replay(final MemoryJournal journal, final Policy policy) {
        return JournalledRun.replay(journal, policy);
    }

    @Test
    void shouldReplayWithoutADifference() {
        final Replay replay = replay(run(null), null);

        assertThat(replay.firstDifference()).isNull();
        assertThat(replay.differences()).isZero();
        assertThat(replay.decisions()).isGreaterThan(150);
    }

    @Test
    void shouldReplayADamagedJournalUpToItsDamage() throws IOException {
        final MemoryJournal journal = run(null);
        final long whole = replay(journal, null).records();
        final Path file = onDisk(journal);
        int damaged = 0;
        for (int at = 150_000; at < 150_000 + journal.size(); at += journal.size() / DAMAGES) {
            flip(file, at);
            final Replay replay = Replay.of(
                    () -> JournalReader.of(folder),
                    openings -> ConfigFile.parseAgent(openings.configuration(), "the journal"),
                    openings -> null);
            flip(file, at);
            assertThat(replay.firstDifference())
                    .as("seed " + SEED + ", byte " + at)
                    .isNull();
            if (replay.damage() != null) {
                damaged++;
                assertThat(replay.damage().toString())
                        .startsWith("record ")
                        .contains("(" + file.getFileName() + " at byte ");
                assertThat(replay.records()).isLessThan(replay.damage().sequence());
                assertThat(replay.line())
                        .startsWith("replay: ")
                        .endsWith(" 0 differences before the damage: the journal is damaged from "
                                + replay.damage());
            } else {
                assertThat(replay.line()).matches("replay: [0-9]+ decisions, 0 differences");
                assertThat(replay.records()).isEqualTo(whole);
            }
        }
        assertThat(damaged).isGreaterThan(DAMAGES / 2);
    }

    private Path onDisk(final MemoryJournal journal) throws IOException {
        try (ChronicleJournal disk = new ChronicleJournal(folder, 0, 8L << 20);
                JournalReader reader = JournalReader.of(journal)) {
            while (reader.next()) {
                reader.appendTo(disk);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flip(final Path file, final int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            final long found = bytes.readLong();
            bytes.seek(at);
            bytes.writeLong(~found);
        }
    }

    @Test
    void shouldReplayTheShippedPolicyWithoutADifference() {
        try (PolicySource source = ShippedPolicy.open()) {
            final MemoryJournal journal = run(source.policy());
            final Replay replay = replay(journal, source.policy());

            assertThat(replay.firstDifference()).isNull();
            assertThat(replay.decisions()).isGreaterThan(150);
            assertThat(replay(journal, null).firstDifference()).contains("policyId recorded ");
        }
    }

    @Test
    void shouldNameOneAlteredPrice() {
        try (PolicySource shipped = ShippedPolicy.open()) {
            Tampering.priceIsNamed(
                    run(shipped.policy()),
                    day.scenario().startNs(0) + 30 * SECOND,
                    NoiseMarket.CENT,
                    shipped.policy());
        }
    }

    @Test
    void shouldNameOneAlteredLimit() {
        try (PolicySource shipped = ShippedPolicy.open()) {
            Tampering.limitIsNamed(run(shipped.policy()), day, shipped.policy());
        }
    }

    @Test
    void shouldWriteTheSameJournalFromTheSameSeed() {
        final List<String> first = JournalCopy.records(run(null));
        final List<String> again = JournalCopy.records(run(null));

        assertThat(first).hasSizeGreaterThan(1_000);
        assertThat(again).as("seed " + SEED).isEqualTo(first);
    }

    @Test
    void shouldSayTheSameInAnEpisodeWhateverWentBefore() {
        final List<String> alone = lastEpisode(3, 3);
        final List<String> inside = lastEpisode(0, 3);

        assertThat(alone).hasSizeGreaterThan(300);
        assertThat(inside).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(inside.get(i)).as("frame " + i + ", seed " + SEED).isEqualTo(alone.get(i));
        }
    }

    private List<String> lastEpisode(final int from, final int to) {
        final SaidInEpisode said = new SaidInEpisode();
        final Simulation simulation = new Simulation(
                day.scenario(),
                day.traders(),
                SimulatedAgent.of(
                        day.config(), null, new CountingJournal(), AgentMetrics.simulated()),
                said);
        for (int episode = from; episode <= to; episode++) {
            said.begin();
            simulation.run(episode);
        }
        return said.frames;
    }
}
