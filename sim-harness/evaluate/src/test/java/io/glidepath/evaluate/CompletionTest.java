package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.DecisionRecord.Source;
import io.glidepath.risk.Side;
import io.glidepath.sim.Auditor;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A parent that must finish does, in a market that trades, and under an auditor's eyes. */
class CompletionTest {
    private static final int RUNS = 20;
    private static final int PARENTS = 50;
    private static final int WAITING_SEED = 31;
    private static final int SPEED = 20;
    private static final long SECOND = 1_000_000_000L;
    private static final long STAGGER_NS = 10 * SECOND;
    private static final double LOTS_A_SECOND = 0.64 * SPEED;
    private static final Algo[] ALGOS = {
        Algo.POLICY, Algo.AC, Algo.POLICY, Algo.TWAP, Algo.POLICY, Algo.VWAP, Algo.POLICY, Algo.POV
    };

    @Test
    void shouldFillEveryOneOfAThousandParents() {
        final List<String> unfilled = new ArrayList<>();
        int parents = 0;
        long learned = 0;
        try (PolicySource shipped = ShippedPolicy.open()) {
            for (int seed = 1; seed <= RUNS; seed++) {
                final DecisionTally decisions = new DecisionTally();
                final List<ParentOutcome> outcomes =
                        run(seed, plans(seed, ALGOS), shipped.policy(), decisions);
                parents += outcomes.size();
                learned += decisions.of(Source.POLICY, shipped.policy());
                assertThat(decisions.of(Source.FALLBACK_AC, shipped.policy()))
                        .as("seed " + seed + ", fallbacks of the model")
                        .isZero();
                addUnfilled(outcomes, "seed " + seed, unfilled);
            }
        }
        assertThat(unfilled).as("of " + parents + " parents").isEmpty();
        assertThat(parents).isEqualTo(RUNS * PARENTS);
        assertThat(learned).as("decisions of the shipped model").isGreaterThan(20_000);
    }

    /** It is the override that finishes: left to this policy, the same parents get nothing. */
    @Test
    void shouldFinishParentsWhosePolicyOnlyWaits() {
        final Policy waits = new WaitingPolicy();
        final List<ParentPlan> must = plans(WAITING_SEED, Algo.POLICY);
        final DecisionTally decisions = new DecisionTally();
        final List<String> unfilled = new ArrayList<>();
        final List<ParentOutcome> finished = run(WAITING_SEED, must, waits, decisions);
        addUnfilled(finished, "seed " + WAITING_SEED, unfilled);
        assertThat(unfilled).isEmpty();
        assertThat(finished).hasSize(PARENTS);
        assertThat(decisions.of(Source.POLICY, waits)).isGreaterThan(1_000);
        assertThat(decisions.of(Source.FINISH, waits)).isGreaterThanOrEqualTo(PARENTS);
        final long leadNs = AgentConfig.Timing.every(SECOND).finishLeadNs();
        assertThat(finished)
                .allSatisfy(parent -> assertThat(parent.fills())
                        .as("seed " + WAITING_SEED + ": " + words(parent))
                        .allMatch(fill -> fill.timeNs() >= parent.endNs() - leadNs));

        final List<ParentPlan> best =
                must.stream().map(CompletionTest::bestEffort).toList();
        assertThat(run(WAITING_SEED, best, waits, new DecisionTally()))
                .hasSize(PARENTS)
                .allSatisfy(parent -> assertThat(parent.filled())
                        .as("seed " + WAITING_SEED + ": " + words(parent))
                        .isZero());
    }

    private static List<ParentOutcome> run(
            final int seed,
            final List<ParentPlan> plans,
            final Policy policy,
            final DecisionTally decisions) {
        final NoiseDay day = new NoiseDay(seed, 2, SPEED, SECOND, plans);
        final ParentLedger ledger = new ParentLedger();
        final Auditor auditor =
                new Auditor(day.scenario().latencies(), day.config().timing().finishGraceNs());
        new Simulation(
                        day.scenario(),
                        day.traders(),
                        SimulatedAgent.of(
                                day.config(),
                                policy,
                                new CountingJournal(),
                                AgentMetrics.simulated()),
                        ledger.and(decisions).and(auditor))
                .run(0);
        auditor.endSession();
        assertThat(auditor.violations()).as("seed " + seed).isEmpty();
        return ledger.outcomes("", id -> "NOISE" + id, Verdicts.NONE);
    }

    private static void addUnfilled(
            final List<ParentOutcome> outcomes, final String run, final List<String> unfilled) {
        for (final ParentOutcome outcome : outcomes) {
            if (!outcome.state().equals("FILLED") || outcome.filled() != outcome.quantity()) {
                unfilled.add(run + ": " + words(outcome));
            }
        }
    }

    /**
     * Up to sixteen at once, one to two minutes each, 1 to 3 % of what their market trades:
     * together about what the limit of participation leaves them.
     */
    private static List<ParentPlan> plans(final int seed, final Algo... algos) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < PARENTS; i++) {
            final int seconds = random.nextInt(60, 121);
            final long lots = Math.round(LOTS_A_SECOND * seconds * random.nextInt(1, 4) / 100);
            plans.add(ParentPlan.of(
                    i + 1,
                    random.nextInt(1, 3),
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    Math.max(1, lots) * NoiseDay.LOT,
                    i * STAGGER_NS,
                    seconds * SECOND,
                    algos[i % algos.length]));
        }
        return plans;
    }

    private static ParentPlan bestEffort(final ParentPlan plan) {
        return new ParentPlan(
                plan.parentId(),
                plan.clientId(),
                plan.instrumentId(),
                plan.side(),
                plan.quantity(),
                plan.sendNs(),
                plan.startNs(),
                plan.endNs(),
                plan.limitPrice(),
                plan.algo(),
                false);
    }

    private static String words(final ParentOutcome parent) {
        return parent.id() + " " + parent.algo() + " " + parent.side() + " " + parent.instrument()
                + " filled " + parent.filled() + "/" + parent.quantity() + " " + parent.state()
                + " " + parent.rejectReason();
    }
}
