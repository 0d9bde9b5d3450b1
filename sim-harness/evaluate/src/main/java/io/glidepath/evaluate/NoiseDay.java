package io.glidepath.evaluate;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.risk.GuardConfig;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.RegimePlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One session of the noise market, with a hundred shares to one of its lots. */
public final class NoiseDay implements TradingDay {
    /** Shares in one of the market's lots. */
    public static final long LOT = 100;

    private static final long SECOND = 1_000_000_000L;
    private static final long MARGIN_NS = 60 * SECOND;
    private static final long ORIGIN = 90 * 100_000_000L;

    private final Scenario scenario;
    private final long intervalNs;

    /** A day in which no analyst speaks. */
    public NoiseDay(
            final long seed,
            final int instruments,
            final double timeFactor,
            final long intervalNs,
            final List<ParentPlan> parents) {
        this(seed, instruments, timeFactor, intervalNs, parents, List.of());
    }

    /**
     * @param parents what to work; the session lasts a minute longer than the last of them, grace
     *     included.
     * @param instruments 1 to 4.
     * @param intervalNs decision interval.
     */
    public NoiseDay(
            final long seed,
            final int instruments,
            final double timeFactor,
            final long intervalNs,
            final List<ParentPlan> parents,
            final List<RegimePlan> regimes) {
        this.intervalNs = intervalNs;
        final long last = parents.stream().mapToLong(ParentPlan::endNs).max().orElse(0);
        final long session =
                last + AgentConfig.Timing.every(intervalNs).finishGraceNs() + MARGIN_NS;
        final List<VenueInstrument> listed = new ArrayList<>();
        for (int id = 1; id <= instruments; id++) {
            listed.add(NoiseMarket.instrument(
                    id, "NOISE" + id, NoiseMarket.CENT, LOT, ORIGIN * id, session, timeFactor));
        }
        scenario = Scenario.of(seed, listed, session, timeFactor)
                .withParents(parents)
                .withRegimes(regimes);
    }

    private NoiseDay(final Scenario scenario, final long intervalNs) {
        this.scenario = scenario;
        this.intervalNs = intervalNs;
    }

    /** The same day with other assumptions. */
    public NoiseDay assuming(final UnaryOperator<Scenario> change) {
        return new NoiseDay(change.apply(scenario), intervalNs);
    }

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public Function<Listing, List<OrderFlow>> traders() {
        return NoiseMarket.traders(scenario.seed(), scenario.timeFactor());
    }

    /** An agent within the limits of {@link ProductionExample}, in a market of this speed. */
    @Override
    public AgentConfig config() {
        final AgentConfig.Bounds small = AgentConfig.Bounds.small();
        return AgentConfig.of(new GuardConfig(
                        small.instruments(),
                        small.parents(),
                        small.childrenPerParent(),
                        small.children(),
                        ProductionExample.limits(scenario.timeFactor()),
                        Map.of()))
                .with(small)
                .with(AgentConfig.Timing.every(intervalNs));
    }

    @Override
    public List<String> assumptions() {
        return scenario.assumptions();
    }
}
