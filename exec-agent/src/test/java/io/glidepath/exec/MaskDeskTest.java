package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.plan.ChildPlanner;
import io.glidepath.exec.plan.IntentList;
import io.glidepath.exec.policy.Action;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.risk.ActionMask;
import io.glidepath.risk.Intent;
import io.glidepath.risk.RejectReason;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.Set;

/** The mask says of each action what the guard says when it is asked of that action alone. */
class MaskDeskTest {
    private static final int WORLDS = 2_000;
    private static final Set<RejectReason> EXPECTED = EnumSet.of(
            RejectReason.NONE,
            RejectReason.KILLED,
            RejectReason.PASSIVE_ONLY_IOC,
            RejectReason.STALE_QUOTE,
            RejectReason.ONE_SIDED_QUOTE,
            RejectReason.PRICE_BAND,
            RejectReason.PARENT_BAND,
            RejectReason.DAILY_BAND,
            RejectReason.ORDER_VALUE,
            RejectReason.SCHEDULE_DRIFT,
            RejectReason.SELF_TRADE,
            RejectReason.PARTICIPATION,
            RejectReason.PARENT_PARTICIPATION,
            RejectReason.MESSAGE_THROTTLE,
            RejectReason.CANCEL_THROTTLE,
            RejectReason.MIN_RESTING);

    private final ChildPlanner planner = new ChildPlanner();
    private final IntentList intents = new IntentList();
    private final Action action = new Action();

    @ParameterizedTest
    @ValueSource(strings = {"grid-1", "grid-seed", "grid-seed-adv", "allocate-7", "follow"})
    void shouldSayOfEachActionWhatTheGuardSaysOfItAlone(final String name) {
        final ActionSpace space = ActionSpace.find(name);
        final Set<RejectReason> seen = EnumSet.noneOf(RejectReason.class);
        for (int seed = 0; seed < WORLDS; seed++) {
            final MaskWorld world = new MaskWorld(seed);
            final MaskDesk desk = new MaskDesk(world.guard, new ChildPlanner());
            for (int moves = 0; moves < 2; moves++) {
                compare(desk, world, space, seen, name + ", seed " + seed + ", moves " + moves);
                world.move();
            }
        }
        if (name.startsWith("grid-seed")) {
            assertThat(seen).containsAll(EXPECTED);
        }
    }

    private void compare(
            final MaskDesk desk,
            final MaskWorld world,
            final ActionSpace space,
            final Set<RejectReason> seen,
            final String where) {
        final ActionMask mask = new ActionMask();
        desk.fill(space, world.view, world.finishing, world.scheduledQuantity, mask);
        for (int i = 0; i < space.size(); i++) {
            final RejectReason alone = alone(world, space, i);
            seen.add(alone);
            assertThat(RejectReason.of(mask.reason(i)))
                    .as("action %d of %s", i, where)
                    .isEqualTo(alone);
            assertThat(mask.allowed(i)).isEqualTo(alone == RejectReason.NONE);
        }
    }

    private RejectReason alone(final MaskWorld world, final ActionSpace space, final int index) {
        space.describe(index, action);
        switch (action.kind) {
            case HOLD, FOLLOW -> {
                return RejectReason.NONE;
            }
            case GRID -> planner.plan(action, world.view, intents);
            case ALLOCATE -> planner.probe(index, world.view, intents);
        }
        if (!planner.priced()) {
            return RejectReason.ONE_SIDED_QUOTE;
        }
        for (int i = 0; i < intents.size(); i++) {
            final Intent intent = intents.get(i);
            intent.finishing = world.finishing;
            intent.scheduledQuantity = world.scheduledQuantity;
            final boolean waits =
                    intent.kind == Intent.Kind.NEW && intent.quantity > world.view.parent.free();
            final RejectReason reason =
                    waits ? RejectReason.NONE : world.guard.wouldPass(intent, world.view.nowNs);
            if (reason != RejectReason.NONE) {
                return reason;
            }
        }
        return RejectReason.NONE;
    }
}
