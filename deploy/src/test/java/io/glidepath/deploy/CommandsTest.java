package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The table of commands and the launcher that reads it. */
class CommandsTest {

    private record Said(int exitCode, String text) {}

    private final Tree tree = Tree.ofThisBuild();

    @Test
    void shouldNameClassesThatAreThere() {
        assertThat(lines(false)).allMatch(this::isThere);
    }

    @Test
    void shouldNotHoldBackACommandWhoseClassIsThere() {
        assertThat(lines(true)).noneMatch(this::isThere);
    }

    @Test
    void shouldListEveryCommandInTheHelp() throws IOException, InterruptedException {
        final Said said = launch("--help");
        assertThat(said.exitCode()).isZero();
        for (final String[] line : lines(false)) {
            assertThat(said.text())
                    .containsPattern("(?m)^  " + line[0] + " +\\Q" + line[4] + "\\E$");
        }
    }

    @Test
    void shouldRefuseAnUnknownCommand() throws IOException, InterruptedException {
        for (final String name : List.of("nosuch", "nosuch|", ".*")) {
            final Said said = launch(name);
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.text()).contains("there is no command '" + name + "'");
        }
    }

    private List<String[]> lines(final boolean waiting) {
        return Tree.text(tree.root().resolve("deploy/commands"))
                .lines()
                .filter(line -> line.startsWith("#-") == waiting)
                .filter(line -> waiting || !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceFirst("^#-", "").strip().split("\\s*\\|\\s*"))
                .toList();
    }

    private boolean isThere(final String[] line) {
        assertThat(line).as(String.join("|", line)).hasSize(5);
        return Files.exists(tree.root()
                .resolve(line[1])
                .resolve("src/main/java")
                .resolve(line[2].replace('.', '/') + ".java"));
    }

    private Said launch(final String argument) throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(
                        tree.root().resolve("glidepath").toString(), argument)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        final String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}
