package io.glidepath.evaluate;

import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.report.LatencySection;
import io.glidepath.report.NotesSection;
import io.glidepath.report.ParentSection;
import io.glidepath.report.Report;
import io.glidepath.report.Section;
import io.glidepath.report.Series;
import io.glidepath.report.SummarySection;
import io.glidepath.report.VerdictSection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The HTML report of {@code demo} and {@code simulate}. */
public final class ResultReport {
    private static final double PRICE_UNITS = 1e8;
    private static final int PRICE_DECIMALS = 3;

    private ResultReport() {}

    /** Writes one self-contained page. */
    public static void write(
            final Path file,
            final String title,
            final String subtitle,
            final List<Comparison> comparisons,
            final LatencySummary latency,
            final String latencyText) {
        final List<Section> sections = new ArrayList<>();
        sections.add(summary(comparisons));
        sections.add(verdict(comparisons));
        sections.addAll(audit(Totals.violations(comparisons)));
        for (final Comparison comparison : comparisons) {
            for (final Comparison.Row row : comparison.rows()) {
                sections.add(parent(comparison, row));
            }
        }
        sections.add(latency(latency, latencyText));
        sections.add(new NotesSection("Assumptions", Totals.assumptions(comparisons)));
        try {
            new Report(title, subtitle, sections).write(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static SummarySection summary(final List<Comparison> comparisons) {
        final List<Comparison.Row> rows = Totals.rows(comparisons);
        final long filled = rows.stream()
                .filter(row -> row.parent().filled() == row.parent().quantity())
                .count();
        return new SummarySection(
                "In short",
                List.of(
                        new SummarySection.Figure(
                                "parents filled", filled + " of " + rows.size(), ""),
                        figure(
                                "shortfall",
                                TradeTable.mean(rows, row -> row.parent().shortfallBps())),
                        figure("TWAP twin", TradeTable.mean(rows, Comparison.Row::twapBps)),
                        figure("Almgren-Chriss twin", TradeTable.mean(rows, Comparison.Row::acBps)),
                        figure("policy twin", TradeTable.mean(rows, Comparison.Row::policyBps))));
    }

    private static SummarySection.Figure figure(final String label, final Double bps) {
        return new SummarySection.Figure(
                label, TradeTable.bps(bps) + " bps", "mean, positive is cost");
    }

    private static VerdictSection verdict(final List<Comparison> comparisons) {
        return new VerdictSection(
                "Replay", Totals.differences(comparisons) == 0, Totals.replayLine(comparisons));
    }

    private static List<Section> audit(final List<String> violations) {
        final VerdictSection verdict =
                new VerdictSection("Audit", violations.isEmpty(), auditLine(violations));
        return violations.isEmpty()
                ? List.of(verdict)
                : List.of(verdict, new NotesSection("Found by the audit", violations));
    }

    /** What the auditor saw, a line each, and how many; as below the table. */
    public static String auditText(final List<Comparison> comparisons) {
        final List<String> violations = Totals.violations(comparisons);
        final StringBuilder text = new StringBuilder();
        for (final String violation : violations) {
            text.append("audit: ").append(violation).append('\n');
        }
        return text.append(auditLine(violations)).append('\n').toString();
    }

    private static String auditLine(final List<String> violations) {
        return "audit: " + violations.size() + " violations";
    }

    private static ParentSection parent(final Comparison comparison, final Comparison.Row row) {
        final ParentOutcome parent = row.parent();
        final List<ParentSection.Shortfall> shortfalls = new ArrayList<>();
        shortfall(shortfalls, "this run", parent.shortfallBps());
        shortfall(shortfalls, "TWAP twin", row.twapBps());
        shortfall(shortfalls, "AC twin", row.acBps());
        shortfall(shortfalls, "policy twin", row.policyBps());
        final QuoteSeries quotes = comparison.quotes().get(parent.instrumentId());
        return new ParentSection(
                parent.id(),
                parent.instrument(),
                parent.side(),
                parent.quantity(),
                parent.filled(),
                parent.rejectReason() == null
                        ? parent.state()
                        : parent.state() + ": " + parent.rejectReason(),
                shortfalls,
                parent.children(),
                parent.cancels(),
                reasons(parent.refusals()),
                reasons(parent.masked()),
                inventories(row),
                price(quotes, parent, "bid", true),
                price(quotes, parent, "ask", false),
                fills(parent),
                levels(row),
                Double.NaN,
                PRICE_DECIMALS);
    }

    /** What its prices are measured by. */
    private static List<ParentSection.Level> levels(final Comparison.Row row) {
        final List<ParentSection.Level> levels = new ArrayList<>();
        if (row.parent().arrival() != null) {
            levels.add(
                    new ParentSection.Level("arrival", "arrival", row.parent().arrival()));
        }
        if (row.vwap() != null) {
            levels.add(new ParentSection.Level("vwap", "VWAP without us", row.vwap()));
        }
        return levels;
    }

    private static List<ParentSection.Refusals> reasons(final Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(of -> new ParentSection.Refusals(Reasons.sentence(of.getKey()), of.getValue()))
                .toList();
    }

    /** What it did, and what the two schedules would have done; nothing of one not admitted. */
    private static List<Series> inventories(final Comparison.Row row) {
        final ParentOutcome parent = row.parent();
        final List<Series> series = new ArrayList<>();
        if (parent.rejectReason() != null) {
            return series;
        }
        series.add(inventory(parent));
        series.add(Trajectories.twap(parent));
        if (row.schedule() != null) {
            series.add(Trajectories.almgrenChriss(parent, row.schedule()));
        }
        return series;
    }

    private static void shortfall(
            final List<ParentSection.Shortfall> shortfalls, final String name, final Double bps) {
        if (bps != null) {
            shortfalls.add(new ParentSection.Shortfall(name, bps));
        }
    }

    private static Series inventory(final ParentOutcome parent) {
        final int count = parent.fills().size();
        final long[] times = new long[count + 1];
        final double[] values = new double[count + 1];
        times[0] = parent.startNs();
        values[0] = parent.quantity();
        long left = parent.quantity();
        for (int i = 0; i < count; i++) {
            left -= parent.fills().get(i).quantity();
            times[i + 1] = Math.max(times[i], parent.fills().get(i).timeNs());
            values[i + 1] = left;
        }
        return new Series("this run", times, values);
    }

    private static Series price(
            final QuoteSeries quotes,
            final ParentOutcome parent,
            final String name,
            final boolean bid) {
        if (quotes == null) {
            return Series.none(name);
        }
        final List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < quotes.timesNs().length; i++) {
            if (quotes.timesNs()[i] >= parent.startNs() && quotes.timesNs()[i] <= parent.endNs()) {
                kept.add(i);
            }
        }
        final long[] times = new long[kept.size()];
        final double[] values = new double[kept.size()];
        for (int i = 0; i < times.length; i++) {
            final long price = bid ? quotes.bids()[kept.get(i)] : quotes.asks()[kept.get(i)];
            times[i] = quotes.timesNs()[kept.get(i)];
            values[i] = price == Long.MIN_VALUE ? Double.NaN : price / PRICE_UNITS;
        }
        return new Series(name, times, values);
    }

    private static List<ParentSection.Fill> fills(final ParentOutcome parent) {
        return parent.fills().stream()
                .map(fill -> new ParentSection.Fill(
                        fill.timeNs(), fill.price() / PRICE_UNITS, fill.quantity(), fill.maker()))
                .toList();
    }

    private static LatencySection latency(final LatencySummary latency, final String text) {
        final List<LatencySection.Percentile> percentiles = new ArrayList<>();
        percentile(percentiles, "p50", latency.p50Ns());
        percentile(percentiles, "p99", latency.p99Ns());
        percentile(percentiles, "p99.9", latency.p999Ns());
        percentile(percentiles, "max", latency.maxNs());
        return new LatencySection(
                "Decision latency", text, latency.count(), percentiles, List.of());
    }

    private static void percentile(
            final List<LatencySection.Percentile> percentiles,
            final String name,
            final Long valueNs) {
        if (valueNs != null) {
            percentiles.add(new LatencySection.Percentile(name, valueNs));
        }
    }

    /** Latency in a line, as below the table. */
    public static String latencyLine(final LatencySummary latency) {
        final boolean few = latency.p99Ns() == null || latency.p999Ns() == null;
        return String.format(
                Locale.ROOT,
                "decision latency: p50 %s, p99 %s, p99.9 %s, max %s over %d decisions%s",
                micros(latency.p50Ns()),
                micros(latency.p99Ns()),
                micros(latency.p999Ns()),
                micros(latency.maxNs()),
                latency.count(),
                few ? " (-: fewer than ten samples lie beyond it)" : "");
    }

    private static String micros(final Long ns) {
        return ns == null ? "-" : String.format(Locale.ROOT, "%.1f us", ns / 1000.0);
    }
}
