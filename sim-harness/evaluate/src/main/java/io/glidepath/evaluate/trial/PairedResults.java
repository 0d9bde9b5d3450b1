package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.Distribution;
import io.glidepath.evaluate.statistics.PairedDifference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What orders in recorded days cost by each strategy, and by how much strategies differ. An order
 * counts in a metric only if it has a figure by every strategy.
 */
final class PairedResults {
    /** Shortfall against the arrival mid, bps, fees in. */
    static final String SHORTFALL = "shortfallBps";
    /** The whole quantity against the VWAP of the market without us, bps, without fees. */
    static final String VWAP = "vwapBps";

    private final RecordedTrial trial;
    private final List<EvaluationRow> rows = new ArrayList<>();
    private final List<Evaluation.Estimate> estimates = new ArrayList<>();
    private final List<Evaluation.Paired> paired = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    PairedResults(final RecordedTrial trial) {
        this.trial = trial;
        measure(SHORTFALL);
        measure(VWAP);
        if (trial.orders().files().size() == 1) {
            sentences.add("one day is one independent observation: there is no interval over days");
        }
    }

    private void measure(final String metric) {
        final int[] counted = counted(metric);
        final int left = trial.orders().count() - counted.length;
        if (left > 0) {
            sentences.add(metric + ": " + left + " of " + trial.orders().count()
                    + " orders have no figure by every strategy and are left out"
                    + refusal());
        }
        if (counted.length == 0) {
            throw new IllegalStateException(
                    "no order has a " + metric + " by every strategy" + refusal());
        }
        final int[] days =
                IntStream.of(counted).map(i -> trial.orders().days()[i]).toArray();
        final double[] base = values(trial.baseline(), metric, counted);
        for (int i = 0; i < trial.contenders().size(); i++) {
            final double[] values = values(i, metric, counted);
            final String label = trial.contenders().get(i).label();
            rows.add(new EvaluationRow(
                    trial.orders().files().getFirst().symbol(),
                    null,
                    label,
                    metric,
                    false,
                    Distribution.of(values, false),
                    trial.outcomes(i).conduct(),
                    null));
            estimates.add(new Evaluation.Estimate(label, metric, ClusteredMean.of(values, days)));
            if (i != trial.baseline()) {
                paired.add(new Evaluation.Paired(
                        label,
                        trial.contenders().get(trial.baseline()).label(),
                        metric,
                        trial.limitsBeside(i),
                        PairedDifference.of(values, base, days)));
            }
        }
    }

    /** The first reason why an agent did not take an order. */
    private String refusal() {
        for (int i = 0; i < trial.contenders().size(); i++) {
            for (int order = 0; order < trial.orders().count(); order++) {
                final String reason = trial.outcomes(i).refusal(order);
                if (reason != null) {
                    return "; " + trial.contenders().get(i).label() + " was not given order "
                            + (order + 1) + ": " + reason;
                }
            }
        }
        return "";
    }

    private int[] counted(final String metric) {
        return IntStream.range(0, trial.orders().count())
                .filter(order -> IntStream.range(0, trial.contenders().size())
                        .allMatch(i -> value(i, metric, order) != null))
                .toArray();
    }

    private Double value(final int contender, final String metric, final int order) {
        final RecordedOutcomes outcomes = trial.outcomes(contender);
        return metric.equals(SHORTFALL) ? outcomes.shortfall(order) : outcomes.slippage(order);
    }

    /** The values of a contender, in the order of orders. */
    private double[] values(final int contender, final String metric, final int[] counted) {
        return IntStream.of(counted)
                .mapToDouble(order -> value(contender, metric, order))
                .toArray();
    }

    /** The values of a contender that count, in rising order. */
    double[] sorted(final int contender, final String metric) {
        return IntStream.of(counted(metric))
                .mapToDouble(order -> value(contender, metric, order))
                .sorted()
                .toArray();
    }

    /** @param listed whether every order is listed. */
    Evaluation evaluation(final long seed, final boolean listed) {
        final List<String> assumptions = new ArrayList<>(trial.assumptions());
        assumptions.addAll(sentences);
        return new Evaluation(
                seed, rows, estimates, paired, listed ? orders() : List.of(), assumptions);
    }

    private List<Evaluation.Worked> orders() {
        final int[] days = trial.orders().days();
        final List<Evaluation.Worked> list = new ArrayList<>();
        for (int i = 0; i < trial.contenders().size(); i++) {
            for (int order = 0; order < trial.orders().count(); order++) {
                list.add(trial.outcomes(i)
                        .worked(
                                order,
                                trial.contenders().get(i).label(),
                                trial.orders().files().get(days[order]).date().toString()));
            }
        }
        return list;
    }
}
