package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A limit that can be changed at run time, as people call it, with the wire's number of it.
 */
enum LimitName {
    MAX_CHILD_QUANTITY(1, "units", 1),
    MAX_ORDER_VALUE(2, "currency", 100_000_000),
    PRICE_BAND_BPS(3, "bps of mid", 1),
    MAX_PARTICIPATION_BPS(4, "bps of volume", 1),
    MAX_MESSAGES_PER_SECOND(5, "messages", 1),
    MAX_CANCELS_PER_SECOND(6, "cancels", 1),
    MIN_RESTING_MS(7, "ms", 1_000_000),
    STALE_QUOTE_MS(8, "ms", 1_000_000),
    MAX_SCHEDULE_DRIFT_BPS(9, "bps of the parent", 1);

    private final int code;
    private final String unit;
    private final long wireUnits;

    LimitName(final int code, final String unit, final long wireUnits) {
        this.code = code;
        this.unit = unit;
        this.wireUnits = wireUnits;
    }

    /** The wire's number of it. */
    int code() {
        return code;
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
