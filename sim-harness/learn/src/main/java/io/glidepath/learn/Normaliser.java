package io.glidepath.learn;

/**
 * Shifts and scales each feature: (x - mean) * scale. It becomes part of the graph, so that
 * training and serving cannot differ.
 *
 * @param mean  per feature.
 * @param scale per feature; one over the standard deviation, at most {@value #MAX_SCALE} so that a
 *     feature that never moved in training cannot shout when it does.
 */
record Normaliser(float[] mean, float[] scale) {
    static final float MAX_SCALE = 20;

    /** Population mean and standard deviation of the samples, which must not be empty. */
    static Normaliser of(final Samples samples) {
        final int features = samples.features();
        final float[] mean = new float[features];
        final float[] scale = new float[features];
        for (int feature = 0; feature < features; feature++) {
            double sum = 0;
            for (int i = 0; i < samples.size(); i++) {
                sum += samples.value(i, feature);
            }
            final double average = sum / samples.size();
            double squares = 0;
            for (int i = 0; i < samples.size(); i++) {
                final double off = samples.value(i, feature) - average;
                squares += off * off;
            }
            mean[feature] = (float) average;
            scale[feature] = (float) Math.min(MAX_SCALE, 1 / Math.sqrt(squares / samples.size()));
        }
        return new Normaliser(mean, scale);
    }
}
