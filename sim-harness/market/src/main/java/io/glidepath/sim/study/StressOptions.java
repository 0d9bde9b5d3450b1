package io.glidepath.sim.study;

import io.glidepath.sim.flow.Crash;
import io.glidepath.sim.flow.RegimeChain;
import io.glidepath.sim.flow.Stress;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The options by which a command makes a market harder than published. */
public final class StressOptions {
    private static final double PERCENT = 100;
    private static final double NS_PER_SECOND = 1e9;
    private static final double MAX_SECONDS = 1e6;
    private static final double AFTER = 60;
    private static final double OVER = 10;

    @Option(
            names = "--volatility",
            paramLabel = "X",
            description = "Stress: multiply the mid's volatility by X, 1 to 10: every price step is"
                    + " X ticks.")
    private int volatility = 1;

    @Option(
            names = "--widen",
            paramLabel = "TICKS",
            description = "Stress: spreads are so many ticks wider, 0 to 100.")
    private int widenTicks;

    @Option(
            names = "--book-share",
            paramLabel = "SHARE",
            description = "Stress: a thin book, this share of the published volume, above 0 to 1.")
    private double bookShare = 1;

    @Option(
            names = "--crash",
            paramLabel = "PERCENT",
            description = "Stress: the price falls by so many percent, 0 to 50.")
    private Double crashPercent;

    @Option(
            names = "--crash-after",
            paramLabel = "SECONDS",
            description = "When the fall begins, after time 0 (default 60).")
    private Double crashAfterSeconds;

    @Option(
            names = "--crash-over",
            paramLabel = "SECONDS",
            description = "How long it takes (default 10).")
    private Double crashOverSeconds;

    @Option(
            names = "--regimes",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description = "Switch between regimes: those of a CSV file, without one calm, busy and"
                    + " stressed.")
    private Path regimes;

    /**
     * The stress asked for.
     *
     * @throws IllegalArgumentException in one sentence when an option is out of its range, means
     *     nothing without another, or the file is wrong.
     */
    public Stress stress() {
        return new Stress(volatility, widenTicks, bookShare, crash(), chain());
    }

    private Crash crash() {
        requireCrash("--crash-after", crashAfterSeconds);
        requireCrash("--crash-over", crashOverSeconds);
        return new Crash(
                crashPercent == null ? 0 : crashPercent / PERCENT,
                ns("--crash-after", crashAfterSeconds == null ? AFTER : crashAfterSeconds),
                ns("--crash-over", crashOverSeconds == null ? OVER : crashOverSeconds));
    }

    private void requireCrash(final String option, final Double given) {
        if (given != null && crashPercent == null) {
            throw new IllegalArgumentException(option + " is of a crash: give --crash");
        }
    }

    private RegimeChain chain() {
        if (regimes == null) {
            return RegimeChain.NONE;
        }
        return regimes.toString().isEmpty() ? RegimeChain.builtIn() : RegimeChain.read(regimes);
    }

    private static long ns(final String option, final double seconds) {
        if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
            throw new IllegalArgumentException(option + " is 0 to 1000000 s: " + seconds);
        }
        return Math.round(seconds * NS_PER_SECOND);
    }
}
