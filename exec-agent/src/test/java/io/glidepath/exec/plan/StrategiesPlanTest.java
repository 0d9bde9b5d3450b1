package io.glidepath.exec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.policy.Action.FollowStyle;
import io.glidepath.risk.Side;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the never-repricing strategies and immediate ask, by hand, on both sides. */
class StrategiesPlanTest {
    private static PlanWorld world(final Side side, final FollowStyle style) {
        final PlanWorld world = new PlanWorld(side, 25, 100, 3);
        world.action.follow(style);
        return world;
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldRestAllAtTheNearTouchOnceAndLeaveIt(final Side side) {
        final PlanWorld world = world(side, FollowStyle.SUBMIT_AND_LEAVE);

        assertThat(world.plan()).containsExactly("rest 25 at 3");
        world.resting(1, 3, 25).filled(1, 7);
        assertThat(world.at(4).plan()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldRestTheFirstSliceAtTheNearTouchAndLaterOnesATickInsideTheFar(final Side side) {
        final PlanWorld world = world(side, FollowStyle.SLICE_AND_LEAVE);

        assertThat(world.plan()).containsExactly("rest 2 at 3");
        world.resting(1, 3, 2);
        // 25 lots in ten slices: 2.5 each, whole lots, no rounding adds up.
        assertThat(world.at(1).plan()).containsExactly("rest 3 at 1");
        world.resting(2, 1, 3).filled(2, 1);
        assertThat(world.at(2).plan()).containsExactly("rest 2 at 1");
        world.resting(3, 1, 2);
        assertThat(world.at(2).plan()).as("asked again in the same slice").isEmpty();
        assertThat(world.at(9).plan()).containsExactly("rest 18 at 1");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldSendAllAtOnceInsideTheCollarAndAgainWhatIsLeft(final Side side) {
        final PlanWorld world = world(side, FollowStyle.IMMEDIATE);

        // The mid is 1.5 ticks from the far touch; 40 ticks from it, never worse than the collar.
        assertThat(world.plan()).containsExactly("IOC 25 at -38");
        world.resting(1, 3, 25).filled(1, 20);
        assertThat(world.at(1).plan()).containsExactly("cancel all of 1", "IOC 5 at -38");
        world.view.passiveOnly = true;
        assertThat(world.plan()).as("where nothing may cross").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldFinishByTakingEverythingBackAndCrossingTheRest(final Side side) {
        final PlanWorld world = world(side, FollowStyle.FINISH);
        world.resting(1, 3, 2).resting(2, 1, 3).filled(2, 1);

        // Our own child made the spread one tick: the mid is half a tick from the far touch.
        assertThat(world.plan())
                .containsExactly("cancel all of 2", "cancel all of 1", "IOC 24 at -39");
    }
}
