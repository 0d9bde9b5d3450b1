package io.glidepath.exec.feature;

import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Schedule;

/** How far the parent is, against the clock and its schedules. */
final class OrderFeatures {
    private static final double DECISIONS = 4;
    private static final double LOTS = 16;
    private static final double SLICES = 1;
    private static final double CANCELS = 64;
    private static final double CHILDREN = 4;
    private static final double BPS = 20;

    private OrderFeatures() {}

    static void write(
            final Scene scene,
            final ParentOrder parent,
            final long nowNs,
            final long intervalNs,
            final float[] row) {
        final double left = (double) parent.endNs() - nowNs;
        row[Features.REMAINING_QUANTITY] = Squash.share(parent.remaining(), scene.quantity);
        row[Features.REMAINING_TIME] =
                Squash.share(left, (double) parent.endNs() - parent.startNs());
        row[Features.REMAINING_DECISIONS] = Squash.positive(left / intervalNs, DECISIONS);
        row[Features.FILLED_SHARE] = Squash.share(parent.filled(), scene.quantity);
        row[Features.FREE_QUANTITY] = Squash.share(parent.free(), scene.quantity);
        row[Features.OPEN_QUANTITY] = Squash.share(
                (double) parent.openQuantity() + parent.unknownQuantity(), scene.quantity);
        row[Features.SLICE_QUANTITY] = Squash.share(scene.slice, scene.quantity);
        row[Features.SLICE_LOTS] = Squash.positive(scene.slice / scene.lot, LOTS);
        final double others =
                (double) scene.market.observedOthersVolume() - parent.othersAtArrival();
        row[Features.PARTICIPATION_START] =
                Squash.share(parent.filled(), parent.filled() + Math.max(0, others));
        row[Features.CANCELS] = Squash.positive(parent.cancels(), CANCELS);
        row[Features.CHILDREN_OPEN] = Squash.positive(parent.openChildren(), CHILDREN);
        row[Features.MUST_FINISH] = Squash.flag(parent.mustFinish());
        writePrices(scene, parent, row);
    }

    /** Deviations of what is filled from three schedules, now and at the next decision. */
    static void writeSchedules(
            final Scene scene,
            final ParentOrder parent,
            final Schedule ac,
            final Schedule twap,
            final Schedule own,
            final long nowNs,
            final long nextNs,
            final float[] row) {
        final double filled = parent.filled();
        final double acNow = ac.targetBy(nowNs) - filled;
        final double acNext = ac.targetBy(nextNs) - filled;
        final double twapNow = twap.targetBy(nowNs) - filled;
        final double twapNext = twap.targetBy(nextNs) - filled;
        row[Features.AC_BEHIND_NOW_SLICES] = Squash.signed(acNow / scene.slice, SLICES);
        row[Features.AC_BEHIND_NEXT_SLICES] = Squash.signed(acNext / scene.slice, SLICES);
        row[Features.AC_BEHIND_NOW] = Squash.signedShare(acNow, scene.quantity);
        row[Features.AC_BEHIND_NEXT] = Squash.signedShare(acNext, scene.quantity);
        row[Features.TWAP_BEHIND_NOW_SLICES] = Squash.signed(twapNow / scene.slice, SLICES);
        row[Features.TWAP_BEHIND_NEXT_SLICES] = Squash.signed(twapNext / scene.slice, SLICES);
        row[Features.TWAP_BEHIND_NOW] = Squash.signedShare(twapNow, scene.quantity);
        row[Features.OWN_BEHIND_NOW] =
                Squash.signedShare(own.targetBy(nowNs) - filled, scene.quantity);
        row[Features.OWN_BEHIND_NEXT] =
                Squash.signedShare(own.targetBy(nextNs) - filled, scene.quantity);
    }

    private static void writePrices(
            final Scene scene, final ParentOrder parent, final float[] row) {
        final long limit = parent.limitPrice();
        final boolean limited = limit != ParentRequest.NONE && scene.mid2 > 0;
        row[Features.LIMIT_DISTANCE] =
                limited ? Squash.positive(-scene.againstUsBps(limit), BPS) : 1;
        final long arrival2 = parent.arrivalMid2();
        final boolean arrived = arrival2 != ParentRequest.NONE && scene.mid2 > 0;
        row[Features.ARRIVAL_DEVIATION] = arrived
                ? Squash.signed(
                        scene.sign * ((double) scene.mid2 - arrival2) / arrival2 * Scene.BPS, BPS)
                : 0;
    }
}
