package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.LimitKind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

@Timeout(60)
class CtlCommandTest {
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

    private int ctl(final String words) {
        final String[] said = words.split(" ");
        final String[] arguments = Arrays.copyOf(said, said.length + 2);
        arguments[said.length] = "--aeron-dir";
        arguments[said.length + 1] = agent.directory().toString();
        return terminal.run(new CtlCommand(), arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "kill, kill GLOBAL 0 by 1, kill of everything: done",
        "kill --instrument 3 --operator 9, kill INSTRUMENT 3 by 9, kill of instrument 3: done",
        "--operator 9 kill --policy 5, kill POLICY 5 by 9, kill of policy 5: done",
        "pause --parent 42 --client 7, pause 42 of 7 by 1, pause of parent 42: done",
        "unpause --parent 42, unpause 42 of 1 by 1, unpause of parent 42: done",
        "fallback on --client 7, mode FALLBACK CLIENT 7 by 1, fallback on for client 7: done",
        "fallback OFF, mode POLICY GLOBAL 0 by 1, fallback off for everything: done",
        "limits set price-band-bps 250, limit 3 = 250 of -1 by 1, price-band-bps = 250 bps of mid:"
                + " done",
        "limits set priceBandBps 250, limit 3 = 250 of -1 by 1, price-band-bps = 250 bps of mid:"
                + " done",
        "limits set max-order-value 5 --instrument 2, limit 2 = 500000000 of 2 by 1,"
                + " max-order-value = 5 currency: done",
        "limits set min-resting-ms 100, limit 7 = 100000000 of -1 by 1, min-resting-ms = 100 ms:"
                + " done",
    })
    void shouldSayTheCommandAndPrintTheAnswer(
            final String words, final String heard, final String printed) {
        assertThat(ctl(words)).as(terminal.err()).isZero();
        assertThat(agent.heard()).containsExactly(heard);
        assertThat(terminal.out().strip()).isEqualTo(printed);
    }

    @Test
    void shouldSayThatAFirstPersonsResumeIsRecorded() throws IOException {
        final Path json = files.resolve("reply.json");
        assertThat(ctl("resume --operator 2 --json " + json)).isEqualTo(1);
        assertThat(terminal.out().strip())
                .isEqualTo("resume of everything: recorded; one more person must confirm");
        assertThat(Files.readString(json))
                .contains("\"operatorId\": 2, \"accepted\": false, \"reason\":"
                        + " \"NEEDS_SECOND_PERSON\"}");
    }

    @Test
    void shouldFailWhenNobodyAnswersInTime() {
        assertThat(ctl("finish --parent 8 --timeout 1")).isEqualTo(1);
        assertThat(agent.heard()).containsExactly("finish 8 of 1 by 1");
        assertThat(terminal.err())
                .contains("ctl finish: no answer within 1 s; whether the agent carried");
    }

    @Test
    void shouldPrintTheStatus() throws IOException {
        final Path json = files.resolve("status.json");
        assertThat(ctl("status --json " + json)).isZero();
        assertThat(terminal.out())
                .containsPattern("mode +HALT")
                .containsPattern("modeReason +OPERATOR")
                .containsPattern("decisions +4567")
                .containsPattern("modelHash +000000000000abcd")
                .containsPattern("in force +everything: killed \\(OPERATOR\\)")
                .containsPattern("in force +parent 42 of client 7: FALLBACK \\(OPERATOR\\)");
        assertThat(Files.readString(json))
                .contains("\"status\": {\"mode\": \"HALT\"", "\"killed\": true")
                .contains("\"scopes\": [{\"scope\": \"global\", \"target\": \"0\", \"mode\":"
                        + " \"HALT\", \"killed\": true, \"reason\": \"OPERATOR\"}, ");
    }

    @Test
    void shouldPrintTheLimitsInForceByInstrument() throws IOException {
        final Path json = files.resolve("limits.json");
        assertThat(ctl("limits --json " + json)).as(terminal.err()).isZero();
        assertThat(agent.heard()).containsExactly("limits of -1 by 1");
        final String[] blocks = terminal.out().split("instrument 2");
        assertThat(blocks).hasSize(2);
        assertThat(blocks[0])
                .startsWith("defaults: instruments not known yet")
                .containsPattern("priceBandBps +500 bps of mid");
        assertThat(blocks[1])
                .containsPattern("priceBandBps +250 bps of mid")
                .containsPattern("maxOrderValue +1234567.8 currency")
                .containsPattern("minRestingMs +100.5 ms")
                .containsPattern("maxParentQuantity +9223372036854775807 units");
        assertThat(Files.readString(json))
                .contains("\"limits\": [{\"instrumentId\": null, \"priceBandBps\": 500, ")
                .contains("{\"instrumentId\": \"2\", \"priceBandBps\": 250, ")
                .contains("\"maxOrderValue\": 1234567.8, ");
    }

    @Test
    void shouldPrintTheLimitsOfOneInstrument() {
        assertThat(ctl("limits --instrument 2")).as(terminal.err()).isZero();
        assertThat(terminal.out()).startsWith("instrument 2").doesNotContain("defaults");
        assertThat(terminal.out().lines().count()).isEqualTo(1 + 15);
    }

    @Test
    void shouldNameTheLimitsAsTheConfigurationDoes() {
        assertThat(ctl("limits --instrument 2")).isZero();
        assertThat(terminal.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.strip().split(" ")[0])
                        .toList())
                .isEqualTo(configured());
    }

    /** In the order of the configuration's page. */
    private static List<String> configured() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
                    .filter(line -> line.startsWith("| `limits.defaults."))
                    .map(line -> line.substring("| `limits.defaults.".length()).split("`")[0])
                    .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldNotTakeHalfAnAnswerForTheWhole() {
        assertThat(ctl("limits --instrument 9")).isEqualTo(1);
        assertThat(terminal.err()).contains("only 1 of 2 instruments' limits came: ask again");
    }

    @Test
    void shouldSayThatAnInstrumentIsNotKnown() {
        assertThat(ctl("limits --instrument 77")).isEqualTo(1);
        assertThat(terminal.out()).startsWith("limits: refused, ");
    }

    @ParameterizedTest
    @CsvSource({
        "kill --parent 1 --client 2, ctl kill: name one of --instrument",
        "kill --instrument -1, ctl kill: an id is not below 0: -1",
        "fallback maybe, 'ctl fallback: fallback is on or off, not'",
        "limits set nonsense 1, ctl limits: no limit 'nonsense'; there are max-child-quantity",
        "limits set max-order-value -1, ctl limits: max-order-value is out of range: -1",
        "limits set maxParentValue 1, ctl limits: maxParentValue changes only",
        "limits set price-band-bps 1 --instrument -2, ctl limits: an id is not below 0: -2",
        "limits get price-band-bps 1, 'ctl limits: limits knows one verb, set'",
        "limits set price-band-bps, ctl limits: limits set needs NAME and VALUE",
        "limits --instrument -2, ctl limits: an id is not below 0: -2",
        "status --timeout 0, 'ctl status: --timeout is at least 1 second, not 0'",
        "status --connect-timeout -1, 'ctl status: --connect-timeout is at least 1 second'",
        "kill --instrument abc, 'ctl kill: Invalid value for option ''--instrument'': ''abc'' is"
                + " not a whole number; --help tells'",
        "kill --json /proc/none/x, 'ctl kill: --json /proc/none/x: its folder /proc/none cannot be"
                + " made'",
        "status --operator 0, ctl status: --operator is a person's number",
        "pause, ctl pause: Missing required option: '--parent=ID'",
        "frobnicate, ctl: Unmatched argument at index 0: 'frobnicate'",
    })
    void shouldSendNothingThatMakesNoSense(final String words, final String printed) {
        assertThat(ctl(words)).isEqualTo(2);
        assertThat(terminal.err()).startsWith(printed);
        assertThat(agent.heard()).isEmpty();
    }

    @Test
    void shouldNameTheLimitsInTheWiresOrder() {
        for (final LimitName limit : LimitName.values()) {
            final String wire = LimitKind.get((short) limit.code()).name();
            assertThat(wire.replace("_NS", "_MS")).isEqualTo(limit.name());
        }
    }
}
