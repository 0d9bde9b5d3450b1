package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.Doubts;
import io.glidepath.evaluate.LobsterDays;
import io.glidepath.evaluate.RecordedDay;
import io.glidepath.sim.feed.LobsterFile;

import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The options of {@code evaluate} that name recorded days and the orders to be worked in them. */
final class RecordedOptions {
    @Option(
            names = "--lobster",
            arity = "1..*",
            paramLabel = "FILE",
            description = "LOBSTER message files, plain or .gz, of one instrument, in any order.")
    private List<Path> lobster = List.of();

    @Option(
            names = "--strict",
            description = "The first row of a recording that cannot be believed ends the run with"
                    + " exit code 1; else it is skipped, and told among the assumptions.")
    private boolean strict;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where files that are not found as given are looked for; default:"
                    + " GLIDEPATH_DATA, else ./data.")
    private Path data;

    @Option(
            names = "--parents",
            paramLabel = "N",
            description = "Orders in recorded days, in all, spread evenly over the days"
                    + " (default ${DEFAULT-VALUE}).")
    private int parents = 60;

    @Option(
            names = "--baseline",
            paramLabel = "NAME",
            description = "Strategy that the others are compared with in recorded days; default:"
                    + " the first.")
    private String baseline;

    /** Whether recorded days are asked for. */
    boolean asked() {
        return !lobster.isEmpty();
    }

    /** The day, strictly read if that is asked for. */
    RecordedDay read(final RecordedDay day) {
        return strict ? day.strictly() : day;
    }

    /** Says first of which files much cannot be believed, if they are read nevertheless. */
    void tellDoubts(final List<LobsterFile> files, final PrintWriter to) {
        if (!strict) {
            Doubts.tell("evaluate", files, to);
        }
    }

    /** How many orders in all. */
    int parents() {
        return parents;
    }

    /**
     * The files, by date.
     *
     * @throws IllegalArgumentException in one sentence, see {@link LobsterDays#find}.
     */
    List<LobsterFile> files() {
        return LobsterDays.find(lobster, data);
    }

    /**
     * The place of the baseline among the contenders.
     *
     * @throws IllegalArgumentException when it is none of them.
     */
    int baseline(final List<Contender> contenders) {
        for (int i = 0; i < contenders.size(); i++) {
            if (baseline == null || contenders.get(i).label().equals(baseline)) {
                return i;
            }
        }
        throw new IllegalArgumentException("--baseline " + baseline + " is none of the strategies");
    }
}
