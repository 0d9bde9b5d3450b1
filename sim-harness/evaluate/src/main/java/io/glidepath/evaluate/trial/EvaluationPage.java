package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.Distribution;
import io.glidepath.report.Chart;
import io.glidepath.report.ChartSection;
import io.glidepath.report.Curves;
import io.glidepath.report.Curves.Curve;
import io.glidepath.report.Distributions;
import io.glidepath.report.NotesSection;
import io.glidepath.report.Report;
import io.glidepath.report.Section;
import io.glidepath.report.TableSection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The HTML page of {@code evaluate}: rows, distributions, inventories, and the markets. */
final class EvaluationPage {
    /** Contenders whose inventories are drawn with bands; more would hide each other. */
    private static final int MOST_BANDS = 2;

    private static final int PORTRAIT_EPISODES = 300;
    private static final int DIGITS = 3;
    private static final double LARGE = 100;

    private EvaluationPage() {}

    /** Writes one self-contained page. */
    static void write(final Path file, final Evaluation evaluation, final MarketTrial trial) {
        final List<Section> sections = new ArrayList<>();
        sections.add(rows(evaluation.rows()));
        final Map<Cell, List<MarketTrial.Played>> cells = new LinkedHashMap<>();
        for (final MarketTrial.Played played : trial.played()) {
            cells.computeIfAbsent(played.cell(), cell -> new ArrayList<>()).add(played);
        }
        cells.forEach((cell, played) -> sections.add(cell(cell, played)));
        trial.markets().forEach(setting -> sections.add(market(setting, evaluation)));
        sections.add(new NotesSection("Assumptions", evaluation.assumptions()));
        final String subtitle = String.format(
                Locale.ROOT,
                "seed %d, %d episodes a row",
                evaluation.seed(),
                evaluation.rows().getFirst().distribution().count());
        try {
            new Report("Strategies side by side", subtitle, sections).write(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static TableSection rows(final List<EvaluationRow> rows) {
        return new TableSection(
                "Results",
                "Reward in ticks a lot: average price less the best bid at the start; higher is"
                        + " better. Cost: lower is better. VaR and CVaR are of cost, the negative"
                        + " of reward. Apart: mean less published, in standard errors of that"
                        + " difference.",
                List.of(
                        "Cell and strategy",
                        "Mean",
                        "s.e.",
                        "sd",
                        "5 %",
                        "25 %",
                        "Median",
                        "75 %",
                        "95 %",
                        "VaR 95",
                        "CVaR 95",
                        "Passive",
                        "Filled",
                        "Share",
                        "Limits",
                        "Refused",
                        "Published or reference",
                        "Apart"),
                rows.stream().map(EvaluationPage::row).toList());
    }

    private static List<String> row(final EvaluationRow row) {
        final Distribution d = row.distribution();
        final Conduct conduct = row.conduct();
        final int digits = EvaluationTable.digits(d);
        return List.of(
                row.market() + " " + row.lots() + ", " + row.strategy(),
                EvaluationTable.number(d.mean(), digits),
                EvaluationTable.number(d.standardError(), digits),
                EvaluationTable.number(d.sd(), digits),
                EvaluationTable.number(d.p05(), digits),
                EvaluationTable.number(d.p25(), digits),
                EvaluationTable.number(d.p50(), digits),
                EvaluationTable.number(d.p75(), digits),
                EvaluationTable.number(d.p95(), digits),
                EvaluationTable.number(d.var95(), digits),
                EvaluationTable.number(d.cvar95(), digits),
                EvaluationTable.percent(row.passiveFill()),
                EvaluationTable.percent(conduct == null ? null : conduct.filledShare()),
                EvaluationTable.percent(conduct == null ? null : conduct.participation()),
                conduct == null ? "-" : conduct.limits(),
                conduct == null ? "-" : conduct.refusalWords(),
                EvaluationTable.number(
                        row.published() == null ? null : row.published().mean(), digits),
                EvaluationTable.number(row.differenceInStandardErrors(), 1));
    }

    private static ChartSection cell(final Cell cell, final List<MarketTrial.Played> played) {
        return new ChartSection(
                cell.time().equals(Cell.STEPS)
                        ? cell.market()
                        : cell.market() + ", " + cell.lots() + " lots",
                "",
                List.of(distributions(played), inventories(cell, played)));
    }

    private static Chart distributions(final List<MarketTrial.Played> played) {
        final boolean reward = played.getFirst().row().higherIsBetter();
        return new Distributions(
                reward
                        ? "Reward of an episode, ticks a lot; higher is better"
                        : "Cost of an episode; lower is better",
                digits(played.getFirst().row().distribution()),
                reward ? "the best bid at the start" : "no cost",
                played.stream()
                        .map(one -> sample(one.row(), one.scores().values()))
                        .toList());
    }

    /** Enough to tell small costs apart, no more for large ones. */
    private static int digits(final Distribution distribution) {
        return distribution.sd() > LARGE ? 0 : DIGITS;
    }

    private static Distributions.Sample sample(final EvaluationRow row, final double[] values) {
        final Distribution d = row.distribution();
        Arrays.sort(values);
        return new Distributions.Sample(
                row.strategy(),
                values,
                d.mean(),
                new Distributions.Summary(
                        d.p05(), d.p25(), d.p50(), d.p75(), d.p95(), d.sd(), d.cvar95()));
    }

    private static Chart inventories(final Cell cell, final List<MarketTrial.Played> played) {
        final double[] moments = cell.moments();
        final boolean bands = played.size() <= MOST_BANDS;
        final List<Curve> curves = new ArrayList<>();
        for (final MarketTrial.Played one : played) {
            final InventoryPaths paths = one.scores().inventory();
            final String name = one.row().strategy();
            final double[] mean = lots(cell, i -> paths.mean(i));
            curves.add(
                    bands
                            ? new Curve(
                                    name,
                                    moments,
                                    mean,
                                    lots(cell, i -> paths.quantile(i, 0.05)),
                                    lots(cell, i -> paths.quantile(i, 0.95)))
                            : Curve.line(name, moments, mean));
        }
        return new Curves(
                "Left to do, mean over episodes" + (bands ? "; 5 to 95 % shaded" : "") + "; "
                        + cell.time().toLowerCase(Locale.ROOT) + " from the start",
                cell.time(),
                cell.lots() == 1 ? 3 : 1,
                true,
                curves);
    }

    private static double[] lots(final Cell cell, final IntToDoubleFunction share) {
        return IntStream.rangeClosed(0, InventoryPaths.STEPS)
                .mapToDouble(i -> share.applyAsDouble(i) * cell.lots())
                .toArray();
    }

    private static ChartSection market(final MarketSetting setting, final Evaluation evaluation) {
        final int episodes = Math.min(
                PORTRAIT_EPISODES, evaluation.rows().getFirst().distribution().count());
        return new ChartSection(
                "The " + setting.cell().market() + " market",
                "Without an agent: " + setting.market().description() + "; " + episodes
                        + " episodes of the same seed.",
                new MarketPortrait(setting, episodes).charts());
    }
}
