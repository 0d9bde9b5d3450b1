package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.ScheduleFigure;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.Latencies;
import io.glidepath.sim.ReferenceAgent;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.flow.ReferenceMarket;
import io.glidepath.sim.flow.Stress;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueRules;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A cell in a simulated market: its scenario, its traders and the agent's configuration.
 *
 * @param assumptions puts latency, fees and impact in place.
 * @param limits that every strategy is held to; its own: so wide that none binds.
 */
record MarketSetting(
        Cell cell,
        ReferenceMarket market,
        Stress stress,
        UnaryOperator<Scenario> assumptions,
        LimitSet limits,
        long seed) {
    /** Price of a tick, 10^-8 of the currency: a cent. */
    static final long TICK = 1_000_000L;

    private static final long AFTER_END_NS = 1_000_000_000L;

    /** The scenario, with the parent worked by {@code algo}; null: without a parent. */
    Scenario scenario(final Algo algo) {
        final Scenario plain = scenario(cell.horizonNs() + AFTER_END_NS);
        final Scenario empty = plain.latencies().equals(Latencies.ZERO)
                ? plain
                : scenario(cell.horizonNs() + AFTER_END_NS + cell.intervalNs());
        return algo == null
                ? empty
                : assumptions.apply(empty.withParents(List.of(
                        ReferenceAgent.parent(Side.SELL, cell.lots(), cell.horizonNs(), algo))));
    }

    /** How urgent the parent's Almgren-Chriss schedule is. */
    ScheduleFigure schedule() {
        final Scenario scenario = scenario(Algo.AC);
        return ScheduleFigure.of(
                scenario.parents().getFirst(), scenario.instruments().getFirst(), config());
    }

    private Scenario scenario(final long sessionNs) {
        return assumptions.apply(Scenario.of(
                        seed,
                        List.of(market.instrument(
                                1, cell.market(), TICK, 1, 0, cell.horizonNs(), 1)),
                        sessionNs,
                        1)
                .withTimes(Scenario.DEFAULT_OPEN_NS, cell.intervalNs(), sessionNs));
    }

    /** Whether everything is as in the published experiments, apart from the number of lots. */
    boolean asPublished() {
        final Scenario scenario = scenario(AFTER_END_NS);
        return stress.assumptions().isEmpty()
                && limits.equals(LimitSet.OWN)
                && scenario.latencies().equals(Latencies.ZERO)
                && scenario.rules().equals(VenueRules.PLAIN)
                && cell.horizonNs() == ReferenceMarket.SESSION_NS
                && cell.intervalNs() == ReferenceMarket.INTERVAL_NS;
    }

    Function<Listing, List<OrderFlow>> traders() {
        return market.traders(seed, 1, stress);
    }

    AgentConfig config() {
        final AgentConfig wide = ReferenceAgent.config(cell.intervalNs());
        return limits.equals(LimitSet.OWN) ? wide : wide.with(limits.from(Limits.production()));
    }
}
