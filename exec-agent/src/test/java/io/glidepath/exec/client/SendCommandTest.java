package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Timeout(60)
class SendCommandTest {
    private static StandInAgent agent;

    @TempDir
    private Path files;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void launch() {
        agent = new StandInAgent();
    }

    @AfterAll
    static void close() {
        agent.close();
    }

    @BeforeEach
    void forget() {
        agent.heard().clear();
    }

    private int send(final String... words) {
        final String[] arguments = java.util.Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--aeron-dir";
        arguments[words.length + 1] = agent.directory().toString();
        return terminal.run(new SendCommand(), arguments);
    }

    @Test
    void shouldSendOneParentAndFollowItToItsEnd() throws IOException {
        final Path json = files.resolve("out.json");
        final int code = send(
                "--instrument=1",
                "--side=buy",
                "--quantity=1001",
                "--minutes=10",
                "--id=42",
                "--client=7",
                "--algo=twap",
                "--ref=my \"ref\"",
                "--json=" + json);
        assertThat(terminal.err()).isEmpty();
        assertThat(code).isZero();
        assertThat(agent.heard()).containsExactly("parent 42 of 7: BUY 1001 of 1 by TWAP");
        assertThat(terminal.out())
                .contains("42 ACCEPTED, filled 0 of 1,001")
                .contains("42 bought 500 at 100.25 as maker, fee 0.01, leaves 501")
                .contains("42 bought 501 at 100.25 as maker, fee 0.01, leaves 0")
                .endsWith("42 FILLED, filled 1,001 of 1,001 at 100.25, shortfall 1.500 bps"
                        + System.lineSeparator());
        assertThat(Files.readString(json).strip())
                .isEqualTo("{\"ended\": true, \"satisfied\": true, \"parents\": [{\"parentId\":"
                        + " \"42\", \"clientId\": \"7\", \"clientRef\": \"my \\\"ref\\\"\","
                        + " \"instrumentId\": \"1\", \"side\": \"BUY\", \"state\":"
                        + " \"FILLED\", \"inDoubt\": false, \"quantity\": 1001,"
                        + " \"filledQuantity\": 1001, \"averagePrice\": \"100.25\","
                        + " \"fees\": \"0.00\", \"shortfallBps\": 1.500, \"children\": 0,"
                        + " \"refusals\": 0, \"reason\": null}]}");
    }

    @Test
    void shouldSendEveryRowOfAFile() throws IOException {
        final Path csv = Files.writeString(files.resolve("orders.csv"), """
            # the morning's orders
            id,instrument,side,quantity,seconds,algo,locate

            1,1,buy,100,60,,
            2,2,sell,200,,pov,
            "3",2,short,300,60,vwap,9
            """);
        final int code = send("--csv=" + csv, "--client=5", "--minutes=2");
        assertThat(code).isEqualTo(2);
        assertThat(terminal.err())
                .contains("orders.csv:4: say one of minutes, seconds and end, not minutes and"
                        + " seconds");
        assertThat(agent.heard()).isEmpty();
        assertThat(send("--csv=" + csv, "--client=5", "--seconds=120")).isZero();
        assertThat(agent.heard())
                .containsExactly(
                        "parent 1 of 5: BUY 100 of 1 by AUTO",
                        "parent 2 of 5: SELL 200 of 2 by POV",
                        "parent 3 of 5: SHORT 300 of 2 by VWAP");
    }

    @Test
    void shouldSayWhyAParentWasRejected() {
        final int code =
                send("--instrument=1", "--side=buy", "--quantity=666", "--minutes=10", "--id=43");
        assertThat(code).isEqualTo(1);
        assertThat(terminal.out())
                .contains("43 REJECTED, filled 0 of 666: the instrument is not defined");
    }

    @Test
    void shouldNotTakeAParentInDoubtForEnded() throws IOException {
        final Path json = files.resolve("doubt.json");
        final Path csv = Files.writeString(files.resolve("doubt.csv"), """
            id,instrument,side,quantity,minutes
            45,1,sell,888,10
            46,1,sell,889,10
            """);
        assertThat(send("--csv=" + csv, "--timeout=1", "--json=" + json)).isEqualTo(1);
        assertThat(terminal.err()).contains("send: time-out: not every parent has ended");
        assertThat(terminal.out())
                .contains("45 HALTED, filled 444 of 888 at 100.25, shortfall 1.500 bps: in doubt:"
                        + " its filled quantity may be too little until the venue has told what it"
                        + " holds and, where a halt is latched, two people have lifted it")
                .contains("46 REJECTED, filled 0 of 889: in doubt: its filled quantity may");
        assertThat(Files.readString(json))
                .startsWith("{\"ended\": false, \"satisfied\": false")
                .contains("\"state\": \"HALTED\", \"inDoubt\": true, \"quantity\": 888")
                .contains("\"state\": \"REJECTED\", \"inDoubt\": true, \"quantity\": 889");
    }

    /** Its own id is that of a parent in doubt, which alone is waited for. */
    @Test
    void shouldFollowAParentThatWasRefusedForItsIdIsInDoubt() {
        assertThat(send(
                        "--instrument=1",
                        "--side=buy",
                        "--quantity=889",
                        "--minutes=10",
                        "--timeout=1"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("send: time-out: not every parent has ended");
    }

    @Test
    void shouldGiveUpAtTheTimeOutAndSaySo() throws IOException {
        final Path json = files.resolve("late.json");
        final int code = send(
                "--instrument=1",
                "--side=sell",
                "--quantity=777",
                "--minutes=10",
                "--id=44",
                "--timeout=1",
                "--json=" + json);
        assertThat(code).isEqualTo(1);
        assertThat(terminal.err()).contains("send: time-out: not every parent has ended");
        assertThat(terminal.out()).contains("44 ACCEPTED");
        assertThat(Files.readString(json)).startsWith("{\"ended\": false, \"satisfied\": false");
    }

    @Test
    void shouldSayThatThereIsNoMediaDriver() {
        final int code = terminal.run(
                new SendCommand(),
                "--aeron-dir=" + files.resolve("nobody"),
                "--instrument=1",
                "--side=buy",
                "--quantity=1",
                "--minutes=1");
        assertThat(code).isEqualTo(2);
        assertThat(terminal.err())
                .contains("send: no media driver in " + files.resolve("nobody")
                        + ": start ./glidepath agent first");
    }

    @Test
    void shouldSayThatNoAgentListens() {
        final int code = send(
                "--instrument=1",
                "--side=buy",
                "--quantity=1",
                "--minutes=1",
                "--first-stream-id=2001",
                "--connect-timeout=1");
        assertThat(code).isEqualTo(2);
        assertThat(terminal.err())
                .contains("send: no agent listens to stream 2004 of aeron:ipc in ");
    }

    @Test
    void shouldTellEveryMistakeAtOnceAndSendNothing() {
        final int code =
                send("--side=sideways", "--quantity=0", "--limit=1.123456789", "--minutes=1");
        assertThat(code).isEqualTo(2);
        assertThat(terminal.err())
                .contains("side must be one of buy, sell, short, not 'sideways'")
                .contains("quantity must be a whole number not below 1, not '0'")
                .contains("limit must be a price above 0 with at most 8 digits behind the point")
                .contains("instrument is missing")
                .contains("nothing was sent");
        assertThat(agent.heard()).isEmpty();
    }

    @Test
    void shouldSendNothingWhenTheOutcomeCannotBeWritten() throws IOException {
        final Path file = Files.writeString(files.resolve("file"), "precious");
        final int code = send(
                "--instrument=1",
                "--side=buy",
                "--quantity=1",
                "--minutes=1",
                "--json=" + file.resolve("out.json"));
        assertThat(code).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("send: --json " + file.resolve("out.json") + ": its folder ")
                .contains("give a path that you may write to");
        assertThat(agent.heard()).isEmpty();
        assertThat(file).hasContent("precious");
    }

    @Test
    void shouldHelp() {
        assertThat(terminal.run(new SendCommand(), "--help")).isZero();
        assertThat(terminal.out()).contains("Examples:", "Exit codes:", "--instrument=ID");
    }
}
