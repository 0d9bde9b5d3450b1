package io.glidepath.sim.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.Replay;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.Latencies;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.venue.VenueInstrument;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whatever is lost, no order is done twice. Processes die at any record; tails are lost, cut or
 * flipped, old copies restored; reports are lost or late, a venue is silent, a second agent is
 * started on a copy. Then: what the venue
 * filled never exceeds the parent, what the client is told in the end is what was filled or is
 * marked as in doubt, and a kill that was answered is in force.
 */
class LossTest {
    static final int KILLER = 9;
    static final int SECOND_PERSON = 2;

    private static final long SECOND = 1_000_000_000L;
    private static final long SESSION = 150 * SECOND;
    private static final double SPEED = 1;
    private static final int REPLAYED_EVERY = 3;
    private static final int MOST_LOST_PER_MILLE = 60;
    private static final int SEEDS = Integer.getInteger("glidepath.seeds", 150);
    private static final long FIRST = Long.getLong("glidepath.seed", 1);
    /** Off, it is the agent of the builds before: it must be seen to fail. */
    private static final boolean ASKING = !Boolean.getBoolean("glidepath.trusting");

    @Test
    void shouldDoNoOrderTwiceWhateverIsLost() {
        final Map<Long, String> bad = new TreeMap<>();
        long filled = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            final Ledger ledger = new Ledger();
            final List<MortalAgent> agents = new ArrayList<>();
            try {
                run(seed, ledger, agents);
                final List<String> wrongs =
                        ledger.wrongs(agents.getFirst().killLost, agents.getFirst().killForgotten);
                if (seed % REPLAYED_EVERY == 0) {
                    wrongs.addAll(differences(agents.getFirst().journal()));
                }
                if (!wrongs.isEmpty()) {
                    bad.put(seed, wrongs + " " + agents.getFirst().story);
                }
            } catch (final RuntimeException e) {
                bad.put(seed, e + " " + (agents.isEmpty() ? "" : agents.getFirst().story));
            }
            filled += ledger.filledInAll();
        }
        assertThat(bad).as(bad.size() + " of " + SEEDS + " seeds are bad").isEmpty();
        assertThat(filled).isGreaterThan(30L * SEEDS);
    }

    private static void run(final long seed, final Ledger ledger, final List<MortalAgent> agents) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Loss> losses = new ArrayList<>();
        final int deaths = 1 + random.nextInt(3);
        for (int i = 0; i < deaths; i++) {
            losses.add(Loss.draw(random));
        }
        final Scenario scenario = scenario(seed, random.nextBoolean());
        final List<Operation> operations = operations(random, scenario.startNs(0));
        final int lostPerMille = random.nextInt(3) == 0 ? random.nextInt(MOST_LOST_PER_MILLE) : 0;
        final MortalAgent.Second second = new MortalAgent.Second(
                random.nextInt(4) == 0
                        ? scenario.startNs(0) + random.nextLong(70 * SECOND)
                        : Long.MAX_VALUE,
                random.nextInt(600),
                random.nextInt(3));
        new Simulation(
                        scenario,
                        NoiseMarket.traders(seed, SPEED),
                        wires -> {
                            agents.add(new MortalAgent(
                                    wires,
                                    config(),
                                    losses,
                                    operations,
                                    lostPerMille,
                                    ledger,
                                    second,
                                    seed));
                            return agents.getFirst();
                        },
                        ledger)
                .run(0);
    }

    /** What is left of a journal in the end replays, through all that was lost in between. */
    private static List<String> differences(final MemoryJournal journal) {
        final Replay replay = Replay.of(
                () -> JournalReader.of(journal),
                openings -> ConfigFile.parseAgent(openings.configuration(), "the journal"),
                openings -> null);
        return replay.differences() == 0
                ? List.of()
                : List.of("its replay differs: " + replay.firstDifference());
    }

    private static List<Operation> operations(final SplittableRandom random, final long startNs) {
        final List<Operation> operations = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            final long killNs = startNs + random.nextLong(60 * SECOND);
            operations.add(new Operation(killNs, KILLER, Operation.Verb.KILL));
        }
        if (random.nextBoolean()) {
            final long liftNs = startNs + 60 * SECOND + random.nextLong(20 * SECOND);
            for (int operator = 1; operator <= SECOND_PERSON; operator++) {
                operations.add(new Operation(liftNs + operator, operator, Operation.Verb.LIFT));
            }
        }
        return operations;
    }

    private static AgentConfig config() {
        final Limits limits = new Limits(
                500,
                20,
                Long.MAX_VALUE,
                10_000,
                300 * SECOND,
                250,
                500,
                250,
                500,
                0,
                60 * SECOND,
                10_000,
                1_000,
                Long.MAX_VALUE,
                100_000);
        final AgentConfig config = AgentConfig.of(new GuardConfig(4, 16, 64, 256, limits, Map.of()))
                .with(AgentConfig.Bounds.small())
                .with(AgentConfig.Timing.every(SECOND / 2));
        return ASKING ? config.with(new AgentConfig.Assurance(10 * SECOND, true)) : config;
    }

    private static Scenario scenario(final long seed, final boolean late) {
        return Scenario.of(seed, List.of(listed(1), listed(2)), SESSION, SPEED)
                .withLatencies(late ? new Latencies(400_000, 900_000, 100_000) : Latencies.ZERO)
                .withParents(List.of(
                        ParentPlan.of(1, 1, Side.SELL, 60, 0, 60 * SECOND, Algo.TWAP),
                        ParentPlan.of(2, 1, Side.SELL, 60, SECOND, 60 * SECOND, Algo.AC),
                        ParentPlan.of(3, 2, Side.BUY, 60, 2 * SECOND, 50 * SECOND, Algo.VWAP),
                        ParentPlan.of(4, 2, Side.BUY, 60, 20 * SECOND, 50 * SECOND, Algo.TWAP)));
    }

    private static VenueInstrument listed(final int id) {
        return NoiseMarket.instrument(
                id, "N" + id, NoiseMarket.CENT, 1, 9_000 * NoiseMarket.CENT, SESSION, SPEED);
    }
}
