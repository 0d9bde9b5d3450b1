package io.glidepath.evaluate.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.evaluate.PolicySource;
import io.glidepath.evaluate.ShippedPolicy;
import io.glidepath.exec.Openings;
import io.glidepath.exec.Replay;
import io.glidepath.exec.RunFacts;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.Strategies;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Journals of earlier builds replay without a difference. With {@code -Dglidepath.keep=FOLDER} the
 * journals of this build are written there, to be kept for later ones.
 */
class KeptJournalsTest {
    private static final String SCENE = "scene: ";
    private static final String ENDING = ".journal.gz";
    private static final String ROOT = "/journals";
    private static final String KEEP = System.getProperty("glidepath.keep", "");

    static List<Path> kept() throws IOException, URISyntaxException {
        final Path root = Path.of(KeptJournalsTest.class.getResource(ROOT).toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void shouldReplayAsItWasRecorded(final Path file) throws IOException {
        final MemoryJournal journal;
        try (InputStream in = Files.newInputStream(file)) {
            journal = JournalFile.read(in);
        }
        final Openings openings = Openings.read(JournalReader.of(journal), 1);
        final Scene scene = Scene.of(openings.build().strip().substring(SCENE.length()));
        if (scene.decidedByModel() && !openings.runtime().equals(RunFacts.runtime(true))) {
            System.out.println("not compared, for a model decided on another machine: " + file);
            return;
        }
        requireFaithful(scene, journal);
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void shouldReplayAsRecordedNow(final Scene scene) throws IOException {
        final MemoryJournal journal;
        try (PolicySource shipped = ShippedPolicy.open()) {
            journal = scene.play(policy(scene, shipped), RunFacts.runtime(scene.decidedByModel()));
        }
        requireFaithful(scene, journal);
        if (!KEEP.isEmpty()) {
            Files.createDirectories(Path.of(KEEP));
            JournalFile.write(journal, Path.of(KEEP).resolve(scene.fileName() + ENDING));
        }
    }

    private static void requireFaithful(final Scene scene, final MemoryJournal journal) {
        try (PolicySource shipped = ShippedPolicy.open()) {
            final Policy policy = policy(scene, shipped);
            final Replay replay = Replay.of(
                    () -> JournalReader.of(journal),
                    openings -> ConfigFile.parseAgent(openings.configuration(), "the journal"),
                    openings -> policy);
            assertThat(replay.firstDifference()).as(scene.name()).matches(scene::explains);
            assertThat(replay.decisions()).as(scene.name()).isGreaterThan(20);
        }
    }

    private static Policy policy(final Scene scene, final PolicySource shipped) {
        return scene.decidedByModel() ? shipped.policy() : Strategies.named(scene.fileName());
    }
}
