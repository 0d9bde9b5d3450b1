package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.latency.Jitter;
import io.glidepath.sim.latency.Latency;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.HiddenExecutions;
import io.glidepath.sim.venue.TransientImpact;
import io.glidepath.sim.venue.VenueRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AssumptionOptionsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Scenario SCENARIO = Scenario.of(
            1,
            List.of(NoiseMarket.instrument(1, "ONE", NoiseMarket.CENT, 1, 0, 60 * SECOND, 1)),
            60 * SECOND,
            1);

    @TempDir
    private Path folder;

    @Command(name = "try")
    private static final class Try {
        @Mixin
        private AssumptionOptions assumptions;
    }

    private static Scenario parse(final String... arguments) {
        final Try command = new Try();
        new CommandLine(command).parseArgs(arguments);
        return command.assumptions.applyTo(SCENARIO);
    }

    @Test
    void shouldLeaveAScenarioAloneWithoutFlags() {
        assertThat(parse()).isEqualTo(SCENARIO);
        final Scenario slow = SCENARIO.withLatencies(new Latencies(1, 2, 3));
        final Try command = new Try();
        new CommandLine(command).parseArgs();
        assertThat(command.assumptions.applyTo(slow)).isEqualTo(slow);
    }

    @Test
    void shouldBuildEveryAssumptionAndNameIt() throws IOException {
        final Scenario scenario = parse(
                "--latency-feed-us", "20",
                "--latency-order-us", "300",
                "--latency-response-us", "40",
                "--latency-jitter-us", "lognormal:50:0.5",
                "--maker-fee", "-0.002",
                "--taker-fee", "0.003",
                "--impact", "transient:2.5:30",
                "--hidden", "through");
        final Jitter jitter = new Jitter.Lognormal(50_000, 0.5);
        assertThat(scenario.latencies())
                .isEqualTo(new Latencies(
                        new Latency(300_000, jitter),
                        new Latency(40_000, jitter),
                        new Latency(20_000, jitter)));
        assertThat(scenario.rules())
                .isEqualTo(new VenueRules(
                        new FeeModel(-200_000, 300_000),
                        HiddenExecutions.THROUGH,
                        new TransientImpact(2.5, 30 * SECOND)));
        assertThat(scenario.assumptions())
                .contains(
                        "latency: order 300000 ns + lognormal jitter of median 50000 ns and sigma"
                            + " 0.5, response 40000 ns + lognormal jitter of median 50000 ns and"
                            + " sigma 0.5, feed 20000 ns + lognormal jitter of median 50000 ns and"
                            + " sigma 0.5",
                        "fees: maker -200000, taker 300000 (10^-8 of the currency a unit, negative"
                                + " is a rebate)",
                        "hidden quantity: hidden executions fill our orders first at strictly"
                                + " better prices",
                        "impact: transient, 2.5 ticks for 1 % of daily volume, half-life 30.0 s,"
                                + " paid by our fills, not in the book");
        final Path file = folder.resolve("delays.txt");
        Files.writeString(file, "5\n7\n");
        assertThat(parse("--latency-file", file.toString(), "--latency-draw", "seed")
                        .assumptions())
                .anyMatch(line -> line.contains(
                        "0 ns + recorded delays of delays.txt (2) drawn by" + " the seed"));
    }

    @Test
    void shouldSayInOneSentenceWhichFlagIsWrong() {
        refuse("--latency-feed-us", "-1");
        refuse("--latency-jitter-us", "normal:3");
        refuse("--latency-jitter-us", "exponential:zero");
        refuse("--latency-file", folder.resolve("absent").toString());
        refuse("--maker-fee", "0.000000001");
        refuse("--impact", "transient:2");
        refuse("--impact", "transient:-2:5");
        refuse("--hidden", "always");
        refuse("--latency-jitter-us", "exponential:3", "--latency-file", "any");
    }

    private static void refuse(final String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(CommandLine.ParameterException.class)
                .message()
                .isNotEmpty()
                .doesNotContain("Exception")
                .doesNotContain("\n");
    }
}
