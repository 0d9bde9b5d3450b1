package io.glidepath.exec.plan;

import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.risk.Intent;
import io.glidepath.risk.OrderType;

/** Spells new children and cancels of one parent into a list. */
final class Intents {
    private Intents() {}

    /** What of a child may still trade and has not been asked back. */
    static long working(final ChildOrder child) {
        return child.leaves() - child.cancelPendingQuantity();
    }

    /** @param quantity how much to take back; {@link Intent#NONE}: all. */
    static void cancel(
            final PlanView view,
            final ChildOrder child,
            final long quantity,
            final IntentList out) {
        final Intent intent = out.add();
        if (intent == null) {
            return;
        }
        attribute(view, intent);
        intent.kind = Intent.Kind.CANCEL;
        intent.childId = child.childId();
        intent.side = child.side();
        intent.type = child.type();
        intent.price = child.price();
        intent.quantity = quantity;
    }

    /**
     * A quantity in whole lots, in at most {@code most} children.
     *
     * @return children spelled.
     */
    static int split(
            final PlanView view,
            final long price,
            final long quantity,
            final OrderType type,
            final int most,
            final IntentList out) {
        final long lot = view.market.instrument().lot;
        final long largest = Math.max(lot, view.maxChild - view.maxChild % lot);
        long left = quantity - quantity % lot;
        int spelled = 0;
        while (spelled < most && left > 0) {
            final Intent intent = out.add();
            if (intent == null) {
                return spelled;
            }
            attribute(view, intent);
            intent.kind = Intent.Kind.NEW;
            intent.type = type;
            intent.price = price;
            intent.quantity = Math.min(left, largest);
            intent.passive = type == OrderType.LIMIT;
            left -= intent.quantity;
            spelled++;
        }
        return spelled;
    }

    private static void attribute(final PlanView view, final Intent intent) {
        final ParentOrder parent = view.parent;
        intent.parentId = parent.parentId();
        intent.parentSlot = parent.slot();
        intent.instrumentId = view.market.instrument().instrumentId;
        intent.venue = view.market.instrument().venue;
        intent.clientId = parent.clientId();
        intent.policyId = view.policyId;
        intent.algoId = view.algoId;
        intent.side = parent.side();
    }
}
