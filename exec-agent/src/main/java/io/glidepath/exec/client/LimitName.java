package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A limit that can be changed at run time, as people call it. In the wire's order of LimitKind,
 * from 1.
 */
enum LimitName {
    MAX_CHILD_QUANTITY("units", 1),
    MAX_ORDER_VALUE("currency", 100_000_000),
    PRICE_BAND_BPS("bps of mid", 1),
    MAX_PARTICIPATION_BPS("bps of volume", 1),
    MAX_MESSAGES_PER_SECOND("messages", 1),
    MAX_CANCELS_PER_SECOND("cancels", 1),
    MIN_RESTING_MS("ms", 1_000_000),
    STALE_QUOTE_MS("ms", 1_000_000),
    MAX_SCHEDULE_DRIFT_BPS("bps of the parent", 1);

    private final String unit;
    private final long wireUnits;

    LimitName(final String unit, final long wireUnits) {
        this.unit = unit;
        this.wireUnits = wireUnits;
    }

    /** The wire's number of it. */
    int code() {
        return ordinal() + 1;
    }

    /**
     * The wire's value of a number people write.
     *
     * @throws CommandException when it is negative or too large.
     */
    long wireValue(final long value) {
        if (value < 0 || value > Long.MAX_VALUE / wireUnits) {
            throw CommandException.nothingDone(word() + " is out of range: " + value);
        }
        return value * wireUnits;
    }

    String unit() {
        return unit;
    }

    /** As on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LimitName::word).toList();
    }

    /**
     * @param text its word, or its name in the configuration, as limits are printed.
     * @throws CommandException when there is none of that name.
     */
    static LimitName of(final String text) {
        final String word = text.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(limit -> limit.word().equals(word) || limit.word().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> CommandException.nothingDone((LimitFact.names().contains(text)
                                        ? text + " changes only by configuration and restart"
                                        : "no limit '" + text + "'")
                                + "; there are " + String.join(", ", words())));
    }
}
