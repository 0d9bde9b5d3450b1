package io.glidepath.exec.client;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal text and fixed point, both ways. */
final class Decimals {
    private static final int PRICE_DIGITS = 8;
    private static final int CENTS = 2;

    private Decimals() {}

    /**
     * Exact price units, 10^-8.
     *
     * @throws ArithmeticException when there are more than eight digits, or too many before the
     *     point.
     * @throws NumberFormatException when it is no number.
     */
    static long price(final String text) {
        return new BigDecimal(text).movePointRight(PRICE_DIGITS).longValueExact();
    }

    /** Price units as text, at least two digits behind the point. */
    static String price(final long price) {
        final BigDecimal exact = BigDecimal.valueOf(price, PRICE_DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(CENTS, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /**
     * Mean price of a filled value, rounded half even to eight digits; nothing filled is a dash.
     */
    static String mean(final long filledValue, final long filledQuantity) {
        return filledQuantity == 0 ? "-" : price(meanUnits(filledValue, filledQuantity));
    }

    static long meanUnits(final long filledValue, final long filledQuantity) {
        return BigDecimal.valueOf(filledValue)
                .divide(BigDecimal.valueOf(filledQuantity), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Thousandths of a basis point as basis points. */
    static BigDecimal bps(final long milliBps) {
        return BigDecimal.valueOf(milliBps, 3);
    }
}
