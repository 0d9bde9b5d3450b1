package io.glidepath.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class TrainCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void shouldWriteTheSameModelAndManifestFromTheSameSeed() throws IOException {
        assertThat(train("first")).isEqualTo(TrainCommand.GATE_FAILED);
        assertThat(train("second")).isEqualTo(TrainCommand.GATE_FAILED);
        for (final String file :
                new String[] {"ac-clone-1.onnx", "ac-clone-1.policy.yaml", "figures.json"}) {
            assertThat(folder.resolve("first").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("second").resolve(file));
        }
        assertThat(Files.readString(folder.resolve("first/figures.json")))
                .startsWith("{\"name\":\"ac-clone-1\"")
                .contains("\"passed\":false", "\"agreement\":");
        assertThat(said.toString())
                .contains("the teacher drives", "episode 4 of 4", "a gate is missed");
    }

    @Test
    void shouldRefuseARunThatCannotLearn() {
        assertThat(run("--episodes", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--seed", "none")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void shouldSayBeforeItTrainsThatItCannotWrite() throws IOException {
        final Path file = Files.writeString(folder.resolve("file"), "precious");
        assertThat(run("--out", file.resolve("models").toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString().strip())
                .startsWith("train: --out " + file.resolve("models"))
                .contains("give a path that you may write to")
                .doesNotContain("\n", "the teacher drives");
        assertThat(run("--out", folder.resolve("m").toString(), "--json", folder.toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("train: --json " + folder + " is a folder: give");
    }

    private int train(final String name) throws IOException {
        final Path out = Files.createDirectories(folder.resolve(name));
        return run(
                "--out", out.toString(),
                "--json", out.resolve("figures.json").toString(),
                "--episodes", "4",
                "--epochs", "2",
                "--held-out", "1",
                "--cost-episodes", "2");
    }

    private int run(final String... arguments) {
        final CommandLine command = TrainCommand.commandLine();
        command.setOut(new PrintWriter(said));
        command.setErr(new PrintWriter(said));
        return command.execute(arguments);
    }
}
