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
                .isEqualTo("resume of everything: recorded; one more person must confirm within ten"
                        + " minutes: the same command with another --operator");
        assertThat(Files.readString(json))
                .contains("\"operatorId\": 2, \"accepted\": false, \"reason\":"
                        + " \"NEEDS_SECOND_PERSON\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "lift journal-damaged --operator 1, 1, lift 321 of GLOBAL 0 by 1, 'lift of journal-damaged"
                + " for everything: recorded; one more person must confirm within ten minutes: the"
                + " same command with another --operator'",
        "lift journal-damaged --operator 2, 0, lift 321 of GLOBAL 0 by 2, 'lift of journal-damaged"
                + " for everything: done'",
        "lift 321 --operator 2, 0, lift 321 of GLOBAL 0 by 2, lift of 321 for everything: done",
        "lift 399 --client 7, 1, lift 399 of CLIENT 7 by 1, 'lift of 399 for client 7: refused, no"
                + " halt of that name is latched there; ./glidepath ctl status names what is in"
                + " force and the command that lifts it, and a halt that a build before this one"
                + " set is lifted by ./glidepath ctl mode policy'",
        "lift IN_DOUBT --parent 42, 1, lift 317 of PARENT 42 by 1, 'lift of IN_DOUBT for parent 42:"
                + " refused, no halt of that name is latched there; ./glidepath ctl status names"
                + " what is in force and the command that lifts it, and a halt that a build before"
                + " this one set is lifted by ./glidepath ctl mode policy'",
        "lift venue-silent, 1, lift 319 of GLOBAL 0 by 1, 'lift of venue-silent for everything:"
                + " refused, not while the venue has not answered and a parent is in doubt; wait"
                + " for the venue, which is asked again and again, or have each parent in doubt"
                + " accepted as it stands by two people, ./glidepath ctl lift in-doubt --parent ID,"
                + " and then lift this halt'",
    })
    void shouldLiftAHaltByItsNameAndSayWhatToDoNext(
            final String words, final int code, final String heard, final String printed) {
        assertThat(ctl(words)).as(terminal.err()).isEqualTo(code);
        assertThat(agent.heard()).containsExactly(heard);
        assertThat(terminal.out().strip()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "mode halt, mode HALT GLOBAL 0 by 1, mode halt for everything",
        "mode passive-only --instrument 3, mode PASSIVE_ONLY INSTRUMENT 3 by 1, mode passive-only"
                + " for instrument 3",
        "mode FALLBACK --client 7, mode FALLBACK CLIENT 7 by 1, mode fallback for client 7",
        "mode policy --parent 42 --operator 9, mode POLICY PARENT 42 by 9, mode policy for parent"
                + " 42",
        "mode policy --policy 5, mode POLICY POLICY 5 by 1, mode policy for policy 5",
    })
    void shouldSetAModeAndSayWhatItDoesNotLift(
            final String words, final String heard, final String printed) {
        assertThat(ctl(words)).as(terminal.err()).isZero();
        assertThat(agent.heard()).containsExactly(heard);
        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(printed + ": done\nA mode lifts no halt of the agent"
                        + " itself (./glidepath ctl lift NAME) and no kill (./glidepath ctl"
                        + " resume); ./glidepath ctl status names them.\n");
    }

    @Test
    void shouldListEveryHaltThatPeopleLiftWithItsMeaning() {
        assertThat(terminal.run(new CtlCommand(), "lift", "--help")).isZero();
        for (final HaltName halt : HaltName.lifted()) {
            assertThat(terminal.out())
                    .containsPattern("  " + halt.word() + " +" + halt.sentence().substring(0, 20));
        }
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
                .contains("everything: halted by journal-damaged (records of the journal are"
                        + " damaged); two people lift it: ./glidepath ctl lift journal-damaged\n")
                .contains("everything: halted by reconciling (the venue has not yet told what it"
                        + " holds); the agent lifts it once the venue has told what it holds\n")
                .contains("everything: killed (OPERATOR); two people lift it: ./glidepath ctl"
                        + " resume\n")
                .contains("two people lift it: ./glidepath ctl lift agent-fault --instrument 3\n")
                .contains("two people lift it: ./glidepath ctl lift in-doubt --parent 42\n")
                .containsPattern("in force +parent 42 of client 7: FALLBACK \\(OPERATOR\\); lifted"
                        + " by ./glidepath ctl mode policy --parent 42\n");
        assertThat(Files.readString(json))
                .contains("\"status\": {\"mode\": \"HALT\"", "\"killed\": true")
                .contains("{\"scope\": \"global\", \"target\": \"0\", \"mode\": \"HALT\","
                        + " \"killed\": true, \"reason\": \"OPERATOR\", \"halt\": null,"
                        + " \"lift\": \"./glidepath ctl resume\"}, ")
                .contains("\"halts\": [{\"name\": \"journal-damaged\", \"scope\": \"global\","
                        + " \"target\": \"0\", \"lift\": \"./glidepath ctl lift"
                        + " journal-damaged\"}, {\"name\": \"reconciling\", \"scope\": \"global\","
                        + " \"target\": \"0\", \"lift\": null}, ")
                .contains("{\"name\": \"in-doubt\", \"scope\": \"parent\", \"target\": \"42\","
                        + " \"clientId\": 7, \"lift\": \"./glidepath ctl lift in-doubt --parent"
                        + " 42\"}]");
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
        "lift nonsense, 'ctl lift: no halt ''nonsense''; there are journal-damaged, journal-short,"
                + " venue-differs, venue-silent, repeated-ids, agent-fault, clock-stepped, machine,"
                + " in-doubt, overfill, still-alive'",
        "lift 300, 'ctl lift: no halt ''300''; there are journal-damaged, '",
        "lift 99999, 'ctl lift: no halt ''99999''; there are journal-damaged, '",
        "lift reconciling, 'ctl lift: reconciling is lifted by the agent itself, once the venue'",
        "lift 323, ctl lift: epoch-used is lifted by no command: the process ends",
        "lift machine --parent 1 --client 2, ctl lift: name one of --instrument",
        "lift, 'ctl lift: Missing required parameter: ''NAME'''",
        "mode maybe, 'ctl mode: no mode ''maybe''; there are policy, fallback, passive-only, halt'",
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
