package io.glidepath.sim.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The markets that are formulas, by name: {@code slipstream} and {@code ac}. */
public final class FormulaMarkets {
    public static final String SLIPSTREAM = "slipstream";
    public static final String ALMGREN_CHRISS = "ac";

    private static final String HOUR = "hour";
    private static final String PAPER = "paper";
    private static final String PUBLISHED = "slipstream's report, 200 episodes from seed 42";
    private static final String CLOSED_FORM = "closed form, Almgren and Chriss 2001";
    private static final double UNKNOWN = Double.NaN;

    private FormulaMarkets() {}

    /** Names of {@link #named}. */
    public static List<String> names() {
        return List.of(SLIPSTREAM, ALMGREN_CHRISS);
    }

    /**
     * The regimes of a market, its default first.
     *
     * @throws IllegalArgumentException for a name there is not.
     */
    public static List<String> regimes(final String market) {
        return switch (market) {
            case SLIPSTREAM ->
                List.of(SlipstreamRegime.values()).stream()
                        .map(SlipstreamRegime::label)
                        .toList();
            case ALMGREN_CHRISS -> List.of(HOUR, PAPER);
            default ->
                throw new IllegalArgumentException("no formula market " + market + "; there are "
                        + String.join(", ", names()));
        };
    }

    /** A market in its default regime. */
    public static FormulaMarket named(final String market) {
        return named(market, regimes(market).getFirst());
    }

    /**
     * A market in a regime.
     *
     * @throws IllegalArgumentException naming what there is.
     */
    public static FormulaMarket named(final String market, final String regime) {
        if (!regimes(market).contains(regime)) {
            throw new IllegalArgumentException("the market " + market + " has no regime " + regime
                    + "; it has " + String.join(", ", regimes(market)));
        }
        return market.equals(SLIPSTREAM)
                ? slipstream(regime)
                : almgrenChriss(
                        regime, regime.equals(HOUR) ? AlmgrenChriss.hour() : AlmgrenChriss.paper());
    }

    private static FormulaMarket slipstream(final String label) {
        final SlipstreamRegime regime = SlipstreamRegime.labelled(label);
        final SequencedMap<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();
        strategies.put("twap", SlipstreamStrategies::twap);
        strategies.put("random", SlipstreamStrategies::random);
        strategies.put("panic", SlipstreamStrategies::panic);
        return new FormulaMarket(
                SLIPSTREAM,
                label,
                "cost, share of the arrival price",
                seed -> new SlipstreamWorld(regime, seed),
                strategies,
                switch (regime) {
                    case NORMAL -> NORMAL;
                    case HIGH_VOLATILITY -> HIGH_VOLATILITY;
                    case HIGH_IMPACT -> HIGH_IMPACT;
                });
    }

    private static final Map<String, Reference> NORMAL = Map.of(
            "twap", row(0.024858, 0.055327, 0.025243, 0.124945, -0.182111, 0.165351),
            "random", row(0.034760, 0.026192, 0.035145, 0.078454, -0.056036, 0.107978),
            "panic", row(0.042122, 0.060196, 0.041771, 0.146208, -0.179913, 0.199502),
            "ppo", row(0.029283, 0.023918, 0.028506, 0.066638, -0.055151, 0.098511));
    private static final Map<String, Reference> HIGH_VOLATILITY = Map.of(
            "twap", row(0.029393, 0.137856, 0.025761, 0.292450, -0.413714, 0.413547),
            "random", row(0.037504, 0.065178, 0.036332, 0.141153, -0.168588, 0.243672),
            "panic", row(0.046235, 0.150506, 0.037300, 0.316888, -0.423519, 0.473753),
            "ppo", row(0.031078, 0.059598, 0.028453, 0.125574, -0.169284, 0.206377));
    private static final Map<String, Reference> HIGH_IMPACT = Map.of(
            "twap", row(0.058980, 0.056385, 0.059392, 0.161097, -0.151884, 0.202211),
            "random", row(0.095823, 0.030507, 0.095781, 0.143307, -0.015280, 0.168598),
            "panic", row(0.112771, 0.062793, 0.112857, 0.220820, -0.118431, 0.277082),
            "ppo", row(0.079041, 0.024274, 0.078358, 0.117060, -0.006165, 0.149478));

    private static Reference row(
            final double mean,
            final double sd,
            final double median,
            final double var95,
            final double min,
            final double max) {
        return new Reference(
                PUBLISHED, SlipstreamWorld.PUBLISHED_EPISODES, mean, sd, median, var95, min, max);
    }

    private static FormulaMarket almgrenChriss(final String regime, final AlmgrenChriss model) {
        final SequencedMap<String, double[]> paths = new LinkedHashMap<>();
        paths.put("twap", model.even());
        paths.put("ac", model.optimal());
        paths.put("immediate", model.immediate());
        final SequencedMap<String, Supplier<Strategy>> strategies = new LinkedHashMap<>();
        final Map<String, Reference> references = new LinkedHashMap<>();
        paths.forEach((name, path) -> {
            strategies.put(name, () -> new ScheduleStrategy(path));
            references.put(name, exact(model, path));
        });
        return new FormulaMarket(
                ALMGREN_CHRISS,
                regime,
                "shortfall, currency",
                seed -> new AlmgrenChrissWorld(model, seed),
                strategies,
                references);
    }

    private static Reference exact(final AlmgrenChriss model, final double[] path) {
        // A schedule's cost is normal: its mean is its median, and 1.645 sd above lies VaR 95.
        final double mean = model.expectedCost(path);
        final double sd = StrictMath.sqrt(model.variance(path));
        return new Reference(
                CLOSED_FORM, 0, mean, sd, mean, mean + NORMAL_95 * sd, UNKNOWN, UNKNOWN);
    }

    private static final double NORMAL_95 = 1.6448536269514722;
}
