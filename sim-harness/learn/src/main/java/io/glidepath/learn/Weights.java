package io.glidepath.learn;

import java.util.SplittableRandom;

/**
 * One dense layer in plain arrays: out = weight · in + bias.
 *
 * @param weight row after row, [outputs][inputs].
 */
record Weights(int inputs, int outputs, float[] weight, float[] bias) {
    /** Uniform in ±1/√inputs, from the seed alone. */
    static Weights drawn(final int inputs, final int outputs, final SplittableRandom random) {
        final double bound = 1 / Math.sqrt(inputs);
        final float[] weight = new float[inputs * outputs];
        final float[] bias = new float[outputs];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) random.nextDouble(-bound, bound);
        }
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) random.nextDouble(-bound, bound);
        }
        return new Weights(inputs, outputs, weight, bias);
    }
}
