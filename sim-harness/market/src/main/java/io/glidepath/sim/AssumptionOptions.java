package io.glidepath.sim;

import io.glidepath.sim.latency.Jitter;
import io.glidepath.sim.latency.Latency;
import io.glidepath.sim.latency.RecordedDelays;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.HiddenExecutions;
import io.glidepath.sim.venue.ImpactModel;
import io.glidepath.sim.venue.TransientImpact;
import io.glidepath.sim.venue.VenueRules;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Flags for what a simulation takes for granted: latency, fees, impact, hidden executions. Mix it
 * into a command, and send the command's scenario through {@link #applyTo}; without a flag the
 * scenario comes back as it went.
 */
public final class AssumptionOptions {
    private static final long NS_PER_US = 1_000;
    private static final double NS_PER_SECOND = 1e9;
    private static final int MONEY_DIGITS = 8;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--latency-feed-us",
            paramLabel = "US",
            description = "Market data takes this long from venue to agent, µs (default 0).")
    private long feedUs;

    @Option(
            names = "--latency-order-us",
            paramLabel = "US",
            description = "Orders and cancels take this long to the venue, µs (default 0).")
    private long orderUs;

    @Option(
            names = "--latency-response-us",
            paramLabel = "US",
            description = "Executions take this long to the agent, µs (default 0).")
    private long responseUs;

    @Option(
            names = "--latency-jitter-us",
            paramLabel = "LAW",
            description = "Jitter on top of all three, drawn from the seed: exponential:MEAN or"
                    + " lognormal:MEDIAN:SIGMA, µs; SIGMA of the logarithm.")
    private String jitter;

    @Option(
            names = "--latency-file",
            paramLabel = "FILE",
            description = "Recorded delays on top of all three, in ns, one a line.")
    private Path delays;

    @Option(
            names = "--latency-draw",
            paramLabel = "HOW",
            description = "Recorded delays are taken in order (default), or drawn by seed.")
    private String draw = "order";

    @Option(
            names = "--maker-fee",
            paramLabel = "FEE",
            converter = Fee.class,
            description = "Fee of resting orders, currency a unit; negative is a rebate.")
    private BigDecimal makerFee = BigDecimal.ZERO;

    @Option(
            names = "--taker-fee",
            paramLabel = "FEE",
            converter = Fee.class,
            description = "Fee of crossing orders, currency a unit; negative is a rebate.")
    private BigDecimal takerFee = BigDecimal.ZERO;

    @Option(
            names = "--impact",
            paramLabel = "MODEL",
            description = "What our volume does beyond the book: none (default), or"
                    + " transient:TICKS:SECONDS, ticks for 1 %% of daily volume and the half-life"
                    + " of their decay. Our fills pay it like a fee; the book does not move.")
    private String impact = "none";

    @Option(
            names = "--hidden",
            paramLabel = "HOW",
            description = "Recorded hidden executions fill our orders: never (printed, default),"
                    + " where ours are at better prices (through), or at better and equal prices"
                    + " (at).")
    private String hidden = "printed";

    /** Reads a fee; what is none is told in words of people, not of Java. */
    static final class Fee implements CommandLine.ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(final String text) {
            try {
                return new BigDecimal(text);
            } catch (final NumberFormatException e) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not a number");
            }
        }
    }

    /**
     * Looks at every flag, for a command that refuses a wrong one before it begins.
     *
     * @param recorded whether a recorded market is meant; a simulated one has nothing hidden.
     * @throws CommandLine.ParameterException in one sentence, when a flag says nothing sensible.
     */
    public void check(final boolean recorded) {
        try {
            latencies();
            if (rules().hidden() != HiddenExecutions.PRINTED && !recorded) {
                throw new IllegalArgumentException("--hidden is of recorded days, and a simulated"
                        + " market hides nothing: give --lobster, or leave it out");
            }
        } catch (final IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    /**
     * A scenario with these assumptions in place of its own.
     *
     * @throws CommandLine.ParameterException in one sentence, when a flag says nothing sensible.
     */
    public Scenario applyTo(final Scenario scenario) {
        try {
            final Latencies latencies = latencies();
            final VenueRules rules = rules();
            return scenario.with(draft -> {
                draft.latencies = latencies.equals(Latencies.ZERO) ? draft.latencies : latencies;
                draft.rules = rules.equals(VenueRules.PLAIN) ? draft.rules : rules;
            });
        } catch (final IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private Latencies latencies() {
        final Jitter onTop = onTop();
        return new Latencies(
                latency("--latency-order-us", orderUs, onTop),
                latency("--latency-response-us", responseUs, onTop),
                latency("--latency-feed-us", feedUs, onTop));
    }

    private static Latency latency(final String flag, final long us, final Jitter onTop) {
        if (us < 0 || us > Latency.MAX_NS / NS_PER_US) {
            throw new IllegalArgumentException(
                    flag + " is 0 to " + Latency.MAX_NS / NS_PER_US + " µs: " + us);
        }
        return new Latency(us * NS_PER_US, onTop);
    }

    private Jitter onTop() {
        if (jitter != null && delays != null) {
            throw new IllegalArgumentException(
                    "--latency-jitter-us and --latency-file exclude each other");
        }
        if (delays != null) {
            return new Jitter.Recorded(
                    RecordedDelays.read(delays),
                    switch (draw) {
                        case "order" -> true;
                        case "seed" -> false;
                        default -> throw wrong("--latency-draw", draw, "order or seed");
                    });
        }
        if (jitter == null) {
            return Jitter.NONE;
        }
        final String[] parts = jitter.split(":", -1);
        if (parts[0].equals("exponential") && parts.length == 2) {
            return new Jitter.Exponential(ns("--latency-jitter-us", parts[1]));
        }
        if (parts[0].equals("lognormal") && parts.length == 3) {
            return new Jitter.Lognormal(
                    ns("--latency-jitter-us", parts[1]), number("--latency-jitter-us", parts[2]));
        }
        throw wrong("--latency-jitter-us", jitter, "exponential:MEAN or lognormal:MEDIAN:SIGMA");
    }

    private VenueRules rules() {
        return new VenueRules(
                new FeeModel(money("--maker-fee", makerFee), money("--taker-fee", takerFee)),
                switch (hidden.toLowerCase(Locale.ROOT)) {
                    case "printed" -> HiddenExecutions.PRINTED;
                    case "through" -> HiddenExecutions.THROUGH;
                    case "at" -> HiddenExecutions.AT;
                    default -> throw wrong("--hidden", hidden, "printed, through or at");
                },
                impactModel());
    }

    private ImpactModel impactModel() {
        if (impact.equals("none")) {
            return ImpactModel.NONE;
        }
        final String[] parts = impact.split(":", -1);
        if (parts.length != 3 || !parts[0].equals("transient")) {
            throw wrong("--impact", impact, "none or transient:TICKS:SECONDS");
        }
        return new TransientImpact(number("--impact", parts[1]), (long)
                (number("--impact", parts[2]) * NS_PER_SECOND));
    }

    private static long ns(final String flag, final String us) {
        return (long) (number(flag, us) * NS_PER_US);
    }

    private static double number(final String flag, final String text) {
        try {
            return Double.parseDouble(text);
        } catch (final NumberFormatException e) {
            throw wrong(flag, text, "numbers");
        }
    }

    private static long money(final String flag, final BigDecimal fee) {
        try {
            return fee.movePointRight(MONEY_DIGITS).longValueExact();
        } catch (final ArithmeticException e) {
            throw wrong(flag, fee.toPlainString(), "an amount with at most eight decimals");
        }
    }

    private static IllegalArgumentException wrong(
            final String flag, final String given, final String wanted) {
        return new IllegalArgumentException(flag + " takes " + wanted + ", not " + given);
    }
}
