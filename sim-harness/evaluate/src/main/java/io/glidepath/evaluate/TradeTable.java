package io.glidepath.evaluate;

import io.glidepath.exec.DecisionLog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final double SECOND_NS = 1e9;

    private TradeTable() {}

    /**
     * The table, its means, and what the guard refused and masked by reason, of each parent below
     * it; shortfall in bps of arrival, positive is cost. Masked are actions, summed over decisions.
     */
    public static String of(final List<Comparison.Row> rows) {
        final StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append("-".repeat(HEAD.length())).append('\n');
        for (final Comparison.Row row : rows) {
            text.append(line(row)).append('\n');
            if (!row.parent().waitedNs().isEmpty()) {
                text.append("  waited: ").append(waits(row.parent())).append('\n');
            }
            if (!row.parent().refusals().isEmpty()) {
                text.append("  refused: ")
                        .append(DecisionLog.words(row.parent().refusals()))
                        .append('\n');
            }
            if (!row.parent().masked().isEmpty()) {
                text.append("  masked: ")
                        .append(DecisionLog.words(row.parent().masked()))
                        .append('\n');
            }
        }
        text.append("-".repeat(HEAD.length())).append('\n');
        text.append(means(rows)).append('\n');
        for (final String sentence : ScheduleFigure.sentences(
                rows.stream().map(Comparison.Row::schedule).toList())) {
            text.append(sentence).append('\n');
        }
        text.append("refused by reason: ")
                .append(DecisionLog.words(sums(rows, ParentOutcome::refusals)));
        text.append("\nmasked actions by reason: ")
                .append(DecisionLog.words(sums(rows, ParentOutcome::masked)));
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

    /** {@code AUCTION 31 s, HALTED 300 s}. */
    private static String waits(final ParentOutcome parent) {
        return parent.waitedNs().entrySet().stream()
                .map(wait -> wait.getKey() + " " + Math.round(wait.getValue() / SECOND_NS) + " s")
                .collect(Collectors.joining(", "));
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

    static Double mean(final List<Comparison.Row> rows, final Function<Comparison.Row, Double> of) {
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

    private static Map<String, Integer> sums(
            final List<Comparison.Row> rows,
            final Function<ParentOutcome, Map<String, Integer>> of) {
        final Map<String, Integer> sums = new TreeMap<>();
        rows.forEach(row -> of.apply(row.parent())
                .forEach((reason, count) -> sums.merge(reason, count, Integer::sum)));
        return sums;
    }

    static String bps(final Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
