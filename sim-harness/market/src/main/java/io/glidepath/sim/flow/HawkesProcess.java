package io.glidepath.sim.flow;

import java.util.Arrays;

/**
 * The times and kinds of a Hawkes process, exactly (Dassios and Zhao 2013): kernels that fade
 * equally fast are one decaying rate, whose next event has a formula; the next event of all is the
 * earliest of theirs and of the base rates'. What an event costs grows with the number of kernels
 * and not with the past.
 */
final class HawkesProcess {
    private final HawkesParameters parameters;
    private final double[] mean;
    private final int kinds;
    /** Distinct decays, and the one of each kind. */
    private final double[] decays;

    private final int[] groupOf;
    private final double[] factors;
    /** Excited part of each kind's rate, now, before its factor. */
    private final double[] excited;

    private final double[] groupRates;
    private int kind;

    HawkesProcess(final HawkesParameters parameters) {
        this.parameters = parameters;
        mean = parameters.stationaryMean();
        kinds = parameters.kinds();
        groupOf = new int[kinds];
        final double[] distinct = new double[kinds];
        int groups = 0;
        for (int i = 0; i < kinds; i++) {
            int group = 0;
            while (group < groups && distinct[group] != parameters.decay(i)) {
                group++;
            }
            if (group == groups) {
                distinct[groups++] = parameters.decay(i);
            }
            groupOf[i] = group;
        }
        decays = Arrays.copyOf(distinct, groups);
        groupRates = new double[groups];
        factors = new double[kinds];
        excited = new double[kinds];
        Arrays.fill(factors, 1);
    }

    /** Starts at the stationary mean, as it is with every factor 1. */
    void open() {
        for (int i = 0; i < kinds; i++) {
            excited[i] = mean[i] - parameters.base(i);
        }
    }

    /** Multiplies a kind's rate from now on. */
    void factor(final int ofKind, final double factor) {
        factors[ofKind] = factor;
    }

    /** Rate of a kind right after the last event, events a second. */
    double rate(final int ofKind) {
        return factors[ofKind] * (parameters.base(ofKind) + excited[ofKind]);
    }

    /** The kind of the event that {@link #next} went to. */
    int kind() {
        return kind;
    }

    /**
     * Goes to the next event.
     *
     * @return seconds from the last event; infinite when nothing will happen again.
     */
    double next(final SeededRandom random) {
        double bases = 0;
        Arrays.fill(groupRates, 0);
        for (int i = 0; i < kinds; i++) {
            bases += factors[i] * parameters.base(i);
            groupRates[groupOf[i]] += factors[i] * excited[i];
        }
        double wait = bases > 0 ? random.nextExponential() / bases : Double.POSITIVE_INFINITY;
        int from = -1;
        for (int group = 0; group < decays.length; group++) {
            final double candidate = fading(groupRates[group], decays[group], random);
            if (candidate < wait) {
                wait = candidate;
                from = group;
            }
        }
        if (wait < Double.POSITIVE_INFINITY) {
            kind = from < 0 ? baseKind(random, bases) : excitedKind(random, from);
            fade(wait);
            excite();
        }
        return wait;
    }

    /** When a rate that fades to 0 has its next event: infinite if it never has. */
    private static double fading(final double rate, final double decay, final SeededRandom random) {
        if (rate <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        final double left = 1 - decay * random.nextExponential() / rate;
        return left > 0 ? -StrictMath.log(left) / decay : Double.POSITIVE_INFINITY;
    }

    private int baseKind(final SeededRandom random, final double bases) {
        double left = random.nextDouble() * bases;
        int chosen = 0;
        while (chosen < kinds - 1 && (left -= factors[chosen] * parameters.base(chosen)) >= 0) {
            chosen++;
        }
        return chosen;
    }

    /** Kinds of one group fade together: their shares are those of before the wait. */
    private int excitedKind(final SeededRandom random, final int group) {
        double left = random.nextDouble() * groupRates[group];
        int chosen = -1;
        for (int i = 0; i < kinds; i++) {
            if (groupOf[i] == group && factors[i] * excited[i] > 0) {
                chosen = i;
                left -= factors[i] * excited[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return chosen;
    }

    private void fade(final double seconds) {
        for (int group = 0; group < decays.length; group++) {
            groupRates[group] = StrictMath.exp(-decays[group] * seconds);
        }
        for (int i = 0; i < kinds; i++) {
            excited[i] *= groupRates[groupOf[i]];
        }
    }

    private void excite() {
        for (int i = 0; i < kinds; i++) {
            excited[i] += parameters.branching(i, kind) * parameters.decay(i);
        }
    }
}
