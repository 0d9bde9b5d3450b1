package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.ParentOutcome;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What one strategy made of every order, by the order's number; bps, positive is cost. */
final class RecordedOutcomes {
    private static final double BPS = 10_000;

    private final ParentOutcome[] outcomes;
    private final Double[] vwaps;
    private final long[] others;
    private final double[][] moves;
    private final InventoryPaths inventory = new InventoryPaths();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final LimitSet limits;
    private long clips;

    /** @param limits that the strategy was held to. */
    RecordedOutcomes(final int orders, final LimitSet limits) {
        this.limits = limits;
        outcomes = new ParentOutcome[orders];
        vwaps = new Double[orders];
        others = new long[orders];
        moves = new double[orders][];
    }

    /**
     * @param vwap of the market without our orders, currency; null: nobody traded.
     * @param othersQuantity what others traded with each other while the order was to be worked.
     * @param mids on the grid of {@link MidPaths}.
     */
    synchronized void set(
            final int order,
            final ParentOutcome outcome,
            final Double vwap,
            final long othersQuantity,
            final double[] mids,
            final long horizonNs) {
        outcomes[order] = outcome;
        vwaps[order] = vwap;
        if (outcome.rejectReason() != null) {
            outcome.refusals()
                    .forEach((reason, count) -> refusals.merge(reason, (long) count, Long::sum));
            return;
        }
        others[order] = othersQuantity;
        moves[order] = moves(outcome, mids);
        inventory.begin(outcome.quantity());
        for (final ParentOutcome.Fill fill : outcome.fills()) {
            inventory.fill(
                    (fill.timeNs() - outcome.startNs()) / (double) horizonNs, fill.quantity());
        }
        inventory.end(outcome.quantity());
    }

    /** What the guard refused in one run. */
    synchronized void refused(final Map<String, Long> counts) {
        counts.forEach((reason, count) -> refusals.merge(reason, count, Long::sum));
    }

    synchronized void clipped(final long times) {
        clips += times;
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

    /** An order with its figures, for a list of all. */
    Evaluation.Worked worked(final int order, final String strategy, final String day) {
        return new Evaluation.Worked(order + 1L, strategy, day, outcomes[order], vwaps[order]);
    }

    /** Null: none of that order. */
    Double shortfall(final int order) {
        return worked(order, "", "").shortfallBps();
    }

    /** Against the market's VWAP, of the whole quantity; null: none of that order. */
    Double slippage(final int order) {
        return worked(order, "", "").vwapBps();
    }

    /** Why the agent did not take an order; null: it did. */
    String refusal(final int order) {
        return outcomes[order].rejectReason();
    }

    /** How all orders were worked, those that the agent did not take with them. */
    Conduct conduct() {
        long quantity = 0;
        long filled = 0;
        long passive = 0;
        long traded = 0;
        for (int i = 0; i < outcomes.length; i++) {
            quantity += outcomes[i].quantity();
            filled += outcomes[i].filled();
            passive += outcomes[i].passiveQuantity();
            traded += outcomes[i].filled() + others[i];
        }
        return Conduct.of(limits.name(), quantity, filled, passive, traded, refusals);
    }

    InventoryPaths inventory() {
        return inventory;
    }

    /** How often history wanted what our orders had traded. */
    long clips() {
        return clips;
    }
}
