package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.Stream;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Which agent a command speaks to. */
final class AgentOptions {
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(1);
    /** A driver takes away what a killed agent left within 10 seconds, and looks once a second. */
    private static final long DEAD_NS = TimeUnit.SECONDS.toNanos(15);

    @Option(
            names = "--aeron-dir",
            scope = ScopeType.INHERIT,
            order = 101,
            paramLabel = "DIR",
            description =
                    "folder of the agent's media driver (default: glidepath in shared memory)")
    private Path directory = DriverSettings.directoryNamed("glidepath");

    @Option(
            names = "--channel",
            scope = ScopeType.INHERIT,
            order = 102,
            paramLabel = "URI",
            defaultValue = Channels.IPC,
            description = "Aeron channel of the agent's streams (default: ${DEFAULT-VALUE})")
    private String channel;

    @Option(
            names = "--first-stream-id",
            scope = ScopeType.INHERIT,
            order = 103,
            paramLabel = "N",
            defaultValue = "" + Channels.FIRST_STREAM_ID,
            description = "Aeron stream id of the control stream, the others follow (default:"
                    + " ${DEFAULT-VALUE})")
    private int firstStreamId;

    @Option(
            names = "--connect-timeout",
            scope = ScopeType.INHERIT,
            order = 104,
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "how long to wait for the agent's streams (default: ${DEFAULT-VALUE})")
    private int connectSeconds;

    /**
     * Connects to the media driver.
     *
     * @throws CommandException when there is none, or the channel is not one.
     */
    AeronClient connect() {
        if (connectSeconds < 1) {
            throw CommandException.nothingDone(
                    "--connect-timeout is at least 1 second, not " + connectSeconds);
        }
        if (!AeronClient.driverIn(directory)) {
            throw CommandException.nothingDone("no media driver in " + directory
                    + ": start ./glidepath agent first, or name its folder with --aeron-dir");
        }
        try {
            return new AeronClient(
                    directory,
                    new Channels(Collections.nCopies(Stream.COUNT, channel), firstStreamId));
        } catch (final IllegalArgumentException e) {
            throw CommandException.nothingDone(e.getMessage());
        }
    }

    /**
     * Waits until the agent listens to what we say and speaks where we listen.
     *
     * @throws CommandException when it does not in time.
     */
    void awaitAgent(
            final AeronOutlet outlet,
            final Stream said,
            final AeronInlet inlet,
            final Stream heard) {
        await(outlet::isConnected, said, "listens to");
        await(inlet::isConnected, heard, "speaks on");
    }

    private void await(final BooleanSupplier connected, final Stream stream, final String does) {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(connectSeconds);
        while (!connected.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw CommandException.nothingDone("no agent " + does + " stream "
                        + (firstStreamId + stream.ordinal()) + " of " + channel + " in " + directory
                        + ": is ./glidepath agent ready?");
            }
            pause();
        }
    }

    /**
     * Waits until one agent alone speaks on a stream, for as long as a killed one may seem to.
     *
     * @throws CommandException when there are several still.
     */
    void awaitOneAgent(final AeronInlet inlet, final Stream heard) {
        final long deadline = System.nanoTime() + DEAD_NS;
        while (inlet.senders() > 1) {
            if (System.nanoTime() - deadline > 0) {
                throw CommandException.nothingDone(several(
                        inlet.senders(),
                        heard,
                        "each would work every order, and nothing was sent"));
            }
            pause();
        }
    }

    /** One sentence about agents that are too many. */
    String several(final int agents, final Stream stream, final String consequence) {
        return agents + " agents speak on stream " + (firstStreamId + stream.ordinal()) + " of "
                + channel + " in " + directory + ": " + consequence + "; stop all but one";
    }

    /** A breath between two polls. */
    static void pause() {
        LockSupport.parkNanos(PAUSE_NS);
    }
}
