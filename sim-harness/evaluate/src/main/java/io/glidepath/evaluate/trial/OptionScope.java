package io.glidepath.evaluate.trial;

import io.glidepath.exec.command.CommandException;
import io.glidepath.sim.world.FormulaMarkets;

import picocli.CommandLine.ParseResult;

import java.util.List;

/** Which options of {@code evaluate} mean something where: one that would do nothing is refused. */
final class OptionScope {
    private static final List<String> STRESS = List.of(
            "--volatility",
            "--widen",
            "--book-share",
            "--crash",
            "--crash-after",
            "--crash-over",
            "--regimes");

    private static final List<String> SIMULATED = List.of("--market", "--episodes", "--regime");

    private static final List<String> RECORDED =
            List.of("--parents", "--baseline", "--strict", "--data", "--orders");

    private static final List<String> BOOK = List.of(
            "--lots",
            "--horizon",
            "--interval",
            "--latency-feed-us",
            "--latency-order-us",
            "--latency-response-us",
            "--latency-jitter-us",
            "--latency-file",
            "--latency-draw",
            "--maker-fee",
            "--taker-fee",
            "--impact",
            "--hidden",
            "--limits",
            "--urgency",
            "--risk-aversion",
            "--sigma",
            "--eta",
            "--gamma");

    private OptionScope() {}

    /**
     * Refuses an option that does not apply.
     *
     * @param recorded whether recorded days are asked for.
     * @param markets simulated, if they are not.
     * @throws CommandException with a sentence that names the option.
     */
    static void check(final ParseResult given, final boolean recorded, final List<String> markets) {
        if (recorded) {
            refuse(given, SIMULATED, "does not apply to recorded days (--lobster)");
            refuse(given, STRESS, "does not apply to recorded days (--lobster)");
            return;
        }
        refuse(given, RECORDED, "applies to recorded days only: give --lobster");
        if (markets.stream().noneMatch(FormulaMarkets.names()::contains)) {
            refuse(given, List.of("--regime"), "applies to --market slipstream and ac only");
        }
        if (FormulaMarkets.names().containsAll(markets)) {
            final String why = "does not apply to " + String.join(" and ", markets)
                    + ", which are formulas without a book";
            refuse(given, BOOK, why);
            refuse(given, STRESS, why);
        }
    }

    private static void refuse(
            final ParseResult given, final List<String> options, final String why) {
        for (final String option : options) {
            if (given.hasMatchedOption(option)) {
                throw CommandException.nothingDone(option + " " + why);
            }
        }
    }
}
