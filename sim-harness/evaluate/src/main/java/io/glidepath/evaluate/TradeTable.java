package io.glidepath.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table per parent, in plain text, 112 columns. */
public final class TradeTable {
    private static final String HEAD = String.format(
            Locale.ROOT,
            "%-22s %-8s %-5s %9s %6s %-9s %9s %9s %9s %9s %5s %5s",
            "parent",
            "instr",
            "side",
            "quantity",
            "filled",
            "state",
            "shortfall",
            "TWAP",
            "AC",
            "policy",
            "sent",
            "canc");

    private TradeTable() {}

    /**
     * The table, its means and the refusals by reason, of each parent below it; shortfall in bps of
     * arrival, positive is cost.
     */
    public static String of(final List<Comparison.Row> rows) {
        final StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append("-".repeat(HEAD.length())).append('\n');
        for (final Comparison.Row row : rows) {
            text.append(line(row)).append('\n');
            if (!row.parent().refusals().isEmpty()) {
                text.append("  refused: ")
                        .append(words(row.parent().refusals()))
                        .append('\n');
            }
        }
        text.append("-".repeat(HEAD.length())).append('\n');
        text.append(means(rows)).append('\n');
        final Map<String, Integer> refusals = refusals(rows);
        text.append("refused by reason: ").append(refusals.isEmpty() ? "nothing" : words(refusals));
        for (final Comparison.Row row : rows) {
            if (row.parent().rejectReason() != null) {
                text.append("\nparent ")
                        .append(row.parent().id())
                        .append(" was not admitted: ")
                        .append(row.parent().rejectReason());
            }
        }
        return text.append('\n').toString();
    }

    private static String line(final Comparison.Row row) {
        final ParentOutcome parent = row.parent();
        return String.format(
                Locale.ROOT,
                "%-22s %-8s %-5s %9d %5.0f%% %-9s %9s %9s %9s %9s %5d %5d",
                parent.id(),
                parent.instrument(),
                parent.side(),
                parent.quantity(),
                parent.quantity() == 0 ? 0.0 : 100.0 * parent.filled() / parent.quantity(),
                parent.state(),
                bps(parent.rejectReason() == null ? parent.shortfallBps() : null),
                bps(row.twapBps()),
                bps(row.acBps()),
                bps(row.policyBps()),
                parent.children(),
                parent.cancels());
    }

    private static String means(final List<Comparison.Row> rows) {
        return String.format(
                Locale.ROOT,
                "%-64s %9s %9s %9s %9s",
                "mean over parents, bps of arrival, positive is cost",
                bps(mean(
                        rows,
                        row -> row.parent().rejectReason() == null
                                ? row.parent().shortfallBps()
                                : null)),
                bps(mean(rows, Comparison.Row::twapBps)),
                bps(mean(rows, Comparison.Row::acBps)),
                bps(mean(rows, Comparison.Row::policyBps)));
    }

    static Double mean(
            final List<Comparison.Row> rows,
            final java.util.function.Function<Comparison.Row, Double> of) {
        double sum = 0;
        int count = 0;
        for (final Comparison.Row row : rows) {
            final Double value = of.apply(row);
            if (value != null) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    static Map<String, Integer> refusals(final List<Comparison.Row> rows) {
        final Map<String, Integer> sums = new TreeMap<>();
        rows.forEach(row -> row.parent()
                .refusals()
                .forEach((reason, count) -> sums.merge(reason, count, Integer::sum)));
        return sums;
    }

    private static String words(final Map<String, Integer> refusals) {
        final StringBuilder text = new StringBuilder();
        refusals.forEach((reason, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(reason)
                .append(' ')
                .append(count));
        return text.toString();
    }

    static String bps(final Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
