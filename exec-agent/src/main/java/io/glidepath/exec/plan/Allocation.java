package io.glidepath.exec.plan;

import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.policy.Action;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;

/**
 * Spells an allocation: weights [market, 1 to 5 ticks from the far touch, hold] of what remains of
 * a parent, resting or not (Cheridito and Weiss, arXiv 2507.06345). Written for a sell, whose far
 * touch is the best bid; a buy is the mirror image.
 *
 * <ol>
 *   <li>In the order of the weights a place gets the whole lots nearest to weight times remaining,
 *       halves to even, but no more than is left; what is left over waits.
 *   <li>At each level what rests beyond its part is taken back, newest first; then everything that
 *       rests outside the levels.
 *   <li>The market's part is an IOC at the collar's edge, what participation allows of it.
 *   <li>At each level what its part lacks is a new limit order; orders that fit keep their place.
 * </ol>
 *
 * <p>Prices count from the far touch as it is before anything is sent. In all at most {@link
 * ChildPlanner#MAX_NEW_CHILDREN} new children, one kept for each place yet to come; what is larger
 * than they may be waits. Nothing is sent at a level that the parent's limit forbids.
 */
final class Allocation {
    private static final int MARKET = 0;
    private static final int LEVELS = 5;
    private static final int HOLD = LEVELS + 1;

    private final long[] parts = new long[LEVELS + 1];
    private final long[] prices = new long[LEVELS + 1];

    /** Says whether there was a far touch to count from; without one everything stays. */
    boolean plan(final Action action, final PlanView view, final IntentList out) {
        if (Prices.level(view, 0) == Prices.NONE) {
            return false;
        }
        divide(action, view);
        for (int level = 1; level <= LEVELS; level++) {
            prices[level] = Prices.level(view, level);
            parts[level] = Prices.allowed(view, prices[level]) ? parts[level] : 0;
            parts[level] -= trim(view, prices[level], parts[level], out);
        }
        takeBackElsewhere(view, out);
        send(action, view, out);
        return true;
    }

    /** A lot at one place; says whether the place has a price. */
    static boolean probe(final int weight, final PlanView view, final IntentList out) {
        if (weight == HOLD) {
            return true;
        }
        final boolean crosses = weight == MARKET;
        final long price = crosses ? Prices.collarEdge(view) : Prices.level(view, weight);
        if (price == Prices.NONE) {
            return false;
        }
        final OrderType type = crosses ? OrderType.IOC : OrderType.LIMIT;
        Intents.split(view, price, view.market.instrument().lot, type, 1, out);
        return true;
    }

    private void divide(final Action action, final PlanView view) {
        final long lot = view.market.instrument().lot;
        final long remaining = view.parent.remaining() / lot;
        long left = remaining;
        for (int i = 0; i <= LEVELS; i++) {
            final long lots =
                    Math.min((long) Math.rint((double) action.weights[i] * remaining), left);
            parts[i] = lots * lot;
            left -= lots;
        }
    }

    /** Takes back what rests at a price beyond a wish, newest first; says how much stays. */
    private static long trim(
            final PlanView view, final long price, final long wish, final IntentList out) {
        final Children children = view.children;
        final int slot = view.parent.slot();
        long resting = 0;
        for (int i = 0; i < children.openCount(slot); i++) {
            resting += restingAt(children.open(slot, i), price);
        }
        long surplus = Math.max(0, resting - wish);
        for (int i = children.openCount(slot) - 1; i >= 0 && surplus > 0; i--) {
            final ChildOrder child = children.open(slot, i);
            final long there = restingAt(child, price);
            final long taken = Math.min(surplus, there);
            if (taken > 0) {
                Intents.cancel(view, child, taken == there ? Intent.NONE : taken, out);
                surplus -= taken;
            }
        }
        return Math.min(resting, wish);
    }

    private static long restingAt(final ChildOrder child, final long price) {
        return child.type() == OrderType.LIMIT && child.price() == price
                ? Intents.working(child)
                : 0;
    }

    private void takeBackElsewhere(final PlanView view, final IntentList out) {
        final Children children = view.children;
        final int slot = view.parent.slot();
        for (int i = children.openCount(slot) - 1; i >= 0; i--) {
            final ChildOrder child = children.open(slot, i);
            if (child.type() == OrderType.LIMIT
                    && Intents.working(child) > 0
                    && !onLevel(child.price())) {
                Intents.cancel(view, child, Intent.NONE, out);
            }
        }
    }

    private boolean onLevel(final long price) {
        for (int level = 1; level <= LEVELS; level++) {
            if (prices[level] == price) {
                return true;
            }
        }
        return false;
    }

    private void send(final Action action, final PlanView view, final IntentList out) {
        int room = ChildPlanner.MAX_NEW_CHILDREN;
        if (action.mayAdd(MARKET) && !view.passiveOnly && parts[MARKET] > 0) {
            final long price = Prices.collarEdge(view);
            final long quantity = ChildPlanner.capped(view, parts[MARKET]);
            room -= price == Prices.NONE
                    ? 0
                    : Intents.split(view, price, quantity, OrderType.IOC, room - LEVELS, out);
        }
        for (int level = 1; level <= LEVELS; level++) {
            if (action.mayAdd(level)) {
                final int most = room - (LEVELS - level);
                room -= Intents.split(
                        view, prices[level], parts[level], OrderType.LIMIT, most, out);
            }
        }
    }
}
