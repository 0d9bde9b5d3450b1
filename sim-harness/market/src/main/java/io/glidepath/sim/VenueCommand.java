package io.glidepath.sim;

import io.aeron.Aeron;
import io.aeron.exceptions.DriverTimeoutException;
import io.glidepath.exec.DriverLock;
import io.glidepath.exec.StopSignals;
import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.LobsterFeed;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.feed.LonePlay;
import io.glidepath.sim.feed.Recordings;
import io.glidepath.sim.flow.NoiseMarket;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.OffsetEpochNanoClock;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** {@code glidepath venue}: the simulated venue as a process of its own. */
@Command(
        name = "venue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the simulated venue in real time: a book that really matches, with simulated"
                    + " traders or a",
            "recorded day, on the streams children, executions and market of a media driver.",
            "One session, opened at the start; it ends with --seconds, SIGTERM or Ctrl-C, and tells"
                    + " what the auditor",
            "at its door saw.",
            "An agent beside a venue with --embedded-driver uses that driver: it needs"
                    + " aeron.embeddedDriver: false.",
        },
        footer = {
            "",
            "Examples:",
            "  glidepath venue --aeron-dir /dev/shm/desk --speed 20",
            "  glidepath venue --aeron-dir /dev/shm/desk --embedded-driver --lobster"
                    + " AAPL_2012-06-21_message.csv",
            "",
            "Exit codes: 0 ended in order, by a signal too; 1 could not start, lost its media"
                    + " driver, or its",
            "auditor saw what must not happen; 2 wrong usage.",
        })
public final class VenueCommand implements Callable<Integer> {
    private static final long SECOND = 1_000_000_000L;
    private static final long LOT = 100;
    private static final long PRICE_ORIGIN = 90 * 100_000_000L;

    @Option(names = "--aeron-dir", paramLabel = "DIR", description = "The media driver's folder.")
    private Path aeronDir = DriverSettings.directoryNamed("glidepath");

    @Option(names = "--embedded-driver", description = "Run the media driver in this process.")
    private boolean embedded;

    @Option(
            names = "--instruments",
            paramLabel = "N",
            description = "Noise instruments, 1 to 4 (default 2).")
    private int instruments = 2;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "How many times faster traders act (default 1).")
    private double speed = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the traders (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Length of the session (default 23400).")
    private long seconds = 23_400;

    @Option(
            names = "--lobster",
            paramLabel = "FILE",
            description = "Play a recorded day, from its opening, now.")
    private Path lobster;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write there at the end, as JSON, what the session was.")
    private Path json;

    /** What was found in the recorded day before it is played; null without one. */
    private FeedReport recording;

    /** Entry of the launcher. */
    public static void main(final String[] args) {
        System.exit(CommandRunner.run(new VenueCommand(), args));
    }

    @Override
    public Integer call() throws InterruptedException {
        final List<String> violations;
        if (instruments < 1 || instruments > 4 || !(speed > 0) || seconds < 1) {
            throw CommandException.nothingDone(
                    "--instruments is 1 to 4, --speed above 0, --seconds at least 1");
        }
        recording = lobster == null ? null : checkedDay();
        OutputFile.require("--json", json);
        final Scenario scenario = scenario();
        try (EmbeddedDriver _ = embedded
                ? new EmbeddedDriver(DriverSettings.in(aeronDir), VenueCommand::tell)
                : null) {
            if (!embedded && !AeronClient.driverIn(aeronDir)) {
                throw CommandException.notDone("there is no media driver in " + aeronDir
                        + ": start the agent with an embedded driver there first, or give"
                        + " --embedded-driver");
            }
            try (DriverLock lock = lock();
                    Aeron aeron = EmbeddedDriver.connect(aeronDir, VenueCommand::tell)) {
                violations = run(aeron, lock, scenario);
            } catch (final DriverTimeoutException e) {
                // It went while this began, or between two looks.
                throw driverGone();
            }
        }
        return violations.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** What cannot be believed of the day; a file that can be none is refused. */
    private FeedReport checkedDay() {
        final String none = Recordings.whyNoFile(lobster);
        if (none != null) {
            throw CommandException.notDone(
                    "--lobster " + lobster + " " + none + ": give a LOBSTER message file");
        }
        try {
            final LobsterFile day = LobsterFile.of(lobster);
            day.lastRowNs();
            return LonePlay.run(day, false, book -> {});
        } catch (final IllegalArgumentException e) {
            throw CommandException.notDone("--lobster " + e.getMessage());
        }
    }

    private CommandException driverGone() {
        return CommandException.notDone("the media driver in " + aeronDir
                + " has gone, and the session with it: start a driver there, then the venue");
    }

    /** One venue a driver: agents would hear both, and trade on both. */
    private DriverLock lock() {
        return DriverLock.take(
                aeronDir,
                "glidepath-venue.lock",
                "a venue is at work on the media driver in " + aeronDir
                        + ": stop it, or give another --aeron-dir");
    }

    private static void tell(final Throwable error) {
        System.err.println("transport: " + error.getMessage());
    }

    /** The session; what the auditor saw in it. */
    private List<String> run(final Aeron aeron, final DriverLock lock, final Scenario scenario)
            throws InterruptedException {
        tellRecording();
        final Auditor auditor = Auditor.ofVenueAlone();
        final OffsetEpochNanoClock clock = new OffsetEpochNanoClock();
        final Channels channels = Channels.ipc();
        try (AeronInlet children =
                        new AeronInlet(aeron, channels, Stream.CHILDREN, (stream, lost) -> {});
                AeronOutlet executions = new AeronOutlet(aeron, channels, Stream.EXECUTIONS);
                AeronOutlet market = new AeronOutlet(aeron, channels, Stream.MARKET)) {
            final RealTimeMarket venue = new RealTimeMarket(
                    scenario, traders(scenario), clock, children, executions, market, auditor);
            final CountDownLatch asked = new CountDownLatch(1);
            StopSignals.listen(asked::countDown);
            try (AgentRunner runner =
                    new AgentRunner(new BackoffIdleStrategy(), VenueCommand::tell, null, venue)) {
                AgentRunner.startOnThread(runner);
                final int count = scenario.instruments().size();
                System.out.println("ready: venue of " + count
                        + (count == 1 ? " instrument, seed " : " instruments, seed ") + seed
                        + ", driver " + aeronDir);
                awaitEnd(asked, aeron, lock);
            }
            System.out.println("closed: " + venue.events() + " events, " + venue.lostMarketFrames()
                    + " market frames nobody took");
            auditor.endSession();
            auditor.violations().forEach(violation -> System.out.println("audit: " + violation));
            System.out.println("audit: " + auditor.violationCount() + " violations in "
                    + auditor.children() + " children, " + auditor.fills() + " fills");
            if (json != null) {
                JsonText.write(json, outcome(scenario, venue, auditor));
            }
        }
        return auditor.violations();
    }

    /** Until the session is over or somebody asks; there is none without its driver. */
    private void awaitEnd(final CountDownLatch asked, final Aeron aeron, final DriverLock lock)
            throws InterruptedException {
        final long endNs = System.nanoTime() + seconds * SECOND;
        long leftNs = seconds * SECOND;
        while (leftNs > 0 && !asked.await(Math.min(leftNs, SECOND), TimeUnit.NANOSECONDS)) {
            if (aeron.isClosed() || lock.isLost()) {
                throw driverGone();
            }
            leftNs = endNs - System.nanoTime();
        }
    }

    private void tellRecording() {
        if (recording == null) {
            return;
        }
        recording.problems().forEach(problem -> System.out.println("recording: " + problem));
        final long more = recording.problemCount() - recording.problems().size();
        if (more > 0) {
            System.out.println("recording: and " + more + " more problems");
        }
    }

    private Map<String, Object> outcome(
            final Scenario scenario, final RealTimeMarket venue, final Auditor auditor) {
        final Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("instruments", scenario.instruments().size());
        outcome.put("seed", seed);
        outcome.put("driver", aeronDir);
        outcome.put("events", venue.events());
        outcome.put("lostMarketFrames", venue.lostMarketFrames());
        if (recording != null) {
            outcome.put("recordingProblems", recording.problemCount());
            outcome.put("problems", recording.problems());
        }
        outcome.put("children", auditor.children());
        outcome.put("fills", auditor.fills());
        outcome.put("violations", auditor.violations());
        return outcome;
    }

    private Scenario scenario() {
        final List<VenueInstrument> listed = new ArrayList<>();
        if (lobster != null) {
            listed.add(recorded());
        } else {
            for (int id = 1; id <= instruments; id++) {
                listed.add(NoiseMarket.instrument(
                        id,
                        "NOISE" + id,
                        NoiseMarket.CENT,
                        LOT,
                        PRICE_ORIGIN * id,
                        seconds * SECOND,
                        speed));
            }
        }
        return Scenario.of(seed, listed, seconds * SECOND, speed);
    }

    private VenueInstrument recorded() {
        final VenueInstrument recorded = LobsterInstrument.of(1, LobsterFile.of(lobster), 1);
        if (recorded.averageDailyVolume() == 0) {
            throw CommandException.notDone("--lobster " + lobster
                    + " holds no trade that can be read: give a LOBSTER message file");
        }
        return recorded;
    }

    private Function<Listing, List<OrderFlow>> traders(final Scenario scenario) {
        if (lobster == null) {
            return NoiseMarket.traders(seed, speed);
        }
        final LobsterFile file = LobsterFile.of(lobster);
        final long openNs = file.midnightNs() + 34_200 * SECOND;
        return listing -> List.of(new ShiftedFlow(new LobsterFeed(listing, file), openNs));
    }
}
