package io.glidepath.exec.feature;

import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.risk.OrderType;

/** Our own resting orders at the near touch and the ticks behind it. */
final class QueueFeatures {
    private QueueFeatures() {}

    /** Of each tick only the child sent first is looked for in its queue. */
    static void write(
            final Scene scene,
            final ParentOrder parent,
            final Children children,
            final float[] row) {
        for (int level = 0; level < Features.OWN_LEVELS; level++) {
            row[Features.OWN_SIZE + level] = 0;
            row[Features.OWN_AHEAD + level] = 1;
        }
        if (scene.mid2 <= 0) {
            return;
        }
        final int slot = parent.slot();
        for (int i = 0, open = children.openCount(slot); i < open; i++) {
            final ChildOrder child = children.open(slot, i);
            final long level = child.type() == OrderType.LIMIT ? level(scene, child.price()) : -1;
            if (level >= 0 && level < Features.OWN_LEVELS) {
                add(scene, child, (int) level, row);
            }
        }
    }

    private static void add(
            final Scene scene, final ChildOrder child, final int level, final float[] row) {
        final int size = Features.OWN_SIZE + level;
        if (row[size] == 0) {
            row[Features.OWN_AHEAD + level] = ahead(scene, child);
        }
        row[size] = Squash.clamp(row[size] + Squash.share(child.leaves(), scene.quantity), 0);
    }

    private static float ahead(final Scene scene, final ChildOrder child) {
        final long ahead = scene.book.quantityAhead(child.venueOrderId());
        return ahead < 0
                ? 1
                : Squash.share(ahead, scene.book.quantityAtPrice(scene.near, child.price()));
    }

    /** Whole ticks behind the near touch; negative in front of it. */
    private static long level(final Scene scene, final long price) {
        return Math.floorDiv(scene.sign * (scene.book.priceAt(scene.near, 0) - price), scene.tick);
    }
}
