package io.glidepath.sim.world;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exponential and logarithm rounded to the nearest double, where one unit in the last place more
 * is another table. Slow: some microseconds a call.
 */
final class Rounded {
    private static final MathContext DIGITS = new MathContext(40);
    private static final int HALVINGS = 8;
    private static final int TERMS = 18;

    private Rounded() {}

    /** e to the power of x, for |x| up to 10 or so. */
    static double exp(final double x) {
        return power(x).doubleValue();
    }

    /** Natural logarithm of a positive number not far from 1. */
    static double log(final double y) {
        final double near = StrictMath.log(y);
        final BigDecimal off =
                new BigDecimal(y).multiply(power(-near), DIGITS).subtract(BigDecimal.ONE);
        final BigDecimal bend = off.multiply(off, DIGITS).divide(BigDecimal.TWO);
        return new BigDecimal(near).add(off).subtract(bend).doubleValue();
    }

    /** Taylor's series of x / 2^8, squared eight times. */
    private static BigDecimal power(final double x) {
        final BigDecimal small =
                new BigDecimal(x).divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i <= TERMS; i++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
