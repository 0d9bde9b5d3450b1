package io.glidepath.evaluate.demo;

import io.glidepath.evaluate.Experiment;
import io.glidepath.evaluate.JournalReplay;
import io.glidepath.evaluate.NoiseDay;
import io.glidepath.evaluate.ParentLedger;
import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.evaluate.PolicySource;
import io.glidepath.evaluate.QuoteRecorder;
import io.glidepath.evaluate.Verdicts;
import io.glidepath.exec.LiveAgent;
import io.glidepath.exec.Replay;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.LiveConfig;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.LiveAudit;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.PlannedOrders;
import io.glidepath.sim.RealTimeMarket;
import io.glidepath.sim.Scenario;

import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One live session: agent, venue and OMS, from the first frame to the replay of the journal. */
final class DemoSession {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE_NS = 5_000_000L;
    private static final long LINES_EVERY_NS = 5 * SECOND;
    private static final long REDRAW_EVERY_NS = SECOND / 4;
    private static final int POLL_LIMIT = 256;
    private static final int WARM_UP_DECISIONS = 5_000;
    private static final int TERM_LENGTH = 1 << 20;
    private static final int LEARNED_ID = 10;
    private static final long SYNC_NS = SECOND;
    private static final long RECONCILE_WAIT_NS = 10_000_000_000L;
    private static final long STOP_WAIT_NS = 5 * SECOND;
    private static final long CONNECT_WAIT_NS = 20 * SECOND;

    private final NoiseDay day;
    private final PolicySource policies;
    private final Path journal;
    private final int port;
    private final int seconds;
    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final ParentLedger ledger = new ParentLedger();
    private final LiveView view = new LiveView();
    private final QuoteRecorder quotes;
    private final FrameTap tap;
    private List<String> violations = List.of();

    DemoSession(
            final NoiseDay day,
            final PolicySource policies,
            final Path journal,
            final int port,
            final int seconds) {
        this.day = day;
        this.policies = policies;
        this.journal = journal;
        this.port = port;
        this.seconds = seconds;
        quotes = new QuoteRecorder(day.scenario().instruments().size());
        tap = ledger.and(view).and(quotes);
    }

    Experiment.Result run() throws IOException, InterruptedException {
        System.out.println("starting the agent: it verifies, rehearses " + WARM_UP_DECISIONS
                + " decisions, ...");
        final Path driver = journal.resolveSibling("aeron").toAbsolutePath();
        final LatencySummary latency;
        try (LiveAgent agent = LiveAgent.start(config(driver), System.err)) {
            System.out.println(agent.readyLine());
            work(driver);
            agent.askToStop();
            agent.awaitEnd();
            latency = agent.latency();
        }
        System.out.println("replaying the journal just written ...");
        final Replay replay = JournalReplay.of(journal);
        return new Experiment.Result(parents(), replay, latency, quotes.series(), violations);
    }

    private List<ParentOutcome> parents() {
        try (JournalReader reader = JournalReader.of(journal)) {
            return outcomes(Verdicts.of(reader));
        }
    }

    private List<ParentOutcome> outcomes(final Verdicts verdicts) {
        return ledger.outcomes("", id -> "NOISE" + id, verdicts);
    }

    private Config config(final Path driver) {
        return new Config(
                day.config().with(new AgentConfig.Assurance(RECONCILE_WAIT_NS, true)),
                new LiveConfig(
                        new LiveConfig.Wire(
                                driver.toString(),
                                true,
                                TERM_LENGTH,
                                Channels.FIRST_STREAM_ID,
                                Channels.ipc().uris()),
                        new LiveConfig.Disk(journal.toString(), 1L << 30, SYNC_NS, ""),
                        new LiveConfig.Metrics("127.0.0.1", port),
                        new LiveConfig.Learned(
                                LEARNED_ID,
                                policies.manifest() == null
                                        ? ""
                                        : policies.manifest().toString()),
                        LiveConfig.Idle.AUTO,
                        WARM_UP_DECISIONS,
                        LiveConfig.OnDisconnect.CONTINUE,
                        "",
                        STOP_WAIT_NS));
    }

    private void work(final Path driver) {
        final Scenario scenario = day.scenario();
        try (AeronClient client = new AeronClient(driver, Channels.ipc())) {
            final LiveAudit audit = new LiveAudit(
                    day.config().timing().finishGraceNs(),
                    client.inlet(Stream.ORDERS),
                    client.inlet(Stream.PARENTS));
            final RealTimeMarket market = new RealTimeMarket(
                    scenario,
                    day.traders(),
                    clock,
                    client.inlet(Stream.CHILDREN),
                    client.outlet(Stream.EXECUTIONS),
                    client.outlet(Stream.MARKET),
                    audit);
            try (AgentRunner venue = new AgentRunner(
                    new BackoffIdleStrategy(),
                    error -> System.err.println("venue: " + error),
                    null,
                    market)) {
                final List<Listened> inlets = List.of(
                        new Listened(Stream.MARKET, client.inlet(Stream.MARKET)),
                        new Listened(Stream.PARENTS, client.inlet(Stream.PARENTS)),
                        new Listened(Stream.RESEARCH, client.inlet(Stream.RESEARCH)));
                final PlannedOrders oms = new PlannedOrders(client.outlet(Stream.ORDERS));
                AgentRunner.startOnThread(venue);
                trade(oms, inlets);
            }
            violations = audit.end();
        }
    }

    /** A stream the OMS and the screen listen to. */
    private record Listened(Stream stream, AeronInlet inlet) {}

    private void trade(final PlannedOrders oms, final List<Listened> inlets) {
        final List<ParentPlan> plans = new ArrayList<>(day.scenario().parents());
        plans.sort(Comparator.comparingLong(ParentPlan::sendNs));
        final boolean terminal = System.console() != null && System.console().isTerminal();
        final long everyNs = terminal ? REDRAW_EVERY_NS : LINES_EVERY_NS;
        final long startNs = clock.nanoTime() + SECOND;
        final long endNs = startNs + day.scenario().sessionNs();
        long nextShowNs = startNs + everyNs;
        int next = 0;
        while (clock.nanoTime() < endNs && !(next == plans.size() && ended(plans.size()))) {
            final long nowNs = clock.nanoTime();
            while (next < plans.size() && startNs + plans.get(next).sendNs() <= nowNs) {
                send(oms, plans.get(next), startNs, nowNs);
                next++;
            }
            listen(inlets);
            if (nowNs >= nextShowNs) {
                nextShowNs = nowNs + everyNs;
                System.out.print(view.show(outcomes(Verdicts.NONE), nowNs, terminal));
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        System.out.print(view.show(outcomes(Verdicts.NONE), clock.nanoTime(), terminal));
    }

    private void send(
            final PlannedOrders oms, final ParentPlan plan, final long startNs, final long nowNs) {
        final long giveUpNs = nowNs + CONNECT_WAIT_NS;
        while (oms.send(plan, plan.parentId(), startNs, clock.nanoTime()) <= 0) {
            if (clock.nanoTime() > giveUpNs) {
                throw new IllegalStateException(
                        "the agent did not take parent " + plan.parentId() + " within 20 s");
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    private void listen(final List<Listened> inlets) {
        final long nowNs = clock.nanoTime();
        for (final Listened listened : inlets) {
            while (listened.inlet()
                            .poll(
                                    (buffer, offset, length, whole) -> tap.onFrame(
                                            listened.stream(), nowNs, buffer, offset, length),
                                    POLL_LIMIT)
                    > 0) {}
        }
    }

    private boolean ended(final int parents) {
        return ledger.ended() == parents;
    }

    /** How long parents are worked, for people. */
    int seconds() {
        return seconds;
    }
}
