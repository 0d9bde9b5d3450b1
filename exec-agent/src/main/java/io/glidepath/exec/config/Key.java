package io.glidepath.exec.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One key of the configuration file.
 *
 * @param path from the top, with dots.
 * @param kind what its value is.
 * @param least smallest number allowed, in the unit kept; numbers only.
 * @param most largest number allowed, in the unit kept; numbers only.
 * @param words the values allowed; words only.
 * @param fallback what holds where the file says nothing; null: the file must say something.
 * @param before what held before there was this key, for journals that do not name it; null: as
 *     the fallback.
 * @param meaning one sentence.
 */
record Key(
        String path,
        Kind kind,
        long least,
        long most,
        List<String> words,
        String fallback,
        String before,
        String meaning) {

    Key(
            final String path,
            final Kind kind,
            final long least,
            final long most,
            final List<String> words,
            final String fallback,
            final String meaning) {
        this(path, kind, least, most, words, fallback, null, meaning);
    }

    /** An aversion that is not given. */
    static final String NO_AVERSION = "none";

    /** Kinds of value; {@code digits} after the point are kept, so that numbers stay whole. */
    enum Kind {
        WHOLE(0),
        /** Milliseconds in the file, ns in the records. */
        MILLIS(6),
        /** Currency in the file, 10^-8 of it in the records. */
        CURRENCY(8),
        /** Per currency unit in the file, 10^-12 of that in the records. */
        AVERSION(12),
        TEXT(-1),
        TRUTH(-1),
        WORD(-1);

        final int digits;

        Kind(final int digits) {
            this.digits = digits;
        }
    }

    static Key whole(
            final String path,
            final long least,
            final long most,
            final String fallback,
            final String meaning) {
        return new Key(path, Kind.WHOLE, least, most, List.of(), fallback, meaning);
    }

    static Key millis(
            final String path,
            final long leastNs,
            final long mostNs,
            final String fallback,
            final String meaning) {
        return new Key(path, Kind.MILLIS, leastNs, mostNs, List.of(), fallback, meaning);
    }

    static Key currency(final String path, final String fallback, final String meaning) {
        return new Key(path, Kind.CURRENCY, 0, Long.MAX_VALUE, List.of(), fallback, meaning);
    }

    static Key text(final String path, final String fallback, final String meaning) {
        return new Key(path, Kind.TEXT, 0, 0, List.of(), fallback, meaning);
    }

    static Key truth(final String path, final boolean fallback, final String meaning) {
        return new Key(
                path,
                Kind.TRUTH,
                0,
                0,
                List.of("true", "false"),
                fallback ? "true" : "false",
                meaning);
    }

    static Key word(
            final String path,
            final List<String> words,
            final String fallback,
            final String meaning) {
        return new Key(path, Kind.WORD, 0, 0, words, fallback, meaning);
    }

    /** The same key elsewhere. */
    Key at(final String otherPath) {
        return new Key(otherPath, kind, least, most, words, fallback, before, meaning);
    }

    /** The same key, which earlier builds did not have: they worked as with this value. */
    Key since(final String valueBefore) {
        return new Key(path, kind, least, most, words, fallback, valueBefore, meaning);
    }

    /** What holds where nothing is said: in a file of today, or in a journal. */
    String fallback(final boolean recorded) {
        return recorded && before != null ? before : fallback;
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean isNumber() {
        return kind.digits >= 0;
    }

    /**
     * The number that a text stands for, in the unit kept.
     *
     * @throws IllegalArgumentException saying what it must be.
     */
    long number(final String text) {
        if (kind == Kind.AVERSION && text.equals(NO_AVERSION)) {
            return AgentConfig.Trading.NO_AVERSION;
        }
        try {
            final long value =
                    new BigDecimal(text).scaleByPowerOfTen(kind.digits).longValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (final ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("must be " + range() + ", not '" + text + "'", e);
        }
        throw new IllegalArgumentException("must be " + range() + ", not " + text);
    }

    /**
     * One of the words, or text that is there.
     *
     * @throws IllegalArgumentException saying what it must be.
     */
    String word(final String text) {
        if (!words.isEmpty() && !words.contains(text)) {
            throw new IllegalArgumentException("must be " + range() + ", not '" + text + "'");
        }
        return text;
    }

    /** A number as the file writes it: exact, without needless zeros. */
    String numberText(final long value) {
        if (kind == Kind.AVERSION && value == AgentConfig.Trading.NO_AVERSION) {
            return NO_AVERSION;
        }
        return plain(BigDecimal.valueOf(value, kind.digits));
    }

    /** What the value may be, in words. */
    String range() {
        return switch (kind) {
            case WHOLE -> "a whole number from " + grouped(least) + " to " + grouped(most);
            case MILLIS -> "milliseconds from " + grouped(least) + " to " + grouped(most);
            case CURRENCY -> "an amount from " + grouped(least) + " to " + grouped(most);
            case AVERSION ->
                "a number from " + grouped(least) + " to " + grouped(most) + ", or none";
            case TEXT -> "text";
            case TRUTH, WORD -> String.join(", ", words);
        };
    }

    private String grouped(final long value) {
        if (value == Long.MAX_VALUE) {
            return numberText(value);
        }
        final BigDecimal number = BigDecimal.valueOf(value, kind.digits);
        return number.remainder(BigDecimal.ONE).signum() == 0
                ? String.format(Locale.ROOT, "%,d", number.toBigInteger())
                : plain(number);
    }

    private static String plain(final BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
