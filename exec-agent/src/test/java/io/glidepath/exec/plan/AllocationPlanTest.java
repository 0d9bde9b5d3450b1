package io.glidepath.exec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.order.ParentRequest;
import io.glidepath.risk.Side;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Allocations worked by hand, in lots of 100, on both sides. */
class AllocationPlanTest {
    private static PlanWorld world(final Side side, final int lots, final double... weights) {
        final PlanWorld world = new PlanWorld(side, lots, 100, 3);
        weigh(world, weights);
        return world;
    }

    private static void weigh(final PlanWorld world, final double... weights) {
        world.action.allocate(7);
        for (int i = 0; i < 7; i++) {
            world.action.weights[i] = (float) weights[i];
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCrossAndRestByWeightsOfWhatRemains(final Side side) {
        final PlanWorld world = world(side, 20, 0.1, 0.2, 0.15, 0.1, 0.05, 0.1, 0.3);

        assertThat(world.plan())
                .containsExactly(
                        "IOC 2 at -38",
                        "rest 4 at 1",
                        "rest 3 at 2",
                        "rest 2 at 3",
                        "rest 1 at 4",
                        "rest 2 at 5");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldRoundHalvesToEvenAndGiveNoMoreThanIsLeft(final Side side) {
        // 20 lots: 2.5 gives 2, 7.5 gives 8, 2.5 gives 2, 5, then 2.5 gives 2; one is left over.
        assertThat(world(side, 20, 0.125, 0.375, 0.125, 0.25, 0.125, 0, 0).plan())
                .containsExactly(
                        "IOC 2 at -38", "rest 8 at 1", "rest 2 at 2", "rest 5 at 3", "rest 2 at 4");
        // 3 lots: 1.5 gives 2, and of the second 2 only one is left.
        assertThat(world(side, 3, 0.5, 0.5, 0, 0, 0, 0, 0).plan())
                .containsExactly("IOC 2 at -38", "rest 1 at 1");
        assertThat(world(side, 20, 0, 0, 0, 0, 0, 0, 1).plan()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldTakeBackTheNewestOfALevelFirst(final Side side) {
        final PlanWorld world = world(side, 20, 0, 0.25, 0, 0, 0, 0, 0.75);
        world.resting(1, 1, 3).resting(2, 1, 4);

        assertThat(world.plan()).containsExactly("cancel 2 of 2");
        weigh(world, 0, 0.1, 0, 0, 0, 0, 0.9);
        assertThat(world.plan()).containsExactly("cancel all of 2", "cancel 1 of 1");
        weigh(world, 0, 0.35, 0, 0, 0, 0, 0.65);
        assertThat(world.plan()).as("what fits keeps its place").isEmpty();
        weigh(world, 0, 0.5, 0, 0, 0, 0, 0.5);
        assertThat(world.plan()).as("what lacks is added").containsExactly("rest 3 at 1");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCancelThenCrossThenRest(final Side side) {
        final PlanWorld world = world(side, 40, 0.25, 0.05, 0.25, 0, 0, 0.125, 0.325);
        world.resting(1, 1, 3)
                .resting(2, 7, 2)
                .resting(3, 2, 4)
                .resting(4, 3, 5)
                .resting(5, 6, 1);
        world.filled(3, 2);

        // 38 remain: 9.5 gives 10, 1.9 gives 2, 9.5 gives 10, 4.75 gives 5.
        assertThat(world.plan())
                .containsExactly(
                        "cancel 1 of 1",
                        "cancel all of 4",
                        "cancel all of 5",
                        "cancel all of 2",
                        "IOC 10 at -39",
                        "rest 8 at 2",
                        "rest 5 at 5");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldNotCountWhatHasBeenAskedBack(final Side side) {
        final PlanWorld world = world(side, 20, 0, 0.25, 0, 0, 0, 0, 0.75);
        world.resting(1, 1, 5).resting(2, 9, 4).asked(1, 2).asked(2, 4);

        assertThat(world.plan()).containsExactly("rest 2 at 1");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldAddNothingWhereTheMaskDeniesAndKeepWhatRests(final Side side) {
        final PlanWorld world = world(side, 20, 0.25, 0.25, 0.25, 0, 0, 0, 0.25);
        world.resting(1, 1, 7);
        world.action.denyNew(0);
        world.action.denyNew(1);

        assertThat(world.plan()).containsExactly("cancel 2 of 1", "rest 5 at 2");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldRestAloneWhereNothingMayCross(final Side side) {
        final PlanWorld world = world(side, 20, 0.5, 0.5, 0, 0, 0, 0, 0);
        world.view.passiveOnly = true;

        assertThat(world.plan()).containsExactly("rest 10 at 1");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCrossNoMoreThanParticipationAllows(final Side side) {
        final PlanWorld world = world(side, 20, 0.5, 0, 0, 0, 0, 0, 0.5);
        world.view.participation = 300;

        assertThat(world.plan()).containsExactly("IOC 3 at -38");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldKeepToEightChildrenOfTheLargestSizeAndToThoseOfEveryPlace(final Side side) {
        final PlanWorld world = world(side, 40, 0.25, 0.25, 0.125, 0.125, 0.125, 0.125, 0);
        world.view.maxChild = 450;

        assertThat(world.plan())
                .containsExactly(
                        "IOC 4 at -38",
                        "IOC 4 at -38",
                        "IOC 2 at -38",
                        "rest 4 at 1",
                        "rest 4 at 2",
                        "rest 4 at 3",
                        "rest 4 at 4",
                        "rest 4 at 5");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldSendNothingAtALevelThatTheLimitForbids(final Side side) {
        final PlanWorld world = world(side, 20, 0.25, 0.25, 0.25, 0.25, 0, 0, 0);
        final long none = ParentRequest.NONE;
        world.resting(1, 1, 5);
        world.parent.amend(none, none, world.price(2), PlanWorld.START_NS);

        assertThat(world.plan())
                .containsExactly("cancel all of 1", "IOC 5 at 2", "rest 5 at 2", "rest 5 at 3");
    }
}
