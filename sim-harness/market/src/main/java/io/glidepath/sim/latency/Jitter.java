package io.glidepath.sim.latency;

import io.glidepath.sim.flow.SeededRandom;

/** The part of a latency that differs from frame to frame, ns. */
public sealed interface Jitter {
    /** No jitter. */
    Jitter NONE = new None();

    /**
     * The jitter of one frame, 0 to {@link #mostNs()}.
     *
     * @param random the stream's own numbers.
     * @param frame the frame's number in its stream and episode, from 0.
     */
    long drawNs(SeededRandom random, long frame);

    /** No frame gets more, ns. */
    long mostNs();

    /** No jitter: draws no random number. */
    record None() implements Jitter {
        @Override
        public long drawNs(final SeededRandom random, final long frame) {
            return 0;
        }

        @Override
        public long mostNs() {
            return 0;
        }

        @Override
        public String toString() {
            return "no jitter";
        }
    }

    /**
     * Exponential, cut off at twenty times its mean (which one frame in 5 × 10^8 would exceed).
     *
     * @param meanNs its mean, ns, positive.
     */
    record Exponential(long meanNs) implements Jitter {
        private static final int MOST_MEANS = 20;

        public Exponential {
            Latency.requireDelay("the mean of a jitter", meanNs, 1);
        }

        @Override
        public long drawNs(final SeededRandom random, final long frame) {
            return Math.min(mostNs(), (long) (meanNs * random.nextExponential()));
        }

        @Override
        public long mostNs() {
            return MOST_MEANS * meanNs;
        }

        @Override
        public String toString() {
            return "exponential jitter of mean " + meanNs + " ns";
        }
    }

    /**
     * Lognormal: {@code median * exp(sigma * Z)} with Z standard normal, cut off at Z = 6.
     *
     * @param medianNs its median, ns, positive.
     * @param sigma standard deviation of its logarithm, above 0, at most 3.
     */
    record Lognormal(long medianNs, double sigma) implements Jitter {
        private static final double MOST_SIGMA = 3;
        private static final double MOST_DEVIATIONS = 6;

        public Lognormal {
            Latency.requireDelay("the median of a jitter", medianNs, 1);
            if (!(sigma > 0 && sigma <= MOST_SIGMA)) {
                throw new IllegalArgumentException(
                        "the sigma of a lognormal jitter is above 0, at most 3: " + sigma);
            }
        }

        @Override
        public long drawNs(final SeededRandom random, final long frame) {
            return at(Math.min(MOST_DEVIATIONS, random.nextGaussian()));
        }

        @Override
        public long mostNs() {
            return at(MOST_DEVIATIONS);
        }

        private long at(final double deviations) {
            return (long) (medianNs * StrictMath.exp(sigma * deviations));
        }

        @Override
        public String toString() {
            return "lognormal jitter of median " + medianNs + " ns and sigma " + sigma;
        }
    }

    /**
     * Delays of a recording, every episode from the first in file order, or each drawn by the seed.
     *
     * @param inOrder false: drawn by the seed, every delay as likely as any other.
     */
    record Recorded(RecordedDelays delays, boolean inOrder) implements Jitter {
        @Override
        public long drawNs(final SeededRandom random, final long frame) {
            final int size = delays.size();
            return delays.ns(inOrder ? (int) (frame % size) : (int) (random.nextDouble() * size));
        }

        @Override
        public long mostNs() {
            return delays.mostNs();
        }

        @Override
        public String toString() {
            return "recorded delays of " + delays + (inOrder ? " in order" : " drawn by the seed");
        }
    }
}
