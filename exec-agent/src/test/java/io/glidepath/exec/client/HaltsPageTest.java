package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.risk.Mode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page about halts names each of them, and its commands are such as can be given. */
@Timeout(60)
class HaltsPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path AGENT = Path.of("src", "main", "java", "io", "glidepath", "exec");
    /** A reason that is handed to whatever latches it. */
    private static final Pattern LATCHED =
            Pattern.compile("(?:\\.(?:halt|latch|set|all|differs)|\\b(?:halt|latch|differs))\\("
                    + "[^;{}]*?AgentReason\\.([A-Z_]+)");
    /** In a table or a sentence, or on a line of its own with a remark behind it. */
    private static final Pattern COMMAND =
            Pattern.compile("`\\./glidepath (ctl [^`]+)`|(?m)^ {4,}\\./glidepath (ctl [^#\n]+)");

    @TempDir
    private Path empty;

    private static String text(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldHaveARowForEveryHalt() {
        final List<String> rows = text(DOCS.resolve("halts.md"))
                .lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| [0-9]+ \\|.*"))
                .map(line -> line.split("\\|")[1].strip() + line.split("\\|")[2].strip())
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HaltName.values())
                        .map(halt -> "`" + halt.word() + "`" + halt.code())
                        .toList());
    }

    @Test
    void shouldTellWhichCommandLiftsEachHalt() {
        final String page = text(DOCS.resolve("halts.md"));
        for (final HaltName halt : HaltName.lifted()) {
            assertThat(page).contains("`./glidepath ctl lift " + halt.word());
        }
    }

    @Test
    void shouldHaveARowForEveryMode() {
        for (final Mode mode : Mode.values()) {
            assertThat(text(DOCS.resolve("halts.md")))
                    .contains("\n| " + ModeName.word(mode) + " | ")
                    .contains("`./glidepath ctl mode " + ModeName.word(mode) + "`");
        }
    }

    @Test
    void shouldNameEveryHaltThatTheAgentLatches() throws IOException {
        final TreeSet<String> latched = new TreeSet<>();
        try (Stream<Path> files = Files.list(AGENT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> LATCHED.matcher(text(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(latched::add));
        }
        latched.removeIf(name -> !isCauseOfAHalt(name));
        assertThat(latched).hasSizeGreaterThan(8);
        assertThat(Arrays.stream(HaltName.values()).map(Enum::name).toList()).containsAll(latched);
    }

    /** An operator's word and the local kill word kill, and a kill has no name. */
    private static boolean isCauseOfAHalt(final String name) {
        final AgentReason reason = AgentReason.valueOf(name);
        return reason != AgentReason.OPERATOR && reason != AgentReason.LOCAL_KILL;
    }

    /** A command that makes sense fails here only because no agent is there. */
    @ParameterizedTest
    @ValueSource(strings = {"halts.md", "operations.md"})
    void shouldShowCommandsThatCanBeGiven(final String page) {
        final List<String> commands = COMMAND.matcher(text(DOCS.resolve(page)))
                .results()
                .map(HaltsPageTest::words)
                .filter(words -> !words.contains("..."))
                .distinct()
                .toList();
        assertThat(commands).isNotEmpty();
        for (final String words : commands) {
            final Terminal terminal = new Terminal();
            final String[] arguments = (words + " --aeron-dir " + empty).split(" +");
            assertThat(terminal.run(
                            new CtlCommand(), Arrays.copyOfRange(arguments, 1, arguments.length)))
                    .as(words)
                    .isEqualTo(CommandRunner.NOTHING_DONE);
            assertThat(terminal.err()).as(words).contains("no media driver in");
        }
    }

    private static String words(final MatchResult found) {
        final String words = found.group(1) == null ? found.group(2) : found.group(1);
        return words.strip()
                .replaceAll("\\bID\\b", "42")
                .replaceAll("\\bNAME\\b", HaltName.MACHINE.word());
    }
}
