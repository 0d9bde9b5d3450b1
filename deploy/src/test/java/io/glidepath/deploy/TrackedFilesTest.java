package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What git tracks: nothing generated, large, recorded, or bound to one machine. */
class TrackedFilesTest {

    private static final long MAX_BYTES = 1 << 20;
    private static final Pattern NOT_OURS =
            Pattern.compile("(.*/)?(target|generated-sources|data|node_modules)/.*"
                    + "|.*\\.(class|jar|so|dylib|cq4|cq4t|7z|zip|gz|xz|parquet|itch|log)"
                    + "|.*_(message|orderbook)_\\d+\\.csv");
    /** Journals of scripted days in a simulated market, which every later build replays. */
    private static final Pattern KEPT_JOURNAL = Pattern.compile(
            "sim-harness/evaluate/src/test/resources/journals/[\\d-]+/[\\w-]+\\.journal\\.gz");

    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.$}-])/(work|tmp|root|home)/[\\w.]+"
                    + "|https?://[\\w.-]*(artifactory|nexus|jfrog|mirror|proxy)[\\w.-]*");

    private final Tree tree = Tree.ofThisBuild();
    private List<Path> tracked;

    @BeforeEach
    void askGit() throws IOException, InterruptedException {
        tracked = Files.exists(tree.root().resolve(".git")) ? listed() : walked();
    }

    @Test
    void shouldTrackSourcesOnly() {
        assertThat(tracked).isNotEmpty();
        assertThat(tracked)
                .noneMatch(file -> NOT_OURS.matcher(file.toString()).matches()
                        && !KEPT_JOURNAL.matcher(file.toString()).matches());
    }

    @Test
    void shouldTrackNothingLarge() {
        assertThat(tracked).allMatch(file -> size(file) <= MAX_BYTES);
    }

    @Test
    void shouldNameNoMachine() throws IOException {
        final List<String> found = new ArrayList<>();
        for (final Path file : tracked) {
            final byte[] bytes = Files.readAllBytes(tree.root().resolve(file));
            final Matcher names = MACHINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (names.find()) {
                found.add(file + ": " + names.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void shouldKnowWhatBelongsToAMachine() {
        for (final String machine :
                List.of(" /ho" + "me/me/x", "\"/tm" + "p/x", "=/ro" + "ot/.m2")) {
            assertThat(MACHINE.matcher(machine).find()).as(machine).isTrue();
        }
        for (final String place : List.of("src/work/x", "${dir}/tmp/x", "/dev/shm/x", "a/root/b")) {
            assertThat(MACHINE.matcher(place).find()).as(place).isFalse();
        }
    }

    private long size(final Path file) {
        return tree.root().resolve(file).toFile().length();
    }

    private List<Path> listed() throws IOException, InterruptedException {
        final Process git = new ProcessBuilder("git", "ls-files")
                .directory(tree.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        final String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return said.lines()
                .map(Path::of)
                .filter(file -> Files.exists(tree.root().resolve(file)))
                .toList();
    }

    /** Outside a repository: the sources of every module. */
    private List<Path> walked() {
        return Stream.concat(tree.sources().stream(), Stream.of(tree.root().resolve("pom.xml")))
                .map(tree.root()::relativize)
                .toList();
    }
}
