package io.glidepath.sim.flow;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Poisson intensities from a CSV file with the columns {@code level,limit,cancel}: one row a level,
 * 1, 2, ... from the opposite best, with limit orders a second and cancels a second for each lot
 * that rests there, both a side; and one row {@code market,RATE,} with market orders a second, a
 * side.
 */
final class IntensityFile {
    static final String HEADER = "level,limit,cancel";

    private static final int MAX_LEVELS = 30;
    private static final double MAX_RATE = 1_000;
    private static final String MARKET = "market";

    private IntensityFile() {}

    /** @throws IllegalArgumentException in one sentence: file, line, what to write. */
    static LevelIntensities read(final Path path) {
        final FlowFile file = new FlowFile(path, HEADER);
        final double[] limits = new double[MAX_LEVELS];
        final double[] cancels = new double[MAX_LEVELS];
        double market = -1;
        int levels = 0;
        for (final FlowFile.Row row : file.rows()) {
            if (row.text(0).equals(MARKET)) {
                if (market >= 0) {
                    throw file.wrong(row.line, "market orders have a rate already: remove one");
                }
                market = row.number(1, 0, MAX_RATE);
                if (!row.text(2).isEmpty()) {
                    throw file.wrong(
                            row.line,
                            "market orders are not cancelled, and the third column has \""
                                    + row.text(2) + "\": leave it empty");
                }
            } else {
                checkLevel(file, row, levels + 1);
                limits[levels] = row.number(1, 0, MAX_RATE);
                cancels[levels] = row.number(2, 0, MAX_RATE);
                levels++;
            }
        }
        final int last = file.rows().getLast().line;
        if (market < 0) {
            throw file.wrong(last, "no rate of market orders so far: add a row \"market,0.1237,\"");
        }
        if (Arrays.stream(limits).sum() <= 0) {
            throw file.wrong(last, "no level has limit orders: give one a rate above 0");
        }
        return new LevelIntensities(
                market, Arrays.copyOf(limits, levels), Arrays.copyOf(cancels, levels));
    }

    private static void checkLevel(
            final FlowFile file, final FlowFile.Row row, final int expected) {
        if (expected > MAX_LEVELS) {
            throw file.wrong(row.line, "there are more than " + MAX_LEVELS + " levels: remove it");
        }
        if (!row.text(0).equals(Integer.toString(expected))) {
            throw file.wrong(
                    row.line,
                    "the level is \"" + row.text(0) + "\": write " + expected
                            + ", levels rise from 1");
        }
    }
}
