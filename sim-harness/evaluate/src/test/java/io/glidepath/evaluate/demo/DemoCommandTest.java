package io.glidepath.evaluate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.evaluate.Comparison;
import io.glidepath.evaluate.PolicySource;
import io.glidepath.exec.Replay;
import io.glidepath.exec.metrics.LatencySummary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the demo refuses, before it touches the last one, and how it ends. */
class DemoCommandTest {
    @TempDir
    private Path folder;

    private Path lastDemo() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("demo.txt"), "a demo's");
        return Files.writeString(folder.resolve("journal/20260101.cq4"), "the last demo");
    }

    private static String refusal(final int code, final String... words) {
        final StringWriter errors = new StringWriter();
        final int exit =
                DemoCommand.commandLine().setErr(new PrintWriter(errors, true)).execute(words);
        assertThat(exit).as(errors.toString()).isEqualTo(code);
        assertThat(errors.toString().lines()).hasSize(1);
        return errors.toString();
    }

    @Test
    void shouldCheckItsArgumentsBeforeTheLastDemoIsDeleted() throws IOException {
        final Path journal = lastDemo();
        final String out = "--out=" + folder;
        assertThat(refusal(2, out, "--port=99999")).startsWith("demo: --port is 0 to 65535");
        assertThat(refusal(2, out, "--seconds=1")).startsWith("demo: --seconds is 8 to 3600");
        assertThat(refusal(2, out, "--json=" + folder)).contains(" is a folder: give the path");
        assertThat(refusal(2, out, "--colour=red")).contains("--help tells the arguments");
        assertThat(refusal(1, out, "--policy=" + folder.resolve("none.yaml")))
                .contains("none.yaml");
        assertThat(journal).hasContent("the last demo");
    }

    @Test
    void shouldDeleteNoJournalThatNoDemoWrote() throws IOException {
        final Path mine = Files.createDirectories(folder.resolve("journal")).resolve("mine.cq4");
        Files.writeString(mine, "mine");
        assertThat(refusal(1, "--out=" + folder))
                .startsWith("demo: --out " + folder + " holds a journal that no demo wrote");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void shouldTellWhatTheAuditorSawAndEndWithOne() throws IOException {
        final String sentence = "at 7 ns child 1 of parent 5 of client 1 is off the tick: price 3";
        final Comparison seen = new Comparison(
                "noise",
                List.of(),
                new Replay(1, 900, 41, 0, null, null),
                new LatencySummary(3, 1_000L, null, null, 4_000),
                Map.of(),
                List.of(),
                List.of(sentence));
        final Path json = folder.resolve("demo.json");
        final DemoCommand demo = new DemoCommand();
        new CommandLine(demo).parseArgs("--out=" + folder, "--json=" + json);
        final PrintStream out = System.out;
        final ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, UTF_8));
        try (PolicySource none = PolicySource.open(null)) {
            assertThat(demo.publish(seen, none)).isEqualTo(1);
        } finally {
            System.setOut(out);
        }

        assertThat(said.toString(UTF_8).lines())
                .containsSequence("audit: " + sentence, "audit: 1 violations");
        assertThat(json).content().contains("\"violations\" : [ \"" + sentence + "\" ]");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Failed", "Found by the audit", sentence);
    }

    @Test
    void shouldSayThatItsPortIsTaken() throws IOException {
        final Path journal = lastDemo();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal(1, "--out=" + folder, "--port=" + taken.getLocalPort()))
                    .contains("demo: --port " + taken.getLocalPort() + " cannot be had");
        }
        assertThat(journal).hasContent("the last demo");
    }

    @Test
    void shouldSayThatItCannotWriteToItsFolder() throws IOException {
        final Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(refusal(2, "--out=" + file.resolve("demo")))
                .startsWith("demo: --out " + file.resolve("demo") + ": files cannot be written");
    }
}
