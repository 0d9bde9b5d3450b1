package io.glidepath.sim;

import io.glidepath.exec.order.Urgency;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How urgent Almgren-Chriss schedules are, and of which volatility and impact. */
public final class ScheduleOptions {
    private static final int AVERSION_DIGITS = 12;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--urgency",
            paramLabel = "LEVEL",
            description = "Urgency of Almgren-Chriss schedules, also those behind a learned policy:"
                    + " low, medium (default) or high; kappa T is 1, 2 or 4, so that 56, 68 or"
                    + " 87 %% are done at half time.")
    private String urgency;

    @Option(
            names = "--risk-aversion",
            paramLabel = "LAMBDA",
            description = "The other way to say it: risk aversion lambda, per unit of currency"
                    + " (1e-6); kappa follows from sigma, eta and gamma of the instrument.")
    private String riskAversion;

    @Option(
            names = "--sigma",
            paramLabel = "X",
            description = "Volatility in place of the instrument's, currency per square root of a"
                    + " second; of schedules by a risk aversion, and of what a policy sees.")
    private Double sigma;

    @Option(
            names = "--eta",
            paramLabel = "X",
            description = "Temporary impact in place of the instrument's, currency per (unit a"
                    + " second).")
    private Double eta;

    @Option(
            names = "--gamma",
            paramLabel = "X",
            description = "Permanent impact in place of the instrument's, currency per unit.")
    private Double gamma;

    /**
     * Looks at every option, for a command that refuses a wrong one before it begins.
     *
     * @throws CommandLine.ParameterException in one sentence.
     */
    public void check() {
        if (urgency != null && riskAversion != null) {
            throw wrong("--urgency and --risk-aversion say the same: give one of them");
        }
        if (urgency != null) {
            named();
        }
        if (riskAversion != null) {
            lambda();
        }
        notNegative("--sigma", sigma);
        notNegative("--eta", eta);
        notNegative("--gamma", gamma);
    }

    private void notNegative(final String flag, final Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(flag + " is a number of 0 or more: " + value);
        }
    }

    private Urgency named() {
        try {
            return named(urgency);
        } catch (final IllegalArgumentException e) {
            throw wrong("--urgency: " + e.getMessage());
        }
    }

    private long lambda() {
        try {
            return lambda(new BigDecimal(riskAversion));
        } catch (final NumberFormatException e) {
            throw wrong("--risk-aversion '" + riskAversion + "' is not a number");
        } catch (final IllegalArgumentException e) {
            throw wrong("--risk-aversion: " + e.getMessage());
        }
    }

    /**
     * An urgency by its name.
     *
     * @throws IllegalArgumentException naming what it may be.
     */
    public static Urgency named(final String word) {
        for (final Urgency known : Urgency.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(word.strip())) {
                return known;
            }
        }
        throw new IllegalArgumentException("urgency '" + word + "' is none of low, medium, high");
    }

    /**
     * Risk aversion as the wire has it, 10^-12 per unit of currency.
     *
     * @throws IllegalArgumentException when it is negative, too large or finer.
     */
    public static long lambda(final BigDecimal perUnit) {
        try {
            final long value = perUnit.movePointRight(AVERSION_DIGITS).longValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (final ArithmeticException e) {
            throw new IllegalArgumentException(noAversion(perUnit), e);
        }
        throw new IllegalArgumentException(noAversion(perUnit));
    }

    private static String noAversion(final BigDecimal value) {
        return "risk aversion " + value + " is no number from 0 to 9223372 of at most twelve"
                + " decimals";
    }

    private CommandLine.ParameterException wrong(final String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }

    /** A scenario whose parents that say nothing themselves are as urgent as was asked for. */
    public Scenario applyTo(final Scenario scenario) {
        final List<ParentPlan> plans =
                scenario.parents().stream().map(this::applyTo).toList();
        return scenario.withParents(plans)
                .withInstruments(listed -> listed.withCoefficients(
                        sigma == null ? listed.sigma() : sigma,
                        eta == null ? listed.eta() : eta,
                        gamma == null ? listed.gamma() : gamma));
    }

    private ParentPlan applyTo(final ParentPlan plan) {
        if (plan.saysUrgency()) {
            return plan;
        }
        return urgency != null
                ? plan.withUrgency(named(), ParentPlan.NONE)
                : riskAversion != null ? plan.withUrgency(null, lambda()) : plan;
    }
}
