package io.glidepath.learn;

import java.util.SplittableRandom;

/** Fits a network to samples: seeded shuffles, cosine learning rate, whole batches. */
final class Learner {
    static final int BATCH = 256;

    private static final double FIRST_RATE = 2e-3;
    private static final double LAST_RATE = 2e-5;

    /** Told after every epoch. */
    interface Progress {
        void onEpoch(int epoch, int epochs, double loss);
    }

    private Learner() {}

    /** A fresh network fitted for so many passes over all samples; the caller closes it. */
    static Network fit(
            final Samples samples, final int epochs, final long seed, final Progress progress) {
        final Network network =
                new Network(samples.features(), samples.actions(), Normaliser.of(samples), seed);
        final SplittableRandom random = new SplittableRandom(seed ^ 0x9e3779b97f4a7c15L);
        final int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        final int batches = Math.max(1, order.length / BATCH);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int batch = 0; batch < batches; batch++) {
                final double done =
                        (epoch * (double) batches + batch) / ((double) epochs * batches);
                loss += step(network, samples, order, batch * BATCH, rate(done));
            }
            progress.onEpoch(epoch + 1, epochs, loss / batches);
        }
        return network;
    }

    private static float step(
            final Network network,
            final Samples samples,
            final int[] order,
            final int from,
            final double rate) {
        final int size = Math.min(BATCH, order.length - from);
        final float[] rows = new float[size * samples.features()];
        final boolean[] denied = new boolean[size * samples.actions()];
        final long[] answers = new long[size];
        for (int i = 0; i < size; i++) {
            final int index = order[from + i];
            samples.copyRow(index, rows, i * samples.features());
            for (int action = 0; action < samples.actions(); action++) {
                denied[i * samples.actions() + action] = !samples.allowed(index, action);
            }
            answers[i] = samples.answer(index);
        }
        return network.step(rows, denied, answers, rate);
    }

    private static double rate(final double done) {
        return LAST_RATE
                + (FIRST_RATE - LAST_RATE) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * done));
    }

    private static void shuffle(final int[] order, final SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            final int other = random.nextInt(i + 1);
            final int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
