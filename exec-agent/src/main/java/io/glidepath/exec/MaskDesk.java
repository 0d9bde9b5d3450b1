package io.glidepath.exec;

import io.glidepath.exec.plan.ChildPlanner;
import io.glidepath.exec.plan.IntentList;
import io.glidepath.exec.plan.PlanView;
import io.glidepath.exec.policy.Action;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.risk.ActionMask;
import io.glidepath.risk.Intent;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

import java.util.Arrays;

/**
 * Asks the guard about every action of a space. What many actions share is worked out once: those
 * that differ in their wait alone have one answer, each size has one quantity and each aggression
 * one price, and a plan that was judged already is not judged again. Every plan that is left is the
 * planner's, and its verdict the guard's.
 */
final class MaskDesk {
    private static final int AGGRESSIONS = 6;

    private final RiskGuard guard;
    private final ChildPlanner planner;
    private final IntentList intents = new IntentList();
    private final Action action = new Action();
    private final long[] prices = new long[AGGRESSIONS];
    private final boolean[] priced = new boolean[AGGRESSIONS];

    private final long[] judgedPrices = new long[ActionMask.MAX_ACTIONS];
    private final long[] judgedQuantities = new long[ActionMask.MAX_ACTIONS];
    private final boolean[] judgedCrosses = new boolean[ActionMask.MAX_ACTIONS];
    private final RejectReason[] verdicts = new RejectReason[ActionMask.MAX_ACTIONS];
    private int judged;

    private PlanView view;
    private boolean finishing;
    private long scheduledQuantity;

    MaskDesk(final RiskGuard guard, final ChildPlanner planner) {
        this.guard = guard;
        this.planner = planner;
    }

    /**
     * Fills a mask for one parent at one moment.
     *
     * @param view the parent and its market, as the planner looks at them.
     * @param finishing whether the parent is past the time from which it is completed.
     * @param scheduledQuantity what its schedule asks by the next decision, for the drift check.
     */
    void fill(
            final ActionSpace space,
            final PlanView view,
            final boolean finishing,
            final long scheduledQuantity,
            final ActionMask mask) {
        this.view = view;
        this.finishing = finishing;
        this.scheduledQuantity = scheduledQuantity;
        judged = 0;
        Arrays.fill(priced, false);
        mask.clear(space.size());
        final int waits = space.waits();
        int lastSize = -1;
        long quantity = 0;
        for (int first = 0; first < space.size(); first += waits) {
            space.describe(first, action);
            if (action.kind == Action.Kind.GRID && action.sizePpm != lastSize) {
                lastSize = action.sizePpm;
                quantity = planner.gridQuantity(action, view);
            }
            final RejectReason reason = switch (action.kind) {
                case GRID -> grid(quantity);
                case ALLOCATE -> place(first);
                case HOLD, FOLLOW -> RejectReason.NONE;
            };
            for (int i = first; i < first + waits; i++) {
                mask.deny(i, reason);
            }
        }
    }

    /** Of an allocation the guard is asked whether a lot could go to each of its places. */
    private RejectReason place(final int weight) {
        planner.probe(weight, view, intents);
        return judge();
    }

    private RejectReason grid(final long quantity) {
        final long price = price();
        final boolean crosses = action.crosses();
        for (int i = 0; i < judged; i++) {
            if (judgedPrices[i] == price
                    && judgedQuantities[i] == quantity
                    && judgedCrosses[i] == crosses) {
                return verdicts[i];
            }
        }
        planner.grid(crosses, price, quantity, view, intents);
        judgedPrices[judged] = price;
        judgedQuantities[judged] = quantity;
        judgedCrosses[judged] = crosses;
        verdicts[judged] = judge();
        return verdicts[judged++];
    }

    private long price() {
        final int aggression = action.aggression;
        if (!priced[aggression]) {
            priced[aggression] = true;
            prices[aggression] = planner.gridPrice(action, view);
        }
        return prices[aggression];
    }

    /** The first reason that stands against any intent of the plan. */
    private RejectReason judge() {
        if (!planner.priced()) {
            return RejectReason.ONE_SIDED_QUOTE;
        }
        final long free = view.parent.free();
        for (int i = 0; i < intents.size(); i++) {
            final Intent intent = intents.get(i);
            if (intent.kind == Intent.Kind.NEW && intent.quantity > free) {
                continue;
            }
            intent.finishing = finishing;
            intent.scheduledQuantity = scheduledQuantity;
            final RejectReason reason = guard.wouldPass(intent, view.nowNs);
            if (reason != RejectReason.NONE) {
                return reason;
            }
        }
        return RejectReason.NONE;
    }
}
