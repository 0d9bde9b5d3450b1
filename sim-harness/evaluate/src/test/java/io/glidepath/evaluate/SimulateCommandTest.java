package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.ReplayCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    private double kappaT;

    private final StringWriter errors = new StringWriter();

    private int execute(final Object... arguments) {
        final String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        final CommandLine line = SimulateCommand.commandLine();
        return line.setErr(new PrintWriter(errors, true)).execute(words);
    }

    @Test
    void shouldWorkParentsAndWriteWhatItFound() throws IOException {
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(
                        ParentsFile.HEADER,
                        "1,1,buy,500,0,60,twap,mustFinish,",
                        "2,2,sell,400,10,60,ac,mustFinish,"));
        final Path json = folder.resolve("out/result.json");
        final Path html = folder.resolve("out/report.html");

        final int exit = execute("--parents", parents, "--seed", 3, "--json", json, "--html", html);

        assertThat(errors.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(Files.readString(json))
                .contains("\"seed\" : 3", "\"state\" : \"FILLED\"", "\"differences\" : 0");
        assertThat(Files.readString(html)).contains("<html", "NOISE1", "NOISE2");
    }

    /** Filled by half time, of a sell of 4,000 in ten minutes. */
    private long doneAtHalfTime(final Object... how) throws IOException {
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(ParentsFile.HEADER, "1,1,sell,4000,0,600,ac,mustFinish,"));
        final Path json = folder.resolve("urgency.json");
        final List<Object> words =
                new ArrayList<>(List.of("--parents", parents, "--seed", 3, "--json", json));
        words.addAll(List.of(how));
        assertThat(execute(words.toArray())).as(errors.toString()).isZero();
        final String result = Files.readString(json);
        kappaT = number(result, "kappaT");
        final double half = (number(result, "startNs") + number(result, "endNs")) / 2;
        final Matcher fill = Pattern.compile(
                        "\"timeNs\" : (\\d+),\\s+\"price\" : \\S+\\s+\"quantity\" : (\\d+)")
                .matcher(result);
        long done = 0;
        while (fill.find()) {
            done += Long.parseLong(fill.group(1)) <= half ? Long.parseLong(fill.group(2)) : 0;
        }
        return done;
    }

    private static double number(final String json, final String name) {
        final Matcher value = Pattern.compile("\"" + name + "\" : ([0-9.Ee-]+)").matcher(json);
        assertThat(value.find()).as(name).isTrue();
        return Double.parseDouble(value.group(1));
    }

    @Test
    void shouldWorkParentsAsUrgentlyAsAsked() throws IOException {
        final long even = doneAtHalfTime("--risk-aversion", "0");
        assertThat(kappaT).isZero();
        final long low = doneAtHalfTime("--urgency", "low");
        assertThat(kappaT).isEqualTo(1);
        final long medium = doneAtHalfTime();
        assertThat(kappaT).isEqualTo(2);
        final long high = doneAtHalfTime("--urgency", "high");
        assertThat(kappaT).isEqualTo(4);
        assertThat(even).isBetween(1_600L, 2_400L);
        assertThat(low).isGreaterThan(even);
        assertThat(medium).isGreaterThan(low).isBetween(2_400L, 3_000L);
        assertThat(high).isGreaterThan(medium);
        doneAtHalfTime("--risk-aversion", "0.01");
        final double flat = kappaT;
        doneAtHalfTime("--risk-aversion", "0.01", "--sigma", "0.1");
        assertThat(kappaT).isGreaterThan(flat);
    }

    @Test
    void shouldRefuseToBeToldTwiceHowUrgentParentsAre() {
        assertThat(execute("--urgency", "low", "--risk-aversion", "1")).isEqualTo(2);
        assertThat(execute("--urgency", "now")).isEqualTo(2);
        assertThat(execute("--risk-aversion", "1", "--eta", "-1")).isEqualTo(2);
        assertThat(execute("--risk-aversion", "much")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "--urgency and --risk-aversion say the same: give one of them",
                        "urgency 'now' is none of low, medium, high",
                        "--eta is a number of 0 or more: -1.0",
                        "--risk-aversion 'much' is not a number");
    }

    @Test
    void shouldKeepAJournalThatReplays() throws IOException {
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(ParentsFile.HEADER, "1,1,buy,500,0,60,twap,mustFinish,"));
        final Path journal = folder.resolve("kept/journal");
        final Path json = folder.resolve("replay.json");

        assertThat(execute("--parents", parents, "--journal", journal)).isZero();
        assertThat(ReplayCommand.commandLine()
                        .execute(journal.toString(), "--decisions", "--json", json.toString()))
                .isZero();
        assertThat(Files.readString(json))
                .contains("\"differences\" : 0", "\"decisionList\" : [", "\"sent\": 1");
        assertThat(execute("--parents", parents, "--journal", journal)).isEqualTo(2);
        assertThat(errors.toString()).contains("is not empty: give a folder that is");
    }

    @Test
    void shouldSayInOneSentenceThatAFileIsMissing() {
        final Path absent = folder.resolve("absent.csv");

        assertThat(execute("--parents", absent)).isEqualTo(1);
        assertThat(errors.toString().strip())
                .startsWith("simulate: " + absent + " cannot be read")
                .doesNotContain("\n");
        assertThat(execute("--lobster", absent)).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(2);
    }

    @Test
    void shouldTellARowThatCannotBeBelievedAndEndThereWhenStrict() throws IOException {
        final Path day = Files.write(
                folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv"),
                List.of(
                        "34200.1,1,11,10000,100000,1",
                        "34200.2,1,12,10000,100100,-1",
                        "34200.3,4,99,100,100000,1",
                        "34320,1,13,100,99900,1"));
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(ParentsFile.HEADER, "1,1,buy,100,60,60,twap,mustFinish,"));
        final Path json = folder.resolve("out.json");
        final String said = "line 3: order 99 is not known";

        assertThat(execute("--lobster", day, "--parents", parents, "--json", json))
                .isZero();
        assertThat(errors.toString())
                .isEqualTo("simulate: " + day + ": 1 of 4 rows (25.0 %) cannot be believed, the"
                        + " first at " + said + "; ./glidepath data check tells more\n");
        assertThat(Files.readString(json))
                .contains(
                        said,
                        "history clipped 0 times, 0 in all: our orders had traded what it"
                                + " wanted, or the recording contradicts itself");
        assertThat(execute("--lobster", day, "--parents", parents, "--strict")).isEqualTo(1);
        assertThat(errors.toString().strip()).endsWith(".csv " + said);
    }

    @Test
    void shouldRefuseARecordingThatIsNoWholeDay() throws IOException {
        for (final BadRecording bad : BadRecording.values()) {
            final Path day = bad.write(folder);
            errors.getBuffer().setLength(0);
            assertThat(execute("--lobster", day)).as(bad.name()).isEqualTo(1);
            assertThat(errors.toString())
                    .matches(Pattern.quote("simulate: " + day + " ") + bad.said + ".*\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void shouldLeaveOutParentsThatEndAfterTheRecording() throws IOException {
        final Path day = Files.write(
                folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv"),
                List.of(
                        "34200.1,1,11,10000,100000,1",
                        "34200.2,1,12,10000,100100,-1",
                        "34320.5,1,13,100,99900,1"));
        final Path parents = folder.resolve("parents.csv");
        final String late = "2,1,buy,100,60,180,twap,mustFinish,";
        final Path json = folder.resolve("out.json");

        Files.write(
                parents, List.of(ParentsFile.HEADER, "1,1,buy,100,60,60,twap,mustFinish,", late));
        assertThat(execute("--lobster", day, "--parents", parents, "--json", json))
                .isZero();
        assertThat(Files.readString(json))
                .contains(
                        "XYZ 2003-01-13/1",
                        "XYZ 2003-01-13: the recording ends at 09:32:00; 1 of"
                                + " 2 parents would have ended after it and were left out")
                .doesNotContain("XYZ 2003-01-13/2");
        Files.write(parents, List.of(ParentsFile.HEADER, late));
        assertThat(execute("--lobster", day, "--parents", parents)).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("simulate: " + day + " ends at 09:32:00, before any parent")
                .hasLineCount(1);
    }

    @Test
    void shouldSayWhichAssumptionIsWrong() {
        assertThat(execute("--hidden", "always")).isEqualTo(2);
        assertThat(errors.toString().strip())
                .startsWith("simulate: --hidden takes printed, through or at, not always")
                .doesNotContain("\n");
    }

    @Test
    void shouldRefuseHiddenExecutionsWhereNothingIsRecorded() {
        assertThat(execute("--hidden", "through")).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo("simulate: --hidden is of recorded days, and a simulated market hides"
                        + " nothing: give --lobster, or leave it out; --help tells the arguments");
    }

    @Test
    void shouldCallWrongUsageTwo() {
        assertThat(execute("--no-such-option")).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString()).contains("--no-such-option");
        assertThat(execute("--algo", "magic")).isEqualTo(2);
        assertThat(execute("--market", "moon")).isEqualTo(2);
        assertThat(execute("--strict")).isEqualTo(2);
        assertThat(execute("--market", "noise", "--recorded", "a.csv")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "--strict is of recordings: give --recorded",
                        "--market and --recorded exclude each other");
        assertThat(execute("--json", folder)).isEqualTo(2);
        assertThat(errors.toString()).contains("simulate: --json " + folder + " is a folder");
    }
}
