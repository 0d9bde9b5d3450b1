package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where a trader trades, and how the published market is changed there.
 *
 * @param listing whose book it trades in.
 * @param seed of everything random.
 * @param pace multiplies rates; shared by the traders of the listing.
 * @param grid where the levels are.
 * @param share of the published volume in the opening book.
 */
record FlowSetting(Listing listing, long seed, Pace pace, PriceGrid grid, double share) {
    /** The published market, {@code timeFactor} times faster. */
    static FlowSetting of(final Listing listing, final double timeFactor, final long seed) {
        return of(listing, timeFactor, seed, Stress.NONE);
    }

    /** The published market under stress. */
    static FlowSetting of(
            final Listing listing, final double timeFactor, final long seed, final Stress stress) {
        final Pace pace = new Pace();
        pace.clock = timeFactor;
        pace.limits = stress.bookShare();
        final PriceGrid grid = new PriceGrid(stress.volatility(), stress.widenTicks());
        return new FlowSetting(listing, seed, pace, grid, stress.bookShare());
    }

    /** A market's own traders, and those that make the stress. */
    static Function<Listing, List<OrderFlow>> market(
            final long seed,
            final double timeFactor,
            final Stress stress,
            final Function<FlowSetting, List<OrderFlow>> traders) {
        return listing -> {
            final FlowSetting setting = of(listing, timeFactor, seed, stress);
            final List<OrderFlow> flows = new ArrayList<>();
            if (!stress.regimes().isEmpty()) {
                flows.add(new RegimeFlow(setting, stress.regimes()));
            }
            flows.addAll(traders.apply(setting));
            if (stress.crash().share() > 0) {
                flows.add(new CrashTrader(setting, stress.crash()));
            }
            return List.copyOf(flows);
        };
    }
}
