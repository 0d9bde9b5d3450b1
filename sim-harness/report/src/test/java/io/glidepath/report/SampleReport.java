package io.glidepath.report;

import io.glidepath.report.LatencySection.Bin;
import io.glidepath.report.LatencySection.Percentile;
import io.glidepath.report.ParentSection.Fill;
import io.glidepath.report.ParentSection.Refusals;
import io.glidepath.report.ParentSection.Shortfall;
import io.glidepath.report.SummarySection.Figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A page with one of everything, the same every time. */
final class SampleReport {

    static final long START_NS = 1_700_000_000L * 1_000_000_000L - 12_400_000_000_000L;
    static final long LENGTH_NS = 1_800L * 1_000_000_000L;
    private static final int QUOTES = 20_000;
    private static final long QUANTITY = 50_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private final long[] timesNs = new long[QUOTES];
    private final double[] bids = new double[QUOTES];
    private final double[] asks = new double[QUOTES];
    private final List<Fill> fills = new ArrayList<>();

    private SampleReport() {}

    static Report of(final String hostile) {
        return new SampleReport().report(hostile);
    }

    private Report report(final String name) {
        trade();
        return new Report(
                "Policy against its twins " + name,
                "Scenario calm-1, seed 42, commit 0123456789ab " + name,
                List.of(
                        new SummarySection(
                                "Summary " + name,
                                List.of(
                                        new Figure(
                                                "Shortfall",
                                                "2.31 bps",
                                                "TWAP 4.02, Almgren-Chriss 3.10"),
                                        new Figure("Filled", "100 %", "50,000 of 50,000"),
                                        new Figure("Decisions", "18,214", "none late"),
                                        new Figure("Decision latency, p99", "11.8 µs", name))),
                        new VerdictSection(
                                "Replay " + name,
                                true,
                                "41,377 records run again; every output byte is equal. " + name),
                        parent(name),
                        latency(name),
                        new TableSection(
                                "Strategies " + name,
                                "Mean over 200 sessions. " + name,
                                List.of(
                                        "Strategy " + name,
                                        "Mean, bps",
                                        "CVaR 95, bps",
                                        "Passive, %"),
                                List.of(
                                        List.of("Policy", "2.31", "8.75", "71.4"),
                                        List.of("TWAP", "4.02", "12.66", "48.9"),
                                        List.of(name, "3.10", "10.21", "52.0"))),
                        new NotesSection(
                                "Assumptions " + name,
                                List.of(
                                        "Latency to the venue is 200 µs each way, constant.",
                                        "Fees: 0.30 for takers, 0.20 back for makers, per 100"
                                                + " shares.",
                                        name))));
    }

    private void trade() {
        double mid = 101.35;
        long left = QUANTITY;
        for (int i = 0; i < QUOTES; i++) {
            timesNs[i] = START_NS + LENGTH_NS / QUOTES * i;
            mid += (random.nextDouble() - 0.499) * 0.004;
            final double half = random.nextInt(8) == 0 ? 0.01 : 0.005;
            bids[i] = Math.round((mid - half) * 100) / 100.0;
            asks[i] = bids[i] + Math.round(half * 200) / 100.0;
            if (i % 230 == 100 && left > 0) {
                final boolean maker = random.nextInt(10) < 7;
                final long quantity = Math.min(left, 100L * (1 + random.nextInt(12)));
                fills.add(new Fill(timesNs[i], maker ? bids[i] : asks[i], quantity, maker));
                left -= quantity;
            }
        }
    }

    private ParentSection parent(final String name) {
        return new ParentSection(
                "1000017 " + name,
                "GLDP " + name,
                "Buy",
                QUANTITY,
                filled(),
                "filled " + name,
                List.of(
                        new Shortfall("Policy " + name, 2.314),
                        new Shortfall("TWAP", 4.021),
                        new Shortfall("Almgren-Chriss", 3.097),
                        new Shortfall("VWAP", Double.NaN)),
                143,
                57,
                List.of(new Refusals("participation " + name, 3), new Refusals("stale quote", 1)),
                List.of(new Refusals("masked " + name, 52)),
                List.of(actual(name), straight(), curve()),
                new Series("bid " + name, timesNs, bids),
                new Series("ask", timesNs, asks),
                fills,
                List.of(
                        new ParentSection.Level("arrival", "arrival", 101.55),
                        new ParentSection.Level("vwap", "VWAP without us", 101.6)),
                101.80,
                2);
    }

    private long filled() {
        return fills.stream().mapToLong(Fill::quantity).sum();
    }

    private Series actual(final String name) {
        final long[] times = new long[fills.size() + 1];
        final double[] left = new double[fills.size() + 1];
        times[0] = START_NS;
        left[0] = QUANTITY;
        for (int i = 0; i < fills.size(); i++) {
            times[i + 1] = fills.get(i).timeNs();
            left[i + 1] = left[i] - fills.get(i).quantity();
        }
        return new Series("actual " + name, times, left);
    }

    private static Series straight() {
        final long[] times = new long[61];
        final double[] left = new double[61];
        for (int i = 0; i <= 60; i++) {
            times[i] = START_NS + LENGTH_NS / 60 * i;
            left[i] = QUANTITY * (60 - i) / 60.0;
        }
        return new Series("TWAP", times, left);
    }

    private static Series curve() {
        final long[] times = new long[181];
        final double[] left = new double[181];
        for (int i = 0; i <= 180; i++) {
            times[i] = START_NS + LENGTH_NS / 180 * i;
            left[i] = QUANTITY * StrictMath.sinh(2.2 * (180 - i) / 180) / StrictMath.sinh(2.2);
        }
        return new Series("Almgren-Chriss", times, left);
    }

    private LatencySection latency(final String name) {
        final List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            final long from = Math.round(2_000 * StrictMath.pow(1.08, i));
            final long to = Math.round(2_000 * StrictMath.pow(1.08, i + 1));
            final double z = (i - 14) / (i < 14 ? 4.0 : 8.0);
            bins.add(new Bin(from, to, Math.round(90_000 * StrictMath.exp(-z * z / 2))));
        }
        return new LatencySection(
                "Decision latency " + name,
                "From the frame's availability to the return of the last offer. Idle: yield. "
                        + name,
                1_203_417,
                List.of(
                        new Percentile("p50", 5_980),
                        new Percentile("p90", 8_700),
                        new Percentile("p99", 11_800),
                        new Percentile("p99.9", 21_402),
                        new Percentile("p99.99", 88_000),
                        new Percentile("max", 412_000)),
                bins);
    }
}
