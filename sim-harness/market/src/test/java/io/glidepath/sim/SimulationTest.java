package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.codec.common.Side;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.ChildSender;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class SimulationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 42;
    private static final int EPISODES = 1_000;
    private static final VenueInstrument FIRST =
            NoiseMarket.instrument(1, "ONE", NoiseMarket.CENT, 1, 0, 60 * SECOND, 1.0);
    private static final VenueInstrument SECOND_ONE =
            NoiseMarket.instrument(2, "TWO", NoiseMarket.CENT, 1, 0, 60 * SECOND, 1.0);
    private static final Scenario SCENARIO =
            Scenario.of(SEED, List.of(FIRST, SECOND_ONE), 60 * SECOND, 1.0);
    private static final Function<Listing, List<OrderFlow>> NOISE = NoiseMarket.traders(SEED, 1.0);
    private static final Function<Listing, List<OrderFlow>> NO_TRADERS = listing -> List.of();

    private final FrameDigest digest = new FrameDigest(false);

    @Test
    void shouldGiveTheSameBytesForTheSameSeedAloneOrInARun() {
        final Simulation run = new Simulation(SCENARIO, NOISE, BusyAgent::new, digest);
        final List<Long> inside = new ArrayList<>();
        for (int episode = 0; episode < EPISODES; episode++) {
            run.run(episode);
            inside.add(digest.take());
        }
        assertThat(digest.frames).isGreaterThan(EPISODES * 400L);
        assertThat(inside).doesNotHaveDuplicates();
        for (final int episode : new int[] {0, 1, 7, 499, 999}) {
            final Simulation alone = new Simulation(SCENARIO, NOISE, BusyAgent::new, digest);
            alone.run(episode);
            assertThat(digest.take())
                    .as("seed %d episode %d", SEED, episode)
                    .isEqualTo(inside.get(episode));
        }
    }

    @Test
    void shouldGiveOtherBytesForAnotherSeed() {
        Simulation.ofMarket(SCENARIO, NOISE, digest).run(0);
        final long first = digest.take();
        Simulation.ofMarket(SCENARIO.withSeed(43), NoiseMarket.traders(43, 1.0), digest)
                .run(0);
        assertThat(digest.take()).isNotEqualTo(first);
    }

    @Test
    void shouldNeverGoBack() {
        final Simulation run = Simulation.ofMarket(SCENARIO, NOISE, FrameTap.NONE);
        run.run(3);
        assertThatThrownBy(() -> run.run(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never goes back");
    }

    @Test
    void shouldDeliverAfterTheLatency() {
        final FrameDigest lines = new FrameDigest(true);
        final Scenario slow = Scenario.of(SEED, List.of(FIRST), SECOND, 1.0)
                .withTimes(1_000, 0, SECOND)
                .withLatencies(new Latencies(70, 20, 5));
        final List<String> heard = new ArrayList<>();
        final Simulation simulation =
                new Simulation(slow, NO_TRADERS, wires -> new OneOrder(wires, heard), lines);
        simulation.run(0);
        assertThat(lines.lines)
                .containsExactly(
                        "1000 CLOSED",
                        "1000 DEFINITION",
                        "1000 SNAPSHOT 0/1 entries 0 #0",
                        "1000 OPEN",
                        "1075 CHILD",
                        "1075 ACK 1 0 leaves 5",
                        "1075 ADD BUY 5@10000000 #1",
                        "1000001000 DELETE BUY 5@10000000 #2",
                        "1000001000 EXPIRED 1 5 leaves 0 reason 15",
                        "1000001000 CLOSED");
        assertThat(heard)
                .containsExactly(
                        "1005 CLOSED",
                        "1005 DEFINITION",
                        "1005 SNAPSHOT 0/1 entries 0 #0",
                        "1005 OPEN",
                        "1080 ADD BUY 5@10000000 #1",
                        "1095 ACK 1 0 leaves 5",
                        "1000001005 DELETE BUY 5@10000000 #2",
                        "1000001005 CLOSED",
                        "1000001020 EXPIRED 1 5 leaves 0 reason 15");
    }

    /** Sends one order when it hears that trading is open. */
    private record OneOrder(AgentWires wires, List<String> heard) implements SteppedAgent {
        @Override
        public int doWork() {
            return hear(wires.executions()) + hear(wires.market());
        }

        private int hear(final io.glidepath.exec.wire.Inlet inlet) {
            return inlet.poll(
                    (buffer, offset, length, whole) -> {
                        final String text = FrameText.of(buffer, offset);
                        heard.add(wires.clock().nanoTime() + " " + text);
                        if (text.equals("OPEN")) {
                            new ChildSender(wires.children())
                                    .limit(1, Side.BUY, 10 * NoiseMarket.CENT, 5);
                        }
                    },
                    100);
        }

        @Override
        public long nextTimerNs() {
            return Long.MAX_VALUE;
        }
    }

    @Test
    void shouldLetTheAgentActBeforeATraderOfTheSameInstant() {
        final List<String> order = new ArrayList<>();
        final Function<Listing, List<OrderFlow>> trader =
                listing -> List.of(new Once(SECOND, order));
        final Function<AgentWires, SteppedAgent> agent = wires -> new SteppedAgent() {
            private boolean done;

            @Override
            public int doWork() {
                wires.market().poll((buffer, offset, length, whole) -> {}, 100);
                if (!done && wires.clock().nanoTime() >= SCENARIO.openNs(0) + SECOND) {
                    done = true;
                    order.add("agent");
                    return 1;
                }
                return 0;
            }

            @Override
            public long nextTimerNs() {
                return done ? Long.MAX_VALUE : SCENARIO.openNs(0) + SECOND;
            }
        };
        new Simulation(SCENARIO, trader, agent, FrameTap.NONE).run(0);
        assertThat(order).containsExactly("agent", "trader", "trader");
    }

    private static final class Once implements OrderFlow {
        private final long afterNs;
        private final List<String> order;
        private long nextNs;

        Once(final long afterNs, final List<String> order) {
            this.afterNs = afterNs;
            this.order = order;
        }

        @Override
        public void open(final long episode, final long startNs) {
            nextNs = startNs + afterNs;
        }

        @Override
        public long nextEventNs() {
            return nextNs;
        }

        @Override
        public void onEvent(final long nowNs) {
            order.add("trader");
            nextNs = Long.MAX_VALUE;
        }
    }

    @Test
    void shouldFailClearlyWhenNobodyFallsSilent() {
        assertThatThrownBy(() -> new Simulation(
                                SCENARIO, NO_TRADERS, wires -> agent(1, Long.MAX_VALUE), digest)
                        .run(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without end")
                .hasMessageContaining("seed 42");
        assertThatThrownBy(() ->
                        new Simulation(SCENARIO, NO_TRADERS, wires -> agent(0, 5), digest).run(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does nothing");
    }

    private static SteppedAgent agent(final int work, final long timerNs) {
        return new SteppedAgent() {
            @Override
            public int doWork() {
                return work;
            }

            @Override
            public long nextTimerNs() {
                return timerNs;
            }
        };
    }

    @Test
    void shouldSendParentsAndRegimesAtTheirTimes() {
        final FrameDigest lines = new FrameDigest(true);
        final Scenario scenario = Scenario.of(SEED, List.of(FIRST), 10 * SECOND, 1.0)
                .withTimes(0, 2 * SECOND, 10 * SECOND)
                .withParents(List.of(
                        ParentPlan.of(
                                2,
                                1,
                                io.glidepath.risk.Side.SELL,
                                10,
                                4 * SECOND,
                                SECOND,
                                Algo.TWAP),
                        ParentPlan.of(
                                1, 1, io.glidepath.risk.Side.BUY, 10, SECOND, SECOND, Algo.AC)))
                .withRegimes(List.of(
                        new RegimePlan(3 * SECOND, 1, 2, 1.5f, List.of(0f, 0f, 0f, 1f), true)));
        new Simulation(scenario, NO_TRADERS, BusyAgent::new, lines).run(0);
        assertThat(lines.lines)
                .contains("3000000000 PARENT", "5000000000 REGIME", "6000000000 PARENT")
                .filteredOn(line -> !line.endsWith("UNCHANGED"))
                .hasSize(8);
    }

    @Test
    void shouldDropSpoilAndRefuseFromTheSeed() {
        final Scenario faulty = SCENARIO.withFaults(new Faults(0.05, 0.05, 0.05, 0.1, 0.0));
        final long[] counted = new long[Stream.COUNT];
        final BusyAgent[] agent = new BusyAgent[1];
        final Simulation simulation = new Simulation(
                faulty,
                NOISE,
                wires -> {
                    agent[0] = new BusyAgent(wires);
                    return agent[0];
                },
                (stream, nowNs, buffer, offset, length) -> counted[stream.ordinal()]++);
        final EpisodeResult result = simulation.run(0);
        final long said = counted[Stream.MARKET.ordinal()] + counted[Stream.EXECUTIONS.ordinal()];
        assertThat((double) result.faults() / said).isBetween(0.05, 0.16);
        assertThat(agent[0].heard).isNotEqualTo(said);
        assertThat(simulation.run(1).faults()).isPositive();
    }
}
