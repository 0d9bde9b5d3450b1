package io.glidepath.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
final class Numbers {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long NS_PER_S = 1_000_000_000L;
    private static final long S_PER_MIN = 60;
    private static final String NONE = "–";

    private Numbers() {}

    static String whole(final double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    static String decimal(final double value, final int digits) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        final String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return isZero(text) ? text.substring(text.indexOf('0')) : text;
    }

    private static boolean isZero(final String text) {
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** With its sign, as differences are read. */
    static String signed(final double value, final int digits) {
        final String text = decimal(value, digits);
        return value > 0 && !text.matches("[0.,]+") ? "+" + text : text.replace("-", "−");
    }

    /** Three digits and the unit that fits: 950 ns, 12.3 µs, 4.56 ms, 1.2 s. */
    static String duration(final long ns) {
        if (ns < 1_000) {
            return ns + " ns";
        }
        if (ns < 1_000_000) {
            return threeDigits(ns, 3) + " µs";
        }
        return ns < NS_PER_S ? threeDigits(ns, 6) + " ms" : threeDigits(ns, 9) + " s";
    }

    private static String threeDigits(final long ns, final int point) {
        final BigDecimal value = BigDecimal.valueOf(ns).movePointLeft(point);
        final int digits = Math.max(0, 3 - (value.precision() - value.scale()));
        return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    static String clock(final long timeNs, final long stepNs) {
        final Instant time = instant(timeNs);
        if (stepNs >= S_PER_MIN * NS_PER_S) {
            return MINUTES.format(time);
        }
        return (stepNs >= NS_PER_S ? SECONDS : MILLIS).format(time);
    }

    static String millis(final long timeNs) {
        return MILLIS.format(instant(timeNs));
    }

    private static Instant instant(final long timeNs) {
        return Instant.ofEpochSecond(
                Math.floorDiv(timeNs, NS_PER_S), Math.floorMod(timeNs, NS_PER_S));
    }
}
