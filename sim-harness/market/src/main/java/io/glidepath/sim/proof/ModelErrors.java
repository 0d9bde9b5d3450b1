package io.glidepath.sim.proof;

import java.util.Arrays;
import java.util.List;

/**
 * How far a queue model was from what happened, over the orders of one day's sample that joined a
 * level behind others: with nobody ahead every model is exact.
 *
 * @param queued those orders.
 * @param filledInBoth those of which history and the model filled something, sooner or later.
 * @param missed those that history filled and the model never did.
 * @param invented those that the model filled and history did not.
 * @param trueShare mean filled share of an order in history, 0 to 1.
 * @param predictedShare the same in the model, by the time the order was gone in history.
 * @param brier mean square of predicted less true share.
 * @param medianSeconds median of the model's time to fill less the true one, over orders filled in
 *     both; NaN without such orders, as the next two. An order's time to fill is the mean of its
 *     fills, weighted by quantity.
 * @param meanAbsoluteSeconds mean of its size.
 * @param biasSeconds its mean: positive is too late.
 */
record ModelErrors(
        String model,
        int queued,
        int filledInBoth,
        int missed,
        int invented,
        double trueShare,
        double predictedShare,
        double brier,
        double medianSeconds,
        double meanAbsoluteSeconds,
        double biasSeconds) {

    /** @param model its number in what is tracked. */
    static ModelErrors of(final String name, final int model, final List<TrackedOrder> tracked) {
        final List<TrackedOrder> orders =
                tracked.stream().filter(order -> order.aheadAtEntry > 0).toList();
        final double[] seconds = new double[orders.size()];
        int both = 0;
        int missed = 0;
        int invented = 0;
        double trueShare = 0;
        double predictedShare = 0;
        double squares = 0;
        for (final TrackedOrder order : orders) {
            final long filled = order.truth.filledQuantity();
            final double is = (double) filled / order.truth.quantity;
            final double predicted = (double) order.filledInTime(model) / order.truth.quantity;
            trueShare += is;
            predictedShare += predicted;
            squares += (predicted - is) * (predicted - is);
            if (filled > 0 && order.filled(model) > 0) {
                seconds[both++] = order.secondsToFill(model) - order.truth.secondsToFill();
            } else if (filled > 0) {
                missed++;
            } else if (order.filled(model) > 0) {
                invented++;
            }
        }
        final double[] errors = Arrays.copyOf(seconds, both);
        Arrays.sort(errors);
        final double count = Math.max(1, orders.size());
        return new ModelErrors(
                name,
                orders.size(),
                both,
                missed,
                invented,
                trueShare / count,
                predictedShare / count,
                squares / count,
                median(errors),
                Arrays.stream(errors).map(Math::abs).average().orElse(Double.NaN),
                Arrays.stream(errors).average().orElse(Double.NaN));
    }

    private static double median(final double[] sorted) {
        final int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
