package io.glidepath.risk;

/**
 * Integer arithmetic that cannot wrap: products in 128 bits, sums that stop at the ends of int64.
 */
final class Wide {
    private Wide() {}

    /** a + b, held inside int64. */
    static long plus(final long a, final long b) {
        final long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }

    /** a - b, held inside int64. */
    static long minus(final long a, final long b) {
        final long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return difference;
    }

    /** Whether a × b does not fit into int64; both not negative. */
    static boolean overflows(final long a, final long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0;
    }

    /** a × b, at most {@link Long#MAX_VALUE}; both not negative. */
    static long product(final long a, final long b) {
        return overflows(a, b) ? Long.MAX_VALUE : a * b;
    }

    /** a × b &gt; c × d, exactly; none negative. */
    static boolean productExceeds(final long a, final long b, final long c, final long d) {
        final long high = Math.multiplyHigh(a, b);
        final long otherHigh = Math.multiplyHigh(c, d);
        return high != otherHigh ? high > otherHigh : Long.compareUnsigned(a * b, c * d) > 0;
    }

    /** floor(a × b / divisor), at most {@link Long#MAX_VALUE}; none negative, divisor positive. */
    static long mulDiv(final long a, final long b, final long divisor) {
        final long high = Math.multiplyHigh(a, b);
        final long low = a * b;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        if (high >= divisor) {
            return Long.MAX_VALUE;
        }
        final long quotient = longDivision(high, low, divisor);
        return quotient < 0 ? Long.MAX_VALUE : quotient;
    }

    /** Schoolbook, bit by bit; high is below the divisor, so the quotient has 64 bits. */
    private static long longDivision(final long high, final long low, final long divisor) {
        long remainder = high;
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            remainder = remainder << 1 | low >>> bit & 1L;
            if (Long.compareUnsigned(remainder, divisor) >= 0) {
                remainder -= divisor;
                quotient |= 1L << bit;
            }
        }
        return quotient;
    }

    /** Mixes one number into a hash (multiply and xor-shift). */
    static long mix(final long hash, final long value) {
        final long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    static long mix(final long hash, final boolean value) {
        return mix(hash, value ? 1 : 2);
    }
}
