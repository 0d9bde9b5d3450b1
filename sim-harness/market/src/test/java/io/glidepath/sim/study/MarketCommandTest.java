package io.glidepath.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

/** What a user of {@code market} relies on: names, bytes, exit codes, sentences. */
class MarketCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldWriteTheseNamesAndNoOthers() throws IOException {
        final Path file = folder.resolve("a/b/market.json");

        assertThat(run("--market noise --episodes 20 --seed 7 --json " + file)).isZero();

        final List<String> names = new ArrayList<>();
        final Matcher name = Pattern.compile("\"(\\w+)\" :").matcher(Files.readString(file));
        while (name.find()) {
            names.add(name.group(1));
        }
        assertThat(names)
                .containsExactly(
                        "market",
                        "episodes",
                        "episodesNotCounted",
                        "seed",
                        "spreadAtStart",
                        "spreadAtEnd",
                        "bestVolumeAtStart",
                        "bestVolumeAtEnd",
                        "midChangeSd",
                        "eventsPerEpisode",
                        "bidVolumeAtEnd");
        assertThat(Files.readString(file)).contains("\"seed\" : 7,").contains("\"episodes\" : 20,");
        assertThat(Files.readString(file)).contains("\"episodesNotCounted\" : 0,");
        assertThat(out.toString()).contains("market: noise").contains("spreadAtEnd");
        assertThat(err.toString()).contains("20 of 20 episodes").contains("episodes/s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noise",
                "tactical",
                "strategic",
                "hawkes",
                "poisson",
                "strategic --regimes --crash 10 --widen 2 --volatility 2 --book-share 0.8"
            })
    void shouldWriteTheSameBytesOnAnyNumberOfThreads(final String market) throws IOException {
        final String first = json(market + " --episodes 70 --threads 1");

        assertThat(json(market + " --episodes 70 --threads 2")).isEqualTo(first);
        assertThat(json(market + " --episodes 70 --threads 7")).isEqualTo(first);
        assertThat(json(market + " --episodes 70 --threads 2 --seed 2")).isNotEqualTo(first);
    }

    @Test
    void shouldTradeThePublishedIntensitiesFromAFileAsInTheNoiseMarket() throws IOException {
        final Path file = Files.writeString(folder.resolve("intensities.csv"), """
            level,limit,cancel
            market,0.1237,
            1,0.2842,0.08636
            2,0.5255,0.04635
            3,0.2971,0.01487
            4,0.2307,0.01096
            5,0.0826,0.00402
            6,0.0682,0.00341
            7,0.0631,0.00311
            8,0.0481,0.00237
            9,0.0462,0.00233
            10,0.0321,0.00178
            11,0.0178,0.00127
            12,0.0015,0.00012
            13,0.0001,0.00001
            """);

        assertThat(json("poisson --episodes 30 --intensities " + file).replace("poisson", "noise"))
                .isEqualTo(json("noise --episodes 30"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--market gold|there is no market \"gold\": give one of noise, tactical",
                "--episodes 10|Missing required option: '--market=NAME'",
                "--market noise --episodes 0|--episodes is 1 to 1000000",
                "--market noise --threads 65|--threads is 1 to 64",
                "--market noise --hawkes a.csv|--hawkes is for --market hawkes",
                "--market poisson --intensities no.csv|no.csv does not exist: give a CSV file",
                "--market noise --crash 70|a crash is 0 to 50 % of the price",
                "--market noise --volatility 1.5|Invalid value for option '--volatility'",
                "--market noise --crash-after 5|--crash-after is of a crash: give --crash",
                "--market noise --crash-over 5|--crash-over is of a crash: give --crash",
                "--market noise --crash 1 --crash-over -1|--crash-over is 0 to 1000000 s: -1.0",
            })
    void shouldTellWrongUsageInOneSentence(final String arguments, final String sentence) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).startsWith("market: " + sentence).hasLineCount(1);
    }

    @Test
    void shouldRunNothingWhereItCannotWrite() throws IOException {
        final Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--market noise --episodes 1 --json " + file + "/market.json"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("market: --json ").hasLineCount(1);
    }

    private String json(final String arguments) throws IOException {
        final Path file = folder.resolve("market.json");
        assertThat(run("--market " + arguments + " --json " + file)).isZero();
        return Files.readString(file);
    }

    private int run(final String arguments) {
        final CommandLine line = MarketCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.split(" "));
    }
}
