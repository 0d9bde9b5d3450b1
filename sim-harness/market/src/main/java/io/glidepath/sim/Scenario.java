package io.glidepath.sim;

import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.VenueInstrument;
import io.glidepath.sim.venue.VenueRules;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * All that a simulation depends on. Episode k opens at {@code openNs + k * spacingNs}; its
 * randomness comes from (seed, k) alone. The market runs for {@code warmUpNs} before the session's
 * start, from which plans count.
 *
 * @param seed of everything random.
 * @param openNs when the market of episode 0 begins to run, ns since the epoch.
 * @param warmUpNs from there to the session's start.
 * @param sessionNs from the start to the close.
 * @param spacingNs from the opening of one episode to the next.
 * @param timeFactor how many times faster than published the simulated traders act.
 * @param rules of the venue: fees, hidden executions, impact beyond the book.
 */
public record Scenario(
        long seed,
        long openNs,
        long warmUpNs,
        long sessionNs,
        long spacingNs,
        double timeFactor,
        List<VenueInstrument> instruments,
        Latencies latencies,
        VenueRules rules,
        Faults faults,
        List<ParentPlan> parents,
        List<RegimePlan> regimes) {
    /** 2026-01-05 14:30 UTC. */
    public static final long DEFAULT_OPEN_NS = 1_767_623_400_000_000_000L;

    private static final long SECOND = 1_000_000_000L;

    public Scenario {
        instruments = List.copyOf(instruments);
        parents = List.copyOf(parents);
        regimes = List.copyOf(regimes);
        if (warmUpNs < 0 || sessionNs <= 0 || spacingNs < warmUpNs + sessionNs) {
            throw new IllegalArgumentException("sessions have a length and do not overlap: warm-up "
                    + warmUpNs + " ns, session " + sessionNs + " ns, spacing " + spacingNs + " ns");
        }
        if (!(timeFactor > 0 && timeFactor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the time factor is positive: " + timeFactor);
        }
    }

    /**
     * 15 s of warm-up and a session, no latency, no fees, no faults, nothing to work; one episode
     * an hour or longer.
     */
    public static Scenario of(
            final long seed,
            final List<VenueInstrument> instruments,
            final long sessionNs,
            final double timeFactor) {
        final long warmUpNs = 15 * SECOND;
        final long spacingNs = Math.max(3_600 * SECOND, 2 * (warmUpNs + sessionNs));
        return new Scenario(
                seed,
                DEFAULT_OPEN_NS,
                warmUpNs,
                sessionNs,
                spacingNs,
                timeFactor,
                instruments,
                Latencies.ZERO,
                VenueRules.PLAIN,
                Faults.NONE,
                List.of(),
                List.of());
    }

    /** A copy in which one may change what one likes. */
    public Scenario with(final Consumer<ScenarioDraft> change) {
        final ScenarioDraft draft = new ScenarioDraft(this);
        change.accept(draft);
        return draft.scenario();
    }

    public Scenario withSeed(final long other) {
        return with(draft -> draft.seed = other);
    }

    /** Other times of an episode, ns; episodes stay as far apart as they must. */
    public Scenario withTimes(final long open, final long warmUp, final long session) {
        return with(draft -> {
            draft.openNs = open;
            draft.warmUpNs = warmUp;
            draft.sessionNs = session;
            draft.spacingNs = Math.max(spacingNs, warmUp + session);
        });
    }

    public Scenario withLatencies(final Latencies other) {
        return with(draft -> draft.latencies = other);
    }

    public Scenario withRules(final VenueRules other) {
        return with(draft -> draft.rules = other);
    }

    public Scenario withFees(final FeeModel other) {
        return with(draft -> draft.rules = rules.withFees(other));
    }

    public Scenario withFaults(final Faults other) {
        return with(draft -> draft.faults = other);
    }

    public Scenario withParents(final List<ParentPlan> other) {
        return with(draft -> draft.parents = other);
    }

    /** With each of its instruments changed. */
    public Scenario withInstruments(final UnaryOperator<VenueInstrument> change) {
        return with(
                draft -> draft.instruments = instruments.stream().map(change).toList());
    }

    public Scenario withRegimes(final List<RegimePlan> other) {
        return with(draft -> draft.regimes = other);
    }

    /** When episode k's market begins to run, ns since the epoch. */
    public long openNs(final long episode) {
        return openNs + episode * spacingNs;
    }

    /** When episode k's session starts, ns since the epoch. */
    public long startNs(final long episode) {
        return openNs(episode) + warmUpNs;
    }

    /** When episode k closes, ns since the epoch. */
    public long closeNs(final long episode) {
        return startNs(episode) + sessionNs;
    }

    /** What a result must say it assumed. */
    public List<String> assumptions() {
        return List.of(
                "matching: price and time, own orders queue and deplete the book",
                "queue model: exact, order by order, unless a feed of levels names another",
                "latency: " + latencies,
                "fees: " + rules.fees(),
                "hidden quantity: " + rules.hidden().sentence(),
                "impact: " + rules.impact(),
                "time factor: " + timeFactor,
                "faults: " + faults,
                "seed: " + seed);
    }
}
