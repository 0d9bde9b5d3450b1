package io.glidepath.sim.proof;

import java.util.List;
import java.util.Locale;

/** The proof as tables for people. */
final class QueueTable {
    /** What the figures take for granted. */
    static final List<String> ASSUMPTIONS = List.of(
            "orders hidden together do not disturb each other: each is replaced in its own place",
            "zero latency; ours enter, shrink and leave at the row at which history's did",
            "models see levels and visible trades after every row, each order's own volume left"
                    + " out",
            "a model's order is cancelled when history's was; one that history filled waits on");

    private static final double PERCENT = 100;
    private static final String MODEL_HEAD = "  %-12s %8s %8s %8s %8s %9s %9s %9s %10s %10s %10s%n";
    private static final String MODEL_ROW =
            "  %-12s %8d %8d %8d %8d %8.2f%% %8.2f%% %9.5f %10.3f %10.3f %10.3f%n";

    private QueueTable() {}

    static String of(final ProofDay day) {
        final StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d orders, %d of them filled; %d fills expected, %d seen; %d agree, %s%n",
                day.file(),
                day.orders(),
                day.filledOrders(),
                day.fillsExpected(),
                day.fillsSeen(),
                day.agreeing(),
                day.orders() == 0
                        ? "which proves nothing"
                        : String.format(Locale.ROOT, "%.2f%%", PERCENT * day.agreement())));
        problems(text, day);
        day.disagreements()
                .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        if (day.orders() == 0) {
            return text.toString();
        }
        text.append(String.format(
                Locale.ROOT,
                MODEL_HEAD,
                "model",
                "queued",
                "both",
                "missed",
                "invented",
                "true",
                "model",
                "brier",
                "median s",
                "abs s",
                "bias s"));
        for (final ModelErrors errors : day.models()) {
            text.append(String.format(
                    Locale.ROOT,
                    MODEL_ROW,
                    errors.model(),
                    errors.queued(),
                    errors.filledInBoth(),
                    errors.missed(),
                    errors.invented(),
                    PERCENT * errors.trueShare(),
                    PERCENT * errors.predictedShare(),
                    errors.brier(),
                    errors.medianSeconds(),
                    errors.meanAbsoluteSeconds(),
                    errors.biasSeconds()));
        }
        return text.toString();
    }

    private static void problems(final StringBuilder text, final ProofDay day) {
        day.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        final long untold = day.problemCount() - day.problems().size();
        if (untold > 0 && !day.problems().isEmpty()) {
            text.append("  and ").append(untold).append(" more problems\n");
        }
    }
}
