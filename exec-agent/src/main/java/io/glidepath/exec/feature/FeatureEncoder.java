package io.glidepath.exec.feature;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.Schedule;
import io.glidepath.risk.Headroom;

/**
 * Writes one row of a layout: a function of its arguments alone, finite and within
 * bounds whatever they hold. Used by one thread; allocates nothing.
 */
public final class FeatureEncoder {
    private final Scene scene = new Scene();

    /**
     * Writes every feature of the row.
     *
     * @param layout     one of {@link FeatureLayouts#ALL}.
     * @param ac         fallback schedule of the parent, which a base slice is measured on.
     * @param twap       even schedule of the parent.
     * @param own        schedule of the parent's own algo.
     * @param headroom   of the parent, now.
     * @param intervalNs decision interval, positive.
     * @param row        at least {@link FeatureLayout#size()} long; what lies beyond stays.
     */
    public void encode(
            final FeatureLayout layout,
            final MarketState market,
            final ParentOrder parent,
            final Schedule ac,
            final Schedule twap,
            final Schedule own,
            final Children children,
            final Headroom headroom,
            final long nowNs,
            final long intervalNs,
            final float[] row) {
        final long nextNs = nowNs + intervalNs;
        look(market, parent, ac, nowNs, nextNs);
        if (layout.lots() > 0) {
            PaperFeatures.write(scene, parent, children, nowNs, intervalNs, layout.lots(), row);
            return;
        }
        BookFeatures.write(scene, row);
        FlowFeatures.write(scene, row);
        OrderFeatures.write(scene, parent, nowNs, intervalNs, row);
        OrderFeatures.writeSchedules(scene, parent, ac, twap, own, nowNs, nextNs, row);
        QueueFeatures.write(scene, parent, children, row);
        WorldFeatures.write(scene, nowNs, row);
        RoomFeatures.write(scene, headroom, row);
    }

    private void look(
            final MarketState market,
            final ParentOrder parent,
            final Schedule ac,
            final long nowNs,
            final long nextNs) {
        scene.market = market;
        scene.book = market.book();
        scene.near = parent.side();
        scene.far = parent.side().opposite();
        scene.sign = parent.side().sign();
        scene.mid2 = market.mid2();
        scene.tick = Math.max(1, market.instrument().tick);
        scene.lot = Math.max(1, market.instrument().lot);
        scene.quantity = parent.quantity();
        scene.slice = Math.max(scene.lot, (double) ac.targetBy(nextNs) - ac.targetBy(nowNs));
    }
}
