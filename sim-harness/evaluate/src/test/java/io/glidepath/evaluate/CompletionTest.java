package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A parent that must finish does, in a market that trades. */
class CompletionTest {
    private static final int RUNS = 20;
    private static final int PARENTS = 50;
    private static final int SPEED = 20;
    private static final long SECOND = 1_000_000_000L;
    private static final long STAGGER_NS = 10 * SECOND;
    private static final double LOTS_A_SECOND = 0.64 * SPEED;
    private static final Algo[] ALGOS = {Algo.POLICY, Algo.AC, Algo.TWAP, Algo.VWAP, Algo.POV};

    @Test
    void shouldFillEveryOneOfAThousandParents() {
        final List<String> unfilled = new ArrayList<>();
        int parents = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            final List<ParentOutcome> outcomes = run(seed);
            parents += outcomes.size();
            for (final ParentOutcome outcome : outcomes) {
                if (!outcome.state().equals("FILLED") || outcome.filled() != outcome.quantity()) {
                    unfilled.add("seed " + seed + ": " + words(outcome));
                }
            }
        }
        assertThat(unfilled).as("of " + parents + " parents").isEmpty();
        assertThat(parents).isEqualTo(RUNS * PARENTS);
    }

    private static List<ParentOutcome> run(final int seed) {
        final NoiseDay day = new NoiseDay(seed, 2, SPEED, SECOND, plans(seed));
        final ParentLedger ledger = new ParentLedger();
        new Simulation(
                        day.scenario(),
                        day.traders(),
                        SimulatedAgent.of(
                                day.config(),
                                null,
                                new CountingJournal(),
                                AgentMetrics.simulated()),
                        ledger)
                .run(0);
        return ledger.outcomes("", id -> "NOISE" + id, Map.of());
    }

    /** Up to sixteen at once, one to two minutes each, 1 to 5 % of what their market trades. */
    private static List<ParentPlan> plans(final int seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < PARENTS; i++) {
            final int seconds = random.nextInt(60, 121);
            final long lots = Math.round(LOTS_A_SECOND * seconds * random.nextInt(1, 6) / 100);
            plans.add(ParentPlan.of(
                    i + 1,
                    random.nextInt(1, 3),
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    Math.max(1, lots) * NoiseDay.LOT,
                    i * STAGGER_NS,
                    seconds * SECOND,
                    ALGOS[i % ALGOS.length]));
        }
        return plans;
    }

    private static String words(final ParentOutcome parent) {
        return parent.id() + " " + parent.algo() + " " + parent.side() + " " + parent.instrument()
                + " filled " + parent.filled() + "/" + parent.quantity() + " " + parent.state()
                + " " + parent.rejectReason();
    }
}
