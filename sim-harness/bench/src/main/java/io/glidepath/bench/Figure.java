package io.glidepath.bench;

import java.util.Locale;

/**
 * Something measured.
 *
 * @param goal what it should be; NaN: there is no goal.
 * @param atLeast whether the goal is a least value, or a greatest one.
 */
record Figure(String name, double value, String unit, double goal, boolean atLeast) {
    static Figure of(final String name, final double value, final String unit) {
        return new Figure(name, value, unit, Double.NaN, true);
    }

    boolean hasGoal() {
        return !Double.isNaN(goal);
    }

    boolean met() {
        return !hasGoal() || (atLeast ? value >= goal : value <= goal);
    }

    @Override
    public String toString() {
        final String said = String.format(Locale.ROOT, "%-52s %10.2f %s", name, value, unit);
        return hasGoal()
                ? said
                        + String.format(
                                Locale.ROOT,
                                " (goal: %s %.2f%s)",
                                atLeast ? "at least" : "at most",
                                goal,
                                met() ? "" : ", MISSED")
                : said;
    }
}
