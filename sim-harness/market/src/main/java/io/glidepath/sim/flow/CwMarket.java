package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The three markets of Cheridito and Weiss (arXiv 2507.06345). */
public enum CwMarket implements ReferenceMarket {
    NOISE("noise traders", new MarketFigures(0.64, 0.19, 0.88, 0.032)) {
        @Override
        List<OrderFlow> traders(final FlowSetting setting) {
            return List.of(new NoiseTrader(setting, LevelIntensities.PUBLISHED));
        }
    },
    TACTICAL(
            "noise traders, who lean with the imbalance of the book",
            new MarketFigures(0.66, 0.16, 0.98, 0.013)) {
        @Override
        List<OrderFlow> traders(final FlowSetting setting) {
            return List.of(new TacticalTrader(setting));
        }
    },
    STRATEGIC(
            "noise and tactical traders, and one who buys or sells all the time",
            new MarketFigures(0.98, 0.25, 0.68, 0.029)) {
        @Override
        List<OrderFlow> traders(final FlowSetting setting) {
            return List.of(new TacticalTrader(setting), new StrategicTrader(setting));
        }
    };

    private final String description;
    private final MarketFigures figures;

    CwMarket(final String description, final MarketFigures figures) {
        this.description = description;
        this.figures = figures;
    }

    abstract List<OrderFlow> traders(FlowSetting setting);

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public MarketFigures figures() {
        return figures;
    }

    @Override
    public Function<Listing, List<OrderFlow>> traders(
            final long seed, final double timeFactor, final Stress stress) {
        return FlowSetting.market(seed, timeFactor, stress, this::traders);
    }
}
