package io.glidepath.sim.proof;

import io.glidepath.sim.queue.QueueModel;
import io.glidepath.sim.queue.QueuePlace;

import java.util.List;

/**
 * One order of history as several queue models see it: they know its price, and its level without
 * it.
 */
final class TrackedOrder {
    final RecordedOrder truth;
    /** Volume of others that stood before it when it came. */
    final long aheadAtEntry;

    private final QueuePlace[] places;
    private final long[] filled;
    private final double[] seconds;
    private long[] filledInTime;
    /** What is left of it in history's book. */
    private long leaves;

    TrackedOrder(final RecordedOrder truth, final List<QueueModel> models, final long levelBefore) {
        this.truth = truth;
        aheadAtEntry = levelBefore;
        leaves = truth.quantity;
        places = new QueuePlace[models.size()];
        filled = new long[places.length];
        seconds = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = new QueuePlace(models.get(i));
            places[i].join(levelBefore, truth.quantity);
        }
    }

    void onTrade(final long quantity, final long nowNs) {
        for (int i = 0; i < places.length; i++) {
            fill(i, places[i].onTrade(quantity), nowNs);
        }
    }

    void onPassed(final long nowNs) {
        for (int i = 0; i < places.length; i++) {
            fill(i, places[i].onPassed(), nowNs);
        }
    }

    /** @param volume of the level, this order's own in history included. */
    void onLevel(final long volume) {
        for (final QueuePlace place : places) {
            place.onLevel(volume - leaves);
        }
    }

    /** History executed some of it. */
    void executed(final long quantity) {
        leaves -= Math.min(leaves, quantity);
    }

    /** History took some of it back: so does whoever stands in its place. */
    void cancelled(final long quantity) {
        final long last = leaves;
        leaves -= Math.min(leaves, quantity);
        for (final QueuePlace place : places) {
            place.cancel(leaves == 0 && last > 0 ? Long.MAX_VALUE : quantity);
        }
    }

    /** Everything that its last row in history did has been told. */
    void rowIsOver() {
        if (leaves == 0 && filledInTime == null) {
            filledInTime = filled.clone();
        }
    }

    boolean isOver() {
        for (final QueuePlace place : places) {
            if (place.leaves() > 0) {
                return false;
            }
        }
        return true;
    }

    /** What a model filled of it, sooner or later. */
    long filled(final int model) {
        return filled[model];
    }

    /** What a model filled of it by the time that it was gone in history. */
    long filledInTime(final int model) {
        return filledInTime == null ? filled[model] : filledInTime[model];
    }

    /** Mean time from entry to fill in a model, by quantity, seconds; NaN without a fill. */
    double secondsToFill(final int model) {
        return seconds[model] / filled[model];
    }

    private void fill(final int model, final long quantity, final long nowNs) {
        filled[model] += quantity;
        seconds[model] += (nowNs - truth.entryNs) / 1e9 * quantity;
    }
}
