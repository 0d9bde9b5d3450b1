package io.glidepath.sim.world;

import io.glidepath.exec.order.Trajectory;

import java.util.function.IntToDoubleFunction;

/**
 * The model of Almgren and Chriss, "Optimal execution of portfolio transactions" (2001), section
 * 1, with linear impact: X units are sold in N intervals of length tau = T / N. With n[k] sold in
 * interval k and x[k] held after it,
 *
 * <pre>
 *   price      S[k] = S[k-1] + sigma sqrt(tau) xi[k] - gamma n[k]
 *   received   S[k-1] - epsilon - eta n[k] / tau             a unit
 *   E          gamma X^2 / 2 + epsilon X + (eta - gamma tau / 2) / tau * sum of n[k]^2
 *   V          sigma^2 tau * sum of x[k]^2
 * </pre>
 *
 * of the shortfall X S[0] - sum of n[k] received[k], for schedules fixed beforehand that only
 * sell. Time is counted in a unit of one's choice; sigma and eta are in the same unit.
 *
 * @param quantity X, units, positive.
 * @param horizon T, time units, positive.
 * @param intervals N, at least 1.
 * @param sigma currency per square root of a time unit, not negative.
 * @param epsilon fixed cost, currency per unit, not negative.
 * @param eta temporary impact, currency per (unit a time unit).
 * @param gamma permanent impact, currency per unit, not negative.
 * @param lambda risk aversion, per currency unit, not negative.
 */
public record AlmgrenChriss(
        double quantity,
        double horizon,
        int intervals,
        double sigma,
        double epsilon,
        double eta,
        double gamma,
        double lambda) {

    /**
     * @throws IllegalArgumentException for what is out of range, and where eta - gamma tau / 2 is
     *     not positive: cost then falls the fewer trades are made, and there is no optimal path.
     */
    public AlmgrenChriss {
        require(quantity > 0 && horizon > 0 && intervals >= 1, "X, T and N are positive");
        require(sigma >= 0 && epsilon >= 0 && gamma >= 0 && lambda >= 0, "none is negative");
        require(
                eta - gamma * horizon / intervals / 2 > 0,
                "eta - gamma tau / 2 must be positive: shorten the intervals");
    }

    private static void require(final boolean holds, final String what) {
        if (!holds) {
            throw new IllegalArgumentException("no Almgren-Chriss model: " + what);
        }
    }

    /**
     * A million shares in an hour of sixty intervals: eta 5e-7, gamma 1e-7, sigma 0.004, lambda
     * 2e-6. Time is counted in minutes: counted in seconds, eta - gamma tau / 2 were negative.
     */
    public static AlmgrenChriss hour() {
        return new AlmgrenChriss(1_000_000, 60, 60, 0.004, 0, 5e-7, 1e-7, 2e-6);
    }

    /**
     * The paper's own example, section 4: a million shares at 50 in five days, 30 % volatility a
     * year, a spread of an eighth; lambda 1e-6.
     */
    public static AlmgrenChriss paper() {
        return new AlmgrenChriss(1_000_000, 5, 5, 0.95, 0.0625, 2.5e-6, 2.5e-7, 1e-6);
    }

    public AlmgrenChriss withLambda(final double other) {
        return new AlmgrenChriss(quantity, horizon, intervals, sigma, epsilon, eta, gamma, other);
    }

    /** Length of an interval, time units. */
    public double tau() {
        return horizon / intervals;
    }

    /** The optimum's urgency, per time unit: {@link Trajectory#kappa}. */
    public double kappa() {
        return Trajectory.kappa(lambda, sigma, eta, gamma, tau());
    }

    /** Holdings x[0] = X to x[N] = 0 of least E + lambda V. */
    public double[] optimal() {
        final double kappa = kappa();
        return path(k -> 1 - Trajectory.done(kappa, k * tau(), horizon));
    }

    /** The same quantity in every interval: least E. */
    public double[] even() {
        return path(k -> 1 - k / (double) intervals);
    }

    /** Everything in the first interval: V is 0. */
    public double[] immediate() {
        return path(k -> 0);
    }

    private double[] path(final IntToDoubleFunction held) {
        final double[] holdings = new double[intervals + 1];
        holdings[0] = quantity;
        for (int k = 1; k < intervals; k++) {
            holdings[k] = quantity * held.applyAsDouble(k);
        }
        return holdings;
    }

    /**
     * E of a schedule.
     *
     * @param holdings x[0] = X, not rising, to x[N] = 0.
     * @return currency.
     */
    public double expectedCost(final double[] holdings) {
        double squares = 0;
        for (int k = 1; k < holdings.length; k++) {
            final double sold = holdings[k - 1] - holdings[k];
            squares += sold * sold;
        }
        return gamma * quantity * quantity / 2
                + epsilon * quantity
                + (eta - gamma * tau() / 2) / tau() * squares;
    }

    /**
     * V of a schedule.
     *
     * @param holdings as for {@link #expectedCost}.
     * @return currency squared.
     */
    public double variance(final double[] holdings) {
        double squares = 0;
        for (int k = 1; k < holdings.length; k++) {
            squares += holdings[k] * holdings[k];
        }
        return sigma * sigma * tau() * squares;
    }

    /** What the optimum minimises: E + lambda V, currency. */
    public double objective(final double[] holdings) {
        return expectedCost(holdings) + lambda * variance(holdings);
    }
}
