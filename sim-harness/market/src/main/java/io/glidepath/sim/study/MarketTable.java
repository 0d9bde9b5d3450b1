package io.glidepath.sim.study;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The statistics as a table for people. */
final class MarketTable {
    private static final int PER_LINE = 10;

    private MarketTable() {}

    static void print(
            final PrintWriter out,
            final long seed,
            final MarketTally tally,
            final List<String> assumptions) {
        assumptions.forEach(out::println);
        row(out, "episodes", Long.toString(tally.episodes()), "seed " + seed);
        row(out, "spreadAtStart", number(tally.spreadAtStart()), "ticks");
        row(out, "spreadAtEnd", number(tally.spreadAtEnd()), "ticks");
        row(out, "bestVolumeAtStart", number(tally.bestVolumeAtStart()), "lots");
        row(out, "bestVolumeAtEnd", number(tally.bestVolumeAtEnd()), "lots");
        row(out, "midChangeSd", number(tally.midChangeSd()), "ticks");
        row(out, "eventsPerEpisode", number(tally.eventsPerEpisode()), "");
        for (int from = 0; from < MarketTally.LEVELS; from += PER_LINE) {
            final StringBuilder line = new StringBuilder();
            for (int level = from; level < from + PER_LINE; level++) {
                line.append(String.format(Locale.ROOT, " %7.3f", tally.bidVolumeAtEnd(level)));
            }
            out.println("bidVolumeAtEnd "
                    + String.format(Locale.ROOT, "%2d-%2d", from + 1, from + PER_LINE) + line
                    + " lots");
        }
        if (tally.oneSided() > 0) {
            out.println("not counted: " + tally.oneSided()
                    + " episodes whose book lacked a side at the start or end");
        }
        out.flush();
    }

    private static void row(
            final PrintWriter out, final String name, final String value, final String unit) {
        out.println(
                String.format(Locale.ROOT, "%-18s %12s %s", name, value, unit).stripTrailing());
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
