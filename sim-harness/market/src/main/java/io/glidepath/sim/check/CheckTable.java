package io.glidepath.sim.check;

import io.glidepath.sim.feed.FeedReport;

import java.util.List;
import java.util.Locale;

/** The counts as a table for people. */
final class CheckTable {
    private static final String HEAD = String.format(
            Locale.ROOT,
            " %8s %10s %8s %8s %7s %8s %6s %8s  %s",
            "rows",
            "executions",
            "at best",
            "at head",
            "crossed",
            "inferred",
            "ghosts",
            "problems",
            "quotes");
    /** Of the first column, at least. */
    private static final int NAME = 52;

    private static final int ROWS_A_TOTAL = 2;

    private CheckTable() {}

    static String of(final List<CheckedFile> files) {
        final List<CheckedFile> there =
                files.stream().filter(CheckedFile::there).toList();
        if (there.isEmpty()) {
            return "";
        }
        final int wide =
                there.stream().mapToInt(file -> file.file().length()).reduce(NAME, Math::max);
        final String rule = "-".repeat(wide + HEAD.length()) + '\n';
        final StringBuilder text = new StringBuilder(padded("file", wide) + HEAD + '\n' + rule);
        there.forEach(file ->
                text.append(padded(file.file(), wide)).append(line(file)).append('\n'));
        if (there.size() >= ROWS_A_TOTAL) {
            text.append(rule).append(padded(there.size() + " files", wide));
            text.append(total(there)).append('\n');
        }
        for (final CheckedFile file : there) {
            file.notes().forEach(note -> tell(text, file, note));
            file.report().problems().forEach(problem -> tell(text, file, problem));
            final long untold =
                    file.report().problemCount() - file.report().problems().size();
            if (untold > 0) {
                tell(
                        text,
                        file,
                        "and " + untold + (untold == 1 ? " more problem" : " more problems"));
            }
        }
        return text.toString();
    }

    private static void tell(
            final StringBuilder text, final CheckedFile file, final String sentence) {
        text.append(file.file()).append(": ").append(sentence).append('\n');
    }

    private static String padded(final String name, final int wide) {
        return name + " ".repeat(wide - name.length());
    }

    private static String line(final CheckedFile file) {
        final FeedReport report = file.report();
        return row(
                report.rows(),
                report.executions(),
                report.executionsAtBest(),
                report.executionsOfOldest(),
                report.knowsQueues() ? report.executions() : 0,
                report.crossed(),
                report.inferredOrders(),
                report.ghosts(),
                file.report().problemCount(),
                file.quotes());
    }

    private static String total(final List<CheckedFile> files) {
        long rows = 0;
        long executions = 0;
        long best = 0;
        long head = 0;
        long heads = 0;
        long crossed = 0;
        long inferred = 0;
        long ghosts = 0;
        long problems = 0;
        for (final CheckedFile file : files) {
            rows += file.report().rows();
            executions += file.report().executions();
            best += file.report().executionsAtBest();
            head += file.report().executionsOfOldest();
            heads += file.report().knowsQueues() ? file.report().executions() : 0;
            crossed += file.report().crossed();
            inferred += file.report().inferredOrders();
            ghosts += file.report().ghosts();
            problems += file.report().problemCount();
        }
        return row(rows, executions, best, head, heads, crossed, inferred, ghosts, problems, null);
    }

    private static String row(
            final long rows,
            final long executions,
            final long best,
            final long head,
            final long heads,
            final long crossed,
            final long inferred,
            final long ghosts,
            final long problems,
            final QuoteMatch quotes) {
        return String.format(
                        Locale.ROOT,
                        " %8d %10d %8s %8s %7d %8d %6d %8d  %s",
                        rows,
                        executions,
                        share(best, executions),
                        share(head, heads),
                        crossed,
                        inferred,
                        ghosts,
                        problems,
                        quotes == null ? "-" : quotes.matched() + " of " + quotes.states())
                .stripTrailing();
    }

    /** Never rounded up to 100 %. */
    private static String share(final long part, final long whole) {
        if (whole == 0) {
            return "-";
        }
        return part == whole
                ? "100 %"
                : String.format(
                        Locale.ROOT, "%.2f %%", Math.floor(10_000.0 * part / whole) / 100.0);
    }
}
