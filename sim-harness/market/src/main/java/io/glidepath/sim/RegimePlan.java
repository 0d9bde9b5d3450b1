package io.glidepath.sim;

import java.util.List;

/**
 * What an analyst says during a session.
 *
 * @param afterNs ns after the session's start.
 * @param regimeId 0 to 7.
 * @param volatilityRatio volatility over its normal level, 0 to 16.
 * @param embedding four numbers in [-1, 1].
 */
public record RegimePlan(
        long afterNs,
        int instrumentId,
        int regimeId,
        float volatilityRatio,
        List<Float> embedding,
        boolean news) {
    public RegimePlan {
        embedding = List.copyOf(embedding);
        if (embedding.size() != 4) {
            throw new IllegalArgumentException(
                    "an embedding has four numbers: " + embedding.size());
        }
    }

    float[] embeddingArray() {
        final float[] numbers = new float[embedding.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = embedding.get(i);
        }
        return numbers;
    }
}
