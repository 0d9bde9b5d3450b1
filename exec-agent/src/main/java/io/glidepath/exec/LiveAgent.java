package io.glidepath.exec;

import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.config.LiveConfig;
import io.glidepath.exec.config.LiveConfig.Idle;
import io.glidepath.exec.config.LiveConfig.OnDisconnect;
import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.Damage;
import io.glidepath.exec.journal.JournalDisk;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.metrics.LatencySummary;
import io.glidepath.exec.metrics.MetricsServer;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronStreams;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.Stream;

import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The agent as a process: built top down from its configuration, and run on one thread of its own.
 * Beside it run the control path, a thread for everything slow, the journal's keeper, the metrics
 * server and, if so configured, the media driver.
 *
 * <pre>
 *   exec-agent         ExecAgent: every decision          spins, yields or backs off
 *   exec-control       ControlPath: commands to a ring    backs off
 *   exec-kill-word     KillWord: its file, by its path    sleeps
 *   exec-housekeeping  clock, disk, faults                backs off
 *   exec-journal       JournalKeeper: sync, next pages    sleeps
 * </pre>
 */
public final class LiveAgent implements AutoCloseable {
    private static final int CONTROL_RING = 1 << 16;
    private static final int KEEPER_SLEEP_MS = 20;
    private static final int KILL_WORD_SLEEP_MS = 50;
    static final String KILL_WORD = "kill.word";
    private static final String REHEARSAL = "rehearsal";
    private static final String DRIVER_DIRECTORY = "glidepath";

    private final Config config;
    private final LiveConfig live;
    private final PrintStream log;
    private final Path directory;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final WatchedClock clock = new WatchedClock();
    private final Idle idle;
    private LoadedPolicy policy;
    private ChronicleJournal journal;
    private boolean journalHandedOver;
    private KillWord killWord;
    private EnvironmentWatch environment;
    private DriverLock lock;
    private ControlPath control;
    private LiveCycle cycle;
    private AgentMetrics metrics;
    private MetricsServer server;
    private HighWaterMark mark;
    private JournalDoubt doubt;
    private int epoch;
    private long recovered;

    private LiveAgent(final Config config, final PrintStream log) {
        this.config = config;
        this.log = log;
        live = config.live();
        directory = Path.of(live.journal().directory());
        idle = IdleChoice.resolve(live.idle(), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Builds an agent, rehearses, and begins to work.
     *
     * @param log where it tells people of what it meets.
     * @throws RuntimeException in one sentence, when it cannot start; whatever was open is closed
     *     then.
     */
    public static LiveAgent start(final Config config, final PrintStream log)
            throws IOException, InterruptedException {
        final LiveAgent agent = new LiveAgent(config, log);
        try {
            agent.open();
            return agent;
        } catch (final RuntimeException | Error | IOException | InterruptedException e) {
            agent.close();
            throw e;
        }
    }

    private void open() throws IOException, InterruptedException {
        final String unsure = StartCheck.assurance(config);
        if (unsure != null) {
            throw new IllegalStateException(unsure);
        }
        policy = LoadedPolicy.of(live.policy());
        openDisk();
        final AeronStreams streams = openStreams();
        final FrameRing ring = new FrameRing(CONTROL_RING);
        control = new ControlPath(streams.inlet(Stream.CONTROL), ring, clock);
        openMetrics();
        Rehearsal.inFolder(
                directory.resolve(REHEARSAL),
                policy.policy(),
                live.journal().minimumFreeBytes(),
                live.warmUpDecisions(),
                log);
        final ExecAgent agent = new ExecAgent(new AgentSetup(
                config.agent(),
                epoch,
                policy.policy(),
                connections(streams, ring),
                clock,
                journal,
                metrics));
        recover(agent);
        final JournalKeeper keeper = new JournalKeeper(
                journal,
                new JournalDisk(directory),
                metrics,
                live.journal().syncNs(),
                log,
                control::halt,
                mark);
        cycle = new LiveCycle(
                agent,
                openings(),
                journal,
                keeper,
                policy,
                metrics,
                clock,
                environment,
                live.shutdownWaitNs());
        journalHandedOver = true;
        run(keeper, new SleepingMillisIdleStrategy(KEEPER_SLEEP_MS));
        killWord.doWork();
        run(killWord, new SleepingMillisIdleStrategy(KILL_WORD_SLEEP_MS));
        run(cycle, IdleChoice.strategy(idle));
        run(control, IdleChoice.backoff());
        run(
                new Housekeeping(
                        clock,
                        journal,
                        live.journal().minimumFreeBytes(),
                        new DriverWatch(lock, streams, control, cycle, metrics, log),
                        control,
                        metrics,
                        cycle,
                        log),
                IdleChoice.backoff());
        cycle.awaitBegun();
        if (cycle.failure() != null) {
            throw new IllegalStateException(
                    "the agent did not start: " + cycle.failure(), cycle.failure());
        }
    }

    /** The journal's lock first: it guards everything else in the folder. */
    private void openDisk() throws IOException {
        journal = new ChronicleJournal(
                directory, live.journal().minimumFreeBytes(), ChronicleJournal.BLOCK_BYTES);
        opened.push(this::closeUnusedJournal);
        final Damage damage = journal.untoldDamage();
        if (damage != null) {
            log.println(
                    "the journal was damaged, and what follows the damage is set aside: " + damage);
        }
        mark = HighWaterMark.of(directory, live.journal().markFile());
        if (mark.whyNoPlace() != null) {
            throw new IllegalStateException(mark.whyNoPlace());
        }
        doubt = JournalDoubt.of(journal, mark);
        if (doubt.any()) {
            log.println(doubt.line());
        }
        KeptJournal.require(config.agent(), directory);
        epoch = EpochFile.next(directory, journal.sequence() > 0);
        policy.keepIn(directory);
        final String word = live.killWordFile();
        killWord = new KillWord(
                word.isEmpty() ? directory.resolve(KILL_WORD) : Path.of(word),
                journal.sequence() > 0 || damage != null,
                log);
        environment = new EnvironmentWatch(
                killWord::word, clock::takeStep, doubt, () -> metrics.journalSynced());
    }

    private void closeUnusedJournal() {
        if (!journalHandedOver) {
            journal.close();
            policy.close();
        }
    }

    private AeronStreams openStreams() {
        final LiveConfig.Wire wire = live.aeron();
        final Path driver = wire.directory().isEmpty()
                ? DriverSettings.directoryNamed(DRIVER_DIRECTORY)
                : Path.of(wire.directory());
        final ErrorHandler errors = error -> log.println("transport: " + FailureText.of(error));
        if (wire.embeddedDriver()) {
            final DriverSettings defaults = DriverSettings.in(driver);
            opened.push(new EmbeddedDriver(
                    new DriverSettings(
                            driver,
                            wire.termLength(),
                            wire.termLength(),
                            defaults.clientLivenessNs(),
                            defaults.imageLivenessNs(),
                            defaults.sessionLimit()),
                    errors));
        } else if (!AeronClient.driverIn(driver)) {
            throw new IllegalStateException("there is no media driver in " + driver
                    + ": start one there first, or set aeron.embeddedDriver to true");
        }
        final Channels channels = new Channels(wire.channels(), wire.firstStreamId());
        lock = DriverLock.ofOrders(driver, channels);
        opened.push(lock);
        final AeronStreams streams = new AeronStreams(driver, channels, this::onImagesLost, errors);
        opened.push(streams);
        return streams;
    }

    private void onImagesLost(final Stream stream, final long lost) {
        if (stream == Stream.ORDERS && live.onDisconnect() == OnDisconnect.HALT) {
            control.halt();
        } else if (stream == Stream.EXECUTIONS) {
            log.println("the venue is gone: nothing is sent until one has told what it holds");
            environment.venueChanged();
        }
    }

    private void openMetrics() {
        metrics = new AgentMetrics(PolicyLabels.ids(policy.policy()));
        server = new MetricsServer(
                live.metrics().port(),
                live.metrics().host(),
                metrics,
                PolicyLabels.names(policy.policy()));
        opened.push(server);
        if (doubt.any()) {
            metrics.journalDoubted(doubt.missing());
        }
    }

    /** An existing journal is worked again before anything new is written to it. */
    private void recover(final ExecAgent agent) {
        if (journal.sequence() > 0) {
            try (JournalReader reader = JournalReader.of(directory)) {
                recovered = agent.recover(reader, Integer.MAX_VALUE);
            }
            if (agent.recoveryTrouble() != null) {
                log.println(JournalDoubt.contradicted(agent.recoveryTrouble()));
            }
        }
    }

    private Openings openings() {
        return new Openings(
                RunFacts.build(),
                RunFacts.runtime(policy.policy() != null),
                ConfigText.of(config),
                policy.manifest(),
                epoch,
                0);
    }

    private Connections connections(final AeronStreams streams, final FrameRing ring) {
        return new Connections(
                environment,
                ring,
                streams.inlet(Stream.EXECUTIONS),
                streams.inlet(Stream.MARKET),
                streams.inlet(Stream.ORDERS),
                streams.outlet(Stream.CHILDREN),
                streams.outlet(Stream.PARENTS),
                streams.outlet(Stream.RESEARCH),
                streams.outlet(Stream.REPLIES));
    }

    private void run(final Agent agent, final IdleStrategy idleStrategy) {
        final AgentRunner runner =
                new AgentRunner(idleStrategy, error -> onError(agent, error), null, agent);
        opened.push(runner);
        AgentRunner.startOnThread(runner);
    }

    /** An Error ends the process; anything else halts the agent, which goes on listening. */
    private void onError(final Agent agent, final Throwable error) {
        if (error instanceof Error || agent == cycle && !cycle.hasBegun()) {
            cycle.fail(error);
        } else {
            control.halt();
        }
        log.println("failure in " + agent.roleName() + ":");
        error.printStackTrace(log);
    }

    /**
     * What a first SIGTERM calls: no parent is admitted any more, every child is taken back. Any
     * thread may.
     */
    public void askToStop() {
        metrics.ready(false);
        environment.askToStop();
    }

    /**
     * Waits until a stop is through and everything is closed.
     *
     * @return 0 after a stop in order, {@link AgentCommand#EXIT_REFUSED} where the venue knows its
     *     epoch, {@link AgentCommand#EXIT_FAILED} after a failure.
     */
    public int awaitEnd() throws InterruptedException {
        cycle.awaitEnded();
        metrics.ready(false);
        final int unanswered = cycle.unanswered();
        close();
        if (cycle.failure() != null) {
            final boolean refused = cycle.failure() instanceof EpochUsedException;
            log.println((refused ? "must not trade: " : "ended by a failure: ")
                    + FailureText.of(cycle.failure()));
            return refused ? AgentCommand.EXIT_REFUSED : AgentCommand.EXIT_FAILED;
        }
        if (unanswered > 0) {
            log.println("stopped with " + unanswered
                    + " children unanswered; a restart asks the venue after them");
        }
        return AgentCommand.EXIT_OK;
    }

    /** Whether the venue has told what it holds and nothing is in doubt; any thread may ask. */
    public boolean isReady() {
        return metrics.isReady();
    }

    /** Whether it has stopped or failed; any thread may ask. */
    public boolean isOver() {
        return cycle.isOver();
    }

    /** One line for people and scripts: it begins with {@code ready}. */
    public String readyLine() {
        return "ready: instance " + config.agent().instanceId() + ", epoch " + epoch + ", "
                + policy.line()
                + ", idle " + idle.name().toLowerCase(java.util.Locale.ROOT) + ", rehearsed "
                + live.warmUpDecisions() + " decisions, recovered " + recovered
                + " records, metrics http://"
                + live.metrics().host() + ":" + server.port() + "/metrics";
    }

    /** Rises with every start of the instance. */
    public int epoch() {
        return epoch;
    }

    /** Decision latency since the start; any thread may ask. */
    public LatencySummary latency() {
        return metrics.latencySummary();
    }

    /** The port that metrics are served at. */
    public int metricsPort() {
        return server.port();
    }

    /** Closes everything, last opened first; the journal is sealed unless the agent has failed. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (final Exception e) {
                log.println("while closing: " + e);
            }
        }
    }
}
