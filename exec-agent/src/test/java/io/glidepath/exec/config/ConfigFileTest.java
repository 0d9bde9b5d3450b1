package io.glidepath.exec.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ConfigFileTest {
    private static final Path EXAMPLE = Path.of("..", "deploy", "examples", "agent.yaml");
    private static final String LEAST = "journal: {directory: j}\n";

    @Test
    void shouldTakeEveryDefaultFromTheRecords() {
        final AgentConfig agent = ConfigFile.parse(LEAST, "a.yaml").agent();

        assertThat(agent)
                .isEqualTo(AgentConfig.of(GuardConfig.production())
                        .with(new AgentConfig.Assurance(10_000_000_000L, true)));
    }

    @Test
    void shouldTakeTheBehaviourBeforeItsKeyOfAJournalWithoutTheKey() {
        final AgentConfig agent = ConfigFile.parseAgent(LEAST, "a journal");

        assertThat(agent.assurance()).isEqualTo(AgentConfig.Assurance.NONE);
        assertThat(ConfigText.lines(agent, "instanceId: 0\n")).containsExactly("instanceId: 0");
    }

    @Test
    void shouldReadTheExample() {
        final Config config = ConfigFile.read(EXAMPLE);

        assertThat(config.agent().instanceId()).isEqualTo(1);
        assertThat(config.agent().timing().decisionIntervalNs()).isEqualTo(10_000_000_000L);
        assertThat(config.agent().trading().riskAversionE12())
                .isEqualTo(AgentConfig.Trading.NO_AVERSION);
        assertThat(config.agent().trading().urgency()).isEqualTo(Urgency.MEDIUM);
        assertThat(config.agent().guard().defaults().maxOrderValue())
                .isEqualTo(50_000_000_000_000L);
        final Limits own = config.agent().guard().perInstrument().get(7);
        assertThat(own.maxChildQuantity()).isEqualTo(500);
        assertThat(own.maxOrderValue()).isEqualTo(50_000_000_000_000L);
        assertThat(config.live().journal().minimumFreeBytes()).isEqualTo(2L << 30);
    }

    @Test
    void shouldWriteWhatReadsBackToTheSame() {
        final Config config = ConfigFile.read(EXAMPLE);

        final String text = ConfigText.of(config);

        assertThat(ConfigFile.parse(text, "effective")).as(text).isEqualTo(config);
        assertThat(ConfigFile.parseAgent(text, "effective")).as(text).isEqualTo(config.agent());
    }

    @Test
    void shouldWriteOddNumbersExactly() {
        final Limits odd = new Limits(
                0,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                10_000,
                1_700,
                0,
                1,
                1_000_000,
                7,
                1,
                3_600_000_000_000L,
                0,
                Long.MAX_VALUE,
                1,
                100_000);
        final AgentConfig config = new AgentConfig(
                127,
                AgentConfig.Bounds.small(),
                new AgentConfig.Timing(1_000_001, 0, 1, 2, 3, 4, 5),
                new AgentConfig.Trading(Algo.TWAP, 123_456_789_012_345L, Urgency.HIGH, 1, 1_000),
                new AgentConfig.Polls(1, 2, 3, 4),
                new GuardConfig(4, 16, 64, 256, Limits.production(), Map.of(3, odd, 0, odd)),
                new AgentConfig.Assurance(1_000_001, true));

        final String text = ConfigText.of(config);

        assertThat(ConfigFile.parseAgent(text, "effective")).as(text).isEqualTo(config);
    }

    @Test
    void shouldWriteOddTextExactly() {
        final String yaml = "journal: {directory: \"a \\\"b\\\" \\\\ \\u00e9 \\t: #\"}";
        final Config config = ConfigFile.parse(yaml, "a.yaml");

        assertThat(config.live().journal().directory()).isEqualTo("a \"b\" \\ é \t: #");
        assertThat(ConfigFile.parse(ConfigText.of(config), "effective")).isEqualTo(config);
    }

    @Test
    void shouldNotWriteWhatNoFileCanSay() {
        final AgentConfig config =
                AgentConfig.of(GuardConfig.production()).with(AgentConfig.Bounds.small());

        assertThatThrownBy(() -> ConfigText.of(config))
                .hasMessageContaining("guard's bounds differ");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "instanceId: 128",
                        "a.yaml:2: instanceId must be a whole number from 0 to 127, not 128"),
                mistake(
                        "instanceId: 1.5",
                        "a.yaml:2: instanceId must be a whole number from 0 to 127, not '1.5'"),
                mistake(
                        "instanceId: x",
                        "a.yaml:2: instanceId must be a whole number from 0 to 127, not 'x'"),
                mistake("instanceId:", "a.yaml:2: instanceId has no value"),
                mistake(
                        "instanceId: 1\ninstanceId: 2",
                        "a.yaml:3: instanceId is given twice, first in line 2"),
                mistake("instanceId: [1]", "a.yaml:2: instanceId must be keys with values"),
                mistake(
                        "instanceId: {a: 1}",
                        "a.yaml:2: instanceId.a is unknown: is instanceId meant?"),
                mistake("timing: 5", "a.yaml:2: timing must be keys with values"),
                mistake("colour: red", "a.yaml:2: colour is unknown"),
                mistake(
                        "limits:\n  defaults: {priceBandBp: 5}",
                        "a.yaml:3: limits.defaults.priceBandBp is unknown: is"
                                + " limits.defaults.priceBandBps meant?"),
                mistake(
                        "timing: {decisionIntervalMs: 0.5}",
                        "a.yaml:2: timing.decisionIntervalMs must be milliseconds from 1 to"
                                + " 3,600,000, not 0.5"),
                mistake(
                        "timing: {decisionIntervalMs: 1.0000001}",
                        "a.yaml:2: timing.decisionIntervalMs must be milliseconds from 1 to"
                                + " 3,600,000, not '1.0000001'"),
                mistake(
                        "timing:\n  midWindowMs: 5",
                        "a.yaml:3: timing: timing windows must rise: short, mid, long"),
                mistake(
                        "idle: sometimes",
                        "a.yaml:2: idle must be auto, spin, yield, backoff, not 'sometimes'"),
                mistake(
                        "aeron: {embeddedDriver: maybe}",
                        "a.yaml:2: aeron.embeddedDriver must be true, false, not 'maybe'"),
                mistake(
                        "aeron: {termLengthKiB: 100}",
                        "a.yaml:2: aeron: termLengthKiB must be a power of two"),
                mistake(
                        "aeron: {channels: {market: udp}}",
                        "a.yaml:2: aeron: channels must begin with aeron:, not 'udp'"),
                mistake(
                        "limits: {defaults: {maxOrderValue: 1.000000001}}",
                        "a.yaml:2: limits.defaults.maxOrderValue must be an amount from 0 to"
                                + " 92233720368.54775807, not '1.000000001'"),
                mistake(
                        "limits: {defaults: {participationWindowMs: 0.000101}}",
                        "a.yaml:2: limits.defaults: participationWindowNs is no positive multiple"
                                + " of 100"),
                mistake(
                        "limits: {instruments: {seven: {priceBandBps: 5}}}",
                        "a.yaml:2: limits.instruments.seven must be an instrument's id"),
                mistake(
                        "limits: {instruments: {7: {priceBandBps: -5}}}",
                        "a.yaml:2: limits.instruments.7.priceBandBps must be a whole number from 0"
                                + " to 10,000, not -5"),
                mistake(
                        "bounds: {parents: 257}",
                        "a.yaml:2: bounds.parents must be a whole number from 1 to 256"
                                + ", not 257"));
    }

    private static Arguments mistake(final String yaml, final String sentence) {
        return Arguments.of(yaml, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldSayWhereAMistakeIs(final String yaml, final String sentence) {
        final ConfigException refusal = catchThrowableOfType(
                ConfigException.class, () -> ConfigFile.parse(LEAST + yaml, "a.yaml"));

        assertThat(refusal).as(yaml).isNotNull();
        assertThat(refusal.mistakes()).containsExactly(sentence);
    }

    @Test
    void shouldTellEveryMistakeAtOnceInTheOrderOfTheFile() {
        final String yaml = "timing: {decisionIntervalMs: x}\n"
                + "colour: red\n"
                + "bounds: {parents: 0}\n"
                + "polls: {market: 0}";

        assertThatThrownBy(() -> ConfigFile.parse(yaml, "a.yaml"))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        refusal -> assertThat(refusal.mistakes())
                                .extracting(line -> line.split(" ")[0] + line.split(" ")[1])
                                .isEqualTo(List.of(
                                        "a.yaml:journal.directory",
                                        "a.yaml:1:timing.decisionIntervalMs",
                                        "a.yaml:2:colour",
                                        "a.yaml:3:bounds.parents",
                                        "a.yaml:4:polls.market")));
    }

    @Test
    void shouldSayWhatIsNoYaml() {
        assertThatThrownBy(() -> ConfigFile.parse("a: [1\nb: 2", "a.yaml"))
                .hasMessageStartingWith("a.yaml:2: is no YAML");
        assertThatThrownBy(() -> ConfigFile.parse("- 1", "a.yaml"))
                .hasMessageContaining("the file must be keys");
        assertThatThrownBy(() -> ConfigFile.read(Path.of("nowhere.yaml")))
                .hasMessage("nowhere.yaml: there is no such file");
    }

    @Test
    void shouldDocumentEveryKey() throws Exception {
        final String document = Files.readString(Path.of("..", "docs", "operations.md"));

        assertThat(document).contains(KeyTable.text());
    }
}
