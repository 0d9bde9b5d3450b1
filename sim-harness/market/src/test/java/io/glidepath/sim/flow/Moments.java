package io.glidepath.sim.flow;

/** Moments of a population, from sums. */
final class Moments {
    private long count;
    private double sum;
    private double squares;
    private double cubes;
    private double fourths;

    void add(final double value) {
        count++;
        sum += value;
        squares += value * value;
        cubes += value * value * value;
        fourths += value * value * value * value;
    }

    long count() {
        return count;
    }

    double mean() {
        return sum / count;
    }

    double deviation() {
        return Math.sqrt(variance());
    }

    /** Fourth central moment over the squared variance: 3 for a normal law. */
    double kurtosis() {
        final double m = mean();
        final double fourth = fourths / count
                - 4 * m * cubes / count
                + 6 * m * m * squares / count
                - 3 * m * m * m * m;
        return fourth / (variance() * variance());
    }

    /** Standard error of the mean. */
    double error() {
        return deviation() / Math.sqrt(count);
    }

    private double variance() {
        return squares / count - mean() * mean();
    }
}
