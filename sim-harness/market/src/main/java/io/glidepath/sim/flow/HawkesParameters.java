package io.glidepath.sim.flow;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A multivariate Hawkes process with exponential kernels: kind i happens at the rate base[i] plus
 * branching[i][j] decay[i] exp(-decay[i] t) for every earlier event of kind j, t seconds old. One
 * event of kind j so brings on branching[i][j] events of kind i, on the mean, directly.
 */
final class HawkesParameters {
    /** Columns of a file. */
    static final String HEADER =
            "type,base,marketSell,marketBuy,limitBid,limitAsk,cancelBid,cancelAsk,decay";

    private static final String BUILT_IN = "hawkes.csv";
    private static final int FIRST_BRANCHING = 2;
    private static final double MAX_BASE = 1_000;
    private static final double MAX_BRANCHING = 10;
    private static final double MIN_DECAY = 1e-3;
    private static final double MAX_DECAY = 1e6;

    private final double[] base;
    private final double[][] branching;
    private final double[] decay;

    /** @throws IllegalArgumentException when the process is not stationary. */
    HawkesParameters(final double[] base, final double[][] branching, final double[] decay) {
        this.base = base.clone();
        this.branching = Arrays.stream(branching).map(double[]::clone).toArray(double[][]::new);
        this.decay = decay.clone();
        final double ratio = branchingRatio();
        if (ratio >= 1) {
            throw new IllegalArgumentException(String.format(
                    "the branching ratio (spectral radius of the branching numbers) is %.3f, and"
                            + " the flow explodes: multiply them by less than %.3f",
                    ratio, 1 / ratio));
        }
    }

    /** The flow that is built in. */
    static HawkesParameters builtIn() {
        return of(FlowFile.builtIn(BUILT_IN, HEADER));
    }

    /**
     * Parameters from a CSV file with the columns of {@link #HEADER}, one row a kind of event.
     *
     * @throws IllegalArgumentException in one sentence: file, line, what to write.
     */
    static HawkesParameters read(final Path path) {
        return of(new FlowFile(path, HEADER));
    }

    private static HawkesParameters of(final FlowFile file) {
        final List<FlowFile.Row> rows = file.rows();
        final int kinds = HawkesEvent.COUNT;
        final double[] base = new double[kinds];
        final double[][] branching = new double[kinds][kinds];
        final double[] decay = new double[kinds];
        for (int i = 0; i < kinds; i++) {
            final String name = HEADER.split(",")[FIRST_BRANCHING + i];
            if (i >= rows.size() || !rows.get(i).text(0).equals(name)) {
                final int line = i < rows.size() ? rows.get(i).line : rows.getLast().line + 1;
                throw file.wrong(
                        line,
                        "here is the row of " + name + ": write the six rows in the"
                                + " order of the columns");
            }
            final FlowFile.Row row = rows.get(i);
            base[i] = row.number(1, 0, MAX_BASE);
            for (int j = 0; j < kinds; j++) {
                branching[i][j] = row.number(FIRST_BRANCHING + j, 0, MAX_BRANCHING);
            }
            decay[i] = row.number(FIRST_BRANCHING + kinds, MIN_DECAY, MAX_DECAY);
        }
        if (rows.size() > kinds) {
            throw file.wrong(rows.get(kinds).line, "there are six kinds of events: remove the row");
        }
        try {
            return new HawkesParameters(base, branching, decay);
        } catch (final IllegalArgumentException e) {
            throw file.wrong(rows.getFirst().line, e.getMessage());
        }
    }

    /**
     * The same process with every kind's rate multiplied.
     *
     * @throws IllegalArgumentException when it is not stationary any more.
     */
    HawkesParameters times(final double[] factors) {
        final double[] scaledBase = new double[base.length];
        final double[][] scaled = new double[base.length][base.length];
        for (int i = 0; i < base.length; i++) {
            scaledBase[i] = base[i] * factors[i];
            for (int j = 0; j < base.length; j++) {
                scaled[i][j] = branching[i][j] * factors[i];
            }
        }
        return new HawkesParameters(scaledBase, scaled, decay);
    }

    int kinds() {
        return base.length;
    }

    double base(final int kind) {
        return base[kind];
    }

    /** Events of a kind that one event of another brings on directly, on the mean. */
    double branching(final int kind, final int by) {
        return branching[kind][by];
    }

    /** How fast what excites a kind fades, 1/s. */
    double decay(final int kind) {
        return decay[kind];
    }

    /** The branching ratio: the spectral radius of the matrix of branching numbers. */
    double branchingRatio() {
        return Matrices.spectralRadius(branching);
    }

    /** Mean events a second of each kind: (I - branching)^-1 base. */
    double[] stationaryMean() {
        final double[][] system = new double[base.length][base.length];
        for (int i = 0; i < base.length; i++) {
            for (int j = 0; j < base.length; j++) {
                system[i][j] = (i == j ? 1 : 0) - branching[i][j];
            }
        }
        return Matrices.solve(system, base);
    }
}
