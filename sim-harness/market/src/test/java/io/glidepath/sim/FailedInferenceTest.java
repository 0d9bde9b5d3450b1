package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.DecisionSource;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.codec.journal.InferenceFailedDecoder;
import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Failure;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That a policy's run failed is in the journal, and a replay falls back where the agent did. */
class FailedInferenceTest {
    private static final long SEED = 23;
    private static final int RUN_FAILED = Failure.RUN_FAILED.code();
    private static final int LATE = Failure.LATE.code();
    private static final int NAN = Failure.NAN.code();

    private final NoiseWorld world = new NoiseWorld(SEED, parents());

    /** Two clients use the same ids, and all decide together: none is mistaken for another. */
    private static List<ParentPlan> parents() {
        return Stream.of(1, 2)
                .flatMap(client ->
                        Stream.of(parent(1, client, Side.SELL), parent(2, client, Side.BUY)))
                .toList();
    }

    private static ParentPlan parent(final long id, final int clientId, final Side side) {
        return new ParentPlan(
                id,
                clientId,
                1,
                side,
                30,
                0,
                ParentPlan.AT_ADMISSION,
                300 * NoiseWorld.SECOND,
                ParentPlan.NONE,
                Algo.POLICY,
                true);
    }

    @Test
    void shouldReplayFallbacksOfRunsThatSucceedNow() {
        world.run(SimulatedAgent.of(
                NoiseWorld.config(), new Scores(true), world.journal, AgentMetrics.simulated()));

        assertThat(decisions()).as("seed " + SEED).allSatisfy(decision -> {
            final boolean finishing = decision.source() == DecisionSource.FINISH;
            assertThat(decision.cause()).isEqualTo(finishing ? 0 : decision.failure());
            assertThat(decision.scores()).isEqualTo(decision.failed() ? 0 : 100);
        });
        assertThat(causes()).contains(0, RUN_FAILED, LATE, NAN);
        final Replay replay = replay(false);
        assertThat(replay.firstDifference()).as("seed " + SEED).isNull();
        assertThat(replay.decisions()).isGreaterThan(100);
    }

    @Test
    void shouldReplayThemAfterARestartAndRecoverTheSameCounts() {
        final long deathNs = world.scenario().startNs(0) + 97 * NoiseWorld.SECOND;
        final List<DyingAgent> agents = new ArrayList<>();

        world.run(wires -> {
            agents.add(new DyingAgent(world, wires, deathNs, new Scores(true)));
            return agents.getFirst();
        });

        final DyingAgent agent = agents.getFirst();
        assertThat(agent.recovered.events()).isEqualTo(agent.dead.events());
        assertThat(agent.recovered.decisions()).isEqualTo(agent.dead.decisions());
        assertThat(facts()).isGreaterThan(20);
        final Replay replay = replay(false);
        assertThat(replay.runs()).isEqualTo(2);
        assertThat(replay.firstDifference()).as("seed " + SEED).isNull();
    }

    @Test
    void shouldNameARunThatFailsOnlyInTheReplay() {
        world.run(SimulatedAgent.of(
                NoiseWorld.config(), new Scores(false), world.journal, AgentMetrics.simulated()));
        assertThat(facts()).isZero();

        assertThat(replay(true).firstDifference()).contains(", now FACT").contains("Inference");
    }

    private Replay replay(final boolean failing) {
        return Replay.of(
                () -> JournalReader.of(world.journal),
                openings -> NoiseWorld.config(),
                openings -> new Scores(failing));
    }

    private Set<Integer> causes() {
        return decisions().stream().map(Decision::cause).collect(Collectors.toSet());
    }

    private long facts() {
        return decisions().stream().filter(Decision::failed).count();
    }

    /**
     * A decision as the journal has it.
     *
     * @param fact reason of the failure recorded just before its first output; 0: none.
     */
    private record Decision(int fact, DecisionSource source, int cause, int scores) {
        boolean failed() {
            return fact != 0;
        }

        /** A score that is not finite is no fact: it follows from the row. */
        int failure() {
            return cause == NAN ? NAN : fact;
        }
    }

    private List<Decision> decisions() {
        final List<Decision> decisions = new ArrayList<>();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final InferenceFailedDecoder failed = new InferenceFailedDecoder();
        final DecisionTraceDecoder trace = new DecisionTraceDecoder();
        final JournalReader reader = JournalReader.of(world.journal);
        int fact = 0;
        while (reader.next()) {
            if (reader.length() < MessageHeaderDecoder.ENCODED_LENGTH) {
                continue;
            }
            switch (header.wrap(reader.buffer(), reader.offset()).templateId()) {
                case InferenceFailedDecoder.TEMPLATE_ID -> {
                    assertThat(reader.kind()).isEqualTo(RecordKind.FACT);
                    failed.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                    fact = failed.reason();
                }
                case DecisionTraceDecoder.TEMPLATE_ID -> {
                    trace.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                    trace.features()
                            .forEach(feature -> assertThat(feature.value()).isFinite());
                    decisions.add(new Decision(
                            fact, trace.source(), trace.cause(), trace.scores().count()));
                    fact = 0;
                }
                default -> {}
            }
        }
        return decisions;
    }

    /**
     * Scores each action by a digest of its row. Every seventh row has a score that is not finite;
     * of the others, if so asked, one run in three fails, or comes late.
     */
    private static final class Scores implements Policy {
        private final boolean failing;
        private int runs;

        Scores(final boolean failing) {
            this.failing = failing;
        }

        @Override
        public int id() {
            return 5;
        }

        @Override
        public String name() {
            return "digest";
        }

        @Override
        public long modelHash() {
            return 17;
        }

        @Override
        public ActionSpace actionSpace() {
            return ActionSpace.GRID_1;
        }

        @Override
        public void evaluate(final DecisionBatch batch) {
            for (int row = 0; row < batch.rows(); row++) {
                evaluate(batch, row);
            }
        }

        private void evaluate(final DecisionBatch batch, final int row) {
            runs++;
            batch.scoreCount(row, 0);
            if (failing && runs % 3 == 0) {
                batch.fail(row, runs % 2 == 0 ? Failure.LATE : Failure.RUN_FAILED);
                return;
            }
            int digest = 1;
            for (final float feature : batch.features(row)) {
                digest = digest * 31 + Float.floatToIntBits(feature);
            }
            for (int i = 0; i < actionSpace().size(); i++) {
                batch.scores(row)[i] = (digest * 0x9E3779B9 + i * 0x85EBCA6B) >>> 8;
            }
            batch.scores(row)[0] = digest % 7 == 0 ? Float.NaN : 0;
            batch.scoreCount(row, actionSpace().size());
            batch.answer(row, actionSpace());
        }
    }
}
