package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.Distribution;
import io.glidepath.evaluate.statistics.PairedDifference;
import io.glidepath.report.ChartSection;
import io.glidepath.report.Curves;
import io.glidepath.report.Distributions;
import io.glidepath.report.NotesSection;
import io.glidepath.report.Report;
import io.glidepath.report.Section;
import io.glidepath.report.TableSection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The HTML page of orders in recorded days. */
final class RecordedPage {
    private static final double NANOS = 1e9;
    private static final int DIGITS = 2;

    private RecordedPage() {}

    /** Writes one self-contained page. */
    static void write(
            final Path file,
            final Evaluation evaluation,
            final RecordedTrial trial,
            final PairedResults results) {
        final List<Section> sections = List.of(
                means(evaluation),
                conduct(evaluation),
                differences(evaluation),
                costs(
                        PairedResults.SHORTFALL,
                        "Shortfall of an order, bps of arrival",
                        results,
                        evaluation),
                costs(
                        PairedResults.VWAP,
                        "Average price against the market's VWAP, bps",
                        results,
                        evaluation),
                paths(trial),
                new ChartSection(
                        "The days by themselves",
                        "History alone, without our orders.",
                        new RecordedPortrait(trial.orders().history()).charts()),
                new NotesSection("Assumptions", evaluation.assumptions()));
        final String subtitle = String.format(
                Locale.ROOT,
                "%s, %d days, %d orders, seed %d. History does not react to our orders.",
                trial.orders().files().getFirst().symbol(),
                trial.orders().files().size(),
                trial.orders().count(),
                evaluation.seed());
        try {
            new Report("Strategies in recorded days", subtitle, sections).write(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static TableSection means(final Evaluation evaluation) {
        return new TableSection(
                "Cost",
                "Mean over orders, bps, positive is cost. Intervals take days as the independent"
                    + " units: Student's t with one degree of freedom less than there are days.",
                List.of("Strategy and metric", "Orders", "Days", "Mean", "s.e.", "95 % from", "to"),
                evaluation.estimates().stream()
                        .map(one ->
                                with(one.strategy() + ", " + one.metric(), one.mean(), List.of()))
                        .toList());
    }

    private static TableSection conduct(final Evaluation evaluation) {
        return new TableSection(
                "How the orders were worked",
                EvaluationTable.LEGEND + ".",
                List.of("Strategy", "Limits", "Filled", "Passive", "Share", "Refused"),
                evaluation.rows().stream()
                        .filter(row -> row.metric().equals(PairedResults.SHORTFALL))
                        .map(row -> List.of(
                                row.strategy(),
                                row.conduct().limits(),
                                EvaluationTable.percent(row.conduct().filledShare()),
                                EvaluationTable.percent(row.conduct().passiveShare()),
                                EvaluationTable.percent(row.conduct().participation()),
                                row.conduct().refusalWords()))
                        .toList());
    }

    private static TableSection differences(final Evaluation evaluation) {
        return new TableSection(
                "Differences",
                "Each strategy less the baseline, order by order. The last two take every order for"
                        + " independent, which orders of one day are not.",
                List.of(
                        "Strategy and metric (limits)",
                        "Orders",
                        "Days",
                        "Mean",
                        "s.e.",
                        "95 % from",
                        "to",
                        "p",
                        "paired t, p",
                        "Wilcoxon, p"),
                evaluation.paired().stream().map(RecordedPage::difference).toList());
    }

    private static List<String> difference(final Evaluation.Paired paired) {
        final PairedDifference d = paired.difference();
        return with(
                paired.strategy() + " less " + paired.baseline() + ", " + paired.metric() + " ("
                        + paired.limits() + ")",
                d.mean(),
                List.of(
                        EvaluationTable.p(d.mean().pValue()),
                        EvaluationTable.p(d.tPValue()),
                        EvaluationTable.p(d.wilcoxonPValue())));
    }

    private static List<String> with(
            final String name, final ClusteredMean mean, final List<String> more) {
        final List<String> row = new ArrayList<>(List.of(
                name,
                Integer.toString(mean.count()),
                Integer.toString(mean.clusters()),
                number(mean.mean(), 3),
                number(mean.standardError(), 3),
                number(mean.low(), 3),
                number(mean.high(), 3)));
        row.addAll(more);
        return row;
    }

    private static String number(final Double value, final int digits) {
        return EvaluationTable.number(value, digits);
    }

    private static ChartSection costs(
            final String metric,
            final String caption,
            final PairedResults results,
            final Evaluation evaluation) {
        final List<EvaluationRow> rows = evaluation.rows().stream()
                .filter(row -> row.metric().equals(metric))
                .toList();
        return new ChartSection(
                metric,
                "",
                List.of(new Distributions(
                        caption + "; lower is better",
                        DIGITS,
                        "no cost",
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> sample(rows.get(i), results.sorted(i, metric)))
                                .toList())));
    }

    private static Distributions.Sample sample(final EvaluationRow row, final double[] sorted) {
        final Distribution d = row.distribution();
        return new Distributions.Sample(
                row.strategy(),
                sorted,
                d.mean(),
                new Distributions.Summary(
                        d.p05(), d.p25(), d.p50(), d.p75(), d.p95(), d.sd(), d.cvar95()));
    }

    private static ChartSection paths(final RecordedTrial trial) {
        final double[] seconds = IntStream.rangeClosed(0, InventoryPaths.STEPS)
                .mapToDouble(i -> i * trial.horizonNs() / NANOS / InventoryPaths.STEPS)
                .toArray();
        final List<Curves.Curve> left = new ArrayList<>();
        final List<Curves.Curve> moves = new ArrayList<>();
        for (int i = 0; i < trial.contenders().size(); i++) {
            final InventoryPaths paths = trial.outcomes(i).inventory();
            final String name = trial.contenders().get(i).label();
            left.add(Curves.Curve.line(
                    name,
                    seconds,
                    IntStream.rangeClosed(0, InventoryPaths.STEPS)
                            .mapToDouble(point -> paths.isEmpty() ? 100 : 100 * paths.mean(point))
                            .toArray()));
            moves.add(Curves.Curve.line(name, seconds, trial.outcomes(i).meanMoves()));
        }
        return new ChartSection(
                "While the orders were worked",
                "",
                List.of(
                        new Curves(
                                "Inventory: share of the order left, %, mean over orders; seconds"
                                        + " from the start",
                                "Seconds", 1, true, left),
                        new Curves(
                                "Market drift: mean move of the mid against the order since just"
                                        + " before it, bps, our own trades' effect in it; the"
                                        + " orders are the same, so what strategies differ by is"
                                        + " theirs",
                                "Seconds",
                                2,
                                true,
                                moves)));
    }
}
