package io.glidepath.exec.order;

/**
 * The optimal holdings of Almgren and Chriss, "Optimal execution of portfolio transactions" (2001),
 * section 2, discrete: with interval tau, eta~ = eta - gamma tau / 2 and kappa~^2 = lambda sigma^2
 * / eta~, kappa solves 2 (cosh(kappa tau) - 1) / tau^2 = kappa~^2, and x(t) = X sinh(kappa (T - t))
 * / sinh(kappa T). The fixed cost per unit does not change the path.
 */
public final class Trajectory {
    /** Below this kappa T the path is a straight line to double precision. */
    private static final double STRAIGHT = 1e-7;

    private Trajectory() {}

    /**
     * The urgency kappa, per second.
     *
     * @param lambda risk aversion, per currency unit, not negative.
     * @param sigma currency per square root of a second.
     * @param eta temporary impact, currency per (unit a second).
     * @param gamma permanent impact, currency per unit.
     * @param tau interval, seconds, positive.
     * @return NaN if eta~ is not positive or anything is not a number: no such path exists.
     */
    public static double kappa(
            final double lambda,
            final double sigma,
            final double eta,
            final double gamma,
            final double tau) {
        final double corrected = eta - gamma * tau / 2;
        if (!(corrected > 0) || !(lambda >= 0) || !(tau > 0)) {
            return Double.NaN;
        }
        final double z = lambda * sigma * sigma / corrected * tau * tau / 2;
        return StrictMath.log1p(z + StrictMath.sqrt(z * (z + 2))) / tau;
    }

    /**
     * Share of the whole done by {@code t}: 1 - sinh(kappa (T - t)) / sinh(kappa T), in
     * exponentials that never overflow.
     *
     * @param t seconds since the start, 0 to {@code horizon}.
     * @return 0 to 1, not falling in t.
     */
    public static double done(final double kappa, final double t, final double horizon) {
        if (kappa * horizon < STRAIGHT) {
            return t / horizon;
        }
        final double left = StrictMath.expm1(-2 * kappa * (horizon - t));
        final double whole = StrictMath.expm1(-2 * kappa * horizon);
        return 1 - StrictMath.exp(-kappa * t) * left / whole;
    }
}
