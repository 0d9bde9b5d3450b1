package io.glidepath.exec.feature;

/**
 * Ways to bound a number. Whatever comes in, NaN and infinities too, what goes out is finite and
 * within the range.
 */
final class Squash {
    private Squash() {}

    /** x / (x + scale) from 0 to 1; what is not positive, 0. Scale positive. */
    static float positive(final double x, final double scale) {
        if (!(x > 0) || !(scale > 0)) {
            return 0;
        }
        return clamp(1 / (1 + scale / x), 0);
    }

    /** x / (|x| + scale) from -1 to 1; NaN is 0. Scale positive. */
    static float signed(final double x, final double scale) {
        return x < 0 ? -positive(-x, scale) : positive(x, scale);
    }

    /** part / whole from 0 to 1; a whole that is not positive, 0. */
    static float share(final double part, final double whole) {
        return whole > 0 && part > 0 ? clamp(part / whole, 0) : 0;
    }

    /** part / whole from -1 to 1; a whole that is not positive, 0. */
    static float signedShare(final double part, final double whole) {
        return part < 0 ? -share(-part, whole) : share(part, whole);
    }

    /** (a - b) / (a + b) of two quantities that are not negative; 0 without any. */
    static float balance(final double a, final double b) {
        final double sum = Math.max(a, 0) + Math.max(b, 0);
        return sum > 0 ? clamp((Math.max(a, 0) - Math.max(b, 0)) / sum, -1) : 0;
    }

    /** x between the lower bound and 1; NaN is 0. */
    static float clamp(final double x, final double lower) {
        if (!(x >= lower)) {
            return x < lower ? (float) lower : 0;
        }
        return x > 1 ? 1 : (float) x;
    }

    static float flag(final boolean set) {
        return set ? 1 : 0;
    }
}
