package io.glidepath.exec.policy;

import io.glidepath.risk.ActionMask;

import java.util.Arrays;
import java.util.Objects;

/**
 * The decisions of one policy in one duty cycle: per row what is seen and allowed, then what is
 * answered. All memory is taken at construction; a row's objects belong to it and are valid until
 * {@link #clear()}.
 */
public final class DecisionBatch {
    /** What {@link #addRow()} answers when every row is taken. */
    public static final int FULL = -1;

    private final int featureCount;
    private final int maxActions;
    private final float[][] features;
    private final ActionMask[] masks;
    private final Action[] actions;
    private final float[][] scores;
    private final int[] scoreCounts;
    private final Failure[] failures;
    private int rows;

    /**
     * @param maxRows most decisions a cycle, at least 1.
     * @param features floats of a row, at least 1.
     * @param maxActions most scores of a row, 1 to {@link ActionSpace#MAX_SIZE}.
     */
    public DecisionBatch(final int maxRows, final int features, final int maxActions) {
        if (maxRows < 1 || features < 1 || maxActions < 1 || maxActions > ActionSpace.MAX_SIZE) {
            throw new IllegalArgumentException("a batch of " + maxRows + " rows x " + features
                    + " features x " + maxActions + " actions cannot be");
        }
        this.featureCount = features;
        this.maxActions = maxActions;
        this.features = new float[maxRows][features];
        this.masks = new ActionMask[maxRows];
        this.actions = new Action[maxRows];
        this.scores = new float[maxRows][maxActions];
        this.scoreCounts = new int[maxRows];
        this.failures = new Failure[maxRows];
        for (int row = 0; row < maxRows; row++) {
            masks[row] = new ActionMask();
            actions[row] = new Action();
            failures[row] = Failure.NONE;
        }
    }

    public int rows() {
        return rows;
    }

    /** Most rows. */
    public int capacity() {
        return features.length;
    }

    /** Floats of a row. */
    public int featureCount() {
        return featureCount;
    }

    /** Most scores of a row. */
    public int maxActions() {
        return maxActions;
    }

    public void clear() {
        rows = 0;
    }

    /**
     * Opens the next row, zeroed, nothing allowed and holding; {@link #FULL} when there is none.
     */
    public int addRow() {
        if (rows == features.length) {
            return FULL;
        }
        final int row = rows++;
        Arrays.fill(features[row], 0f);
        masks[row].clear(0);
        actions[row].reset();
        scoreCounts[row] = 0;
        failures[row] = Failure.NONE;
        return row;
    }

    /** The row's own array; write into it. */
    public float[] features(final int row) {
        return features[Objects.checkIndex(row, rows)];
    }

    public ActionMask mask(final int row) {
        return masks[Objects.checkIndex(row, rows)];
    }

    public Action action(final int row) {
        return actions[Objects.checkIndex(row, rows)];
    }

    /** Higher is better, or weights; the first {@link #scoreCount} count. */
    public float[] scores(final int row) {
        return scores[Objects.checkIndex(row, rows)];
    }

    /** 0 when the policy has no scores. */
    public int scoreCount(final int row) {
        return scoreCounts[Objects.checkIndex(row, rows)];
    }

    public Failure failure(final int row) {
        return failures[Objects.checkIndex(row, rows)];
    }

    /** Says how many scores a row holds. */
    public void scoreCount(final int row, final int count) {
        if (count < 0 || count > maxActions) {
            throw new IndexOutOfBoundsException(count);
        }
        scoreCounts[Objects.checkIndex(row, rows)] = count;
    }

    /** Marks a row unanswered; its action holds. */
    public void fail(final int row, final Failure failure) {
        failures[Objects.checkIndex(row, rows)] = failure;
        actions[row].reset();
    }

    /** Marks a row as one whose policy said nothing: it has no scores, and its action holds. */
    public void unanswered(final int row, final Failure failure) {
        scoreCount(row, 0);
        fail(row, failure);
    }

    /**
     * Chooses for a row by its scores and mask: the highest allowed score, the lowest index among
     * equals. Fails the row with {@link Failure#NAN} or {@link Failure#MASKED_OUT} where there is
     * no such choice.
     */
    public void choose(final int row, final ActionSpace space) {
        final int choice = MaskedArgmax.choose(scores(row), scoreCounts[row], masks[row]);
        if (choice >= 0) {
            failures[row] = Failure.NONE;
            space.describe(choice, actions[row]);
        } else {
            fail(row, choice == MaskedArgmax.NOT_FINITE ? Failure.NAN : Failure.MASKED_OUT);
        }
    }

    /**
     * Allocates for a row: its scores are weights. Fails the row where {@link
     * MaskedWeights#allocate} says why.
     */
    public void allocate(final int row) {
        final Failure failure =
                MaskedWeights.allocate(scores(row), scoreCounts[row], masks[row], actions[row]);
        if (failure == Failure.NONE) {
            failures[row] = Failure.NONE;
        } else {
            fail(row, failure);
        }
    }

    /** Answers a row from its scores, by the rule of its action space. */
    public void answer(final int row, final ActionSpace space) {
        if (space.weighs()) {
            allocate(row);
        } else {
            choose(row, space);
        }
    }
}
