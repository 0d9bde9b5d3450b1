package io.glidepath.sim.queue;

/**
 * The place of one order in the queue of its level, estimated from the level's volume and the
 * trades at its price. Volumes are those of others: our order is not in them. Quantities in the
 * instrument's units; the volume ahead may be a fraction.
 */
public final class QueuePlace {
    private final QueueModel model;
    private double ahead;
    private long level;
    private long explained;
    private long leaves;

    public QueuePlace(final QueueModel model) {
        this.model = model;
    }

    /** Joins the end of a level. */
    public void join(final long levelVolume, final long quantity) {
        ahead = levelVolume;
        level = levelVolume;
        explained = 0;
        leaves = quantity;
    }

    /**
     * A trade at our price: first with what is ahead, then with us.
     *
     * @return how much of our order it fills, to the nearest unit.
     */
    public long onTrade(final long quantity) {
        final double through = Math.max(0, quantity - ahead);
        ahead = Math.max(0, ahead - quantity);
        explained += quantity;
        return fill(Math.round(through));
    }

    /** A trade beyond our price, or the other side at it: nothing of our order can be left. */
    public long onPassed() {
        return fill(leaves);
    }

    /** The level's volume is now this. What neither trades nor the model explain is behind us. */
    public void onLevel(final long volume) {
        final long before = Math.max(0, level - explained);
        final long cancelled = before - volume;
        if (cancelled > 0) {
            final double behind = Math.max(0, before - ahead);
            final double fromAhead = model.shareAhead(ahead, behind) * cancelled;
            ahead -= Math.min(ahead, fromAhead);
        }
        ahead = Math.min(ahead, volume);
        level = volume;
        explained = 0;
    }

    /** Takes back up to a quantity of our order, and keeps the place. */
    public void cancel(final long quantity) {
        leaves -= Math.min(leaves, quantity);
    }

    /** Volume estimated to stand before our order. */
    public double ahead() {
        return ahead;
    }

    /** What of our order still rests. */
    public long leaves() {
        return leaves;
    }

    private long fill(final long quantity) {
        final long filled = Math.min(leaves, quantity);
        leaves -= filled;
        return filled;
    }
}
