package io.glidepath.sim.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Regimes that follow each other as a Markov chain in continuous time; every episode begins in the
 * first.
 */
public final class RegimeChain {
    /** No regimes: the market is always the same. */
    public static final RegimeChain NONE = new RegimeChain(List.of(), new double[0][0]);

    /** Columns of a file; {@code perHour} holds {@code regime:rate} for each that may follow. */
    static final String HEADER =
            "id,name,activity,marketOrders,limitOrders,cancels,volatilityRatio,news,perHour";

    private static final String BUILT_IN = "regimes.csv";
    private static final int MAX_REGIMES = 8;
    private static final double MAX_PER_HOUR = 3_600_000;

    private final List<Regime> regimes;
    private final double[][] perHour;

    private RegimeChain(final List<Regime> regimes, final double[][] perHour) {
        this.regimes = List.copyOf(regimes);
        this.perHour = perHour;
    }

    /** The three regimes that are built in: calm, busy, stressed. */
    public static RegimeChain builtIn() {
        return of(FlowFile.builtIn(BUILT_IN, HEADER));
    }

    /**
     * Regimes from a CSV file with the columns {@code id,name,activity,marketOrders,limitOrders,
     * cancels,volatilityRatio,news,perHour}, ids rising from 0, at most 8 rows.
     *
     * @throws IllegalArgumentException in one sentence with file, line and remedy.
     */
    public static RegimeChain read(final Path file) {
        return of(new FlowFile(file, HEADER));
    }

    private static RegimeChain of(final FlowFile file) {
        final List<Regime> regimes = new ArrayList<>();
        final int count = file.rows().size();
        final double[][] perHour = new double[count][count];
        for (final FlowFile.Row row : file.rows()) {
            final int id = regimes.size();
            if (id == MAX_REGIMES) {
                throw file.wrong(row.line, "there are more than 8 regimes: remove some");
            }
            if (!row.text(0).equals(Integer.toString(id))) {
                throw file.wrong(
                        row.line,
                        "the id is \"" + row.text(0) + "\": write " + id + ", ids rise from 0");
            }
            if (row.text(1).isEmpty()) {
                throw file.wrong(row.line, "the regime has no name: write one");
            }
            regimes.add(regime(file, row));
            readRates(file, row, perHour[id], id);
        }
        return new RegimeChain(regimes, perHour);
    }

    private static Regime regime(final FlowFile file, final FlowFile.Row row) {
        final String news = row.text(7);
        if (!news.equals("yes") && !news.equals("no")) {
            throw file.wrong(row.line, "news is \"" + news + "\": write yes or no");
        }
        return new Regime(
                row.text(1),
                row.number(2, 0.01, Regime.MOST),
                row.number(3, 0, Regime.MOST),
                row.number(4, 0, Regime.MOST),
                row.number(5, 0, Regime.MOST),
                (float) row.number(6, 0, Regime.MOST_VOLATILITY),
                news.equals("yes"));
    }

    private static void readRates(
            final FlowFile file, final FlowFile.Row row, final double[] rates, final int from) {
        if (row.text(8).isEmpty()) {
            return;
        }
        final Set<Integer> told = new HashSet<>();
        for (final String item : row.text(8).split("\\s+")) {
            final String[] pair = item.split(":", -1);
            try {
                final int to = Integer.parseInt(pair[0]);
                final double rate = FlowFile.decimal(pair[1]);
                if (pair.length == 2
                        && to != from
                        && to < rates.length
                        && rate >= 0
                        && rate <= MAX_PER_HOUR) {
                    if (!told.add(to)) {
                        throw file.wrong(
                                row.line, "perHour has regime " + to + " twice: write it once");
                    }
                    rates[to] = rate;
                    continue;
                }
            } catch (final IndexOutOfBoundsException | NumberFormatException e) {
                // told below, like a regime that is not there
            }
            throw file.wrong(
                    row.line,
                    "perHour has \"" + item + "\": write regime:rate, another"
                            + " regime of the file and how often an hour it follows, 0 to 3600000");
        }
    }

    boolean isEmpty() {
        return regimes.isEmpty();
    }

    List<Regime> regimes() {
        return regimes;
    }

    /** How often an hour one regime leads to another. */
    double perHour(final int from, final int to) {
        return perHour[from][to];
    }

    /** How often an hour a regime ends. */
    double perHour(final int from) {
        double sum = 0;
        for (final double rate : perHour[from]) {
            sum += rate;
        }
        return sum;
    }

    /** Their names, in order. */
    @Override
    public String toString() {
        return String.join(", ", regimes.stream().map(Regime::name).toList());
    }
}
