package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.Distribution;
import io.glidepath.evaluate.statistics.PairedDifference;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The rows in plain text. */
final class EvaluationTable {
    private static final String HEAD = String.format(
            Locale.ROOT,
            "%-12s %5s %-12s %-12s %8s %8s %7s %7s %8s %8s %8s %8s %8s",
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
            "CVaR 95",
            "passive");
    private static final String OF_PUBLISHED = " %9s %6s";

    private static final double LARGE = 1_000;
    private static final double SMALL = 0.2;

    private EvaluationTable() {}

    /** The table with a head; the last column is in standard errors of the difference. */
    static String of(final List<EvaluationRow> rows) {
        final String head = HEAD + String.format(Locale.ROOT, OF_PUBLISHED, "published", "apart");
        return table(head, rows, row -> line(row) + published(row));
    }

    /** The same of recorded days, where nothing was published. */
    static String ofRecorded(final List<EvaluationRow> rows) {
        return table(HEAD, rows, EvaluationTable::line);
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
                    "%-12s %-12s less %s: %s; orders as independent: paired t p %s, Wilcoxon p"
                            + " %s%n",
                    shortened(paired.strategy()),
                    paired.metric(),
                    paired.baseline(),
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
                "%-12s %5s %-12s %-12s %8d %8s %7s %7s %8s %8s %8s %8s %8s",
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
                number(d.cvar95(), digits),
                row.passiveFill() == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.1f %%", 100 * row.passiveFill()));
    }

    private static String published(final EvaluationRow row) {
        return String.format(
                Locale.ROOT,
                OF_PUBLISHED,
                row.published() == null
                        ? "-"
                        : number(row.published().mean(), digits(row.distribution())),
                number(row.differenceInStandardErrors(), 1));
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
