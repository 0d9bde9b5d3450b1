package io.glidepath.learn;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.ActionMask;

/**
 * The Almgren-Chriss policy spoken on {@code grid-1}: a function of the row and the mask alone, so
 * that it can be learned and checked. In base slices (what the trajectory asks from now to the next
 * decision), with <em>need</em> the target of the next decision and <em>late</em> the target of
 * now, each minus what is filled:
 * <ul>
 * <li>need below {@value #ENOUGH}: hold a whole interval;
 * <li>late below {@value #LATE}: post the need at the near touch; look again after a whole
 * interval, or half of one when
 *     late is {@value #SLIPPING} or more;
 * <li>late below {@value #VERY_LATE}: IOC of half the need at the far touch, which is back on the
 * trajectory when one
 *     slice late; look again after half an interval;
 * <li>later, or with fewer than {@value #LAST_DECISIONS} decisions to go: IOC of the need, one tick
 * beyond the far
 *     touch.
 * </ul> The limits lie between the values that whole and half slices take. What is denied is asked
 * smaller, then less eagerly, then as a post at the near touch; at last it holds.
 */
public final class AcTeacher implements Policy {
    static final double ENOUGH = 0.25;
    static final double SLIPPING = 0.25;
    static final double LATE = 0.75;
    static final double VERY_LATE = 2.75;
    static final double LAST_DECISIONS = 1.25;

    private static final int WAITS = 4;
    private static final int HALF_INTERVAL = 2;
    private static final int WHOLE_INTERVAL = 3;
    private static final int AGGRESSIONS = 6;
    private static final int HALF = 0;
    private static final int ONE = 1;
    private static final int POST = 0;
    private static final int CROSS = 3;
    private static final int CROSS_BEYOND = 4;

    /** {@link #LAST_DECISIONS} as {@link Features#REMAINING_DECISIONS} writes it. */
    private static final float LAST = (float) (LAST_DECISIONS / (LAST_DECISIONS + 4));

    private final int id;

    /**
     * @param id the number configuration gives it.
     */
    public AcTeacher(final int id) {
        this.id = id;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return "ac-teacher";
    }

    @Override
    public long modelHash() {
        return 0;
    }

    @Override
    public ActionSpace actionSpace() {
        return ActionSpace.GRID_1;
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            batch.scoreCount(row, 0);
            ActionSpace.GRID_1.describe(
                    answer(batch.features(row), batch.mask(row)), batch.action(row));
        }
    }

    /**
     * The index of its action in {@code grid-1}.
     *
     * @param row  of {@link Features#LAYOUT}.
     * @param mask over {@code grid-1}; holding is never masked.
     */
    public static int answer(final float[] row, final ActionMask mask) {
        final double need = slices(row[Features.AC_BEHIND_NEXT_SLICES]);
        if (need < ENOUGH) {
            return hold(WHOLE_INTERVAL);
        }
        final double late = slices(row[Features.AC_BEHIND_NOW_SLICES]);
        if (late >= VERY_LATE || row[Features.REMAINING_DECISIONS] < LAST) {
            return nearest(ONE, CROSS_BEYOND, HALF_INTERVAL, mask);
        }
        if (late >= LATE) {
            return nearest(HALF, CROSS, HALF_INTERVAL, mask);
        }
        return nearest(ONE, POST, late >= SLIPPING ? HALF_INTERVAL : WHOLE_INTERVAL, mask);
    }

    private static int nearest(
            final int size, final int aggression, final int wait, final ActionMask mask) {
        for (int eager = aggression; eager >= POST; eager = eager > CROSS ? CROSS : eager - CROSS) {
            for (int smaller = size; smaller >= 0; smaller--) {
                final int action = grid(smaller, eager, wait);
                if (mask.allowed(action)) {
                    return action;
                }
            }
        }
        return hold(wait);
    }

    private static int hold(final int wait) {
        return wait;
    }

    private static int grid(final int size, final int aggression, final int wait) {
        return WAITS * (1 + size * AGGRESSIONS + aggression) + wait;
    }

    /** Undoes the squash by 1: s / (1 - |s|). */
    private static double slices(final float squashed) {
        return squashed / Math.max(1e-6, 1 - Math.abs((double) squashed));
    }
}
