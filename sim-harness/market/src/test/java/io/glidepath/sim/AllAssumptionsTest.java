package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.feed.LobsterFeed;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.feed.SyntheticDay;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.latency.Jitter;
import io.glidepath.sim.latency.Latency;
import io.glidepath.sim.latency.RecordedDelays;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.HiddenExecutions;
import io.glidepath.sim.venue.ImpactModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.TransientImpact;
import io.glidepath.sim.venue.VenueRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Every assumption on at once: the same bytes twice, nothing the auditor objects to. */
class AllAssumptionsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MS = 1_000_000;
    private static final long SEED = 20_261_127;
    private static final Function<Listing, List<OrderFlow>> NOISE = NoiseMarket.traders(SEED, 1);
    private static final AgentConfig CONFIG = NoiseWorld.config();

    @TempDir
    private Path folder;

    private final FrameDigest digest = new FrameDigest(false);

    private Scenario everything(final Scenario scenario) throws IOException {
        final Path file = folder.resolve("delays.txt");
        Files.writeString(file, "250000\n900000\n100000\n4000000\n");
        return scenario.with(draft -> {
            draft.latencies = new Latencies(
                    new Latency(MS, new Jitter.Lognormal(MS / 2, 0.7)),
                    new Latency(0, new Jitter.Exponential(MS)),
                    new Latency(10, new Jitter.Recorded(RecordedDelays.read(file), false)));
            draft.rules = new VenueRules(
                    new FeeModel(-20_000, 30_000),
                    HiddenExecutions.AT,
                    new TransientImpact(3, 60 * SECOND));
            draft.faults = new Faults(0.0002, 0.002, 0.002, 0.02, 0.01);
        });
    }

    private static Function<AgentWires, SteppedAgent> agent(final AgentConfig config) {
        return SimulatedAgent.of(config, null, new CountingJournal(), AgentMetrics.simulated());
    }

    @Test
    void shouldGiveTheSameBytesTwiceInTheNoiseMarket() throws IOException {
        final Scenario scenario = everything(new NoiseWorld(SEED).scenario());
        final List<Long> digests = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            final Auditor auditor =
                    new Auditor(scenario.latencies(), CONFIG.timing().finishGraceNs());
            final EpisodeResult result =
                    new Simulation(scenario, NOISE, agent(CONFIG), auditor.and(digest)).run(0);
            auditor.endSession();
            assertThat(auditor.violations()).as("seed %d", SEED).isEmpty();
            assertThat(auditor.fills()).isGreaterThan(20);
            assertThat(result.impactCost()).isPositive();
            assertThat(result.faults()).isPositive();
            digests.add(digest.take());
        }
        assertThat(digests.get(1)).as("seed %d", SEED).isEqualTo(digests.get(0));
    }

    @Test
    void shouldGiveTheSameBytesAloneAndInARun() throws IOException {
        final Scenario scenario = everything(new NoiseWorld(SEED).scenario());
        final Simulation run = new Simulation(scenario, NOISE, BusyAgent::new, digest);
        final List<Long> inside = new ArrayList<>();
        for (int episode = 0; episode < 4; episode++) {
            run.run(episode);
            inside.add(digest.take());
        }
        new Simulation(scenario, NOISE, BusyAgent::new, digest).run(3);
        assertThat(digest.take()).as("seed %d", SEED).isEqualTo(inside.get(3));
        assertThat(inside).doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveTheSameBytesTwiceOnARecordedDay() throws IOException {
        final LobsterFile file = SyntheticDay.write(folder, SEED, 6_000);
        final AgentConfig config = AgentConfig.of(
                        new GuardConfig(4, 16, 64, 256, Limits.production(), Map.of()))
                .with(AgentConfig.Bounds.small());
        final Scenario scenario = everything(Scenario.of(
                        SEED, List.of(LobsterInstrument.of(1, file, 1)), 23_400 * SECOND, 1)
                .withTimes(file.midnightNs() + 34_200 * SECOND, 0, 23_400 * SECOND)
                .withParents(List.of(plan(1, Side.BUY, Algo.TWAP), plan(2, Side.SELL, Algo.AC))));
        final List<Long> digests = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            final Auditor auditor =
                    new Auditor(scenario.latencies(), config.timing().finishGraceNs());
            final LobsterFeed[] feed = new LobsterFeed[1];
            new Simulation(
                            scenario,
                            listing -> {
                                feed[0] = new LobsterFeed(listing, file);
                                return List.of(feed[0]);
                            },
                            agent(config),
                            auditor.and(digest))
                    .run(0);
            feed[0].close();
            auditor.endSession();
            assertThat(auditor.violations()).as("seed %d", SEED).isEmpty();
            assertThat(auditor.fills()).isPositive();
            digests.add(digest.take());
        }
        assertThat(digests.get(1)).as("seed %d", SEED).isEqualTo(digests.get(0));
    }

    private static ParentPlan plan(final long id, final Side side, final Algo algo) {
        return ParentPlan.of(id, 1, side, 3_000, 600 * SECOND, 1_200 * SECOND, algo);
    }

    /** What parents paid and what it came to, by parent id. */
    private record Bill(long fees, long value, long shortfallMilliBps) {}

    private static Map<Long, Bill> bills(final FeeModel fees, final ImpactModel impact) {
        final Map<Long, Bill> bills = new TreeMap<>();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
        final Scenario scenario = new NoiseWorld(SEED)
                .scenario()
                .withRules(new VenueRules(fees, HiddenExecutions.PRINTED, impact));
        final FrameTap ledger = (stream, nowNs, buffer, offset, length) -> {
            header.wrap(buffer, offset);
            if (stream == Stream.PARENTS
                    && header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
                report.wrapAndApplyHeader(buffer, offset, header);
                if (report.kind() == ParentReportKind.FILLED) {
                    bills.put(
                            report.parentId(),
                            new Bill(
                                    report.fees(),
                                    report.filledValue(),
                                    report.shortfallMilliBps()));
                }
            }
        };
        new Simulation(scenario, NOISE, agent(CONFIG), ledger).run(0);
        return bills;
    }

    @Test
    void shouldLowerTheShortfallByRebatesAndRaiseItByImpact() {
        final Map<Long, Bill> free = bills(FeeModel.FREE, ImpactModel.NONE);
        final Map<Long, Bill> rebated = bills(new FeeModel(-500_000, 0), ImpactModel.NONE);
        final Map<Long, Bill> impacted = bills(FeeModel.FREE, new TransientImpact(3, 60 * SECOND));
        assertThat(free).hasSize(4);
        free.forEach((parentId, bill) -> {
            assertThat(bill.fees).isZero();
            costs(bill, rebated.get(parentId));
            costs(bill, impacted.get(parentId));
            assertThat(impacted.get(parentId).shortfallMilliBps)
                    .isGreaterThan(bill.shortfallMilliBps);
        });
        assertThat(rebated.values()).anyMatch(bill -> bill.fees < 0);
    }

    /** The same fills, and a shortfall that differs by the fees and nothing else. */
    private static void costs(final Bill free, final Bill paid) {
        assertThat(paid.value).isEqualTo(free.value);
        final double expected = 1e7 * paid.fees / free.value;
        assertThat((double) paid.shortfallMilliBps - free.shortfallMilliBps)
                .isCloseTo(expected, within(2 + Math.abs(expected) / 50));
    }
}
