package io.glidepath.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.evaluate.BadRecording;
import io.glidepath.sim.world.FormulaMarkets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int execute(final String arguments) {
        final CommandLine line = EvaluateCommand.commandLine();
        return line.setErr(new PrintWriter(errors, true)).execute(arguments.split(" "));
    }

    @Test
    void shouldWriteTheSameBytesOnAnyNumberOfThreads() throws IOException {
        final Path one = folder.resolve("out/one.json");
        final Path two = folder.resolve("out/two.json");
        final Path html = folder.resolve("out/page.html");
        final String asked = "--strategy sl,house:twap --lots 20 --episodes 60 --seed 7";

        assertThat(execute(asked + " --threads 1 --json " + one))
                .as(errors.toString())
                .isZero();
        assertThat(execute(asked + " --threads 2 --json " + two + " --html " + html))
                .isZero();

        assertThat(Files.readString(two)).isEqualTo(Files.readString(one));
        assertThat(Files.readString(html))
                .contains("house:twap", "Spread over time", "Depth", "Impact", "Order flow");
    }

    @Test
    void shouldNameEveryFigureOfARow() throws IOException {
        final Path json = folder.resolve("row.json");

        assertThat(execute("--strategy twap --lots 60 --episodes 2 --json " + json))
                .isZero();

        final List<String> names = Pattern.compile("\"(\\w+)\" :")
                .matcher(rows(json))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(names)
                .containsExactly(
                        "market",
                        "lots",
                        "strategy",
                        "metric",
                        "higherIsBetter",
                        "episodes",
                        "mean",
                        "sd",
                        "standardError",
                        "p05",
                        "p25",
                        "p50",
                        "p75",
                        "p95",
                        "cvar95",
                        "var95",
                        "passiveFill",
                        "limits",
                        "filledShare",
                        "participation",
                        "refusals",
                        "published",
                        "differenceInStandardErrors");
        assertThat(number(json, "published")).isEqualTo(-1.40);
    }

    @Test
    void shouldEarnWhatWasPublished() throws IOException {
        final Path json = folder.resolve("cell.json");

        assertThat(execute("--strategy cw-sl --episodes 400 --seed 20261127 --json " + json))
                .isZero();

        // 400 episodes: three standard errors of the difference are 0.18.
        assertThat(number(json, "mean")).isEqualTo(0.52, within(0.185));
        assertThat(number(json, "differenceInStandardErrors")).isBetween(-3.1, 3.1);
        assertThat(number(json, "passiveFill")).isBetween(0.7, 0.9);
    }

    @Test
    void shouldRepeatSlipstreamToTheLastDigit() throws IOException {
        final Path json = folder.resolve("slipstream.json");
        final Path html = folder.resolve("slipstream.html");

        assertThat(execute("--market slipstream --regime high-vol --seed 42 --episodes 200 --json "
                        + json + " --html " + html))
                .isZero();

        assertThat(Files.readString(json))
                .contains("\"market\" : \"slipstream-high-vol\"", "\"passiveFill\" : null");
        assertThat(number(json, "mean")).isEqualTo(0.029393, within(5e-7));
        assertThat(number(json, "sd")).isEqualTo(0.137856, within(5e-7));
        assertThat(number(json, "var95")).isEqualTo(0.292450, within(5e-7));
        assertThat(number(json, "published")).isEqualTo(0.029393);
        assertThat(Files.readString(html)).contains("panic", "Cost of an episode");
    }

    @Test
    void shouldCostTheClosedFormInTheTextbook() throws IOException {
        final Path json = folder.resolve("ac.json");

        assertThat(execute("--market ac --episodes 2000 --json " + json)).isZero();

        assertThat(Files.readString(json)).contains("\"published\" : null", "\"closedForm\" : ");
        assertThat(number(json, "differenceInStandardErrors")).isBetween(-3.5, 3.5);
    }

    @Test
    void shouldChargeFeesAndThenSayNothingPublished() throws IOException {
        final Path free = folder.resolve("free.json");
        final Path charged = folder.resolve("charged.json");
        final String asked = "--strategy immediate --episodes 5 --seed 3 --json ";

        assertThat(execute(asked + free)).isZero();
        assertThat(execute("--taker-fee 0.02 " + asked + charged)).isZero();

        // Two cents a share are two ticks a lot, of everything that crosses.
        assertThat(number(charged, "mean")).isEqualTo(number(free, "mean") - 2, within(1e-9));

        final Path harder = folder.resolve("harder.json");
        assertThat(execute("--widen 1 --strategy cw-sl --episodes 2 --json " + harder))
                .isZero();
        assertThat(rows(harder)).contains("\"published\" : null");
    }

    @Test
    void shouldSayNothingPublishedOfAnotherHorizon() throws IOException {
        final Path json = folder.resolve("other.json");

        assertThat(execute("--strategy cw-sl --episodes 2 --horizon 60 --json " + json))
                .isZero();

        assertThat(rows(json)).contains("\"published\" : null").contains("Errors\" : null");
    }

    @Test
    void shouldSayInOneSentenceWhatIsWrongBeforeAnythingIsPlayed() {
        assertThat(execute("--market noise,moon")).isEqualTo(2);
        assertThat(execute("--strategy cw-sl,magic")).isEqualTo(2);
        assertThat(execute("--strategy cw-sl,cw-sl")).isEqualTo(2);
        assertThat(execute("--market slipstream --strategy magic")).isEqualTo(2);
        assertThat(execute("--lobster absent_2003-01-13_34200000_57600000_message_1.csv"))
                .isEqualTo(2);
        assertThat(execute("--episodes 0")).isEqualTo(2);
        assertThat(execute("--horizon 10 --interval 15")).isEqualTo(2);
        assertThat(execute("--no-such-option")).isEqualTo(2);
        assertThat(execute("--strategy policy:absent.yaml")).isBetween(1, 2);
        assertThat(errors.toString().lines())
                .hasSize(9)
                .allMatch(line -> line.startsWith("evaluate: "))
                .anyMatch(line -> line.contains("moon") && line.contains("tactical"))
                .anyMatch(line -> line.contains("magic") && line.contains("cw-twap"));
    }

    @Test
    void shouldRefuseWhatIsAskedTwice() {
        assertThat(execute("--lots 20,60,20")).isEqualTo(2);
        assertThat(execute("--market noise,noise")).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualTo("evaluate: --lots has 20 twice: give each once\n"
                        + "evaluate: --market has noise twice: give each once\n");
    }

    @Test
    void shouldSayFirstThatMuchOfADayCannotBeBelieved() throws IOException {
        final StringBuilder rows = new StringBuilder("34200.1,1,1,90000,200000,1\n"
                + "34200.2,1,2,90000,200100,-1\n34200.3,4,99,100,200000,1\n");
        for (int second = 34_210; second < 57_600; second += 300) {
            rows.append(second).append(",4,1,100,200000,1\n");
        }
        final Path day = Files.writeString(
                folder.resolve("HAND_2003-01-13_34200000_57600000_message_1.csv"), rows);
        final String asked = "--strategy twap --parents 1 --lots 10 --lobster " + day;

        assertThat(execute(asked)).isZero();
        assertThat(errors.toString()).contains("evaluate: " + day + ": 1 of 81 rows (1.2 %)");
        errors.getBuffer().setLength(0);
        assertThat(execute(asked + " --strict")).isEqualTo(1);
        assertThat(errors.toString()).doesNotContain("1 of 81 rows");
    }

    @Test
    void shouldRefuseTheSameDayTwiceAndMissingFilesOnce() throws IOException {
        final Path day = Files.writeString(
                folder.resolve("HAND_2003-01-13_34200000_57600000_message_1.csv"),
                "34200.1,1,1,100,200000,1\n");
        final Path absent = folder.resolve("HAND_2003-01-14_34200000_57600000_message_1.csv");

        assertThat(execute("--lobster " + day + " " + day)).isEqualTo(2);
        assertThat(execute("--lobster " + absent)).isEqualTo(2);

        assertThat(errors.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("2003-01-13 is given twice"))
                .anyMatch(line -> line.equals(
                        "evaluate: " + absent + " cannot be read: give LOBSTER message files"));
    }

    @Test
    void shouldRefuseARecordingThatIsNoWholeDay() throws IOException {
        for (final BadRecording bad : BadRecording.values()) {
            final Path day = bad.write(folder);
            errors.getBuffer().setLength(0);
            assertThat(execute("--lobster " + day)).as(bad.name()).isEqualTo(2);
            assertThat(errors.toString())
                    .matches(Pattern.quote("evaluate: " + day + " ") + bad.said + ".*\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void shouldRefuseAnOptionThatDoesNotApply() {
        final String day = "--lobster any.csv ";
        final String formula = "--market slipstream,ac ";
        final List<String> wrong = List.of(
                day + "--market noise",
                day + "--episodes 3",
                day + "--regimes",
                day + "--volatility 2",
                "--parents 3",
                "--baseline twap",
                "--strict",
                "--regime normal",
                formula + "--lots 2",
                formula + "--latency-order-us 5",
                formula + "--widen 1",
                formula + "--horizon 60");
        for (final String arguments : wrong) {
            assertThat(execute(arguments)).as(arguments).isEqualTo(2);
            final String said = errors.toString().lines().toList().getLast();
            final String option =
                    arguments.replace(day, "").replace(formula, "").split(" ")[0];
            assertThat(said).startsWith("evaluate: " + option + " ");
        }
        assertThat(errors.toString().lines()).hasSize(wrong.size());
    }

    @Test
    void shouldRefuseAssumptionsBeforeAnythingIsPlayed() {
        final List<String> wrong = List.of(
                "--latency-order-us -1",
                "--latency-jitter-us exponential:-3",
                "--latency-file absent.txt",
                "--impact transient:1",
                "--hidden maybe",
                "--hidden at",
                "--maker-fee NaN");
        wrong.forEach(arguments -> assertThat(execute(arguments)).as(arguments).isEqualTo(2));
        // A line each, and none of progress.
        assertThat(errors.toString().lines())
                .hasSize(wrong.size())
                .allMatch(line -> line.startsWith("evaluate: "))
                .noneMatch(line -> line.contains("java") || line.contains("Exception"));
    }

    @Test
    void shouldHaveTheWholeOrderLeftAtTheStartOfAFormula() {
        final FormulaEpisodes formula =
                new FormulaEpisodes(FormulaMarkets.named("slipstream"), "panic", 42);
        final EpisodeScores scores = new EpisodeScores(1);

        formula.play(scores, done -> {});

        assertThat(scores.inventory().mean(0)).isEqualTo(1);
        assertThat(scores.inventory().mean(InventoryPaths.STEPS)).isZero();
    }

    @Test
    void shouldEndAStrictRunByARowThatCannotBeBelieved() throws IOException {
        final StringBuilder rows = new StringBuilder("34200.1,1,1,900000,200000,1\n");
        rows.append("34200.2,1,2,900000,201000,-1\nnonsense\n");
        for (int second = 34_210; second < 57_600; second += 10) {
            rows.append(second).append(".0,4,1,1,200000,1\n");
        }
        final Path day = Files.writeString(
                folder.resolve("HAND_2003-01-13_34200000_57600000_message_1.csv"), rows);
        final String asked = "--strategy twap --parents 1 --lots 100 --lobster " + day;

        assertThat(execute(asked)).as(errors.toString()).isZero();
        assertThat(execute(asked + " --strict")).isEqualTo(1);
        assertThat(errors.toString()).contains("line 3").doesNotContain("Exception");
    }

    private static String rows(final Path json) throws IOException {
        final String text = Files.readString(json);
        return text.substring(text.indexOf('['), text.indexOf(']'));
    }

    private static double number(final Path json, final String name) throws IOException {
        final Matcher found =
                Pattern.compile("\"" + name + "\" : (-?[\\d.E-]+)").matcher(rows(json));
        assertThat(found.find()).as(name).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
