package io.glidepath.risk;

/**
 * A floor of a × b / divisor that is asked for again and again with the same numbers: one division
 * for as long as they stay the same. See {@link Wide#mulDiv}.
 */
final class Ratio {
    private long a;
    private long b;
    private long divisor = 1;
    private long value;

    long of(final long itsA, final long itsB, final long itsDivisor) {
        if (itsA != a || itsB != b || itsDivisor != divisor) {
            a = itsA;
            b = itsB;
            divisor = itsDivisor;
            value = Wide.mulDiv(itsA, itsB, itsDivisor);
        }
        return value;
    }
}
