package io.glidepath.exec.client;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

/** The flags of a parent order; a CSV file's columns have the same names. */
final class OrderOptions {
    private final Map<String, String> words = new LinkedHashMap<>();

    /** What was said, by name. */
    Map<String, String> words() {
        return words;
    }

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            order = 1,
            description = "what to trade, by its id")
    private void instrument(final String word) {
        words.put("instrument", word);
    }

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            order = 2,
            description = "buy, sell, or short (which needs --locate)")
    private void side(final String word) {
        words.put("side", word);
    }

    @Option(
            names = "--quantity",
            paramLabel = "N",
            order = 3,
            description = "how much, in the instrument's units")
    private void quantity(final String word) {
        words.put("quantity", word);
    }

    @Option(
            names = "--minutes",
            paramLabel = "N",
            order = 4,
            description = "how long to work it, from its start")
    private void minutes(final String word) {
        words.put("minutes", word);
    }

    @Option(names = "--seconds", paramLabel = "N", order = 5, description = "the same in seconds")
    private void seconds(final String word) {
        words.put("seconds", word);
    }

    @Option(
            names = "--end",
            paramLabel = "TIME",
            order = 6,
            description = "when to be done, instead: 14:30, 14:30:15 (today, here) or"
                    + " 2026-11-20T14:30:00Z")
    private void end(final String word) {
        words.put("end", word);
    }

    @Option(
            names = "--start",
            paramLabel = "TIME",
            order = 7,
            description = "when to begin (default: when the agent admits it)")
    private void start(final String word) {
        words.put("start", word);
    }

    @Option(
            names = "--algo",
            paramLabel = "ALGO",
            order = 8,
            description = "auto, policy, ac, twap, vwap or pov (default: auto, as configured)")
    private void algo(final String word) {
        words.put("algo", word);
    }

    @Option(
            names = "--limit",
            paramLabel = "PRICE",
            order = 9,
            description = "worst price, such as 99.75 (default: none)")
    private void limit(final String word) {
        words.put("limit", word);
    }

    @Option(
            names = "--completion",
            paramLabel = "WORD",
            order = 10,
            description = "must-finish (crosses near the end, inside the collar) or best-effort"
                    + " (default: must-finish)")
    private void completion(final String word) {
        words.put("completion", word);
    }

    @Option(
            names = "--benchmark",
            paramLabel = "WORD",
            order = 11,
            description = "arrival or vwap (default: arrival)")
    private void benchmark(final String word) {
        words.put("benchmark", word);
    }

    @Option(
            names = "--max-participation-bps",
            paramLabel = "BPS",
            order = 12,
            description = "largest share of volume (default: as configured)")
    private void maxParticipation(final String word) {
        words.put("max-participation-bps", word);
    }

    @Option(
            names = "--price-band-bps",
            paramLabel = "BPS",
            order = 13,
            description = "largest distance of a child's price from mid (default: as configured)")
    private void priceBand(final String word) {
        words.put("price-band-bps", word);
    }

    @Option(
            names = "--max-child",
            paramLabel = "N",
            order = 14,
            description = "largest child (default: as configured)")
    private void maxChild(final String word) {
        words.put("max-child", word);
    }

    @Option(
            names = "--risk-aversion",
            paramLabel = "N",
            order = 15,
            description = "Almgren-Chriss lambda, per unit of currency, as 0.00002; the other way"
                    + " to say --urgency")
    private void riskAversion(final String word) {
        words.put("risk-aversion", word);
    }

    @Option(
            names = "--urgency",
            paramLabel = "LEVEL",
            order = 15,
            description = "low, medium or high: kappa T 1, 2 or 4, so that an Almgren-Chriss"
                    + " schedule has done 56, 68 or 87 %% at half time (default: as configured)")
    private void urgency(final String word) {
        words.put("urgency", word);
    }

    @Option(
            names = "--locate",
            paramLabel = "ID",
            order = 16,
            description = "locate of a short sale")
    private void locate(final String word) {
        words.put("locate", word);
    }

    @Option(
            names = "--client",
            paramLabel = "ID",
            order = 17,
            description = "whose order it is (default: 1)")
    private void client(final String word) {
        words.put("client", word);
    }

    @Option(
            names = "--trader",
            paramLabel = "ID",
            order = 18,
            description = "who trades (default: 0)")
    private void trader(final String word) {
        words.put("trader", word);
    }

    @Option(
            names = "--account",
            paramLabel = "ID",
            order = 19,
            description = "for which account (default: 0)")
    private void account(final String word) {
        words.put("account", word);
    }

    @Option(
            names = "--id",
            paramLabel = "ID",
            order = 20,
            description = "the parent's id, never used before by this client (default: microseconds"
                    + " since 1970)")
    private void id(final String word) {
        words.put("id", word);
    }

    @Option(
            names = "--ref",
            paramLabel = "TEXT",
            order = 21,
            description = "your own text, echoed; at most 64 characters")
    private void ref(final String word) {
        words.put("ref", word);
    }
}
