package io.glidepath.exec.market;

/** Products and quotients whose middle needs 128 bits. */
public final class Wide {
    private Wide() {}

    /** True if {@code a} times {@code b} fits an int64. */
    public static boolean fits(final long a, final long b) {
        return Math.multiplyHigh(a, b) == a * b >> 63;
    }

    /** {@code a} times {@code b}, held at the ends of the int64 range. */
    public static long multiply(final long a, final long b) {
        if (fits(a, b)) {
            return a * b;
        }
        return (a ^ b) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** {@code a} plus {@code b}, held at the ends of the int64 range. */
    public static long add(final long a, final long b) {
        final long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }

    /**
     * The whole part of {@code a * b / divisor}.
     *
     * @param a not negative.
     * @param b not negative.
     * @param divisor positive.
     * @return the quotient rounded down; {@link Long#MAX_VALUE} if it is larger.
     */
    public static long mulDiv(final long a, final long b, final long divisor) {
        return divide(Math.multiplyHigh(a, b), a * b, divisor);
    }

    /**
     * The whole part of a 128-bit number over a positive one.
     *
     * @param high upper 64 bits, not negative.
     * @param low lower 64 bits, unsigned.
     * @param divisor positive.
     * @return the quotient rounded down; {@link Long#MAX_VALUE} if it is larger.
     */
    public static long divide(final long high, final long low, final long divisor) {
        if (high == 0) {
            final long quotient = Long.divideUnsigned(low, divisor);
            return quotient < 0 ? Long.MAX_VALUE : quotient;
        }
        if (high >= divisor) {
            return Long.MAX_VALUE;
        }
        long rest = high;
        long quotient = 0;
        for (int bit = 63; bit >= 0; bit--) {
            rest = rest << 1 | low >>> bit & 1;
            quotient <<= 1;
            if (Long.compareUnsigned(rest, divisor) >= 0) {
                rest -= divisor;
                quotient |= 1;
            }
        }
        return quotient < 0 ? Long.MAX_VALUE : quotient;
    }
}
