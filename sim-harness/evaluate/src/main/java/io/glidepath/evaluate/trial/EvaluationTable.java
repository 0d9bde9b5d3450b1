package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.Distribution;
import io.glidepath.evaluate.statistics.PairedDifference;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The rows in plain text. */
final class EvaluationTable {
    private static final String FIGURES = "%-12s %5s %-12s %-12s %8s %8s %7s %7s %8s %8s %8s %8s";
    private static final String OF_REFERENCE = " %9s %6s";
    private static final String OF_CONDUCT = " %8s %7s %7s %-10s %s";

    private static final double LARGE = 1_000;
    private static final double SMALL = 0.2;

    private EvaluationTable() {}

    /** What the columns at the end mean. */
    static final String LEGEND = "filled: of the quantity; passive: of what was filled, while"
            + " resting; share: own of all that was traded while the orders were worked; refused:"
            + " by the guard, over all orders";

    /**
     * The table with a head; apart is in standard errors of the difference from what was published,
     * or, of a formula, from its reference.
     */
    static String of(final List<EvaluationRow> rows) {
        final boolean formulas = rows.stream().allMatch(row -> row.conduct() == null);
        final String reference = String.format(
                Locale.ROOT, OF_REFERENCE, formulas ? "reference" : "published", "apart");
        return formulas
                ? table(head("") + reference, rows, row -> line(row) + reference(row))
                : table(
                        head(reference) + conductHead(),
                        rows,
                        row -> line(row) + reference(row) + conduct(row));
    }

    /** The same of recorded days, where nothing was published. */
    static String ofRecorded(final List<EvaluationRow> rows) {
        return table(head("") + conductHead(), rows, row -> line(row) + conduct(row));
    }

    private static String head(final String more) {
        return String.format(
                        Locale.ROOT,
                        FIGURES,
                        "market",
                        "lots",
                        "strategy",
                        "metric",
                        "episodes",
                        "mean",
                        "sd",
                        "s.e.",
                        "5 %",
                        "median",
                        "95 %",
                        "CVaR 95")
                + more;
    }

    private static String conductHead() {
        return String.format(
                Locale.ROOT, OF_CONDUCT, "passive", "filled", "share", "limits", "refused");
    }

    private static String table(
            final String head,
            final List<EvaluationRow> rows,
            final Function<EvaluationRow, String> line) {
        final StringBuilder text = new StringBuilder(head).append('\n');
        text.append("-".repeat(head.length())).append('\n');
        rows.forEach(row -> text.append(line.apply(row)).append('\n'));
        return text.toString();
    }

    /** Means with their intervals over days, and what the others differ by from the baseline. */
    static String ofDays(final Evaluation evaluation) {
        final StringBuilder text = new StringBuilder();
        for (final Evaluation.Estimate estimate : evaluation.estimates()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %-12s mean %s%n",
                    shortened(estimate.strategy()),
                    estimate.metric(),
                    interval(estimate.mean())));
        }
        for (final Evaluation.Paired paired : evaluation.paired()) {
            final PairedDifference d = paired.difference();
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %-12s less %s (limits: %s): %s; orders as independent: paired t p %s,"
                            + " Wilcoxon p %s%n",
                    shortened(paired.strategy()),
                    paired.metric(),
                    paired.baseline(),
                    paired.limits(),
                    interval(d.mean()),
                    p(d.tPValue()),
                    p(d.wilcoxonPValue())));
        }
        return text.toString();
    }

    private static String interval(final ClusteredMean mean) {
        return mean.low() == null
                ? String.format(Locale.ROOT, "%.3f bps, one day: no interval", mean.mean())
                : String.format(
                        Locale.ROOT,
                        "%.3f bps, 95 %% over %d days %.3f to %.3f, p %s",
                        mean.mean(),
                        mean.clusters(),
                        mean.low(),
                        mean.high(),
                        p(mean.pValue()));
    }

    private static String line(final EvaluationRow row) {
        final Distribution d = row.distribution();
        final int digits = digits(d);
        return String.format(
                Locale.ROOT,
                FIGURES,
                row.market(),
                row.lots() == null ? "-" : row.lots().toString(),
                shortened(row.strategy()),
                row.metric(),
                d.count(),
                number(d.mean(), digits),
                number(d.sd(), digits),
                number(d.standardError(), digits),
                number(d.p05(), digits),
                number(d.p50(), digits),
                number(d.p95(), digits),
                number(d.cvar95(), digits));
    }

    private static String reference(final EvaluationRow row) {
        return String.format(
                Locale.ROOT,
                OF_REFERENCE,
                row.published() == null
                        ? "-"
                        : number(row.published().mean(), digits(row.distribution())),
                number(row.differenceInStandardErrors(), 1));
    }

    private static String conduct(final EvaluationRow row) {
        final Conduct conduct = row.conduct();
        return conduct == null
                ? String.format(Locale.ROOT, OF_CONDUCT, "-", "-", "-", "-", "-")
                : String.format(
                        Locale.ROOT,
                        OF_CONDUCT,
                        percent(conduct.passiveShare()),
                        percent(conduct.filledShare()),
                        percent(conduct.participation()),
                        shortened(conduct.limits()),
                        conduct.refusalWords());
    }

    /** Not all is never 100 %, and something never 0 %. */
    static String percent(final Double share) {
        if (share == null) {
            return "-";
        }
        final double most = share < 1 ? 99.9 : 100;
        final double least = share > 0 ? 0.1 : 0;
        return String.format(
                Locale.ROOT, "%.1f %%", Math.clamp(Math.round(1_000 * share) / 10.0, least, most));
    }

    /** Enough to tell small costs apart, none for large ones. */
    static int digits(final Distribution distribution) {
        if (Math.abs(distribution.mean()) > LARGE) {
            return 0;
        }
        return distribution.sd() > 0 && distribution.sd() < SMALL ? 5 : 3;
    }

    private static String shortened(final String label) {
        return label.length() <= 12 ? label : "…" + label.substring(label.length() - 11);
    }

    /** A p value to four digits. */
    static String p(final Double value) {
        return value != null && value < 0.0001 ? "< 0.0001" : number(value, 4);
    }

    static String number(final Double value, final int digits) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
