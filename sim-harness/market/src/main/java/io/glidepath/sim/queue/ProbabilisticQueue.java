package io.glidepath.sim.queue;

/**
 * A cancel falls ahead with probability {@code f(ahead) / (f(ahead) + f(behind))}: the more stands
 * ahead, the likelier. Proposed by Rigtorp (2013, Estimating order queue position) with {@code f(x)
 * = log(1 + x)}, and used by hftbacktest (its ProbQueueModel, with the functions LogProbQueueFunc
 * and PowerProbQueueFunc) with {@code x^n} too. Here as there the expected share is taken, not a
 * draw, so that an estimate needs no random numbers.
 */
public final class ProbabilisticQueue implements QueueModel {
    private static final double MOST_POWER = 16;

    private final double power;

    private ProbabilisticQueue(final double power) {
        this.power = power;
    }

    /**
     * {@code f(x) = x^n}: with n = 1 cancels are spread evenly over the queue, with more the longer
     * part of the queue takes more than its share.
     *
     * @param n above 0, at most 16.
     */
    public static ProbabilisticQueue power(final double n) {
        if (!(n > 0 && n <= MOST_POWER)) {
            throw new IllegalArgumentException(
                    "the power of a queue model is above 0, at most 16: " + n);
        }
        return new ProbabilisticQueue(n);
    }

    /** {@code f(x) = log(1 + x)}: nearly half of a cancel is ahead unless one part is empty. */
    public static ProbabilisticQueue log() {
        return new ProbabilisticQueue(0);
    }

    @Override
    public double shareAhead(final double ahead, final double behind) {
        final double before = weight(ahead);
        final double after = weight(behind);
        return before + after > 0 ? before / (before + after) : 0;
    }

    private double weight(final double volume) {
        if (power == 0) {
            return StrictMath.log1p(volume);
        }
        return power == 1 ? volume : StrictMath.pow(volume, power);
    }

    @Override
    public String toString() {
        if (power == 0) {
            return "log";
        }
        final long whole = (long) power;
        return "power " + (power == whole ? Long.toString(whole) : Double.toString(power));
    }
}
