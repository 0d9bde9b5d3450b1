package io.glidepath.evaluate.trial;

import io.glidepath.exec.config.ConfigFile;
import io.glidepath.risk.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The limits that strategies are held to, by a name that stands beside their results.
 *
 * @param name {@code production}, {@code own} or the name of a file.
 * @param limits of the guard; null: those that the market itself brings.
 */
record LimitSet(String name, Limits limits) {
    /** The defaults of production. */
    static final LimitSet PRODUCTION = new LimitSet("production", null);
    /** Of strategies that know no schedule: no participation, drift or child size. */
    static final LimitSet OWN = new LimitSet("own", null);

    /**
     * The limits of a word.
     *
     * @param word production, own, or a file with an agent's configuration.
     * @throws IllegalArgumentException in one sentence.
     */
    static LimitSet of(final String word) {
        return switch (word) {
            case "production" -> PRODUCTION;
            case "own" -> OWN;
            default -> new LimitSet(word, read(Path.of(word)));
        };
    }

    private static Limits read(final Path file) {
        try {
            return ConfigFile.parseAgent(Files.readString(file), file.toString())
                    .guard()
                    .defaults();
        } catch (final IOException e) {
            throw new IllegalArgumentException(
                    "--limits " + file + " cannot be read: give production, own, or a file with an"
                            + " agent's configuration",
                    e);
        }
    }

    /** What the guard is given, in a market that brings limits of production. */
    Limits from(final Limits production) {
        return limits != null ? limits : equals(OWN) ? without(production) : production;
    }

    /** The same, with the collar, values, parents' sizes, rates and ages that production has. */
    private static Limits without(final Limits production) {
        return new Limits(
                production.priceBandBps(),
                Long.MAX_VALUE,
                production.maxOrderValue(),
                Limits.FULL_BPS,
                production.participationWindowNs(),
                production.maxMessagesPerSecond(),
                production.messageBurst(),
                production.maxCancelsPerSecond(),
                production.cancelBurst(),
                production.minRestingNs(),
                production.staleQuoteNs(),
                Limits.FULL_BPS,
                production.maxParentQuantity(),
                production.maxParentValue(),
                production.maxParentAdvBps());
    }
}
