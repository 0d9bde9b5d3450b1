package io.glidepath.learn;

/** A network by what it answers alone. */
@FunctionalInterface
interface Scorer {
    /**
     * Scores of one row.
     *
     * @param row  features, as many as it was made for.
     * @param into takes a score for each action.
     */
    void scores(float[] row, float[] into);
}
