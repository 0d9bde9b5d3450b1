package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.PairedDifference;

import java.util.List;

/**
 * What a run of {@code evaluate} found.
 *
 * @param rows in the order of markets, sizes and strategies given.
 * @param estimates means with intervals over days; empty but for recorded days.
 * @param paired differences from the baseline; empty but for recorded days.
 * @param orders each of them, if that was asked for.
 * @param assumptions in sentences.
 */
record Evaluation(
        long seed,
        List<EvaluationRow> rows,
        List<Estimate> estimates,
        List<Paired> paired,
        List<Worked> orders,
        List<String> assumptions) {
    Evaluation {
        rows = List.copyOf(rows);
        estimates = List.copyOf(estimates);
        paired = List.copyOf(paired);
        orders = List.copyOf(orders);
        assumptions = List.copyOf(assumptions);
    }

    /** A strategy's mean with its interval over days. */
    record Estimate(String strategy, String metric, ClusteredMean mean) {}

    /**
     * A strategy less the baseline, order by order.
     *
     * @param limits of both, one name where they are the same.
     */
    record Paired(
            String strategy,
            String baseline,
            String metric,
            String limits,
            PairedDifference difference) {}

    /**
     * One order as one strategy worked it.
     *
     * @param id the same for all strategies, from 1.
     * @param vwap of the market without our orders, currency; null: nobody traded.
     */
    record Worked(long id, String strategy, String day, ParentOutcome outcome, Double vwap) {
        /** Null: the agent did not take it, or there was no arrival price. */
        Double shortfallBps() {
            return outcome.rejectReason() == null ? outcome.shortfallBps() : null;
        }

        /** Null: the agent did not take it, or nobody traded. */
        Double vwapBps() {
            return outcome.rejectReason() == null ? outcome.vwapBps(vwap) : null;
        }
    }
}
