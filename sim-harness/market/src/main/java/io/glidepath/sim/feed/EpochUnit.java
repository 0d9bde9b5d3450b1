package io.glidepath.sim.feed;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times since the epoch that are in another unit than they are taken for. */
final class EpochUnit {
    private static final long FIRST_SECOND =
            Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
    private static final TimeUnit[] UNITS = {
        TimeUnit.NANOSECONDS, TimeUnit.MICROSECONDS, TimeUnit.MILLISECONDS, TimeUnit.SECONDS
    };

    private EpochUnit() {}

    /**
     * What is wrong with the unit of a time, in words; null: nothing that can be told. A time is
     * believed that lies between 1990 and 2200, and one that does so in no unit.
     *
     * @param value of the file.
     * @param unit that the format has.
     */
    static String whyNot(final long value, final TimeUnit unit) {
        if (lies(value, unit)) {
            return null;
        }
        for (final TimeUnit other : UNITS) {
            if (lies(value, other)) {
                return "the time " + value + " is " + at(value, unit) + " in " + words(unit)
                        + ", and " + at(value, other) + " in " + words(other) + ": give "
                        + words(unit);
            }
        }
        return null;
    }

    private static boolean lies(final long value, final TimeUnit unit) {
        final long second = unit.toSeconds(value);
        return second >= FIRST_SECOND && second < LAST_SECOND;
    }

    private static String at(final long value, final TimeUnit unit) {
        final long second = unit.toSeconds(value);
        return second >= LAST_SECOND
                ? "beyond 2200"
                : Instant.ofEpochSecond(second).toString();
    }

    private static String words(final TimeUnit unit) {
        return switch (unit) {
            case NANOSECONDS -> "ns since the epoch";
            case MICROSECONDS -> "µs since the epoch";
            case MILLISECONDS -> "ms since the epoch";
            default -> "s since the epoch";
        };
    }
}
