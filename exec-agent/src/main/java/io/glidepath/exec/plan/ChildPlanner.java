package io.glidepath.exec.plan;

import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.policy.Action;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;

/**
 * Spells an {@link Action} as intents. It sends nothing and decides nothing: what it spells still
 * has to pass the guard.
 *
 * <p>A resting child of the last decision is kept if the new action asks its price (trimmed, newest
 * first), else taken back. Hold leaves everything as it is, and so do the styles that submit and
 * leave; an {@link Allocation} keeps what it can of every level.
 */
public final class ChildPlanner {
    /** Most new children of one decision; larger wishes wait for the next. */
    public static final int MAX_NEW_CHILDREN = 8;

    /** There is no touch to price an order by. */
    public static final long NO_PRICE = Prices.NONE;

    /** How far a schedule's crossing order reaches beyond the far touch, ticks. */
    static final int FOLLOW_STEPS_THROUGH = 2;

    private final Allocation allocation = new Allocation();
    private boolean priced;

    /** False when the last plan found no touch to price its orders by. */
    public boolean priced() {
        return priced;
    }

    /** Replaces the list's content by the action's intents. */
    public void plan(final Action action, final PlanView view, final IntentList out) {
        out.clear();
        priced = true;
        switch (action.kind) {
            case HOLD -> {}
            case ALLOCATE -> priced = allocation.plan(action, view, out);
            case GRID -> grid(action, view, out);
            case FOLLOW -> follow(action, view, out);
        }
    }

    /**
     * Replaces the list's content by a lot in one place of an allocation, for the guard to judge;
     * empty where nothing would be sent.
     */
    public void probe(final int weight, final PlanView view, final IntentList out) {
        out.clear();
        priced = Allocation.probe(weight, view, out);
    }

    /** The quantity a size of one stands for, whole lots, 0 when nothing is asked. */
    public long base(final Action action, final PlanView view) {
        final ParentOrder parent = view.parent;
        return switch (action.base) {
            case SCHEDULE -> asked(view.fallback.targetBy(view.nowNs + view.intervalNs), parent);
            case REMAINING -> parent.remaining();
            case ADV -> view.market.instrument().averageDailyVolume;
        };
    }

    private void grid(final Action action, final PlanView view, final IntentList out) {
        spell(action.crosses(), gridPrice(action, view), gridQuantity(action, view), view, out);
    }

    /** What a grid action's size asks for, whole lots. */
    public long gridQuantity(final Action action, final PlanView view) {
        return scaled(
                base(action, view),
                action.sizePpm,
                view.market.instrument().lot,
                view.parent.remaining());
    }

    /** The price of a grid action's aggression; {@link #NO_PRICE} without a touch. */
    public long gridPrice(final Action action, final PlanView view) {
        return action.crosses()
                ? Prices.crossing(view, action.stepTicks())
                : Prices.resting(view, action.stepTicks());
    }

    /**
     * Replaces the list's content by the intents of every grid action that has this price and this
     * quantity, and crosses or not.
     */
    public void grid(
            final boolean crosses,
            final long price,
            final long quantity,
            final PlanView view,
            final IntentList out) {
        out.clear();
        priced = true;
        spell(crosses, price, quantity, view, out);
    }

    private void spell(
            final boolean crosses,
            final long price,
            final long quantity,
            final PlanView view,
            final IntentList out) {
        if (crosses) {
            cross(view, price, quantity, out);
        } else {
            rest(view, price, quantity, out);
        }
    }

    private void follow(final Action action, final PlanView view, final IntentList out) {
        final ParentOrder parent = view.parent;
        switch (action.style) {
            case FINISH ->
                cross(view, Prices.collarEdge(view), capped(view, parent.remaining()), out);
            case TWAP, VWAP, POV, AC -> {
                final long sliceEndNs =
                        SliceClock.sliceEndNs(parent.startNs(), view.intervalNs, view.nowNs);
                final boolean firstHalf =
                        SliceClock.firstHalf(parent.startNs(), view.intervalNs, view.nowNs);
                final boolean onFallback = action.style == Action.FollowStyle.AC;
                final long target = (onFallback ? view.fallback : view.schedule)
                        .targetBy(Math.min(sliceEndNs, parent.endNs()));
                final long quantity = asked(target, parent);
                if (firstHalf || view.passiveOnly) {
                    rest(view, Prices.resting(view, 0), quantity, out);
                } else {
                    cross(
                            view,
                            Prices.crossing(view, FOLLOW_STEPS_THROUGH),
                            capped(view, quantity),
                            out);
                }
            }
            case IMMEDIATE -> immediate(view, out);
            case SUBMIT_AND_LEAVE -> leave(view, Prices.resting(view, 0), parent.free(), out);
            case SLICE_AND_LEAVE -> sliceAndLeave(view, out);
        }
    }

    private void immediate(final PlanView view, final IntentList out) {
        final long quantity = view.parent.remaining();
        if (view.passiveOnly) {
            rest(view, Prices.resting(view, 0), quantity, out);
        } else {
            cross(view, Prices.collarEdge(view), capped(view, quantity), out);
        }
    }

    /** What the slices until now ask beyond what was filled or rests. */
    private void sliceAndLeave(final PlanView view, final IntentList out) {
        final ParentOrder parent = view.parent;
        final long worked = parent.quantity() - parent.free();
        final long target = SliceClock.equalSlices(
                parent.quantity(), parent.startNs(), parent.endNs(), view.intervalNs, view.nowNs);
        final boolean first = SliceClock.slice(parent.startNs(), view.intervalNs, view.nowNs) == 0;
        final long price = first ? Prices.resting(view, 0) : Prices.fromFarTouch(view, 1);
        leave(view, price, Math.min(target - worked, parent.free()), out);
    }

    /** A new child beside whatever rests; nothing is taken back. */
    private void leave(
            final PlanView view, final long price, final long quantity, final IntentList out) {
        if (price == Prices.NONE) {
            priced = false;
        } else {
            Intents.split(view, price, quantity, OrderType.LIMIT, MAX_NEW_CHILDREN, out);
        }
    }

    /**
     * What participation allows now of a wish to cross, at least a lot: then the guard says why
     * not.
     */
    static long capped(final PlanView view, final long quantity) {
        return Math.min(quantity, Math.max(view.market.instrument().lot, view.participation));
    }

    private static long asked(final long target, final ParentOrder parent) {
        return Math.max(0, Math.min(target - parent.filled(), parent.remaining()));
    }

    /**
     * {@code base × sizePpm / 10^6} in whole lots, at least one when anything is asked, at most
     * what remains.
     */
    private static long scaled(
            final long base, final int sizePpm, final long lot, final long remaining) {
        if (base <= 0 || remaining <= 0) {
            return 0;
        }
        final long capped = Math.min(base, Long.MAX_VALUE / Math.max(1, sizePpm));
        final long lots = capped * sizePpm / Action.WHOLE / lot;
        return Math.min(Math.max(1, lots) * lot, remaining);
    }

    private void rest(
            final PlanView view, final long price, final long quantity, final IntentList out) {
        if (price == Prices.NONE) {
            priced = false;
            return;
        }
        final long kept = reconcile(view, price, quantity, out);
        Intents.split(view, price, quantity - kept, OrderType.LIMIT, MAX_NEW_CHILDREN, out);
    }

    private void cross(
            final PlanView view, final long price, final long quantity, final IntentList out) {
        if (price == Prices.NONE) {
            priced = false;
            return;
        }
        reconcile(view, Prices.NONE, 0, out);
        Intents.split(view, price, quantity, OrderType.IOC, MAX_NEW_CHILDREN, out);
    }

    /**
     * Takes back what does not rest at the price, and what rests there beyond the wish; says how
     * much stays.
     */
    private long reconcile(
            final PlanView view, final long price, final long wish, final IntentList out) {
        final Children children = view.children;
        final int slot = view.parent.slot();
        long resting = 0;
        for (int i = 0, n = children.openCount(slot); i < n; i++) {
            final ChildOrder child = children.open(slot, i);
            resting += stays(child, price) ? Intents.working(child) : 0;
        }
        long surplus = Math.max(0, resting - wish);
        for (int i = children.openCount(slot) - 1; i >= 0; i--) {
            final ChildOrder child = children.open(slot, i);
            final long working = Intents.working(child);
            if (working == 0 || child.type() == OrderType.IOC) {
                continue;
            }
            final long taken = stays(child, price) ? Math.min(surplus, working) : working;
            if (taken > 0) {
                surplus -= stays(child, price) ? taken : 0;
                Intents.cancel(view, child, taken == working ? Intent.NONE : taken, out);
            }
        }
        return Math.min(resting, wish);
    }

    private static boolean stays(final ChildOrder child, final long price) {
        return price != Prices.NONE && child.type() == OrderType.LIMIT && child.price() == price;
    }
}
