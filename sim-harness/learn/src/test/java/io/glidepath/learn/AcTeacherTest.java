package io.glidepath.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.Action;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.risk.ActionMask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Set;

class AcTeacherTest {
    private static final int POST = 0;
    private static final int CROSS = 3;
    private static final int CROSS_BEYOND = 4;

    private final ActionMask mask = new ActionMask();
    private final Set<Integer> denied = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        // need, late, decisions left, kind, size, aggression, wait
        "-1,    -2,   10,   HOLD, 0,       0, 1000",
        "0.2,   -0.8, 10,   HOLD, 0,       0, 1000",
        "0.2,   -0.8, 1,    HOLD, 0,       0, 1000",
        "0.3,   -0.7, 10,   GRID, 1000000, 0, 1000",
        "1,     0,    10,   GRID, 1000000, 0, 1000",
        "1.5,   0.5,  10,   GRID, 1000000, 0, 500",
        "2,     1,    10,   GRID, 500000,  3, 500",
        "3.5,   2.5,  10,   GRID, 500000,  3, 500",
        "4,     3,    10,   GRID, 1000000, 4, 500",
        "1,     0,    1,    GRID, 1000000, 4, 500",
        "1,     0,    1.5,  GRID, 1000000, 0, 1000",
    })
    void shouldSpeakTheTrajectoryOnTheGrid(
            final double need,
            final double late,
            final double decisions,
            final Action.Kind kind,
            final int sizePpm,
            final int aggression,
            final int waitPermille) {
        allowAll();
        final Action action = new Action();
        ActionSpace.GRID_1.describe(AcTeacher.answer(row(need, late, decisions), mask), action);
        assertThat(action.kind).isEqualTo(kind);
        assertThat(action.sizePpm).isEqualTo(sizePpm);
        assertThat(action.aggression).isEqualTo(aggression);
        assertThat(action.waitPermille).isEqualTo(waitPermille);
    }

    @Test
    void shouldAskLessWhenItsWishIsDenied() {
        allowAll();
        final float[] row = row(4, 3, 10);
        deny(1_000_000, CROSS_BEYOND);
        assertThat(spoken(row)).isEqualTo("500000 of 4");
        deny(500_000, CROSS_BEYOND);
        assertThat(spoken(row)).isEqualTo("1000000 of 3");
        deny(1_000_000, CROSS);
        deny(500_000, CROSS);
        assertThat(spoken(row)).isEqualTo("1000000 of 0");
        deny(1_000_000, POST);
        assertThat(spoken(row)).isEqualTo("500000 of 0");
        deny(500_000, POST);
        assertThat(spoken(row)).isEqualTo("hold");
    }

    @Test
    void shouldAnswerABatchAsItAnswersEachRow() {
        final DecisionBatch batch =
                new DecisionBatch(2, Features.LAYOUT.size(), ActionSpace.MAX_SIZE);
        allowAll();
        for (final float[] row : new float[][] {row(1, 0, 10), row(-1, -2, 10)}) {
            final int at = batch.addRow();
            System.arraycopy(row, 0, batch.features(at), 0, row.length);
            batch.mask(at).clear(mask.size());
            for (int i = 0; i < mask.size(); i++) {
                batch.mask(at).allow(i);
            }
        }
        new AcTeacher(7).evaluate(batch);
        assertThat(batch.action(0).index).isEqualTo(AcTeacher.answer(batch.features(0), mask));
        assertThat(batch.action(1).kind).isEqualTo(Action.Kind.HOLD);
    }

    private String spoken(final float[] row) {
        final Action action = new Action();
        ActionSpace.GRID_1.describe(AcTeacher.answer(row, mask), action);
        return action.kind == Action.Kind.HOLD
                ? "hold"
                : action.sizePpm + " of " + action.aggression;
    }

    private void allowAll() {
        mask.clear(ActionSpace.GRID_1.size());
        for (int i = 0; i < mask.size(); i++) {
            mask.allow(i);
        }
    }

    private void deny(final int sizePpm, final int aggression) {
        final Action action = new Action();
        for (int i = 0; i < mask.size(); i++) {
            ActionSpace.GRID_1.describe(i, action);
            if (action.kind == Action.Kind.GRID
                    && action.sizePpm == sizePpm
                    && action.aggression == aggression) {
                denied.add(i);
            }
        }
        mask.clear(ActionSpace.GRID_1.size());
        for (int i = 0; i < mask.size(); i++) {
            if (!denied.contains(i)) {
                mask.allow(i);
            }
        }
    }

    private static float[] row(final double need, final double late, final double decisions) {
        final float[] row = new float[Features.LAYOUT.size()];
        row[Features.AC_BEHIND_NEXT_SLICES] = squash(need, 1);
        row[Features.AC_BEHIND_NOW_SLICES] = squash(late, 1);
        row[Features.REMAINING_DECISIONS] = squash(decisions, 4);
        return row;
    }

    private static float squash(final double x, final double scale) {
        return (float) (x / (Math.abs(x) + scale));
    }
}
