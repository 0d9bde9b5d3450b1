package io.glidepath.bench;

import io.aeron.Aeron;
import io.glidepath.exec.Connections;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.AgentWires;

import org.agrona.CloseHelper;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Puts real Aeron IPC between an agent and a simulation on one thread: what the venue says goes
 * through a publication before the agent polls it, and what the agent says comes back the same way.
 */
final class AeronLoop implements AutoCloseable {
    private static final int PUMP_LIMIT = 256;
    private static final long CONNECT_TIMEOUT_NS = 10_000_000_000L;

    private final EmbeddedDriver driver;
    private final Aeron aeron;
    private final Map<Stream, AeronOutlet> outlets = new EnumMap<>(Stream.class);
    private final Map<Stream, AeronInlet> inlets = new EnumMap<>(Stream.class);
    private final PausedOutlet children;
    private AgentWires wires;

    AeronLoop(final Path directory) {
        driver = new EmbeddedDriver(DriverSettings.in(directory), AeronLoop::rethrow);
        aeron = driver.connect(AeronLoop::rethrow);
        for (final Stream stream : Stream.values()) {
            inlets.put(stream, new AeronInlet(aeron, Channels.ipc(), stream, (which, id) -> {}));
            outlets.put(stream, new AeronOutlet(aeron, Channels.ipc(), stream));
        }
        children = new PausedOutlet(outlets.get(Stream.CHILDREN));
        awaitConnected();
    }

    private static void rethrow(final Throwable failure) {
        throw new IllegalStateException(failure);
    }

    private void awaitConnected() {
        final long deadlineNs = System.nanoTime() + CONNECT_TIMEOUT_NS;
        while (!outlets.values().stream().allMatch(AeronOutlet::isConnected)) {
            if (System.nanoTime() > deadlineNs) {
                throw new IllegalStateException(
                        "the embedded media driver did not connect its streams within 10 s");
            }
            Thread.onSpinWait();
        }
    }

    Aeron aeron() {
        return aeron;
    }

    /** The simulation's side. */
    void wires(final AgentWires wires) {
        this.wires = wires;
    }

    /** The agent's side. */
    Connections connections() {
        return new Connections(
                Connections.SILENT,
                inlets.get(Stream.CONTROL),
                inlets.get(Stream.EXECUTIONS),
                inlets.get(Stream.MARKET),
                inlets.get(Stream.ORDERS),
                children,
                outlets.get(Stream.PARENTS),
                outlets.get(Stream.RESEARCH),
                outlets.get(Stream.REPLIES));
    }

    /** The outlet of child orders, which can be made to push back. */
    PausedOutlet children() {
        return children;
    }

    /**
     * Carries at most as many frames as the agent polls of a stream in one cycle; says how many.
     */
    int toAgent() {
        return pump(wires.control(), outlets.get(Stream.CONTROL))
                + pump(wires.executions(), outlets.get(Stream.EXECUTIONS))
                + pump(wires.market(), outlets.get(Stream.MARKET))
                + pump(wires.orders(), outlets.get(Stream.ORDERS));
    }

    /** Carries what the agent said. */
    int fromAgent() {
        return pump(inlets.get(Stream.CHILDREN), wires.children())
                + pump(inlets.get(Stream.PARENTS), wires.parents())
                + pump(inlets.get(Stream.RESEARCH), wires.research())
                + pump(inlets.get(Stream.REPLIES), wires.replies());
    }

    private static int pump(final Inlet from, final Outlet to) {
        return from.poll(
                (buffer, offset, length, whole) -> {
                    while (to.offer(buffer, offset, length) < 0) {
                        Thread.onSpinWait();
                    }
                },
                PUMP_LIMIT);
    }

    @Override
    public void close() {
        outlets.values().forEach(CloseHelper::close);
        inlets.values().forEach(CloseHelper::close);
        CloseHelper.close(aeron);
        CloseHelper.close(driver);
    }
}
