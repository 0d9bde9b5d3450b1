package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.PairedDifference;

import java.util.List;

/**
 * What a run of {@code evaluate} found.
 *
 * @param rows in the order of markets, sizes and strategies given.
 * @param estimates means with intervals over days; empty but for recorded days.
 * @param paired differences from the baseline; empty but for recorded days.
 * @param assumptions in sentences.
 */
record Evaluation(
        long seed,
        List<EvaluationRow> rows,
        List<Estimate> estimates,
        List<Paired> paired,
        List<String> assumptions) {
    Evaluation {
        rows = List.copyOf(rows);
        estimates = List.copyOf(estimates);
        paired = List.copyOf(paired);
        assumptions = List.copyOf(assumptions);
    }

    /** A strategy's mean with its interval over days. */
    record Estimate(String strategy, String metric, ClusteredMean mean) {}

    /** A strategy less the baseline, order by order. */
    record Paired(String strategy, String baseline, String metric, PairedDifference difference) {}
}
