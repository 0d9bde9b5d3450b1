package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Noise traders with intensities of one's own; without a file, those of the noise market. */
public final class PoissonMarket implements ReferenceMarket {
    private final LevelIntensities intensities;
    private final String source;

    private PoissonMarket(final LevelIntensities intensities, final String source) {
        this.intensities = intensities;
        this.source = source;
    }

    /** With the noise market's intensities. */
    public static PoissonMarket published() {
        return new PoissonMarket(LevelIntensities.PUBLISHED, "those of the noise market");
    }

    /**
     * With the intensities of a CSV file: columns {@code level,limit,cancel}, one row a level from
     * 1 up to at most 30, limit orders a second and cancels a second for each lot, both a side; and
     * one row {@code market,RATE,}, market orders a second, a side.
     *
     * @throws IllegalArgumentException in one sentence with file, line and remedy.
     */
    public static PoissonMarket read(final Path file) {
        return new PoissonMarket(IntensityFile.read(file), "those of " + file.getFileName());
    }

    @Override
    public String id() {
        return "poisson";
    }

    @Override
    public String description() {
        return "noise traders whose intensities are " + source;
    }

    /** Those of the noise market, whatever the intensities. */
    @Override
    public MarketFigures figures() {
        return CwMarket.NOISE.figures();
    }

    @Override
    public Function<Listing, List<OrderFlow>> traders(
            final long seed, final double timeFactor, final Stress stress) {
        return FlowSetting.market(
                seed,
                timeFactor,
                stress,
                setting -> List.of(new NoiseTrader(setting, intensities)));
    }
}
