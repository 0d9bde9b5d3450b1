package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.ParentOutcome;

import java.util.Arrays;

/** What one strategy made of every order, by the order's number; bps, positive is cost. */
final class RecordedOutcomes {
    private static final double BPS = 10_000;

    private final Double[] shortfalls;
    private final Double[] slippages;
    private final long[] filled;
    private final long[] passive;
    private final String[] refusals;
    private final double[][] moves;
    private final InventoryPaths inventory = new InventoryPaths();
    private long clips;

    RecordedOutcomes(final int orders) {
        shortfalls = new Double[orders];
        slippages = new Double[orders];
        filled = new long[orders];
        passive = new long[orders];
        refusals = new String[orders];
        moves = new double[orders][];
    }

    /**
     * @param vwap of the market while it was to be worked; null: nobody traded.
     * @param mids on the grid of {@link MidPaths}.
     */
    synchronized void set(
            final int order,
            final ParentOutcome outcome,
            final Double vwap,
            final double[] mids,
            final long horizonNs) {
        if (outcome.rejectReason() != null) {
            refusals[order] = outcome.rejectReason();
            return;
        }
        shortfalls[order] = outcome.shortfallBps();
        filled[order] = outcome.filled();
        passive[order] = outcome.passiveQuantity();
        slippages[order] = slippage(outcome, vwap);
        moves[order] = moves(outcome, mids);
        inventory.begin(outcome.quantity());
        for (final ParentOutcome.Fill fill : outcome.fills()) {
            inventory.fill(
                    (fill.timeNs() - outcome.startNs()) / (double) horizonNs, fill.quantity());
        }
        inventory.end(outcome.quantity());
    }

    synchronized void clipped(final long times) {
        clips += times;
    }

    private static Double slippage(final ParentOutcome outcome, final Double vwap) {
        if (vwap == null || outcome.filled() == 0) {
            return null;
        }
        double value = 0;
        for (final ParentOutcome.Fill fill : outcome.fills()) {
            value += (double) fill.price() * fill.quantity();
        }
        final double average = value / outcome.filled();
        return (outcome.side().equals("buy") ? average - vwap : vwap - average) / vwap * BPS;
    }

    /** Moves of the mid against the order since just before it, bps. */
    private static double[] moves(final ParentOutcome outcome, final double[] mids) {
        final double[] moved = new double[mids.length];
        for (int i = 0; i < mids.length; i++) {
            final double share = mids[i] / mids[0] - 1;
            moved[i] = (outcome.side().equals("buy") ? share : -share) * BPS;
        }
        return moved;
    }

    /** How far the mid had moved against the orders, mean over those that have a path, bps. */
    double[] meanMoves() {
        final double[] sums = new double[MidPaths.STEPS + 1];
        int count = 0;
        for (final double[] path : moves) {
            if (path != null && Arrays.stream(path).allMatch(Double::isFinite)) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += path[i];
                }
                count++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1, count);
        }
        return sums;
    }

    /** Null: none of that order. */
    Double shortfall(final int order) {
        return shortfalls[order];
    }

    /** Average price against the market's VWAP; null: none of that order. */
    Double slippage(final int order) {
        return slippages[order];
    }

    /** Why the agent did not take an order; null: it did. */
    String refusal(final int order) {
        return refusals[order];
    }

    /** Quantity filled while resting over quantity filled; null: nothing filled. */
    Double passiveFill() {
        long all = 0;
        long resting = 0;
        for (int i = 0; i < filled.length; i++) {
            all += filled[i];
            resting += passive[i];
        }
        return all == 0 ? null : resting / (double) all;
    }

    InventoryPaths inventory() {
        return inventory;
    }

    /** How often history wanted what our orders had traded. */
    long clips() {
        return clips;
    }
}
