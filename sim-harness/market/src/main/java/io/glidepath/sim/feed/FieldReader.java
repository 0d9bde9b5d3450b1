package io.glidepath.sim.feed;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/** The fields of rows: numbers, times and words, and what is said of one that cannot be read. */
abstract class FieldReader extends RowReader {
    /** What can stand in a field, for its message. */
    static final String WHOLE = "a whole number";

    private static final int MAX_DIGITS = 18;
    /** Of a field, in a message. */
    private static final int MOST_SHOWN = 40;

    private static final BigDecimal MOST_DECIMAL = BigDecimal.TEN.pow(MAX_DIGITS);
    private static final int YEAR_DIGITS = 4;

    /** Whether the last decimal number had digits beyond its places that are not zero. */
    boolean finer;

    /** What is being read, and what can stand there. */
    private String fieldName;

    private String fieldKind;
    private int fieldFrom;

    FieldReader(final InputStream in, final FeedReport report) {
        super(in, report);
    }

    /**
     * Counts the row as one that cannot be read; or, where the file ends in it, as cut.
     *
     * @param form how rows are, for one that has other fields.
     */
    final void unreadable(final String form) {
        if (mayBeCut() && report.rows > 0) {
            report.endsInRow(line);
        } else {
            report.bad(line, "not " + form + (badField == null ? "" : ": " + badField));
        }
    }

    /**
     * A field begins here.
     *
     * @param kind what can stand there, for {@link #unreadable}.
     */
    final void field(final String name, final String kind) {
        fieldName = name;
        fieldKind = kind;
        fieldFrom = at;
    }

    /** What has been read must be the whole field. */
    final void fieldMustEnd() {
        fieldOk &= at >= stop || bytes[at] == ',';
        if (!fieldOk && badField == null) {
            badField = fieldName + " '" + fieldText(fieldFrom) + "' is not " + fieldKind;
        }
    }

    /** What stands from here to the next comma, at most {@link #MOST_SHOWN} characters of it. */
    final String fieldText(final int from) {
        int to = Math.min(from, stop);
        while (to < stop && bytes[to] != ',' && to - from < MOST_SHOWN) {
            to++;
        }
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }

    /** A whole number of at most 18 digits, perhaps negative. */
    final long whole() {
        return whole(MAX_DIGITS);
    }

    /** Whether a size can be one, and sums of them stay numbers. */
    static boolean isSize(final long size) {
        return size > 0 && size <= MOST_SIZE;
    }

    /** Ns since the epoch: a whole number below {@link #LATEST_NS}. */
    final long epochNs() {
        final long ns = whole(MAX_DIGITS + 1);
        fieldOk &= ns >= 0 && ns < LATEST_NS;
        return ns;
    }

    private long whole(final int maxDigits) {
        final boolean negative = takesMinus();
        final int from = at;
        final long value = digits();
        final int digits = at - from;
        fieldOk &= digits > 0 && digits <= maxDigits;
        return negative ? -value : value;
    }

    private boolean takesMinus() {
        final boolean minus = at < stop && bytes[at] == '-';
        at += minus ? 1 : 0;
        return minus;
    }

    /** What the digits say that stand here; what is more than a long has is lost. */
    private long digits() {
        final int to = stop;
        int scan = at;
        long value = 0;
        while (scan < to && isDigit(bytes[scan])) {
            value = value * 10 + bytes[scan++] - '0';
        }
        at = scan;
        return value;
    }

    /**
     * A decimal number in units of 10^-{@code places}, perhaps with an exponent; digits beyond
     * them are cut off, which {@link #finer} tells.
     */
    final long decimal(final int places) {
        final int to = stop;
        final int begin = at;
        finer = false;
        final boolean negative = takesMinus();
        final int from = at;
        long value = digits();
        int scan = at;
        final int digits = scan - from;
        fieldOk &= digits > 0 && digits + places <= MAX_DIGITS;
        int left = places;
        if (scan < to && bytes[scan] == '.') {
            scan++;
            while (scan < to && isDigit(bytes[scan])) {
                if (left > 0) {
                    value = value * 10 + bytes[scan] - '0';
                    left--;
                } else {
                    finer |= bytes[scan] != '0';
                }
                scan++;
            }
        }
        at = scan;
        if (scan < to && (bytes[scan] == 'e' || bytes[scan] == 'E')) {
            return withExponent(begin, places);
        }
        while (left-- > 0) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    /** Whether the field here has a decimal point or an exponent. */
    final boolean isDecimal() {
        for (int scan = at; scan < stop && bytes[scan] != ','; scan++) {
            if (bytes[scan] == '.' || bytes[scan] == 'e' || bytes[scan] == 'E') {
                return true;
            }
        }
        return false;
    }

    private long withExponent(final int begin, final int places) {
        final String text = fieldText(begin);
        try {
            final BigDecimal value = new BigDecimal(text).movePointRight(places);
            at = begin + text.length();
            fieldOk &= value.abs().compareTo(MOST_DECIMAL) < 0;
            finer = value.stripTrailingZeros().scale() > 0;
            return value.longValue();
        } catch (final ArithmeticException | NumberFormatException e) {
            fieldOk = false;
            return 0;
        }
    }

    /**
     * Ns since the epoch, as a whole number or as a date and time of day in UTC, {@code
     * 2025-07-02T14:00:00.000020000Z}.
     */
    final long instantNs() {
        return at + YEAR_DIGITS < stop && bytes[at + YEAR_DIGITS] == '-' ? isoNs() : epochNs();
    }

    private long isoNs() {
        final String text = fieldText(at);
        try {
            final Instant instant = Instant.parse(text);
            at += text.length();
            final long ns = TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
            fieldOk &= ns >= 0 && ns < LATEST_NS;
            return ns;
        } catch (final DateTimeParseException e) {
            fieldOk = false;
            return 0;
        }
    }

    /**
     * An order id: a whole number up to 2^63 - 1, which is what one on the wire can be.
     */
    final long id() {
        final int from = at;
        long value = 0;
        while (at < stop && isDigit(bytes[at])) {
            final long next = value * 10 + bytes[at] - '0';
            fieldOk &= value <= Long.MAX_VALUE / 10 && next >= 0;
            value = next;
            at++;
        }
        fieldOk &= at > from;
        return value;
    }

    /** One character, 0 at the end of the row. */
    final byte letter() {
        return at < stop ? bytes[at++] : 0;
    }

    /** Whether a word stands here; it is then read. */
    final boolean takes(final byte[] word) {
        if (stop - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        at += word.length;
        return true;
    }

    final void skipComma() {
        fieldOk &= at < stop && bytes[at] == ',';
        at++;
    }

    final void rowMustEnd() {
        fieldOk &= at == stop;
    }
}
