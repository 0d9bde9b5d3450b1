package io.glidepath.sim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.SyntheticDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class QueueCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int execute(final Object... arguments) {
        final String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return new CommandLine(new QueueCommand())
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e.getMessage());
                    return 1;
                })
                .execute(words);
    }

    @Test
    void shouldWriteAgreementAndErrorsByDay() throws IOException {
        final Path file = SyntheticDay.write(folder, 5, 3_000).path();
        final Path json = folder.resolve("out/queue.json");
        assertThat(execute(file, "--orders", 300, "--seed", 2, "--gate", "--json", json))
                .isZero();
        final String text = Files.readString(json);
        assertThat(text)
                .contains("\"seed\" : 2")
                .contains("\"file\" : \"" + file.getFileName() + "\"")
                .contains("\"orders\" : 300")
                .contains("\"agreeing\" : 300")
                .contains("\"agreement\" : 1.0")
                .contains("\"fillsExpected\" : ")
                .contains("\"fillsSeen\" : ")
                .contains("\"model\" : \"pessimistic\"")
                .contains("\"model\" : \"log\"")
                .contains("\"model\" : \"power 3\"");
    }

    @Test
    void shouldNotPassOnNothing() throws IOException {
        final Path file = folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv");
        Files.writeString(file, "34200.1,5,0,100,100000,1\n");
        final Path json = folder.resolve("queue.json");
        assertThat(execute(file, "--gate", "--json", json)).isEqualTo(3);
        assertThat(Files.readString(json)).contains("\"agreement\" : null", "\"problems\" : [ ]");
        assertThat(execute(file)).isZero();
    }

    @Test
    void shouldRefuseAFileWithoutRows() throws IOException {
        final Path file = folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv");
        for (final String text : List.of("", "Dear reader\n")) {
            Files.writeString(file, text);
            assertThat(execute(file, "--gate")).isEqualTo(1);
        }
        assertThat(errors.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith(file + " has no rows"));
    }

    @Test
    void shouldTellByLineWhatCannotBeBelieved() throws IOException {
        final Path file = SyntheticDay.write(folder, 5, 300).path();
        final long rows = Files.readAllLines(file).size();
        final Path json = folder.resolve("queue.json");
        assertThat(execute(file, "--gate", "--strict", "--json", json)).isZero();
        assertThat(Files.readString(json)).contains("\"problemCount\" : 0");
        Files.writeString(file, "noon,1,9,100,100000,1\n", StandardOpenOption.APPEND);
        assertThat(execute(file, "--gate", "--json", json)).isZero();
        assertThat(Files.readString(json))
                .contains("\"problemCount\" : 1", "\"line " + (rows + 1) + ": not time, type");
        assertThat(execute(file, "--strict")).isEqualTo(1);
        assertThat(errors.toString()).contains("line " + (rows + 1) + ": not time, type");
    }

    @Test
    void shouldSayInOneSentenceWhatIsWrong() {
        assertThat(execute(folder.resolve("absent.csv"))).isEqualTo(1);
        assertThat(errors.toString()).contains("does not exist").doesNotContain("Exception");
        assertThat(execute()).isEqualTo(2);
    }
}
