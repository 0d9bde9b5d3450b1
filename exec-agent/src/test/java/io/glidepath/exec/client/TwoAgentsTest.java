package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the commands for people say when two agents answer. */
@Timeout(120)
class TwoAgentsTest {
    private static final String[] ORDER = {
        "--instrument=1", "--side=buy", "--quantity=777", "--minutes=10", "--id=42", "--timeout=5"
    };

    @TempDir
    private Path files;

    private final Terminal terminal = new Terminal();
    private StandInAgent one;
    private StandInAgent two;

    @BeforeEach
    void launch() {
        one = new StandInAgent();
        two = one.another();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    private int run(final Object command, final String... words) {
        final String[] arguments = Arrays.copyOf(words, words.length + 1);
        arguments[words.length] = "--aeron-dir=" + one.directory();
        return terminal.run(command, arguments);
    }

    private String warning(final int streamId, final String consequence) {
        return "2 agents speak on stream " + streamId + " of aeron:ipc in " + one.directory() + ": "
                + consequence + "; stop all but one";
    }

    @Test
    void shouldFailACommandThatTwoAnswered() {
        assertThat(run(new CtlCommand(), "kill")).isEqualTo(1);
        assertThat(terminal.out().strip()).isEqualTo("kill of everything: done");
        assertThat(terminal.err().strip())
                .isEqualTo("ctl kill: "
                        + warning(
                                1008,
                                "each got the command, and the answer shown" + " is that of one"));
        assertThat(one.heard()).containsExactly("kill GLOBAL 0 by 1");
        assertThat(two.heard()).containsExactly("kill GLOBAL 0 by 1");
    }

    @Test
    void shouldShowTheAnswerOfOneAlone() throws IOException {
        final Path json = files.resolve("limits.json");
        assertThat(run(new CtlCommand(), "limits", "--json=" + json)).isEqualTo(1);
        assertThat(terminal.err()).contains("2 agents speak on stream 1008");
        assertThat(terminal.out().split("defaults: ")).hasSize(2);
        assertThat(terminal.out().split("instrument 2")).hasSize(2);
        assertThat(Files.readString(json)).contains("\"agents\": 2");
    }

    @Test
    void shouldSendNothingToTwo() {
        assertThat(run(new SendCommand(), ORDER)).isEqualTo(2);
        assertThat(terminal.err())
                .endsWith("send: "
                        + warning(1006, "each would work every order, and nothing was sent")
                        + System.lineSeparator());
        assertThat(one.heard()).isEmpty();
        assertThat(two.heard()).isEmpty();
    }

    @Test
    void shouldWarnOfASecondThatComesWhileAParentIsFollowed() throws Exception {
        two.close();
        one.reportsWhenAsked = true;
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            final String[] order = ORDER.clone();
            order[ORDER.length - 1] = "--timeout=25";
            final Future<Integer> send = aside.submit(() -> run(new SendCommand(), order));
            while (!one.heard().contains("parent 42 of 1: BUY 777 of 1 by AUTO")) {
                Thread.sleep(1);
            }
            two = one.another();
            two.reportsWhenAsked = true;
            assertThat(send.get()).isEqualTo(1);
        }
        assertThat(terminal.err())
                .startsWith("send: "
                        + warning(1006, "each works what it heard of these orders")
                        + System.lineSeparator())
                .contains("send: time-out");
        assertThat(terminal.err().split("2 agents")).hasSize(2);
    }

    @Test
    void shouldShowOnTheScreenThatTwoAnswer() throws IOException {
        final Path json = files.resolve("top.json");
        run(new TopCommand(), "--once", "--listen=3", "--json=" + json);
        assertThat(terminal.out()).contains("WARNING: 2 agents answer; stop all but one");
        assertThat(Files.readString(json)).startsWith("{\"agents\": 2,");
    }
}
