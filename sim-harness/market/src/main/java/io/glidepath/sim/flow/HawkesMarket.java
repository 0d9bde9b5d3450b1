package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A market whose events bring on each other; see {@link HawkesTrader}. */
public final class HawkesMarket implements ReferenceMarket {
    private final HawkesParameters parameters;

    private HawkesMarket(final HawkesParameters parameters) {
        this.parameters = parameters;
    }

    /** The flow that is built in: the noise market's mean rates, branching ratio 0.65. */
    public static HawkesMarket builtIn() {
        return new HawkesMarket(HawkesParameters.builtIn());
    }

    /**
     * A flow from a CSV file with the columns {@code type,base,marketSell,marketBuy,limitBid,
     * limitAsk,cancelBid,cancelAsk,decay}, one row a kind of event: base events a second, events
     * that one event of each column's kind brings on, and how fast that fades, 1/s.
     *
     * @throws IllegalArgumentException in one sentence with file, line and remedy; also when the
     *     flow is not stationary.
     */
    public static HawkesMarket read(final Path file) {
        return new HawkesMarket(HawkesParameters.read(file));
    }

    @Override
    public String id() {
        return "hawkes";
    }

    @Override
    public String description() {
        return String.format(
                "traders who bring on each other, branching ratio %.2f",
                parameters.branchingRatio());
    }

    @Override
    public MarketFigures figures() {
        return new MarketFigures(0.62, 0.20, 0.86, 0.035);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the flow is not stationary in one of the regimes.
     */
    @Override
    public Function<Listing, List<OrderFlow>> traders(
            final long seed, final double timeFactor, final Stress stress) {
        for (final Regime regime : stress.regimes().regimes()) {
            checkStationary(regime, stress.bookShare());
        }
        return FlowSetting.market(
                seed,
                timeFactor,
                stress,
                setting -> List.of(new HawkesTrader(setting, parameters)));
    }

    private void checkStationary(final Regime regime, final double share) {
        try {
            parameters.times(new double[] {
                regime.markets(),
                regime.markets(),
                regime.limits() * share,
                regime.limits() * share,
                regime.cancels(),
                regime.cancels()
            });
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "in the regime " + regime.name() + " " + e.getMessage(), e);
        }
    }
}
