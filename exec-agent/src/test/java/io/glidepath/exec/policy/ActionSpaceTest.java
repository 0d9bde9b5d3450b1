package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.exec.policy.Action.Base;
import io.glidepath.exec.policy.Action.FollowStyle;
import io.glidepath.exec.policy.Action.Kind;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class ActionSpaceTest {
    private final Action action = new Action();

    @Test
    void shouldSpellGrid1() {
        assertThat(ActionSpace.GRID_1.size()).isEqualTo(100);
        for (int i = 0; i < 4; i++) {
            ActionSpace.GRID_1.describe(i, action);
            assertThat(action.kind).isEqualTo(Kind.HOLD);
            assertThat(action.waitPermille).isEqualTo(new int[] {0, 200, 500, 1000}[i]);
        }
        assertGrid(ActionSpace.GRID_1, 4, 500_000, Base.SCHEDULE, 0, 0);
        assertGrid(ActionSpace.GRID_1, 7, 500_000, Base.SCHEDULE, 0, 1000);
        assertGrid(ActionSpace.GRID_1, 8, 500_000, Base.SCHEDULE, 1, 0);
        assertGrid(ActionSpace.GRID_1, 28, 1_000_000, Base.SCHEDULE, 0, 0);
        assertGrid(ActionSpace.GRID_1, 99, 4_000_000, Base.SCHEDULE, 5, 1000);
        assertGrid(ActionSpace.GRID_SEED, 4, 2_500, Base.REMAINING, 0, 0);
        assertGrid(ActionSpace.GRID_SEED_ADV, 99, 20_000, Base.ADV, 5, 1000);
    }

    @Test
    void shouldSpellEachActionOnce() {
        final Set<String> seen = new HashSet<>();
        for (int i = 0; i < ActionSpace.GRID_1.size(); i++) {
            ActionSpace.GRID_1.describe(i, action);
            assertThat(action.index).isEqualTo(i);
            seen.add(action.kind + " " + action.sizePpm + " " + action.aggression + " "
                    + action.waitPermille);
        }
        assertThat(seen).hasSize(100);
    }

    /** Models carry the name; a space that changes must change its name. */
    @Test
    void shouldKeepItsHashes() {
        assertThat(PolicyManifest.hashText(ActionSpace.GRID_1.hash()))
                .isEqualTo("3ea32325a74eb5ad");
        assertThat(PolicyManifest.hashText(ActionSpace.GRID_SEED.hash()))
                .isEqualTo("1314aaea391b4b47");
        assertThat(PolicyManifest.hashText(ActionSpace.GRID_SEED_ADV.hash()))
                .isEqualTo("569f1d71b762b6a2");
        assertThat(PolicyManifest.hashText(ActionSpace.FOLLOW.hash()))
                .isEqualTo("a3ce0b6106cdb398");
        assertThat(PolicyManifest.hashText(ActionSpace.ALLOCATE_7.hash()))
                .isEqualTo("b2cfd7dd8fa9767b");
    }

    @Test
    void shouldBeFoundByName() {
        for (final ActionSpace space : new ActionSpace[] {
            ActionSpace.GRID_1,
            ActionSpace.GRID_SEED,
            ActionSpace.GRID_SEED_ADV,
            ActionSpace.FOLLOW,
            ActionSpace.ALLOCATE_7
        }) {
            assertThat(ActionSpace.find(space.id())).isSameAs(space);
        }
        assertThat(ActionSpace.find("grid-2")).isNull();
    }

    @Test
    void shouldPutEverythingInOnePlaceByIndex() {
        assertThat(ActionSpace.ALLOCATE_7.size()).isEqualTo(7);
        for (int i = 0; i < 7; i++) {
            ActionSpace.ALLOCATE_7.describe(i, action);
            assertThat(action.kind).isEqualTo(Kind.ALLOCATE);
            assertThat(action.weightCount).isEqualTo(7);
            for (int j = 0; j < 7; j++) {
                assertThat(action.weights[j]).isEqualTo(i == j ? 1f : 0f);
            }
        }
    }

    @Test
    void shouldRefuseAnIndexOutside() {
        assertThatThrownBy(() -> ActionSpace.GRID_1.describe(100, action))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ActionSpace.GRID_1.describe(-1, action))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ActionSpace.FOLLOW.describe(1, action))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldReadAggressionAsPostOrCross() {
        for (int aggression = 0; aggression < 6; aggression++) {
            action.grid(1, Base.SCHEDULE, aggression, 0);
            assertThat(action.crosses()).isEqualTo(aggression > 2);
            assertThat(action.stepTicks()).isEqualTo(aggression % 3);
        }
    }

    @Test
    void shouldFollowEachSchedule() {
        for (final FollowStyle style : FollowStyle.values()) {
            final SchedulePolicy policy = new SchedulePolicy(1, "schedule", style);
            final DecisionBatch batch = new DecisionBatch(2, 3, 1);
            batch.addRow();
            batch.addRow();
            policy.evaluate(batch);
            for (int row = 0; row < 2; row++) {
                assertThat(batch.action(row).kind).isEqualTo(Kind.FOLLOW);
                assertThat(batch.action(row).style).isEqualTo(style);
                assertThat(batch.action(row).waitPermille).isEqualTo(1000);
                assertThat(batch.failure(row)).isEqualTo(Failure.NONE);
                assertThat(batch.scoreCount(row)).isZero();
            }
            assertThat(policy.modelHash()).isZero();
        }
    }

    @Test
    void shouldReuseRowsClean() {
        final DecisionBatch batch = new DecisionBatch(1, 3, 4);
        batch.addRow();
        batch.features(0)[2] = 5;
        batch.scoreCount(0, 4);
        batch.mask(0).clear(4);
        batch.mask(0).allow(1);
        batch.fail(0, Failure.NAN);
        assertThat(batch.addRow()).isEqualTo(DecisionBatch.FULL);
        batch.clear();
        assertThat(batch.addRow()).isZero();
        assertThat(batch.features(0)).containsOnly(0f);
        assertThat(batch.scoreCount(0)).isZero();
        assertThat(batch.mask(0).allowed(1)).isFalse();
        assertThat(batch.failure(0)).isEqualTo(Failure.NONE);
        assertThatThrownBy(() -> batch.features(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private void assertGrid(
            final ActionSpace space,
            final int index,
            final int sizePpm,
            final Base base,
            final int aggression,
            final int waitPermille) {
        space.describe(index, action);
        assertThat(action.kind).isEqualTo(Kind.GRID);
        assertThat(action.sizePpm).isEqualTo(sizePpm);
        assertThat(action.base).isEqualTo(base);
        assertThat(action.aggression).isEqualTo(aggression);
        assertThat(action.waitPermille).isEqualTo(waitPermille);
    }
}
