package io.glidepath.learn;

import io.glidepath.risk.ActionMask;

import java.util.Arrays;

/**
 * Decisions seen: of each its row, which actions were allowed and the teacher's answer. Grows as
 * needed.
 */
final class Samples {
    private final int features;
    private final int actions;
    private float[] rows;
    private boolean[] allowed;
    private int[] answers;
    private int size;

    Samples(final int features, final int actions) {
        this.features = features;
        this.actions = actions;
        this.rows = new float[1024 * features];
        this.allowed = new boolean[1024 * actions];
        this.answers = new int[1024];
    }

    int size() {
        return size;
    }

    int features() {
        return features;
    }

    int actions() {
        return actions;
    }

    int answer(final int index) {
        return answers[index];
    }

    float value(final int index, final int feature) {
        return rows[index * features + feature];
    }

    void copyRow(final int index, final float[] into, final int at) {
        System.arraycopy(rows, index * features, into, at, features);
    }

    boolean allowed(final int index, final int action) {
        return allowed[index * actions + action];
    }

    /** Copies one decision; the answer must be allowed. */
    void add(final float[] row, final ActionMask mask, final int answer) {
        if (!mask.allowed(answer)) {
            throw new IllegalArgumentException("answer " + answer + " is not allowed");
        }
        if (size == answers.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            allowed = Arrays.copyOf(allowed, allowed.length * 2);
            answers = Arrays.copyOf(answers, answers.length * 2);
        }
        System.arraycopy(row, 0, rows, size * features, features);
        for (int action = 0; action < actions; action++) {
            allowed[size * actions + action] = mask.allowed(action);
        }
        answers[size++] = answer;
    }
}
